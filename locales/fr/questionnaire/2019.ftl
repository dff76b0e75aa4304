### Dated wording of 2019, French, in the manner of the circulars issued that year.

subject = Questionnaire de la Commission d'études { $group } de l'UIT-T: { $title }
prepared =
    .meeting = Je tiens à vous informer que la Commission d'études { $group } ({ $group-title }) de l'UIT-T, lors de sa { $meeting }, a décidé de diffuser un questionnaire.
    .resolution = Conformément à la Résolution { $resolution } ({ $revision }) de l'AMNT, la Commission d'études { $group } ({ $group-title }) de l'UIT-T a élaboré un questionnaire.
basis = Le questionnaire s'inscrit dans le cadre de la mise en œuvre de la Résolution { $resolution } ({ $revision }) de l'AMNT.
purpose = L'objectif du questionnaire est le suivant:
answer =
    .online = Vous êtes invités à répondre au questionnaire en ligne à l'adresse { $url } au plus tard le { $deadline }.
    .form = Vous êtes invités à remplir le questionnaire figurant dans l'Annexe { $annex } et à l'envoyer par courrier électronique à l'adresse { $email } au plus tard le { $deadline }.
copy = Si vous ne pouvez pas répondre en ligne, vous pouvez remplir le formulaire figurant dans l'Annexe { $annex } et l'envoyer par courrier électronique à l'adresse { $email } dans le même délai.
replies =
    .consolidated = Chaque État Membre est prié de soumettre une réponse unique, après avoir consulté les organismes nationaux concernés.
    .each = Tous les destinataires de la présente lettre sont invités à répondre, chacun indépendamment des autres.
use =
    .published = Les réponses reçues seront publiées avec le nom de leurs auteurs.
    .confidential = Les réponses reçues seront traitées de manière confidentielle; seuls les résultats agrégés seront publiés.
results = Les résultats seront présentés à la réunion de la Commission d'études { $group } qui se tiendra { $event }.
help = Les demandes de renseignements concernant le questionnaire peuvent être adressées à { $email }.
thanks = Je vous remercie par avance de bien vouloir répondre au questionnaire.
