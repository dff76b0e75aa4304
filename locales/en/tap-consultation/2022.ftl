### Dated wording of 2022 (TSB Circular 42), English: what changed since 2020.

subject =
    .physical = Member State consultation on Determined { $groups }, for approval at the plenary meeting of ITU-T Study Group { $group } ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Member State consultation on Determined { $groups }, for approval at the plenary meeting of ITU-T Study Group { $group } ({ $place }, with remote participation, { SHOW($dates, form: "short") })
    .virtual = Member State consultation on Determined { $groups }, for approval at the plenary meeting of ITU-T Study Group { $group } (Virtual, { SHOW($dates, form: "short") })
intent = ITU-T Study Group { $group } ({ $group-title }) intends to apply the Traditional Approval Procedure as described in Section { $section } of WTSA Resolution { $resolution } ({ $revision }) for the approval of the above-mentioned { $statuses ->
        [new] { $count ->
            [one] draft Recommendation
           *[other] draft Recommendations
        }
        [revised] { $count ->
            [one] draft Recommendation
           *[other] draft Recommendations
        }
        [both] draft Recommendations
        [corrigendum] { $count ->
            [one] draft text
           *[other] draft texts
        }
        [amendment] { $count ->
            [one] draft text
           *[other] draft texts
        }
        [new-and-parts] { $count ->
            [one] draft text
           *[other] draft texts
        }
       *[texts] { $count ->
            [one] draft text
           *[other] draft texts
        }
    } at its next { $meeting }. The agenda and all relevant information concerning the ITU-T Study Group { $group } meeting will be available in Collective letter { $letter }.
texts = The { $count ->
        [one] title, summary and location
       *[other] titles, summaries and locations
    } of the { $statuses ->
        [new] { $count ->
            [one] draft ITU-T Recommendation
           *[other] draft ITU-T Recommendations
        }
        [revised] { $count ->
            [one] draft ITU-T Recommendation
           *[other] draft ITU-T Recommendations
        }
        [both] draft ITU-T Recommendations
        [corrigendum] { $count ->
            [one] draft text
           *[other] draft texts
        }
        [amendment] { $count ->
            [one] draft text
           *[other] draft texts
        }
        [new-and-parts] { $count ->
            [one] draft text
           *[other] draft texts
        }
       *[texts] { $count ->
            [one] draft text
           *[other] draft texts
        }
    } proposed for approval can be found in Annex { $annex }.
note-ipr =
    .none = As of the date of this Circular, no IPR statement had been received by TSB regarding { $count ->
            [one] this draft text
           *[other] any of these draft texts
        }. For up-to-date information, members are invited to consult the IPR database at { $url }.
    .some = As of the date of this Circular, IPR statements had been received by TSB regarding { $count ->
            [one] draft text
           *[other] draft texts
        } { $list }. For up-to-date information, members are invited to consult the IPR database at { $url }.
note-a5 =
    .none = No ITU-T { $a5 } justification document has been prepared for { $count ->
            [one] this determined draft text
           *[other] any of these determined draft texts
        }.
    .some = Except draft { $list }, no ITU-T { $a5 } justification document has been prepared for { $rest ->
            [one] the other determined draft text
           *[other] other determined draft texts
        }.
    .all = An ITU-T { $a5 } justification document has been prepared for { $count ->
            [one] this determined draft text
           *[other] each of these determined draft texts
        }.
annex-number = Annex { $annex }
annex-1-title = Summary and location of Determined { $statuses ->
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
    }
form-consultation = Consultation on Determined { $statuses ->
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
    }
# Of one text or of several, as issued.
form-intro = With respect to the Member State consultation on the Determined draft text(s) listed in TSB Circular { $circular }, I would like to advise you of the opinion of this Administration, which is set out in the table below.
form-assigns = assigns authority to SG{ $group } to consider this text for approval (in which case, select one of the two options ○):
form-does-not-assign = does not assign authority to SG{ $group } to consider this text for approval (reasons for this opinion and an outline of possible changes that would enable the work to progress are attached)
