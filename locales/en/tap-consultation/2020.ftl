### Dated wording of 2020 (TSB Circular 246), English: what changed since 2019.

subject =
    .physical = Member State consultation on Determined { $groups } proposed for approval at the ITU-T Study Group { $group } meeting ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Member State consultation on Determined { $groups } proposed for approval at the ITU-T Study Group { $group } meeting ({ $place }, with remote participation, { SHOW($dates, form: "short") })
    .virtual = Member State consultation on Determined { $groups } proposed for approval at the ITU-T Study Group { $group } meeting (Virtual, { SHOW($dates, form: "short") })
intent = ITU-T Study Group { $group } ({ $group-title }) intends to apply the Traditional Approval Procedure as described in Section { $section } of WTSA Resolution { $resolution } ({ $revision }) for the approval of the abovementioned { $total } { $count ->
        [one] draft Recommendation
       *[other] draft Recommendations
    } at its next { $meeting }. The agenda and all relevant information concerning the ITU-T Study Group { $group } meeting will be available in Collective letter { $letter }.
texts = The titles, summaries and locations of { $statuses ->
        [new] draft new
        [revised] draft revised
        [both] draft revised and new
       *[other] draft
    } { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list } proposed for approval can be found in Annex { $annex }.
note-a5 =
    .none = No ITU-T { $a5 } justification document has been prepared for any of these determined draft texts before their determination.
    .some = Except draft { $list }, no ITU-T { $a5 } justification document has been prepared for other determined draft texts before their determination.
    .all = An ITU-T { $a5 } justification document has been prepared for each of these determined draft texts before its determination.
form-row =
    .new = Draft new Recommendation ITU-T { $designation }{ $brackets }
    .revised = Draft revised Recommendation ITU-T { $designation }{ $brackets }
    .corrigendum = Draft { $designation }{ $brackets }
    .amendment = Draft { $designation }{ $brackets }
