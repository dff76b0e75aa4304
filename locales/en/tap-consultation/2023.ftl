### Dated wording of 2023 (TSB Circular 79), English: what changed since 2022.

# As issued, a corrigendum among new Recommendations is called one of them here and in the titles; 2024 says it right.
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
            [new-and-parts] draft new { $count ->
                [one] Recommendation
               *[other] Recommendations
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
            [new-and-parts] draft new { $count ->
                [one] Recommendation
               *[other] Recommendations
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
            [new-and-parts] draft new { $count ->
                [one] Recommendation
               *[other] Recommendations
            } ITU-T { $list }
           *[texts] draft { $count ->
                [one] text
               *[other] texts
            } ITU-T { $list }
        } proposed for approval at the virtual meeting of ITU-T Study Group { $group }, { SHOW($dates, form: "short") }
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
            [one] draft Recommendation
           *[other] draft Recommendations
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
            [one] draft ITU-T Recommendation
           *[other] draft ITU-T Recommendations
        }
       *[texts] { $count ->
            [one] draft text
           *[other] draft texts
        }
    } proposed for approval can be found in Annex { $annex }.
note-ipr =
    .none = As of the date of this Circular, no IPR statement had been received by TSB for { $count ->
            [one] this determined text
           *[other] any of these determined texts
        }. For up-to-date information, members are invited to consult the IPR database at { $url }.
    .some = As of the date of this Circular, IPR statements had been received by TSB for { $count ->
            [one] determined text
           *[other] determined texts
        } { $list }. For up-to-date information, members are invited to consult the IPR database at { $url }.
note-a5 =
    .none = No ITU-T { $a5 } justifications have been submitted for { $count ->
            [one] this determined text
           *[other] any of these determined texts
        }.
    .some = Except for { $statuses ->
            [new] draft new { $count ->
                [one] Recommendation
               *[other] Recommendations
            } { $list }
            [revised] draft revised { $count ->
                [one] Recommendation
               *[other] Recommendations
            } { $list }
            [both] draft revised and new Recommendations { $list }
           *[texts] draft { $count ->
                [one] text
               *[other] texts
            } { $list }
        }, no ITU-T { $a5 } justifications have been submitted for { $rest ->
            [one] the other determined text
           *[other] the other determined texts
        }.
    .all = { $count ->
            [one] An ITU-T { $a5 } justification has been submitted for this determined text
           *[other] ITU-T { $a5 } justifications have been submitted for all of these determined texts
        }.
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
        [new-and-parts] draft new { $count ->
            [one] Recommendation
           *[other] Recommendations
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
        [new-and-parts] draft new { $count ->
            [one] Recommendation
           *[other] Recommendations
        } ITU-T { $list }
       *[texts] draft { $count ->
            [one] text
           *[other] texts
        } ITU-T { $list }
    }
