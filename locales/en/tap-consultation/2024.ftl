### Dated wording of 2024, English: what changed since 2023. Not issued: free of the slips of the letters before it.

# A corrigendum among Recommendations is a text, here and in the titles.
subject =
    .physical = Member State consultation on Determined { $statuses ->
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
        } proposed for approval at the meeting of ITU-T Study Group { $group }, { $place }, { SHOW($dates, form: "short") }
    .hybrid = Member State consultation on Determined { $statuses ->
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
        } proposed for approval at the meeting of ITU-T Study Group { $group }, { $place }, with remote participation, { SHOW($dates, form: "short") }
    .virtual = Member State consultation on Determined { $statuses ->
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
        } proposed for approval at the virtual meeting of ITU-T Study Group { $group }, { SHOW($dates, form: "short") }
next-meeting =
    .physical = meeting { $place }, { $dates }
    .hybrid = meeting { $place }, with remote participation, { $dates }
    .virtual = virtual meeting, { $dates }
    .physical-planned = { $precision ->
            [months] meeting planned { $place } in the { $dates } time frame
           *[other] meeting planned for { $dates } { $place }
        }
    .hybrid-planned = { $precision ->
            [months] meeting planned { $place }, with remote participation, in the { $dates } time frame
           *[other] meeting planned for { $dates } { $place }, with remote participation
        }
    .virtual-planned = { $precision ->
            [months] virtual meeting planned in the { $dates } time frame
           *[other] virtual meeting planned for { $dates }
        }
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
            [one] this determined text
           *[other] any of these determined texts
        }. For up-to-date information, members are invited to consult the IPR database at { $url }.
    .some = As of the date of this Circular, one or more IPR statements had been received by TSB regarding determined { $count ->
            [one] draft text
           *[other] draft texts
        } ITU-T { $list }. For up-to-date information, members are invited to consult the IPR database at { $url }.
note-a5 =
    .none = No ITU-T { $a5 } justification has been submitted for { $count ->
            [one] this determined text
           *[other] any of these determined texts
        }.
    .some = Except for { $statuses ->
            [new] draft new { $count ->
                [one] Recommendation
               *[other] Recommendations
            } ITU-T { $list }
            [revised] draft revised { $count ->
                [one] Recommendation
               *[other] Recommendations
            } ITU-T { $list }
            [both] draft revised and new Recommendations ITU-T { $list }
           *[texts] draft { $count ->
                [one] text
               *[other] texts
            } ITU-T { $list }
        }, no ITU-T { $a5 } justification has been submitted for the determined texts.
    .all = { $count ->
            [one] An ITU-T { $a5 } justification has been submitted for this determined text
           *[other] ITU-T { $a5 } justifications have been submitted for all of these determined texts
        }.
threshold = If { $percentage } or more of the replies from Member States support consideration for approval, one Plenary session will be devoted to applying the approval procedure. Member States that do not assign authority to proceed should inform the Director of TSB of the reasons for their opinion and indicate the possible changes that would enable the work to progress.
annex-1-title = { $count ->
        [one] Summary and location
       *[other] Summaries and locations
    } of Determined { $statuses ->
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
form-intro = With respect to the Member State consultation on the Determined draft { $count ->
        [one] text
       *[other] texts
    } listed in TSB Circular { $circular }, I would like to advise you of the opinion of this Administration, which is set out in the table below.
