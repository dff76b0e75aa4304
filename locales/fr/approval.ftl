### The outcome of a consultation, French. Dated wording is in approval/.

document-title = { $name } – Décisions concernant des projets de Recommandation

## Annex 1.

item =
    .new = Projet de nouvelle Recommandation UIT-T { $draft }
    .revised = Projet de Recommandation révisée UIT-T { $draft }
    .corrigendum = Projet { $draft }
    .amendment = Projet { $draft }
# "Texte" is said, here and below, so that the participle agrees with it and not with the Recommendation above.
former-number = Texte soumis en tant que projet de Recommandation UIT-T { $designation }
    .part = Texte soumis en tant que projet { SHOW($designation, form: "of") }
former-title = Titre au moment de la soumission:
decision =
    .approved = Décision: texte approuvé
    .not-approved = Décision: texte non approuvé
    .not-considered = Décision: texte non examiné, faute d'appui suffisant lors de la consultation
    .deferred = Décision: reportée à une réunion ultérieure
    .reflection = Décision: attendue à l'issue d'un délai de réflexion de quatre semaines
referred = Texte renvoyé à la Commission d'études { $group } de l'UIT-T
