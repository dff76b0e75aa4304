### Dated wording of 2019 (TSB Circular 195), English. Later formularies hold only what changed.

subject =
    .physical = Member State consultation on Determined { $groups }, proposed for approval at the ITU-T Study Group { $group } meeting ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Member State consultation on Determined { $groups }, proposed for approval at the ITU-T Study Group { $group } meeting ({ $place }, with remote participation, { SHOW($dates, form: "short") })
    .virtual = Member State consultation on Determined { $groups }, proposed for approval at the ITU-T Study Group { $group } meeting (Virtual, { SHOW($dates, form: "short") })
subject-group = { $status ->
        [new] draft new { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
        [revised] draft revised { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
        [corrigendum] draft { $list }
       *[amendment] draft { $list }
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
intent = ITU-T Study Group { $group } ({ $group-title }) intends to apply the Traditional Approval Procedure as described in Section { $section } of WTSA Resolution { $resolution } ({ $revision }) for the approval of the abovementioned { $statuses ->
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
    }, proposed for approval can be found in Annex { $annex }.
note-ipr =
    .none = As of the date of this Circular, no IPR statements had been received by TSB regarding { $count ->
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
consultation = This Circular initiates the formal consultation with ITU Member States on whether { $count ->
        [one] this text
       *[other] these texts
    } may be considered for approval at the upcoming meeting, in accordance with clause { $clause } of Resolution { $resolution }. Member States are kindly requested to complete and return the form in Annex { $annex } by { $deadline }.
threshold = If { $percentage } or more of the replies from Member States support consideration for approval, one Plenary session will be devoted to apply the approval procedure. Member States that do not assign authority to proceed should inform the Director of TSB of the reasons for this opinion and indicate the possible changes that would enable the work to progress.
annex-number = ANNEX { $annex }
annex-1-title = Summary and location of Determined { $statuses ->
        [new] draft { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
        [revised] draft { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
        [both] draft Recommendations ITU-T { $list }
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
a5-sentence = This determined draft text includes normative references that require an ITU-T { $a5 } justification, which can be found in { $symbol }.
form-consultation = Consultation on Determined { $statuses ->
        [new] draft { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
        [revised] draft { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
        [both] draft Recommendations ITU-T { $list }
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
form-intro = With respect to the Member State consultation on the Determined draft { $count ->
        [one] text
       *[other] texts
    } listed in TSB Circular { $circular }, I would like to advise you of the opinion of this Administration, which is set out in the table below.
form-row =
    .new = Draft Recommendation ITU-T { $designation }{ $brackets }
    .revised = Draft Recommendation ITU-T { $designation }{ $brackets }
    .corrigendum = Draft { $designation }{ $brackets }
    .amendment = Draft { $designation }{ $brackets }
form-assigns = assigns authority to Study Group { $group } to consider this text for approval (in which case, select one of the two options ○):
form-does-not-assign = does not assign authority to Study Group { $group } to consider this text for approval (reasons for this opinion and an outline of possible changes that would enable the work to progress are attached)
