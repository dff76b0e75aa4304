### Dated wording of 2023 (TSB Circular 79), French: what changed since 2022.

subject =
    .physical =
        Consultation des États Membres sur { $count ->
            [one] le projet
           *[other] les projets
        } { $statuses ->
            [new] de nouvelle Recommandation
            [revised] de Recommandation révisée
            [both] de Recommandation nouvelle ou révisée
           *[other] de Recommandation
        } UIT-T { $list }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion de la Commission d'études { $group } de l'UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid =
        Consultation des États Membres sur { $count ->
            [one] le projet
           *[other] les projets
        } { $statuses ->
            [new] de nouvelle Recommandation
            [revised] de Recommandation révisée
            [both] de Recommandation nouvelle ou révisée
           *[other] de Recommandation
        } UIT-T { $list }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion de la Commission d'études { $group } de l'UIT-T ({ $place }, avec participation à distance, { SHOW($dates, form: "short") })
    .virtual =
        Consultation des États Membres sur { $count ->
            [one] le projet
           *[other] les projets
        } { $statuses ->
            [new] de nouvelle Recommandation
            [revised] de Recommandation révisée
            [both] de Recommandation nouvelle ou révisée
           *[other] de Recommandation
        } UIT-T { $list }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion virtuelle de la Commission d'études { $group } de l'UIT-T ({ SHOW($dates, form: "short") })
note-ipr =
    .none = À la date de la présente Circulaire, le TSB n'avait reçu aucune déclaration relative aux droits de propriété intellectuelle concernant l'un quelconque de ces textes déterminés. Pour obtenir des informations à jour, les membres sont invités à consulter la base de données relative aux droits de propriété intellectuelle à l'adresse { $url }.
    .some = À la date de la présente Circulaire, le TSB avait reçu des déclarations relatives aux droits de propriété intellectuelle concernant { $count ->
            [one] le texte déterminé
           *[other] les textes déterminés
        } { $list }. Pour obtenir des informations à jour, les membres sont invités à consulter la base de données relative aux droits de propriété intellectuelle à l'adresse { $url }.
note-a5 =
    .none = Aucune justification au titre de la Recommandation UIT-T { $a5 } n'a été soumise pour ces textes déterminés.
    .some =
        Exception faite { $count ->
            [one] du projet
           *[other] des projets
        } { $statuses ->
            [new] de nouvelle Recommandation
            [revised] de Recommandation révisée
            [both] de Recommandation nouvelle ou révisée
           *[other] de Recommandation
        } { $list }, aucune justification au titre de la Recommandation UIT-T { $a5 } n'a été soumise pour ces textes déterminés.
    .all = Des justifications au titre de la Recommandation UIT-T { $a5 } ont été soumises pour tous ces textes déterminés.
