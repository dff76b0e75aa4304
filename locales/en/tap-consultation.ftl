### Member State consultations, English: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – Member State consultation
reply-title = { $name } – Member State response

## Annex 1.

item =
    .new = Draft new Recommendation ITU-T { $draft } [{ $symbol }]
    .revised = Draft revised Recommendation ITU-T { $draft } [{ $symbol }]
    .corrigendum = Draft { $draft } [{ $symbol }]
    .amendment = Draft { $draft } [{ $symbol }]
summary-head = Summary

## Annex 2, the reply form.

ballot-alt = Opinion on each draft text
ballot-texts = Draft text
form-no-comments = No comments or suggested changes
form-comments = Comments and suggested changes are attached
