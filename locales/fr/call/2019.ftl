### Dated wording of 2019, French, in the manner of the circulars issued that year.

subject-input = Appel à contributions aux travaux de la Commission d'études { $group } de l'UIT-T
subject-candidates = Appel à candidatures à des postes dans les commissions d'études de l'UIT-T
input = La Commission d'études { $group } ({ $group-title }) de l'UIT-T lance un appel à contributions à ses travaux sur le sujet décrit ci-après.
candidates = Conformément à la Résolution { $resolution } ({ $revision }) de l'AMNT, les États Membres et les Membres de Secteur sont invités à présenter des candidats aux postes indiqués ci-après.
candidate = Chaque candidature devrait être accompagnée d'un curriculum vitae exposant l'expérience qui qualifie le candidat ou la candidate pour le poste.
term = Une personne qui a occupé l'un de ces postes pendant la durée maximale du mandat ne peut être présentée à nouveau au même poste.
send-input = Les contributions devraient être envoyées par courrier électronique à l'adresse { $email } au plus tard le { $deadline }, avec indication du nom de l'expéditeur et de l'organisation qu'il représente.
send-candidates = Les candidatures devraient être envoyées par courrier électronique à l'adresse { $email } au plus tard le { $deadline }.
use = Les contributions reçues seront soumises à la Commission d'études pour examen et pourront être prises en compte dans ses Recommandations et autres publications.
page-input = Les contributions reçues seront publiées à l'adresse { $url }.
page-candidates = Les candidatures reçues seront publiées à l'adresse { $url }.
remote = Les auteurs des contributions pourront participer à distance aux débats y afférents.
