### Title, objectives and programme of the workshop, French.

to-own-1 = À la Mission permanente de l'Uruguay auprès de l'Office des Nations Unies à Genève
title = Les jumeaux numériques au service de la gestion de l'eau dans les villes
venue = Intendencia de Montevideo, Salón Azul, Avenida 18 de Julio
meetings =
    • réunion du Groupe régional de la Commission d'études 20 de l'UIT-T pour les Amériques, { $regional };
    • formation destinée aux urbanistes, { $training }.
objectives =
    • échanger des données d'expérience sur les jumeaux numériques dans l'approvisionnement en eau et le drainage;
    • déterminer ce que les Recommandations existantes ne couvrent pas;
    • élaborer des propositions de nouveaux travaux au sein de la Commission d'études 20.
programme =
    Mardi { $day-one }

    • ouverture et exposés liminaires;
    • modèles de réseaux d'eau potable.

    Mercredi { $day-two }

    • alerte avancée en cas d'inondation dans les villes;
    • table ronde: des projets pilotes aux normes.
