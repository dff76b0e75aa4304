### Questions approved, put to the Member States or deleted, English. Dated wording is in questions/.

document-title = { $name } – Questions
reply-title = { $name } – Member State response

## Annex 1, the table of the Questions.

table-alt = The Questions, each with its title and study group
head-question = Number
head-title = Title
head-group = Study group
head-status = Status
head-decision = Decision
head-reason = Reasons for deletion
head-replaces = Earlier Questions
item =
    .question = Question { $question }
group = Study Group { $group }
status =
    .new = New
    .revised = Revised
    .merged = Merged
    .continued = Continued
decision =
    .approved = Approved
    .not-approved = Not approved
    .deleted = Deleted
    .retained = Deletion not approved
replaces = Replaces { $count ->
        [one] Question
       *[other] Questions
    } { $list }

## Annex 2, the form on which Member States approve, or do not.

ballot-alt = Position on each Question
ballot-texts = Question
form-row = Question { $question }
