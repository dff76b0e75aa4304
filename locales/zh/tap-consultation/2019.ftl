### Dated wording of 2019 (TSB Circular 195), Chinese, as issued. Later formularies hold only what changed.

subject =
    .physical = 有关建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $place }会议上批准已确定的{ $groups }
    .hybrid = 有关建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $place }（可远程参会）会议上批准已确定的{ $groups }
    .virtual = 有关建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }虚拟会议上批准已确定的{ $groups }
# A corrigendum or amendment in words already says 建议书.
subject-group = { $status ->
        [new] ITU-T { $list }新建议书草案
        [revised] ITU-T { $list }建议书修订草案
        [corrigendum] { $list }草案
       *[amendment] { $list }草案
    }
# Without 在 and 上, which `intent` has.
next-meeting =
    .physical =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }于{ $place }召开的研究组下次会议
    .hybrid =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }于{ $place }召开、可远程参会的研究组下次会议
    .virtual =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }召开的研究组下次虚拟会议
    .physical-planned =
        { $precision ->
            [months] 计划于{ SHOW($dates, form: "text") }期间在{ $place }召开的研究组下次会议
            [month] 计划于{ SHOW($dates, form: "text") }在{ $place }召开的研究组下次会议
           *[days] 计划于{ SHOW($dates, form: "text") }在{ $place }召开的研究组下次会议
        }
    .hybrid-planned =
        { $precision ->
            [months] 计划于{ SHOW($dates, form: "text") }期间在{ $place }召开、可远程参会的研究组下次会议
            [month] 计划于{ SHOW($dates, form: "text") }在{ $place }召开、可远程参会的研究组下次会议
           *[days] 计划于{ SHOW($dates, form: "text") }在{ $place }召开、可远程参会的研究组下次会议
        }
    .virtual-planned =
        { $precision ->
            [months] 计划于{ SHOW($dates, form: "text") }期间召开的研究组下次虚拟会议
            [month] 计划于{ SHOW($dates, form: "text") }召开的研究组下次虚拟会议
           *[days] 计划于{ SHOW($dates, form: "text") }召开的研究组下次虚拟会议
        }
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
        [new] ITU-T { $list }新建议书草案
        [revised] ITU-T { $list }建议书修订草案
        [both] ITU-T { $list }建议书修订草案及新建议书草案
        [corrigendum] { $list }草案
        [amendment] { $list }草案
        [new-and-parts] ITU-T { $list }案文草案
       *[texts] ITU-T { $list }案文草案
    }的标题、概要及出处见附件{ $annex }。
note-ipr =
    .none = 截至本通函发布之日，电信标准化局尚未收到有关{ $count ->
            [1] 该案文草案
           *[other] 该案文草案
        }的知识产权声明，请成员在以下网站查阅{ $url }。
    .some = 截至本通函发布之日，电信标准化局已收到有关{ $list }草案的知识产权声明，请成员在以下网站查阅{ $url }。
note-a5 =
    .none = 尚未为{ $count ->
            [1] 该确定案文草案
           *[other] 任何确定案文草案
        }拟定进行ITU-T { $a5 }论证的文件。
    .some = 除{ $list }草案外，尚未为其他确定案文草案拟定进行ITU-T { $a5 }论证的文件。
    .all = 已为{ $count ->
            [1] 该确定案文草案
           *[other] 每份确定案文草案
        }拟定进行ITU-T { $a5 }论证的文件。
# 该案文 stands for one text and for several, as issued; so in later years the sentence is another.
consultation = 本通函根据第{ $resolution }号决议第{ $clause }节就是否考虑批准该案文启动与国际电联成员国的正式磋商。请成员国在{ $deadline }之前填妥并返回附件{ $annex }中的表格。
# The percentage stands twice, and is of Member States, as issued.
threshold = 如果{ $percentage }或{ $percentage }以上的成员国在回复中支持考虑批准，将专门利用一节全体会议的时间应用批准程序。不授权如此办理的成员国应向电信标准化局主任通报其意见的理由并说明可能进行的修改，从而推动此项工作的进展。
annex-number = 附件{ $annex }
annex-1-title = 已确定的{ $statuses ->
        [new] ITU-T { $list }建议书草案
        [revised] ITU-T { $list }建议书草案
        [both] ITU-T { $list }建议书草案
        [corrigendum] { $list }草案
        [amendment] { $list }草案
        [new-and-parts] ITU-T { $list }案文草案
       *[texts] ITU-T { $list }案文草案
    }的概要和出处
a5-sentence = 这份确定的草案案文包括需要进行ITU-T { $a5 }论证的规范性参考文献，见{ $symbol }。
form-consultation = “针对已确定的{ $statuses ->
        [new] ITU-T { $list }建议书草案
        [revised] ITU-T { $list }建议书草案
        [both] ITU-T { $list }建议书草案
        [corrigendum] { $list }草案
        [amendment] { $list }草案
        [new-and-parts] ITU-T { $list }案文草案
       *[texts] ITU-T { $list }案文草案
    }进行的磋商”
form-intro = 有关针对电信标准化局第{ $circular }号通函中所列的已确定案文草案与成员国进行磋商一事，我谨向您通报本主管部门的意见，如下表所述。
form-row =
    .new = ITU-T { $designation }建议书草案{ $brackets }
    .revised = ITU-T { $designation }建议书草案{ $brackets }
    .corrigendum = { $designation }草案{ $brackets }
    .amendment = { $designation }草案{ $brackets }
form-assigns = 授权第{ $group }研究组考虑批准该草案（在这种情况下，请选择两种方案○中的一种）：
form-does-not-assign = 不授权第{ $group }研究组考虑批准该草案（附反对意见的理由并说明可能推动该项工作进展的可能修改概述）
