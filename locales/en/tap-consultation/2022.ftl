### Dated wording of 2022 (TSB Circular 42), English: what changed since 2020.

subject =
    .physical = Member State consultation on Determined { $groups }, for approval at the plenary meeting of ITU-T Study Group { $group } ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Member State consultation on Determined { $groups }, for approval at the plenary meeting of ITU-T Study Group { $group } ({ $place }, with remote participation, { SHOW($dates, form: "short") })
    .virtual = Member State consultation on Determined { $groups }, for approval at the plenary meeting of ITU-T Study Group { $group } (Virtual, { SHOW($dates, form: "short") })
intent = ITU-T Study Group { $group } ({ $group-title }) intends to apply the Traditional Approval Procedure as described in Section { $section } of WTSA Resolution { $resolution } ({ $revision }) for the approval of the above-mentioned { $count ->
        [one] draft Recommendation
       *[other] draft Recommendations
    } at its next { $meeting }. The agenda and all relevant information concerning the ITU-T Study Group { $group } meeting will be available in Collective letter { $letter }.
texts = The titles, summaries and locations of the { $count ->
        [one] draft ITU-T Recommendation
       *[other] draft ITU-T Recommendations
    } proposed for approval can be found in Annex { $annex }.
note-ipr =
    .none = As of the date of this Circular, no IPR statement had been received by TSB regarding any of these draft texts. For up-to-date information, members are invited to consult the IPR database at { $url }.
    .some = As of the date of this Circular, IPR statements had been received by TSB regarding { $count ->
            [one] draft text
           *[other] draft texts
        } { $list }. For up-to-date information, members are invited to consult the IPR database at { $url }.
note-a5 =
    .none = No ITU-T { $a5 } justification document has been prepared for any of these determined draft texts.
    .some = Except draft { $list }, no ITU-T { $a5 } justification document has been prepared for other determined draft texts.
    .all = An ITU-T { $a5 } justification document has been prepared for each of these determined draft texts.
annex-number = Annex { $annex }
annex-1-title = Summary and location of Determined { $statuses ->
        [new] draft new
        [revised] draft revised
        [both] draft revised and new
       *[other] draft
    } { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }
form-consultation = Consultation on Determined { $statuses ->
        [new] draft new
        [revised] draft revised
        [both] draft revised and new
       *[other] draft
    } { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }
form-intro = With respect to the Member State consultation on the Determined draft text(s) listed in TSB Circular { $circular }, I would like to advise you of the opinion of this Administration, which is set out in the table below.
form-assigns = assigns authority to SG{ $group } to consider this text for approval (in which case, select one of the two options ○):
form-does-not-assign = does not assign authority to SG{ $group } to consider this text for approval (reasons for this opinion and an outline of possible changes that would enable the work to progress are attached)
