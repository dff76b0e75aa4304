### Dated wording of 2020 (TSB Circular 246), English: what changed since 2019.

subject =
    .physical = Member State consultation on Determined { $groups } proposed for approval at the ITU-T Study Group { $group } meeting ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Member State consultation on Determined { $groups } proposed for approval at the ITU-T Study Group { $group } meeting ({ $place }, with remote participation, { SHOW($dates, form: "short") })
    .virtual = Member State consultation on Determined { $groups } proposed for approval at the ITU-T Study Group { $group } meeting (Virtual, { SHOW($dates, form: "short") })
# Of one text no number is said.
intent = ITU-T Study Group { $group } ({ $group-title }) intends to apply the Traditional Approval Procedure as described in Section { $section } of WTSA Resolution { $resolution } ({ $revision }) for the approval of the { $statuses ->
        [new] { $count ->
            [one] abovementioned draft Recommendation
           *[other] abovementioned { $total } draft Recommendations
        }
        [revised] { $count ->
            [one] abovementioned draft Recommendation
           *[other] abovementioned { $total } draft Recommendations
        }
        [both] abovementioned { $total } draft Recommendations
        [corrigendum] { $count ->
            [one] abovementioned draft text
           *[other] abovementioned { $total } draft texts
        }
        [amendment] { $count ->
            [one] abovementioned draft text
           *[other] abovementioned { $total } draft texts
        }
        [new-and-parts] { $count ->
            [one] abovementioned draft text
           *[other] abovementioned { $total } draft texts
        }
       *[texts] { $count ->
            [one] abovementioned draft text
           *[other] abovementioned { $total } draft texts
        }
    } at its next { $meeting }. The agenda and all relevant information concerning the ITU-T Study Group { $group } meeting will be available in Collective letter { $letter }.
texts = The { $count ->
        [one] title, summary and location
       *[other] titles, summaries and locations
    } of { $statuses ->
        [new] draft new { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
        [revised] draft revised { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
        [both] draft revised and new Recommendations ITU-T { $list }
        [corrigendum] draft { $list }
        [amendment] draft { $list }
        [new-and-parts] draft { $count ->
            [one] text
           *[other] texts
        } ITU-T { $list }
       *[texts] draft { $count ->
            [one] text
           *[other] texts
        } ITU-T { $list }
    } proposed for approval can be found in Annex { $annex }.
note-a5 =
    .none = No ITU-T { $a5 } justification document has been prepared for { $count ->
            [one] this determined draft text before its determination
           *[other] any of these determined draft texts before their determination
        }.
    .some = Except draft { $list }, no ITU-T { $a5 } justification document has been prepared for { $rest ->
            [one] the other determined draft text before its determination
           *[other] other determined draft texts before their determination
        }.
    .all = An ITU-T { $a5 } justification document has been prepared for { $count ->
            [one] this determined draft text before its determination
           *[other] each of these determined draft texts before its determination
        }.
form-row =
    .new = Draft new Recommendation ITU-T { $designation }{ $brackets }
    .revised = Draft revised Recommendation ITU-T { $designation }{ $brackets }
    .corrigendum = Draft { $designation }{ $brackets }
    .amendment = Draft { $designation }{ $brackets }
