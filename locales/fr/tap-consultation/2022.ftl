### Dated wording of 2022 (TSB Circular 42), French: what changed since 2020.

subject =
    .physical =
        Consultation des États Membres sur { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion plénière de la Commission d'études { $group } de l'UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid =
        Consultation des États Membres sur { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion plénière de la Commission d'études { $group } de l'UIT-T ({ $place }, avec participation à distance, { SHOW($dates, form: "short") })
    .virtual =
        Consultation des États Membres sur { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion plénière virtuelle de la Commission d'études { $group } de l'UIT-T ({ SHOW($dates, form: "short") })
intent = La Commission d'études { $group } ({ $group-title }) de l'UIT-T a l'intention d'appliquer la procédure d'approbation traditionnelle décrite dans la section { $section } de la Résolution { $resolution } ({ $revision }) de l'AMNT pour l'approbation { $count ->
        [one] du projet de Recommandation susmentionné
       *[other] des projets de Recommandation susmentionnés
    } à sa prochaine { $meeting }. L'ordre du jour et toutes les informations utiles concernant la réunion de la Commission d'études { $group } de l'UIT-T figureront dans la Lettre collective { $letter }.
texts =
    { $count ->
        [one] Le titre, le résumé et l'emplacement du projet de Recommandation UIT-T proposé
       *[other] Les titres, les résumés et les emplacements des projets de Recommandation UIT-T proposés
    } pour approbation figurent dans l'Annexe { $annex }.
note-ipr =
    .none = À la date de la présente Circulaire, le TSB n'avait reçu aucune déclaration relative aux droits de propriété intellectuelle concernant l'un quelconque de ces projets de texte. Pour obtenir des informations à jour, les membres sont invités à consulter la base de données relative aux droits de propriété intellectuelle à l'adresse { $url }.
    .some = À la date de la présente Circulaire, le TSB avait reçu des déclarations relatives aux droits de propriété intellectuelle concernant { $count ->
            [one] le projet de texte
           *[other] les projets de texte
        } { $list }. Pour obtenir des informations à jour, les membres sont invités à consulter la base de données relative aux droits de propriété intellectuelle à l'adresse { $url }.
note-a5 =
    .none = Aucun document de justification au titre de la Recommandation UIT-T { $a5 } n'a été établi pour ces projets de texte déterminés.
    .some =
        Exception faite { $count ->
            [one] du projet
           *[other] des projets
        } { $list }, aucun document de justification au titre de la Recommandation UIT-T { $a5 } n'a été établi pour ces projets de texte déterminés.
    .all = Un document de justification au titre de la Recommandation UIT-T { $a5 } a été établi pour chacun de ces projets de texte déterminés.
annex-number = Annexe { $annex }
annex-1-title = Résumé et emplacement { $count ->
        [one] du projet déterminé
       *[other] des projets déterminés
    } { $statuses ->
        [new] de nouvelle Recommandation
        [revised] de Recommandation révisée
        [both] de Recommandation nouvelle ou révisée
       *[other] de Recommandation
    } UIT-T { $list }
form-consultation = Consultation sur { $count ->
        [one] le projet déterminé
       *[other] les projets déterminés
    } { $statuses ->
        [new] de nouvelle Recommandation
        [revised] de Recommandation révisée
        [both] de Recommandation nouvelle ou révisée
       *[other] de Recommandation
    } UIT-T { $list }
form-intro = Dans le cadre de la consultation des États Membres sur le ou les projets de texte déterminés énumérés dans la Circulaire TSB { $circular }, je vous fais part de l'opinion de mon Administration, qui est indiquée dans le tableau ci-dessous.
form-assigns = autorise la CE { $group } à examiner ce texte en vue de son approbation (dans ce cas, choisir l'une des deux options ○):
form-does-not-assign = n'autorise pas la CE { $group } à examiner ce texte en vue de son approbation (les motifs de cette opinion et un aperçu des modifications éventuelles qui permettraient de faire avancer les travaux sont joints)
