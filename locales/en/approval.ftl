### The outcome of a consultation, English. Dated wording is in approval/.

document-title = { $name } – Decisions on draft Recommendations

## Annex 1.

item =
    .new = Draft new Recommendation ITU-T { $draft }
    .revised = Draft revised Recommendation ITU-T { $draft }
    .corrigendum = Draft { $draft }
    .amendment = Draft { $draft }
former-number = Put forward as draft Recommendation ITU-T { $designation }
    .part = Put forward as draft { SHOW($designation, form: "of") }
former-title = Title when put forward:
decision =
    .approved = Decision: approved
    .not-approved = Decision: not approved
    .not-considered = Decision: not considered, for lack of support in the consultation
    .deferred = Decision: deferred to a later meeting
    .reflection = Decision: awaited at the end of four weeks of reflection
referred = Referred to ITU-T Study Group { $group }
