### Dated wording of 2019 (TSB Circular 195), French. Later formularies hold only what changed.

# The participles of $groups ("Determined", "proposed") agree with it once, after the last group.
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
subject-group =
    { $status ->
        [new] { $count ->
            [one] le projet de nouvelle Recommandation UIT-T { $list }
           *[other] les projets de nouvelle Recommandation UIT-T { $list }
        }
        [revised] { $count ->
            [one] le projet de Recommandation révisée UIT-T { $list }
           *[other] les projets de Recommandation révisée UIT-T { $list }
        }
        [corrigendum] { $count ->
            [one] le projet de Corrigendum UIT-T { $list }
           *[other] les projets de Corrigendum UIT-T { $list }
        }
       *[amendment] { $count ->
            [one] le projet d'Amendement UIT-T { $list }
           *[other] les projets d'Amendement UIT-T { $list }
        }
    }
# The text form of the dates brings its prepositions: "du 17 au 26 mars 2020", "en août-septembre 2020".
next-meeting =
    .physical = réunion, qui se tiendra { $place } { SHOW($dates, form: "text") }
    .hybrid = réunion, qui se tiendra { $place }, avec participation à distance, { SHOW($dates, form: "text") }
    .virtual = réunion virtuelle, qui se tiendra { SHOW($dates, form: "text") }
    .physical-planned = réunion, qu'il est prévu de tenir { $place } { SHOW($dates, form: "text") }
    .hybrid-planned = réunion, qu'il est prévu de tenir { $place }, avec participation à distance, { SHOW($dates, form: "text") }
    .virtual-planned = réunion virtuelle, qu'il est prévu de tenir { SHOW($dates, form: "text") }
intent = La Commission d'études { $group } ({ $group-title }) de l'UIT-T a l'intention d'appliquer la procédure d'approbation traditionnelle décrite dans la section { $section } de la Résolution { $resolution } ({ $revision }) de l'AMNT pour l'approbation { $count ->
        [one] du projet de Recommandation susmentionné
       *[other] des projets de Recommandation susmentionnés
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
annex-number = ANNEXE { $annex }
annex-1-title = Résumé et emplacement { $count ->
        [one] du projet déterminé
       *[other] des projets déterminés
    } de Recommandation UIT-T { $list }
form-consultation = Consultation sur { $count ->
        [one] le projet déterminé
       *[other] les projets déterminés
    } de Recommandation UIT-T { $list }
form-intro = Dans le cadre de la consultation des États Membres sur les projets de texte déterminés énumérés dans la Circulaire TSB { $circular }, je vous fais part de l'opinion de mon Administration, qui est indiquée dans le tableau ci-dessous.
form-row =
    .new = Projet de Recommandation UIT-T { $designation }{ $brackets }
    .revised = Projet de Recommandation UIT-T { $designation }{ $brackets }
    .corrigendum = Projet de { $designation }{ $brackets }
    .amendment = Projet d'{ $designation }{ $brackets }
form-assigns = autorise la Commission d'études { $group } à examiner ce texte en vue de son approbation (dans ce cas, choisir l'une des deux options ○):
form-does-not-assign = n'autorise pas la Commission d'études { $group } à examiner ce texte en vue de son approbation (les motifs de cette opinion et un aperçu des modifications éventuelles qui permettraient de faire avancer les travaux sont joints)
