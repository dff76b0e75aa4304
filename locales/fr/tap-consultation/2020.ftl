### Dated wording of 2020 (TSB Circular 246), French: what changed since 2019.

# Of one text no number is said.
intent = La Commission d'études { $group } ({ $group-title }) de l'UIT-T a l'intention d'appliquer la procédure d'approbation traditionnelle décrite dans la section { $section } de la Résolution { $resolution } ({ $revision }) de l'AMNT pour l'approbation { $statuses ->
        [new] { $count ->
            [one] du projet de Recommandation susmentionné
           *[other] des { $total } projets de Recommandations susmentionnés
        }
        [revised] { $count ->
            [one] du projet de Recommandation susmentionné
           *[other] des { $total } projets de Recommandations susmentionnés
        }
        [both] des { $total } projets de Recommandations susmentionnés
        [corrigendum] { $count ->
            [one] du projet de texte susmentionné
           *[other] des { $total } projets de texte susmentionnés
        }
        [amendment] { $count ->
            [one] du projet de texte susmentionné
           *[other] des { $total } projets de texte susmentionnés
        }
        [new-and-parts] { $count ->
            [one] du projet de texte susmentionné
           *[other] des { $total } projets de texte susmentionnés
        }
       *[texts] { $count ->
            [one] du projet de texte susmentionné
           *[other] des { $total } projets de texte susmentionnés
        }
    } à sa prochaine { $meeting }. L'ordre du jour et toutes les informations utiles concernant la réunion de la Commission d'études { $group } de l'UIT-T figureront dans la Lettre collective { $letter }.
note-a5 =
    .none = Aucun document de justification au titre de la Recommandation UIT-T { $a5 } n'a été établi pour { $count ->
            [one] ce projet de texte avant sa détermination
           *[other] ces projets de texte avant leur détermination
        }.
    .some = Exception faite { $count ->
            [one] du projet
           *[other] des projets
        } { $list }, aucun document de justification au titre de la Recommandation UIT-T { $a5 } n'a été établi pour { $rest ->
            [one] l'autre projet de texte avant sa détermination
           *[other] les autres projets de texte avant leur détermination
        }.
    .all = Un document de justification au titre de la Recommandation UIT-T { $a5 } a été établi pour { $count ->
            [one] ce projet de texte avant sa détermination
           *[other] chacun de ces projets de texte avant sa détermination
        }.
form-row =
    .new = Projet de nouvelle Recommandation UIT-T { $designation }{ $brackets }
    .revised = Projet de Recommandation révisée UIT-T { $designation }{ $brackets }
    .corrigendum = Projet { $designation }{ $brackets }
    .amendment = Projet { $designation }{ $brackets }
