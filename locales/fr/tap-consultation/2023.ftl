### Dated wording of 2023 (TSB Circular 79), French: what changed since 2022.

subject =
    .physical = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé
           *[other] déterminés
        }, qu'il est proposé d'approuver à la réunion de la Commission d'études { $group } de l'UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé
           *[other] déterminés
        }, qu'il est proposé d'approuver à la réunion de la Commission d'études { $group } de l'UIT-T ({ $place }, avec participation à distance, { SHOW($dates, form: "short") })
    .virtual = Consultation des États Membres { $groups }, { $count ->
            [one] déterminé
           *[other] déterminés
        }, qu'il est proposé d'approuver à la réunion virtuelle de la Commission d'études { $group } de l'UIT-T ({ SHOW($dates, form: "short") })
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
                [one] du projet de nouvelle Recommandation UIT-T { $list }
               *[other] des projets de nouvelles Recommandations UIT-T { $list }
            }
            [revised] { $count ->
                [one] du projet de Recommandation révisée UIT-T { $list }
               *[other] des projets de Recommandations révisées UIT-T { $list }
            }
            [both] des projets de Recommandations nouvelles et révisées UIT-T { $list }
           *[texts] { $count ->
                [one] du projet de texte UIT-T { $list }
               *[other] des projets de texte UIT-T { $list }
            }
        }, aucune justification au titre de la Recommandation UIT-T { $a5 } n'a été soumise pour { $rest ->
            [one] l'autre texte déterminé
           *[other] les autres textes déterminés
        }.
    .all = { $count ->
            [one] Une justification au titre de la Recommandation UIT-T { $a5 } a été soumise pour ce texte déterminé
           *[other] Des justifications au titre de la Recommandation UIT-T { $a5 } ont été soumises pour tous ces textes déterminés
        }.
