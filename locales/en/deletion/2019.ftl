### Dated wording of 2019, English, in the manner of the circulars issued that year.

subject = Proposed deletion of { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }
agreement = At its { $meeting }, ITU-T Study Group { $group } ({ $group-title }) agreed, without opposition, to delete { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }).
agreement-aap = At its { $meeting }, ITU-T Study Group { $group } ({ $group-title }) agreed, without opposition, to delete { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }, in accordance with clause { $clause } of Recommendation ITU-T { $recommendation }.
reasons = Annex { $annex } gives the title of { $count ->
        [one] the Recommendation
       *[other] each Recommendation
    } and explains the reason for its deletion.
objection = Member States that object to the deletion of { $count ->
        [one] this Recommendation
       *[other] any of these Recommendations
    } are kindly requested to complete the form in Annex { $annex }, stating their reasons, and to return it by { $deadline }.
objection-aap = Member States and Sector Members that object to the deletion of { $count ->
        [one] this Recommendation
       *[other] any of these Recommendations
    } are kindly requested to complete the form in Annex { $annex }, stating their reasons, and to return it by { $deadline }.
effect = { $count ->
        [one] The deletion will come into force if no objection has been received by that date; if an objection is received, the matter will be referred back to Study Group { $group }.
       *[other] The deletion of each Recommendation will come into force if no objection to it has been received by that date; if an objection is received, the matter will be referred back to Study Group { $group }.
    }
result = The result will be announced in another TSB Circular.
annex-number = ANNEX { $annex }
annex-1-title = { $count ->
        [one] Recommendation
       *[other] Recommendations
    } proposed for deletion: ITU-T { $list }
form-texts = Proposed deletion of { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }
form-intro = With regard to the deletion proposed in TSB Circular { $circular }, I would like to inform you that this Administration objects to the deletion of { $count ->
        [one] the Recommendation
       *[other] each Recommendation marked
    } in the table below, for the reasons given there.
form-intro-aap = With regard to the deletion proposed in TSB Circular { $circular }, I would like to inform you that the member named below objects to the deletion of { $count ->
        [one] the Recommendation
       *[other] each Recommendation marked
    } in the table below, for the reasons given there.
form-objects = Objects to the deletion, for the reasons beside

## The letter that announces the result.

subject-result = Result of the proposed deletion of { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list } (TSB Circular { $circular })
link = Further to TSB Circular { $circular } of { $date }, I hereby inform you of the result of the proposal to delete { $count ->
        [one] the Recommendation named
       *[other] the Recommendations listed
    } in Annex { $annex }, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }).
aap-link = Further to TSB Circular { $circular } of { $date }, I hereby inform you of the result of the proposal to delete { $count ->
        [one] the Recommendation named
       *[other] the Recommendations listed
    } in Annex { $annex }, in accordance with clause { $clause } of Recommendation ITU-T { $recommendation }.
deleted = No objection to the deletion of { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list } was received. The deletion came into force on { $date }.
referred = { $count ->
        [one] An objection was received to the deletion of Recommendation
       *[other] Objections were received to the deletion of Recommendations
    } ITU-T { $list }. The matter has been referred back to Study Group { $group }.
annex-1-title-result = Result for { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }
