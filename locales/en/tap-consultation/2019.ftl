### Dated wording of 2019 (TSB Circular 195), English. Later formularies hold only what changed.

subject =
    .physical = Member State consultation on Determined { $groups }, proposed for approval at the ITU-T Study Group { $group } meeting ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Member State consultation on Determined { $groups }, proposed for approval at the ITU-T Study Group { $group } meeting ({ $place }, with remote participation, { SHOW($dates, form: "short") })
    .virtual = Member State consultation on Determined { $groups }, proposed for approval at the ITU-T Study Group { $group } meeting (Virtual, { SHOW($dates, form: "short") })
subject-group =
    { $status ->
        [new] { $count ->
            [one] draft new Recommendation ITU-T { $list }
           *[other] draft new Recommendations ITU-T { $list }
        }
        [revised] { $count ->
            [one] draft revised Recommendation ITU-T { $list }
           *[other] draft revised Recommendations ITU-T { $list }
        }
        [corrigendum] { $count ->
            [one] draft Corrigendum ITU-T { $list }
           *[other] draft Corrigenda ITU-T { $list }
        }
       *[amendment] { $count ->
            [one] draft Amendment ITU-T { $list }
           *[other] draft Amendments ITU-T { $list }
        }
    }
next-meeting =
    .physical = meeting { $place }, { $dates }
    .hybrid = meeting { $place }, with remote participation, { $dates }
    .virtual = virtual meeting, { $dates }
    .physical-planned =
        { $precision ->
            [months] meeting planned { $place } in { $dates } time frame
            [month] meeting planned { $place } in { $dates }
           *[days] meeting planned { $place }, { $dates }
        }
    .hybrid-planned =
        { $precision ->
            [months] meeting planned { $place }, with remote participation, in { $dates } time frame
            [month] meeting planned { $place }, with remote participation, in { $dates }
           *[days] meeting planned { $place }, with remote participation, { $dates }
        }
    .virtual-planned =
        { $precision ->
            [months] virtual meeting planned in { $dates } time frame
            [month] virtual meeting planned in { $dates }
           *[days] virtual meeting planned for { $dates }
        }
intent = ITU-T Study Group { $group } ({ $group-title }) intends to apply the Traditional Approval Procedure as described in Section { $section } of WTSA Resolution { $resolution } ({ $revision }) for the approval of the abovementioned { $count ->
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
    } ITU-T { $list }, proposed for approval can be found in Annex { $annex }.
note-ipr =
    .none = As of the date of this Circular, no IPR statements had been received by TSB regarding any of these draft texts. For up-to-date information, members are invited to consult the IPR database at { $url }.
    .some = As of the date of this Circular, IPR statements had been received by TSB regarding { $count ->
            [one] draft text
           *[other] draft texts
        } { $list }. For up-to-date information, members are invited to consult the IPR database at { $url }.
note-a5 =
    .none = No ITU-T { $a5 } justification document has been prepared for any of these determined draft texts.
    .some = Except draft { $list }, no ITU-T { $a5 } justification document has been prepared for other determined draft texts.
    .all = An ITU-T { $a5 } justification document has been prepared for each of these determined draft texts.
annex-number = ANNEX { $annex }
annex-1-title = Summary and location of Determined { $count ->
        [one] draft Recommendation
       *[other] draft Recommendations
    } ITU-T { $list }
form-consultation = Consultation on Determined { $count ->
        [one] draft Recommendation
       *[other] draft Recommendations
    } ITU-T { $list }
form-intro = With respect to the Member State consultation on the Determined draft texts listed in TSB Circular { $circular }, I would like to advise you of the opinion of this Administration, which is set out in the table below.
form-row =
    .new = Draft Recommendation ITU-T { $designation }{ $brackets }
    .revised = Draft Recommendation ITU-T { $designation }{ $brackets }
    .corrigendum = Draft { $designation }{ $brackets }
    .amendment = Draft { $designation }{ $brackets }
form-assigns = assigns authority to Study Group { $group } to consider this text for approval (in which case, select one of the two options ○):
form-does-not-assign = does not assign authority to Study Group { $group } to consider this text for approval (reasons for this opinion and an outline of possible changes that would enable the work to progress are attached)
