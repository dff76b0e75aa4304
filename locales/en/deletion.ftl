### Recommendations to be deleted, English. Dated wording is in deletion/.

document-title = { $name } – Deletion of Recommendations
document-title-both = { $name } – Deletion and renumbering of Recommendations
document-title-renumbering = { $name } – Renumbering of Recommendations
reply-title = { $name } – Objection to a deletion
reply-title-position = { $name } – Reply on a deletion

## Annex 1, the table of the Recommendations.

table-alt = Recommendations proposed for deletion, with the reasons
head-text = Recommendation
head-title = Title
head-reason = Reason for deletion
head-successor = Superseded by
item =
    .deleted = ITU-T { $designation }
successor = { $count ->
        [one] Recommendation
       *[other] Recommendations
    } ITU-T { $list }

## Annex 1 of the letter that announces the result.

table-alt-result = Recommendations whose deletion was proposed, with the results
head-outcome = Result
outcome =
    .deleted = No objection received: deleted
    .referred = Objection received: referred back to the study group

## Annex 1, the table of the Recommendations that are renumbered.

table-alt-renumbering = Recommendations that are renumbered
head-renumbering-text = Former number
head-renumbering-becomes = Renumbering
head-renumbering-title = Title (unchanged)
becomes = becomes ITU-T { $designation }

## Annex 2, the form on which one objects.

form-subject-objection = Subject: Reply to TSB Circular { $circular }:
form-alt-texts = Objections to the deletion of each Recommendation
form-head-text = Recommendation
form-head-objection = Objection
form-head-reasons = Reasons for the objection
ballot-alt = Position on the deletion of each Recommendation
ballot-texts = Recommendation
form-row = ITU-T { $designation }
form-reasons = { $reasons }
form-sender-aap =
    { $name }
    { $role }
    { $member }
field-reasons = Reasons
    .placeholder = [Reasons]
field-member = Member State or Sector Member
    .placeholder = [Member State or Sector Member]
