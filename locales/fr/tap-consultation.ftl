### Member State consultations, French: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – Consultation des États Membres
reply-title = { $name } – Réponse de l'État Membre

## Annex 1.

item =
    .new = Projet de nouvelle Recommandation UIT-T { $draft } [{ $symbol }]
    .revised = Projet de Recommandation révisée UIT-T { $draft } [{ $symbol }]
    .corrigendum = Projet { $draft } [{ $symbol }]
    .amendment = Projet { $draft } [{ $symbol }]
summary-head = Résumé

## Annex 2, the reply form.

ballot-alt = Opinion sur chaque projet de texte
ballot-texts = Projet de texte
form-no-comments = Aucune observation ni proposition de modification
form-comments = Des observations et des propositions de modification sont jointes
