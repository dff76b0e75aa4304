### Dated wording of 2023 (TSB Circular 79), Chinese: what changed since 2022.

subject =
    .physical = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $place }会议上批准已确定的ITU-T { $list }{ $statuses ->
            [new] 新建议书草案
            [revised] 建议书修订草案
            [both] 建议书修订草案和新建议书草案
           *[other] 草案
        }一事进行磋商
    .hybrid = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $place }（可远程参会）会议上批准已确定的ITU-T { $list }{ $statuses ->
            [new] 新建议书草案
            [revised] 建议书修订草案
            [both] 建议书修订草案和新建议书草案
           *[other] 草案
        }一事进行磋商
    .virtual = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }虚拟会议上批准已确定的ITU-T { $list }{ $statuses ->
            [new] 新建议书草案
            [revised] 建议书修订草案
            [both] 建议书修订草案和新建议书草案
           *[other] 草案
        }一事进行磋商
note-ipr =
    .none = 截至本通函发布之日，电信标准化局尚未收到有关这些已确定案文的知识产权声明。如需最新信息，请成员在以下网站查阅知识产权数据库：{ $url }。
    .some = 截至本通函发布之日，电信标准化局已收到有关已确定案文{ $list }的知识产权声明。如需最新信息，请成员在以下网站查阅知识产权数据库：{ $url }。
note-a5 =
    .none = 尚未针对任何已确定案文提交ITU-T { $a5 }论证。
    .some = 除{ $list }{ $statuses ->
            [new] 新建议书草案
            [revised] 建议书修订草案
            [both] 建议书修订草案和新建议书草案
           *[other] 草案
        }外，尚未针对其他已确定案文提交ITU-T { $a5 }论证。
    .all = 已针对所有已确定案文提交ITU-T { $a5 }论证。
