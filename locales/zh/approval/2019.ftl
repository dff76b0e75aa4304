### Dated wording of 2019, Chinese, in the manner of the circulars issued that year.

subject = 与成员国就电信标准化局第{ $circular }号通函中提出的{ $groups }进行磋商的结果
# A part in words already says 建议书.
outcome-group =
    { $status ->
        [new] ITU-T { $list }新建议书草案
        [revised] ITU-T { $list }建议书修订草案
        [corrigendum] { $list }草案
       *[amendment] { $list }草案
    }
link = 继{ $date }电信标准化局第{ $circular }号通函之后，我谨通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $section }节所述的传统批准程序，作出了下述决定。
present = { $count ->
        [1] 一个
       *[other] 共有{ $total }个
    }成员国参加了会议。
approved = 会议批准了以下案文：{ $groups }。
not-approved = 会议未批准以下案文：{ $groups }。
# The share is of the replies, not of the Member States.
not-considered = 由于成员国的回复中支持考虑批准的比例低于{ $percentage }（第{ $resolution }号决议第{ $clause }节），会议未考虑批准以下案文：{ $groups }。
deferred = 会议推迟就以下案文作出决定（第{ $resolution }号决议第{ $clause }节）：{ $groups }。
reflection = 会议期间，一个成员国要求给予四周时间，以考虑其对以下案文的立场（第{ $resolution }号决议第{ $clause }节）：{ $groups }。结果将在另一份通函中公布。
list = 有关案文的标题和就其作出的决定见附件{ $annex }。
# The approved texts may be corrigenda or amendments, so they are not called 建议书.
publication = 已批准的案文将尽快出版。预出版案文可在以下网站查阅：{ $url }。
ipr = 如需了解知识产权声明，请成员在以下网站查阅知识产权数据库：{ $url }。
annex-number = 附件{ $annex }
annex-1-title = 就电信标准化局第{ $circular }号通函中提出的案文作出的决定

## After the alternative approval process (Rec. ITU-T A.8).

subject-aap = 根据备选批准程序（AAP）就{ $groups }作出的决定
link-aap = 继{ $date }第{ $announcement }号AAP公告之后，我谨通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据ITU-T { $recommendation }建议书所述的备选批准程序（AAP），作出了下述决定。
reflection-aap = 会议期间，一个成员国要求给予四周时间，以考虑其对以下案文的立场（ITU-T { $recommendation }建议书第{ $clause }节）：{ $groups }。结果将在另一份通函中公布。
annex-1-title-aap = 就第{ $announcement }号AAP公告中提出的案文作出的决定
