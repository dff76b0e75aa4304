### Dated wording of 2022 (TSB Circular 42), Chinese: what changed since 2020.

# The consultation is named, as in 2020.
subject =
    .physical = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $place }全体会议上批准已确定的{ $groups }一事进行磋商
    .hybrid = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $place }（可远程参会）全体会议上批准已确定的{ $groups }一事进行磋商
    .virtual = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }虚拟全体会议上批准已确定的{ $groups }一事进行磋商
intent = ITU-T第{ $group }研究组（{ $group-title }）准备采用世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $section }节所述的传统批准程序，在{ $meeting }上批准上述建议书草案。有关ITU-T第{ $group }研究组会议的议程和所有相关信息将在第{ $letter }号集体函中提供。
texts = 建议批准的ITU-T建议书草案的标题、概要及出处见附件{ $annex }。
# The database and the reason to look there are named; the sentence issued in 2019 leaves them out.
note-ipr =
    .none = 截至本通函发布之日，电信标准化局尚未收到有关这些案文草案的知识产权声明。如需最新信息，请成员在以下网站查阅知识产权数据库：{ $url }。
    .some = 截至本通函发布之日，电信标准化局已收到有关{ $list }草案的知识产权声明。如需最新信息，请成员在以下网站查阅知识产权数据库：{ $url }。
note-a5 =
    .none = 尚未为任何已确定案文草案拟定进行ITU-T { $a5 }论证的文件。
    .some = 除{ $list }草案外，尚未为其他已确定案文草案拟定进行ITU-T { $a5 }论证的文件。
    .all = 已为每份已确定案文草案拟定进行ITU-T { $a5 }论证的文件。
annex-number = 附件{ $annex }
annex-1-title = 已确定的ITU-T { $list }{ $statuses ->
        [new] 新建议书草案
        [revised] 建议书修订草案
        [both] 建议书修订草案和新建议书草案
       *[other] 草案
    }的概要和出处
form-consultation = “针对已确定的ITU-T { $list }{ $statuses ->
        [new] 新建议书草案
        [revised] 建议书修订草案
        [both] 建议书修订草案和新建议书草案
       *[other] 草案
    }进行的磋商”
form-intro = 有关针对电信标准化局第{ $circular }号通函中所列的已确定案文草案与成员国进行磋商一事，我谨向您通报本主管部门的意见，如下表所述。
form-assigns = 授权第{ $group }研究组考虑批准该草案（在这种情况下，请选择两种方案○中的一种）：
form-does-not-assign = 不授权第{ $group }研究组考虑批准该草案（附此意见的理由以及为推动该项工作取得进展而可能进行的修改概述）
