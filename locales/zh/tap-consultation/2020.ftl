### Dated wording of 2020 (TSB Circular 246), Chinese: what changed since 2019.

# The consultation is named; the subject issued in 2019 leaves it unnamed, and its 有关 without a noun.
subject =
    .physical = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $place }会议上批准已确定的{ $groups }一事进行磋商
    .hybrid = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }{ $place }（可远程参会）会议上批准已确定的{ $groups }一事进行磋商
    .virtual = 与成员国就建议在ITU-T第{ $group }研究组{ SHOW($dates, form: "short") }虚拟会议上批准已确定的{ $groups }一事进行磋商
intent = ITU-T第{ $group }研究组（{ $group-title }）准备采用世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $section }节所述的传统批准程序，在{ $meeting }上批准上述{ $total }份建议书草案。有关ITU-T第{ $group }研究组会议的议程和所有相关信息将在第{ $letter }号集体函中提供。
texts = 建议批准的ITU-T { $list }{ $statuses ->
        [new] 新建议书草案
        [revised] 建议书修订草案
        [both] 建议书修订草案和新建议书草案
       *[other] 草案
    }的标题、概要及出处见附件{ $annex }。
note-a5 =
    .none = 在这些案文草案得到确定之前，未曾为其中任何一份拟定进行ITU-T { $a5 }论证的文件。
    .some = 除{ $list }草案外，在其他案文草案得到确定之前，未曾为其拟定进行ITU-T { $a5 }论证的文件。
    .all = 在这些案文草案得到确定之前，已为其中每一份拟定进行ITU-T { $a5 }论证的文件。
form-row =
    .new = ITU-T { $designation }新建议书草案{ $brackets }
    .revised = ITU-T { $designation }建议书修订草案{ $brackets }
    .corrigendum = { $designation }草案{ $brackets }
    .amendment = { $designation }草案{ $brackets }
