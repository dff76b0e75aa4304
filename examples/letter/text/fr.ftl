subject = Forum sur l'énergie pour les réseaux de télécommunication ({ $venue }, { $event })
invitation =
    J'ai le plaisir de vous inviter à participer à un forum sur l'énergie pour les réseaux de télécommunication et les centres de données, qui se tiendra { SHOW($venue, form: "in") }, à l'aimable invitation { SHOW($host, form: "of") }, le { SHOW($event, form: "weekday") }. Il précédera les réunions de la Commission d'études { $group } qui auront lieu dans la même ville { SHOW($meetings, form: "text") } et qui ont été annoncées dans la Circulaire TSB { SHOW($announced, form: "dated") }.
purpose =
    Le forum a pour objet de déterminer comment les réseaux peuvent consommer <b>{ $share }</b> d'électricité en moins d'ici à la fin de la décennie. Il s'adresse:

    • aux régulateurs qui fixent des objectifs pour le secteur:
    •• objectifs nationaux,
    •• objectifs communs à plusieurs pays;
    • aux opérateurs qui appliquent la Recommandation UIT-T { $recommendation };<note>Le forum ne modifie pas le texte de la Recommandation. Les propositions visant à la réviser doivent être soumises au titre de la Question { $question }.</note>
    • aux fabricants d'équipements.
programme =
    Le forum s'ouvrira à { SHOW($opening, form: "hour") } et s'achèvera à { SHOW($closing, form: "hour") }. <a href="{ $programme }">Le programme</a> est tenu à jour sur le web. Les débats se dérouleront en anglais, avec <i>interprétation en français</i>.
grants =
    { $grants ->
        [one] { $grants } bourse est disponible.
       *[other] Au total, { $grants } bourses sont disponibles.
    } La préférence sera accordée aux participants de pays à faible revenu. Les demandes doivent être envoyées au moyen du formulaire figurant dans l'Annexe B.
deadlines = Les participants sont priés de prendre note des dates suivantes:
dates-head =
    .when = Date limite
    .what = Objet
dates-proposals =
    .what = Propositions d'exposés, accompagnées d'un résumé d'une page
dates-visas =
    .what = Demandes de lettres visant à faciliter l'obtention d'un visa
dates-registration =
    .what = Inscription de tous les participants, sur place ou à distance
questions =
    Les questions peuvent être adressées au secrétariat du forum (tél.: { $desk }, e-mail: { $mailbox }).

practical = Informations pratiques
venue =
    Le forum se tiendra au Centre des congrès de Kigali. Les portes ouvriront une heure avant la première séance; un badge sera remis aux personnes inscrites.
    .heading = Lieu
visas =
    Les participants de nombreux pays obtiennent un visa à leur arrivée. Ceux qui ont besoin d'une lettre visant à faciliter l'obtention d'un visa sont priés d'en faire la demande au plus tard le { $visas }.
    .heading = Visas
cost =
    La participation au forum est gratuite. Une excursion est proposée le lendemain, au prix de { $fee }.
    .heading = Coût

form = Formulaire d'inscription
instructions = Veuillez remplir le présent formulaire et l'envoyer à l'adresse { $mailbox } au plus tard le { $registration }.
form-name = Nom
form-organization = Administration ou organisation
form-email = E-mail
form-arrival = Date d'arrivée
form-attendance = Je participe
    .in-person = sur place
    .remote = à distance
form-session = Séance
    .placeholder = choisir une séance
    .morning = matin
    .afternoon = après-midi
    .both = les deux séances
form-interests = Je m'intéresse aux sujets suivants
    .grids = réseaux électriques
    .networks = réseaux de télécommunication
    .data-centres = centres de données
form-visa = J'ai besoin d'une lettre visant à faciliter l'obtention d'un visa.
form-remarks = Observations
