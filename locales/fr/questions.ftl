### Questions approved, put to the Member States or deleted, French. Dated wording is in questions/.

document-title = { $name } – Questions
reply-title = { $name } – Réponse de l'État Membre

## Annex 1, the table of the Questions.

table-alt = Les Questions, avec leur titre et leur commission d'études
head-question = Numéro
head-title = Titre
head-group = Commission d'études
head-status = Statut
head-decision = Décision
head-reason = Motifs de la suppression
head-replaces = Questions antérieures
item =
    .question = Question { $question }
group = Commission d'études { $group }
status =
    .new = Nouvelle
    .revised = Révisée
    .merged = Issue d'une fusion
    .continued = Reconduite
decision =
    .approved = Approuvée
    .not-approved = Non approuvée
    .deleted = Supprimée
    .retained = Suppression non approuvée
replaces = Remplace { $count ->
        [one] la Question
       *[other] les Questions
    } { $list }

## Annex 2, the form on which Member States approve, or do not.

ballot-alt = Position sur chaque Question
ballot-texts = Question
form-row = Question { $question }
