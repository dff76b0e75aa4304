### Names, the draft agenda and the request for a fellowship, French.

person-wanjiru = Grace Wanjiru
person-mensah = M. Kofi Mensah

draft-agenda = Projet d'ordre du jour
agenda-opening = Ouverture de la réunion
agenda-adoption = Adoption de l'ordre du jour
agenda-documents = Documents de la réunion et organisation des travaux
agenda-parties = Rapports des Groupes de travail et des groupes du Rapporteur
agenda-approval = Consentement et approbation relatifs aux projets de Recommandation
agenda-liaison = Liaison avec d'autres groupes et organisations
agenda-future = Programme de travail et réunions futures
agenda-closing = Clôture de la réunion

fellowship = Demande de bourse
fellowship-instructions = L'administration remplit le présent formulaire pour chaque candidat et le renvoie au TSB.
fellowship-administration = Administration
fellowship-name = Nom du candidat
fellowship-mail = E-mail
fellowship-phone = Téléphone
fellowship-award = Bourse demandée
    .full = bourse complète
    .air-ticket = bourse partielle: billet d'avion en classe économique
    .allowance = bourse partielle: indemnité journalière de subsistance
fellowship-registered = Le candidat est inscrit à la réunion.
fellowship-visa = Le candidat a besoin d'une lettre à l'appui d'une demande de visa.
fellowship-reasons = Motifs de la demande
