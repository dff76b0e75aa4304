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

form-subject = Objet: Réponse de l'État Membre à la Circulaire TSB { $circular }:
form-alt = Adresses du Bureau et de l'expéditeur
form-to = À:
form-from = De:
form-fax = Fax:
form-email = E-mail:
form-date = Date:
form-addressee =
    { $gender ->
        [f] Directrice du Bureau
       *[m] Directeur du Bureau
    }
    de la normalisation des télécommunications,
    Union internationale des télécommunications
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place }, le { $date }
ballot-alt = Opinion sur chaque projet de texte
ballot-texts = Projet de texte
form-choose = Cocher l'une des deux cases
form-no-comments = Aucune observation ni proposition de modification
form-comments = Des observations et des propositions de modification sont jointes
form-sender =
    { $name }
    { $role }
    Administration de { $member-state }

## What a reader of the form hears of each field, and what stands in it while it is empty.

field-name = Nom
    .placeholder = [Nom]
field-role = Fonction ou titre officiel
    .placeholder = [Fonction/titre officiel]
field-address = Adresse
    .placeholder = [Adresse]
field-fax = Fax de l'expéditeur
field-email = E-mail de l'expéditeur
field-place = Lieu
    .placeholder = [Lieu]
field-date = Date
    .placeholder = [date]
field-member-state = État Membre
    .placeholder = [État Membre]
field-choice = { $draft }: { $choice }
