### Dated wording of 2020 (TSB Circular 246), French: what changed since 2019.

subject =
    .physical =
        Consultation des États Membres sur { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion de la Commission d'études { $group } de l'UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid =
        Consultation des États Membres sur { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion de la Commission d'études { $group } de l'UIT-T ({ $place }, avec participation à distance, { SHOW($dates, form: "short") })
    .virtual =
        Consultation des États Membres sur { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion virtuelle de la Commission d'études { $group } de l'UIT-T ({ SHOW($dates, form: "short") })
intent = La Commission d'études { $group } ({ $group-title }) de l'UIT-T a l'intention d'appliquer la procédure d'approbation traditionnelle décrite dans la section { $section } de la Résolution { $resolution } ({ $revision }) de l'AMNT pour l'approbation { $count ->
        [one] du
       *[other] des
    } { $total } { $count ->
        [one] projet de Recommandation susmentionné
       *[other] projets de Recommandation susmentionnés
    } à sa prochaine { $meeting }. L'ordre du jour et toutes les informations utiles concernant la réunion de la Commission d'études { $group } de l'UIT-T figureront dans la Lettre collective { $letter }.
texts =
    { $count ->
        [one] Le titre, le résumé et l'emplacement du projet
       *[other] Les titres, les résumés et les emplacements des projets
    } { $statuses ->
        [new] de nouvelle Recommandation
        [revised] de Recommandation révisée
        [both] de Recommandation nouvelle ou révisée
       *[other] de Recommandation
    } UIT-T { $list }, { $count ->
        [one] proposé
       *[other] proposés
    } pour approbation, figurent dans l'Annexe { $annex }.
note-a5 =
    .none = Aucun document de justification au titre de la Recommandation UIT-T { $a5 } n'a été établi pour ces projets de texte avant leur détermination.
    .some =
        Exception faite { $count ->
            [one] du projet
           *[other] des projets
        } { $list }, aucun document de justification au titre de la Recommandation UIT-T { $a5 } n'a été établi pour ces projets de texte avant leur détermination.
    .all = Un document de justification au titre de la Recommandation UIT-T { $a5 } a été établi pour chacun de ces projets de texte avant sa détermination.
form-row =
    .new = Projet de nouvelle Recommandation UIT-T { $designation }{ $brackets }
    .revised = Projet de Recommandation révisée UIT-T { $designation }{ $brackets }
    .corrigendum = Projet de { $designation }{ $brackets }
    .amendment = Projet d'{ $designation }{ $brackets }
