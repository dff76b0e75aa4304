### Dated wording of 2001, English, in the manner of the circulars issued that year; whole, as that of the first year is.

subject = Proposed deletion of { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }
subject-both = Proposed deletion of { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list } and renumbering of { $renumbered-count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $renumbered }
subject-renumbering = Renumbering of { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }
agreement = At the request of the Chairman of ITU-T Study Group { $group } ({ $group-title }), I have the honour to inform you that, at its { $meeting }, this Study Group agreed to delete { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }).
agreement-aap = At its { $meeting }, ITU-T Study Group { $group } ({ $group-title }) agreed, without opposition, to delete { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }, in accordance with clause { $clause } of Recommendation ITU-T { $recommendation }.
agreement-renumbering = At the request of the Chairman of ITU-T Study Group { $group } ({ $group-title }), I have the honour to inform you that, at its { $meeting }, this Study Group agreed to renumber { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }.
present = { $count ->
        [one] One Member State was present when this was agreed, and it did not object.
       *[other] When this was agreed, { $total } Member States were present, and none of them objected.
    }
reasons = Annex { $annex } gives the title of { $count ->
        [one] the Recommendation
       *[other] each Recommendation
    } and explains the reason for its deletion.
objection = Having regard to that clause, I should be grateful if you would complete the form in Annex { $annex } and return it by { $deadline }, indicating whether your Administration approves or rejects { $count ->
        [one] this deletion
       *[other] the deletion of each of these Recommendations
    }.
objection-aap = Member States and Sector Members that object to the deletion of { $count ->
        [one] this Recommendation
       *[other] any of these Recommendations
    } are kindly requested to complete the form in Annex { $annex }, stating their reasons, and to return it by { $deadline }.
rejection = If your Administration rejects { $count ->
        [one] the deletion
       *[other] the deletion of any of these Recommendations
    }, you are kindly requested to state its reasons.
effect = { $count ->
        [one] The deletion will come into force if no Administration has rejected it by that date; if an Administration rejects it, the matter will be referred back to Study Group { $group }.
       *[other] The deletion of each Recommendation will come into force if no Administration has rejected it by that date; if an Administration rejects it, the matter will be referred back to Study Group { $group }.
    }
result = After { $deadline }, TSB will notify, in a circular, the result of this consultation.
renumbering = The Study Group also agreed to renumber { $count ->
        [one] the following Recommendation, the text of which is unchanged and the title of which is given in Annex { $annex }
       *[other] the following Recommendations, the texts of which are unchanged and the titles of which are given in Annex { $annex }
    }: { $pairs }.
renumbering-alone = { $count ->
        [one] The text of the Recommendation is unchanged. It is renumbered as follows
       *[other] The texts of the Recommendations are unchanged. They are renumbered as follows
    }: { $pairs }.
renumbered-pair = ITU-T { $from } as ITU-T { $to }
titles = Annex { $annex } gives the former number, the new number and the title of { $count ->
        [one] the Recommendation
       *[other] each Recommendation
    }.
no-reply = The renumbering is announced for information; no reply to this Circular is expected.
annex-number = ANNEX { $annex }
annex-1-title = { $count ->
        [one] Recommendation
       *[other] Recommendations
    } proposed for deletion: ITU-T { $list }
annex-1-title-renumbering = { $count ->
        [one] Recommendation that is
       *[other] Recommendations that are
    } renumbered: ITU-T { $list }
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
form-intro-position = With regard to the deletion proposed in TSB Circular { $circular }, I would like to inform you whether this Administration approves or rejects the deletion of { $count ->
        [one] the Recommendation
       *[other] each of the Recommendations
    } below.
form-objects = Objects to the deletion, for the reasons beside
form-approves = Approves the deletion of the Recommendation
form-rejects = Rejects the deletion of the Recommendation; the reasons are attached

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
