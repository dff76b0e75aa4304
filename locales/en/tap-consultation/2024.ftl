### Dated wording of 2024, English: what changed since 2023. Not issued; a corrigendum among Recommendations is a text.

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
