### Dated wording of 2019, English: what changed since 2001, when the form asked each Administration whether it approves.

agreement = At its { $meeting }, ITU-T Study Group { $group } ({ $group-title }) agreed, without opposition, to delete { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }).
agreement-renumbering = At its { $meeting }, ITU-T Study Group { $group } ({ $group-title }) agreed to renumber { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }.
objection = Member States that object to the deletion of { $count ->
        [one] this Recommendation
       *[other] any of these Recommendations
    } are kindly requested to complete the form in Annex { $annex }, stating their reasons, and to return it by { $deadline }.
effect = { $count ->
        [one] The deletion will come into force if no objection has been received by that date; if an objection is received, the matter will be referred back to Study Group { $group }.
       *[other] The deletion of each Recommendation will come into force if no objection to it has been received by that date; if an objection is received, the matter will be referred back to Study Group { $group }.
    }
result = The result will be announced in another TSB Circular.
