### Member State consultations, French: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – Consultation des États Membres
reply-title = { $name } – Réponse de l'État Membre
# The deadline's pattern begins with the day: "au plus tard le 29 février 2020 à 23 h 59 UTC".
consultation = La présente Circulaire a pour objet d'engager la consultation formelle des États Membres de l'UIT sur la question de savoir si ces textes peuvent être examinés en vue de leur approbation à la prochaine réunion, conformément au paragraphe { $clause } de la Résolution { $resolution }. Les États Membres sont priés de bien vouloir remplir le formulaire de l'Annexe { $annex } et le renvoyer au plus tard le { $deadline }.
threshold = Si au moins { $percentage } des réponses des États Membres sont favorables à l'examen des textes en vue de leur approbation, une séance plénière sera consacrée à l'application de la procédure d'approbation. Les États Membres qui n'autorisent pas la poursuite de la procédure devraient informer le Directeur du TSB des motifs de leur opinion et indiquer les modifications éventuelles qui permettraient de faire avancer les travaux.

## Annex 1.

item =
    .new = Projet de nouvelle Recommandation UIT-T { $draft } [{ $symbol }]
    .revised = Projet de Recommandation révisée UIT-T { $draft } [{ $symbol }]
    .corrigendum = Projet de { $draft } [{ $symbol }]
    .amendment = Projet d'{ $draft } [{ $symbol }]
summary-head = Résumé
a5-sentence = Ce projet de texte déterminé contient des références normatives qui nécessitent une justification au titre de la Recommandation UIT-T { $a5 }; celle-ci figure dans le document { $symbol }.

## Annex 2, the reply form.

form-subject = Objet: Réponse de l'État Membre à la Circulaire TSB { $circular }:
form-alt = Adresses du Bureau et de l'expéditeur
form-to = À:
form-from = De:
form-fax = Fax:
form-email = E-mail:
form-date = Date:
form-addressee =
    Directeur du Bureau de la
    normalisation des télécommunications,
    Union internationale des télécommunications
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place } { $date }
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
    .placeholder = [Lieu,]
field-date = Date
    .placeholder = [Date]
field-member-state = État Membre
    .placeholder = [État Membre]
field-choice = { $draft }: { $choice }
