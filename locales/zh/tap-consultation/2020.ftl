### Dated wording of 2020 (TSB Circular 246), Chinese: what changed since 2019.

# The consultation is named; the subject issued in 2019 leaves it unnamed, and its 有关 without a noun.
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
# Of one text no number is said.
intent = ITU-T第{ $group }研究组（{ $group-title }）准备采用世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $section }节所述的传统批准程序，在{ $meeting }上批准{ $count ->
        [1] { $statuses ->
            [new] 上述建议书草案
            [revised] 上述建议书草案
            [both] 上述建议书草案
            [corrigendum] 上述案文草案
            [amendment] 上述案文草案
            [new-and-parts] 上述案文草案
           *[texts] 上述案文草案
        }
       *[other] { $statuses ->
            [new] 上述{ $total }份建议书草案
            [revised] 上述{ $total }份建议书草案
            [both] 上述{ $total }份建议书草案
            [corrigendum] 上述{ $total }份案文草案
            [amendment] 上述{ $total }份案文草案
            [new-and-parts] 上述{ $total }份案文草案
           *[texts] 上述{ $total }份案文草案
        }
    }。有关ITU-T第{ $group }研究组会议的议程和所有相关信息将在第{ $letter }号集体函中提供。
# The database and the reason to look there are named; the sentence issued in 2019 leaves them out.
note-ipr =
    .none = 截至本通函发布之日，电信标准化局尚未收到有关{ $count ->
            [1] 该案文草案
           *[other] 这些案文草案
        }的知识产权声明。如需最新信息，请成员在以下网站查阅知识产权数据库：{ $url }。
    .some = 截至本通函发布之日，电信标准化局已收到有关{ $list }草案的知识产权声明。如需最新信息，请成员在以下网站查阅知识产权数据库：{ $url }。
note-a5 =
    .none = { $count ->
            [1] 在该案文草案得到确定之前，未曾为其拟定进行ITU-T { $a5 }论证的文件
           *[other] 在这些案文草案得到确定之前，未曾为其中任何一份拟定进行ITU-T { $a5 }论证的文件
        }。
    .some = 除{ $list }草案外，在其他案文草案得到确定之前，未曾为其拟定进行ITU-T { $a5 }论证的文件。
    .all = { $count ->
            [1] 在该案文草案得到确定之前，已为其拟定进行ITU-T { $a5 }论证的文件
           *[other] 在这些案文草案得到确定之前，已为其中每一份拟定进行ITU-T { $a5 }论证的文件
        }。
# The meeting and the number of texts are named; the sentence issued in 2019 leaves them out.
consultation = 本通函根据第{ $resolution }号决议第{ $clause }节，就是否可在即将召开的会议上考虑批准{ $count ->
        [1] 该案文
       *[other] 这些案文
    }，启动与国际电联成员国的正式磋商。请成员国在{ $deadline }之前填妥并返回附件{ $annex }中的表格。
# The share is of the replies (Resolution 1, 9.4.5), not of the Member States.
threshold = 如果成员国的回复中有{ $percentage }或{ $percentage }以上支持考虑批准，将专门利用一节全体会议的时间应用批准程序。不授权如此办理的成员国应向电信标准化局主任通报其意见的理由，并说明为推动此项工作取得进展而可能进行的修改。
a5-sentence = 这份已确定的案文草案包含需要进行ITU-T { $a5 }论证的规范性参考文献，论证见{ $symbol }。
form-does-not-assign = 不授权第{ $group }研究组考虑批准该草案（附此意见的理由以及为推动该项工作取得进展而可能进行的修改概述）
form-row =
    .new = ITU-T { $designation }新建议书草案{ $brackets }
    .revised = ITU-T { $designation }建议书修订草案{ $brackets }
    .corrigendum = { $designation }草案{ $brackets }
    .amendment = { $designation }草案{ $brackets }
