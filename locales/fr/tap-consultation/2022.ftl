### Dated wording of 2022 (TSB Circular 42), French: what changed since 2020.

subject =
    .physical = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé
           *[other] déterminés
        }, qu'il est proposé d'approuver à la réunion plénière de la Commission d'études { $group } de l'UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé
           *[other] déterminés
        }, qu'il est proposé d'approuver à la réunion plénière de la Commission d'études { $group } de l'UIT-T ({ $place }, avec participation à distance, { SHOW($dates, form: "short") })
    .virtual = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé
           *[other] déterminés
        }, qu'il est proposé d'approuver à la réunion plénière virtuelle de la Commission d'études { $group } de l'UIT-T ({ SHOW($dates, form: "short") })
intent = La Commission d'études { $group } ({ $group-title }) de l'UIT-T a l'intention d'appliquer la procédure d'approbation traditionnelle décrite dans la section { $section } de la Résolution { $resolution } ({ $revision }) de l'AMNT pour l'approbation { $statuses ->
        [new] { $count ->
            [one] du projet de Recommandation susmentionné
           *[other] des projets de Recommandations susmentionnés
        }
        [revised] { $count ->
            [one] du projet de Recommandation susmentionné
           *[other] des projets de Recommandations susmentionnés
        }
        [both] des projets de Recommandations susmentionnés
        [corrigendum] { $count ->
            [one] du projet de texte susmentionné
           *[other] des projets de texte susmentionnés
        }
        [amendment] { $count ->
            [one] du projet de texte susmentionné
           *[other] des projets de texte susmentionnés
        }
        [new-and-parts] { $count ->
            [one] du projet de texte susmentionné
           *[other] des projets de texte susmentionnés
        }
       *[texts] { $count ->
            [one] du projet de texte susmentionné
           *[other] des projets de texte susmentionnés
        }
    } à sa prochaine { $meeting }. L'ordre du jour et toutes les informations utiles concernant la réunion de la Commission d'études { $group } de l'UIT-T figureront dans la Lettre collective { $letter }.
texts = { $count ->
        [one] Le titre, le résumé et l'emplacement
       *[other] Les titres, les résumés et les emplacements
    } { $statuses ->
        [new] { $count ->
            [one] du projet de Recommandation UIT-T proposé
           *[other] des projets de Recommandations UIT-T proposés
        }
        [revised] { $count ->
            [one] du projet de Recommandation UIT-T proposé
           *[other] des projets de Recommandations UIT-T proposés
        }
        [both] des projets de Recommandations UIT-T proposés
        [corrigendum] { $count ->
            [one] du projet de texte proposé
           *[other] des projets de texte proposés
        }
        [amendment] { $count ->
            [one] du projet de texte proposé
           *[other] des projets de texte proposés
        }
        [new-and-parts] { $count ->
            [one] du projet de texte proposé
           *[other] des projets de texte proposés
        }
       *[texts] { $count ->
            [one] du projet de texte proposé
           *[other] des projets de texte proposés
        }
    } pour approbation figurent dans l'Annexe { $annex }.
note-a5 =
    .none = Aucun document de justification au titre de la Recommandation UIT-T { $a5 } n'a été établi pour { $count ->
            [one] ce projet de texte déterminé
           *[other] ces projets de texte déterminés
        }.
    .some = Exception faite { $count ->
            [one] du projet
           *[other] des projets
        } { $list }, aucun document de justification au titre de la Recommandation UIT-T { $a5 } n'a été établi pour { $rest ->
            [one] l'autre projet de texte déterminé
           *[other] les autres projets de texte déterminés
        }.
    .all = Un document de justification au titre de la Recommandation UIT-T { $a5 } a été établi pour { $count ->
            [one] ce projet de texte déterminé
           *[other] chacun de ces projets de texte déterminés
        }.
annex-number = Annexe { $annex }
annex-1-title = Résumé et emplacement { $statuses ->
        [new] { $count ->
            [one] du projet de nouvelle Recommandation UIT-T { $list }
           *[other] des projets de nouvelles Recommandations UIT-T { $list }
        }
        [revised] { $count ->
            [one] du projet de Recommandation révisée UIT-T { $list }
           *[other] des projets de Recommandations révisées UIT-T { $list }
        }
        [both] des projets de Recommandations nouvelles et révisées UIT-T { $list }
        [corrigendum] { $count ->
            [one] du projet { $list }
           *[other] des projets { $list }
        }
        [amendment] { $count ->
            [one] du projet { $list }
           *[other] des projets { $list }
        }
        [new-and-parts] { $count ->
            [one] du projet de texte UIT-T { $list }
           *[other] des projets de texte UIT-T { $list }
        }
       *[texts] { $count ->
            [one] du projet de texte UIT-T { $list }
           *[other] des projets de texte UIT-T { $list }
        }
    }, { $count ->
        [one] déterminé
       *[other] déterminés
    }
form-consultation = Consultation sur { $statuses ->
        [new] { $count ->
            [one] le projet de nouvelle Recommandation UIT-T { $list }
           *[other] les projets de nouvelles Recommandations UIT-T { $list }
        }
        [revised] { $count ->
            [one] le projet de Recommandation révisée UIT-T { $list }
           *[other] les projets de Recommandations révisées UIT-T { $list }
        }
        [both] les projets de Recommandations nouvelles et révisées UIT-T { $list }
        [corrigendum] { $count ->
            [one] le projet { $list }
           *[other] les projets { $list }
        }
        [amendment] { $count ->
            [one] le projet { $list }
           *[other] les projets { $list }
        }
        [new-and-parts] { $count ->
            [one] le projet de texte UIT-T { $list }
           *[other] les projets de texte UIT-T { $list }
        }
       *[texts] { $count ->
            [one] le projet de texte UIT-T { $list }
           *[other] les projets de texte UIT-T { $list }
        }
    }, { $count ->
        [one] déterminé
       *[other] déterminés
    }
# Of one text or of several, as in English.
form-intro = Dans le cadre de la consultation des États Membres sur le ou les projets de texte déterminés énumérés dans la Circulaire TSB { $circular }, je vous fais part de l'opinion de mon Administration, qui est indiquée dans le tableau ci-dessous.
form-assigns = L'Administration autorise la CE { $group } à examiner ce texte en vue de son approbation (dans ce cas, choisir l'une des deux options ○):
form-does-not-assign = L'Administration n'autorise pas la CE { $group } à examiner ce texte en vue de son approbation (les motifs de cette opinion et un aperçu des modifications éventuelles qui permettraient de faire avancer les travaux sont joints)
