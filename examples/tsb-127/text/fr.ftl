### A questionnaire on the misuse of numbering resources, French.

person-mwansa = Joseph Mwansa
title = utilisation abusive des ressources de numérotage internationales
aims = La Commission d'études révise la Recommandation UIT-T { $guidelines } et souhaite savoir comment l'utilisation abusive des ressources de numérotage internationales est empêchée, détectée et signalée dans chaque pays. Les résultats feront apparaître les domaines dans lesquels des lignes directrices font défaut.

questionnaire = Questionnaire
respondent =
    .heading = Entité répondante
questionnaire-administration = Administration
questionnaire-email = E-mail

framework =
    .heading = Cadre national
questionnaire-provisions = L'utilisation abusive des ressources de numérotage est-elle interdite par des dispositions nationales?
questionnaire-since = Depuis quand ces dispositions sont-elles en vigueur?
questionnaire-body = Quel organisme national reçoit les signalements d'utilisation abusive?
questionnaire-exchange = Les signalements d'utilisation abusive devraient-ils être échangés entre administrations par l'intermédiaire de l'UIT?

incidents =
    .heading = Cas d'utilisation abusive
questionnaire-reported = Des cas d'utilisation abusive ont-ils été signalés à cet organisme?
questionnaire-count = Combien?
    .placeholder = [nombre de cas]
questionnaire-trend = Par rapport à l'année précédente, leur nombre
    .more = a augmenté
    .same = est resté stable
    .fewer = a diminué
questionnaire-kinds = Quels types d'utilisation abusive ont été observés?
    .unassigned = Trafic vers des numéros non attribués
    .calling-number = Manipulation du numéro de l'appelant
    .inflation = Gonflement artificiel du trafic
    .other = Autres
questionnaire-channel = Comment la plupart des cas sont-ils signalés?
    .placeholder = choisir un moyen
    .form = Formulaire en ligne
    .mail = Courrier électronique
    .telephone = Téléphone
questionnaire-experience = Enseignements utiles à d'autres pays
