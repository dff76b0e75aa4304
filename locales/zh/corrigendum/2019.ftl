### Dated wording of 2019, Chinese, in the manner of the circulars issued that year.

# $title is the circular's own words: what the corrected letter is about.
subject =
    .corrigendum = 对以下信函的更正：{ $title }
    .addendum = 对以下信函的补充：{ $title }
link =
    .circular = 继{ $date }电信标准化局第{ $circular }号通函之后，我谨向您通报对该函所作的{ $what ->
            [addendum] 补充
           *[corrigendum] 更正
        }。
    .letter = 继{ $date }电信标准化局第{ $letter }号集体函之后，我谨向您通报对该函所作的{ $what ->
            [addendum] 补充
           *[corrigendum] 更正
        }。
versions = { $what ->
        [addendum] 本补遗
       *[corrigendum] 本勘误
    }仅涉及{ $languages }版本。
withdrawal = 现从该函中撤回以下案文（理由见下文）：ITU-T { $list }。
withdrawal-questions = 现从该函中撤回第{ $list }号课题（理由见下文）。
positions = 不再要求就{ $count ->
        [1] 该案文
       *[other] 上述案文
    }作出回复；已收到的回复中涉及{ $count ->
        [1] 该案文
       *[other] 上述案文
    }的部分将不予考虑。
positions-questions = 不再要求就{ $count ->
        [1] 该课题
       *[other] 上述课题
    }作出回复；已收到的回复中涉及{ $count ->
        [1] 该课题
       *[other] 上述课题
    }的部分将不予考虑。
replies =
    .stand = 除上述情况外，已收到的回复仍然有效，无需再次提交。
    .anew = 已收到的回复将不予考虑，请重新作出回复。
new-deadline = 对该函的回复期限已作更改：请在{ $deadline }之前将回复送达电信标准化局。
set-out = 对该函的{ $what ->
        [addendum] 补充
       *[corrigendum] 更正
    }见附件{ $annex }。
unchanged = 该函的所有其他部分保持不变。
annex-number = 附件{ $annex }
annex-1-title = 对该函的{ $what ->
        [addendum] 补充
       *[corrigendum] 更正
    }
