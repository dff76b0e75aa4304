### Meetings convened, French. Dated wording is in meeting/.

document-title = { $name } – Invitation à une réunion
key-dates-alt = Principales échéances: chaque date et les mesures à prendre
head-when = Date limite
head-action = Mesure à prendre

## Annex A, the heads of its sections.

head-documents = Soumission des documents
head-ties = Accès aux documents
head-interpretation = Interprétation
head-wireless = Réseau sans fil et équipements
head-accessibility = Accessibilité
head-remote = Participation à distance
head-registration = Inscription
head-newcomers = Nouveaux délégués
head-women = Présence des femmes dans les délégations
head-fellowships = Bourses
head-visas = Visas
head-hotels = Hôtels
