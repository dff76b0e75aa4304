### Dated wording of 2022 (TSB Circular 42), Chinese: what changed since 2020.

subject =
    .physical = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }在{ $place }召开的全体会议上批准已确定的{ $groups }一事进行磋商
    .hybrid = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }在{ $place }召开、可远程参会的全体会议上批准已确定的{ $groups }一事进行磋商
    .virtual = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }召开的虚拟全体会议上批准已确定的{ $groups }一事进行磋商
intent = ITU-T第{ $group }研究组（{ $group-title }）准备采用世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $section }节所述的传统批准程序，在{ $meeting }上批准{ $statuses ->
        [new] 上述建议书草案
        [revised] 上述建议书草案
        [both] 上述建议书草案
        [corrigendum] 上述案文草案
        [amendment] 上述案文草案
        [new-and-parts] 上述案文草案
       *[texts] 上述案文草案
    }。有关ITU-T第{ $group }研究组会议的议程和所有相关信息将在第{ $letter }号集体函中提供。
texts = 建议批准的{ $statuses ->
        [new] ITU-T建议书草案
        [revised] ITU-T建议书草案
        [both] ITU-T建议书草案
        [corrigendum] 案文草案
        [amendment] 案文草案
        [new-and-parts] 案文草案
       *[texts] 案文草案
    }的标题、概要及出处见附件{ $annex }。
note-a5 =
    .none = 尚未为{ $count ->
            [1] 该已确定案文草案
           *[other] 这些已确定案文草案中的任何一份
        }拟定进行ITU-T { $a5 }论证的文件。
    .some = 除{ $list }草案外，尚未为其他已确定案文草案拟定进行ITU-T { $a5 }论证的文件。
    .all = 已为{ $count ->
            [1] 该已确定案文草案
           *[other] 这些已确定案文草案中的每一份
        }拟定进行ITU-T { $a5 }论证的文件。
annex-number = 附件{ $annex }
annex-1-title = 已确定的{ $statuses ->
        [new] ITU-T { $list }新建议书草案
        [revised] ITU-T { $list }建议书修订草案
        [both] ITU-T { $list }建议书修订草案及新建议书草案
        [corrigendum] { $list }草案
        [amendment] { $list }草案
        [new-and-parts] ITU-T { $list }案文草案
       *[texts] ITU-T { $list }案文草案
    }的概要和出处
form-consultation = “针对已确定的{ $statuses ->
        [new] ITU-T { $list }新建议书草案
        [revised] ITU-T { $list }建议书修订草案
        [both] ITU-T { $list }建议书修订草案及新建议书草案
        [corrigendum] { $list }草案
        [amendment] { $list }草案
        [new-and-parts] ITU-T { $list }案文草案
       *[texts] ITU-T { $list }案文草案
    }进行的磋商”
form-assigns = 授权第{ $group }研究组考虑批准该草案（在这种情况下，请选择两种方案○中的一种）：
form-does-not-assign = 不授权第{ $group }研究组考虑批准该草案（附此意见的理由以及为推动该项工作取得进展而可能进行的修改概述）
