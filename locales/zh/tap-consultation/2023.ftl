### Dated wording of 2023 (TSB Circular 79), Chinese: what changed since 2022.

subject =
    .physical = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }在{ $place }召开的会议上批准已确定的{ $groups }一事进行磋商
    .hybrid = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }在{ $place }召开、可远程参会的会议上批准已确定的{ $groups }一事进行磋商
    .virtual = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }召开的虚拟会议上批准已确定的{ $groups }一事进行磋商
note-ipr =
    .none = 截至本通函发布之日，电信标准化局尚未收到有关{ $count ->
            [1] 该已确定案文
           *[other] 这些已确定案文
        }的知识产权声明。如需最新信息，请成员在以下网站查阅知识产权数据库：{ $url }。
    .some = 截至本通函发布之日，电信标准化局已收到有关已确定案文{ $list }的知识产权声明。如需最新信息，请成员在以下网站查阅知识产权数据库：{ $url }。
note-a5 =
    .none = 尚未针对{ $count ->
            [1] 该已确定案文
           *[other] 这些已确定案文中的任何一份
        }提交ITU-T { $a5 }论证。
    .some = 除{ $statuses ->
            [new] { $list }新建议书草案
            [revised] { $list }建议书修订草案
            [both] { $list }建议书修订草案及新建议书草案
           *[texts] { $list }案文草案
        }外，尚未针对其他已确定案文提交ITU-T { $a5 }论证。
    .all = 已针对{ $count ->
            [1] 该已确定案文
           *[other] 所有这些已确定案文
        }提交ITU-T { $a5 }论证。
