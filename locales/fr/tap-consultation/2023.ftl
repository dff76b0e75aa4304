### Dated wording of 2023 (TSB Circular 79), French: what changed since 2022.

subject =
    .physical = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion de la Commission d'études { $group } de l'UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion de la Commission d'études { $group } de l'UIT-T ({ $place }, avec participation à distance, { SHOW($dates, form: "short") })
    .virtual = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé et proposé
           *[other] déterminés et proposés
        } pour approbation à la réunion virtuelle de la Commission d'études { $group } de l'UIT-T ({ SHOW($dates, form: "short") })
note-ipr =
    .none = À la date de la présente Circulaire, le TSB n'avait reçu aucune déclaration relative aux droits de propriété intellectuelle concernant { $count ->
            [one] ce texte déterminé
           *[other] l'un quelconque de ces textes déterminés
        }. Pour obtenir des informations à jour, les membres sont invités à consulter la base de données relative aux droits de propriété intellectuelle à l'adresse { $url }.
    .some = À la date de la présente Circulaire, le TSB avait reçu des déclarations relatives aux droits de propriété intellectuelle concernant { $count ->
            [one] le texte déterminé
           *[other] les textes déterminés
        } { $list }. Pour obtenir des informations à jour, les membres sont invités à consulter la base de données relative aux droits de propriété intellectuelle à l'adresse { $url }.
note-a5 =
    .none = Aucune justification au titre de la Recommandation UIT-T { $a5 } n'a été soumise pour { $count ->
            [one] ce texte déterminé
           *[other] ces textes déterminés
        }.
    .some = Exception faite { $statuses ->
            [new] { $count ->
                [one] du projet de nouvelle Recommandation { $list }
               *[other] des projets de nouvelles Recommandations { $list }
            }
            [revised] { $count ->
                [one] du projet de Recommandation révisée { $list }
               *[other] des projets de Recommandations révisées { $list }
            }
            [both] des projets de Recommandations nouvelles et révisées { $list }
            [corrigendum] { $count ->
                [one] du projet de { $list }
               *[other] des projets de { $list }
            }
            [amendment] { $count ->
                [one] du projet d'{ $list }
               *[other] des projets d'{ $list }
            }
            [new-and-parts] { $count ->
                [one] du projet de texte { $list }
               *[other] des projets de texte { $list }
            }
           *[texts] { $count ->
                [one] du projet de texte { $list }
               *[other] des projets de texte { $list }
            }
        }, aucune justification au titre de la Recommandation UIT-T { $a5 } n'a été soumise pour { $rest ->
            [one] l'autre texte déterminé
           *[other] les autres textes déterminés
        }.
    .all = { $count ->
            [one] Une justification au titre de la Recommandation UIT-T { $a5 } a été soumise pour ce texte déterminé
           *[other] Des justifications au titre de la Recommandation UIT-T { $a5 } ont été soumises pour tous ces textes déterminés
        }.
