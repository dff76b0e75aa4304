### Recommendations to be deleted, French. Dated wording is in deletion/.

document-title = { $name } – Suppression de Recommandations
document-title-both = { $name } – Suppression et renumérotation de Recommandations
document-title-renumbering = { $name } – Renumérotation de Recommandations
reply-title = { $name } – Objection à une suppression
reply-title-position = { $name } – Réponse relative à une suppression

## Annex 1, the table of the Recommendations.

table-alt = Recommandations dont la suppression est proposée, avec les motifs
head-text = Recommandation
head-title = Titre
head-reason = Motif de la suppression
head-successor = Remplacée par
item =
    .deleted = UIT-T { $designation }
successor = { $count ->
        [one] Recommandation
       *[other] Recommandations
    } UIT-T { $list }

## Annex 1 of the letter that announces the result.

table-alt-result = Recommandations dont la suppression était proposée, avec les résultats
head-outcome = Résultat
# What is deleted or referred back is named: a participle alone would agree with the objection.
outcome =
    .deleted = Aucune objection reçue: Recommandation supprimée
    .referred = Objection reçue: question renvoyée à la Commission d'études

## Annex 1, the table of the Recommendations that are renumbered.

table-alt-renumbering = Recommandations renumérotées
head-renumbering-text = Ancien numéro
head-renumbering-becomes = Renumérotation
head-renumbering-title = Titre (inchangé)
becomes = devient UIT-T { $designation }

## Annex 2, the form on which one objects.

form-subject-objection = Objet: Réponse à la Circulaire TSB { $circular }:
form-alt-texts = Objections à la suppression de chaque Recommandation
form-head-text = Recommandation
form-head-objection = Objection
form-head-reasons = Motifs de l'objection
ballot-alt = Position sur la suppression de chaque Recommandation
ballot-texts = Recommandation
form-row = UIT-T { $designation }
form-reasons = { $reasons }
form-sender-aap =
    { $name }
    { $role }
    { $member }
field-reasons = Motifs
    .placeholder = [Motifs]
field-member = État Membre ou Membre de Secteur
    .placeholder = [État Membre ou Membre de Secteur]
