### Dated wording of 2023 (TSB Circular 79), English: what changed since 2022.

subject =
    .physical = Member State consultation on Determined { $statuses ->
            [new] draft new
            [revised] draft revised
            [both] draft revised and new
           *[other] draft
        } { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list } proposed for approval at the meeting of ITU-T Study Group { $group }, { $place }, { SHOW($dates, form: "short") }
    .hybrid = Member State consultation on Determined { $statuses ->
            [new] draft new
            [revised] draft revised
            [both] draft revised and new
           *[other] draft
        } { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list } proposed for approval at the meeting of ITU-T Study Group { $group }, { $place }, with remote participation, { SHOW($dates, form: "short") }
    .virtual = Member State consultation on Determined { $statuses ->
            [new] draft new
            [revised] draft revised
            [both] draft revised and new
           *[other] draft
        } { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list } proposed for approval at the virtual meeting of ITU-T Study Group { $group }, { SHOW($dates, form: "short") }
note-ipr =
    .none = As of the date of this Circular, no IPR statement had been received by TSB for any of these determined texts. For up-to-date information, members are invited to consult the IPR database at { $url }.
    .some = As of the date of this Circular, IPR statements had been received by TSB for { $count ->
            [one] determined text
           *[other] determined texts
        } { $list }. For up-to-date information, members are invited to consult the IPR database at { $url }.
note-a5 =
    .none = No ITU-T { $a5 } justifications have been submitted for any of these determined texts.
    .some = Except for { $statuses ->
            [new] draft new
            [revised] draft revised
            [both] draft revised and new
           *[other] draft
        } { $count ->
            [one] Recommendation
           *[other] Recommendations
        } { $list }, no ITU-T { $a5 } justifications have been submitted for the other determined texts.
    .all = ITU-T { $a5 } justifications have been submitted for all of these determined texts.
