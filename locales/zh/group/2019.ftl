### Dated wording of 2019, Chinese, in the manner of the circulars issued that year.

# $title stands before the word for the group: "自主网络".
subject =
    .focus-group = 设立ITU-T{ $title }焦点组（{ $acronym }）
    .focus-group-meets =
        设立ITU-T{ $title }焦点组（{ $acronym }）并召开首次会议
        { $event }
    .jca = 设立ITU-T{ $title }联合协调活动（{ $acronym }）
    .jca-meets =
        设立ITU-T{ $title }联合协调活动（{ $acronym }）并召开首次会议
        { $event }
establishment =
    .focus-group = { $body ->
            [tsag] 我高兴地通知您，电信标准化顾问组（TSAG）于{ $event }召开会议，并在会上根据ITU-T { $recommendation }建议书，同意设立ITU-T{ $title }焦点组（{ $acronym }）。
           *[one] 我高兴地通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据ITU-T { $recommendation }建议书，同意设立ITU-T{ $title }焦点组（{ $acronym }）。
        }
    .jca = { $body ->
            [tsag] 我高兴地通知您，电信标准化顾问组（TSAG）于{ $event }召开会议，并在会上根据ITU-T { $recommendation }建议书第{ $clause }节，同意设立ITU-T{ $title }联合协调活动（{ $acronym }）。
           *[one] 我高兴地通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据ITU-T { $recommendation }建议书第{ $clause }节，同意设立ITU-T{ $title }联合协调活动（{ $acronym }）。
        }
terms = 该组的职责范围规定了其工作范围、任务和预期成果，见附件{ $annex }。
leaders = 该组的管理班子由下列人员组成：
lifetime = 该组的存续期为{ $months }个月，经其上级组决定可予延长。
openness =
    .focus-group = 该组的工作向国际电联成员开放，并向来自国际电联成员国、愿为此项工作做出贡献的任何个人开放，其中包括兼为国际、区域和国家组织成员的个人。参与工作不收取任何费用。
    .jca = 该组的工作向国际电联成员开放；可邀请其他标准制定组织和相关论坛的代表参加。
first-meeting = 该组的首次会议将于{ $event }举行。
contributions = 提交首次会议的书面文稿须于{ $date }之前（含当日）送达电信标准化局。
subscription = 希望关注该组工作的人员，请发送电子邮件至{ $email }，订阅该组的邮件列表。
annex-number = 附件{ $annex }
terms-title =
    .focus-group = ITU-T{ $title }焦点组（{ $acronym }）的职责范围
    .jca = ITU-T{ $title }联合协调活动（{ $acronym }）的职责范围
