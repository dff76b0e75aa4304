### Dated wording of 2019 (TSB Circular 195), French. Later formularies hold only what changed.

# "Determined" agrees with all groups once, after the last. It has a clause of its own: the coming meeting approves.
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
# Each group repeats the preposition.
subject-group = { $status ->
        [new] { $count ->
            [one] sur le projet de nouvelle Recommandation UIT-T { $list }
           *[other] sur les projets de nouvelles Recommandations UIT-T { $list }
        }
        [revised] { $count ->
            [one] sur le projet de Recommandation révisée UIT-T { $list }
           *[other] sur les projets de Recommandations révisées UIT-T { $list }
        }
        [corrigendum] { $count ->
            [one] sur le projet { $list }
           *[other] sur les projets { $list }
        }
       *[amendment] { $count ->
            [one] sur le projet { $list }
           *[other] sur les projets { $list }
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
        [one] proposé
       *[other] proposés
    } pour approbation, figurent dans l'Annexe { $annex }.
note-ipr =
    .none = À la date de la présente Circulaire, le TSB n'avait reçu aucune déclaration relative aux droits de propriété intellectuelle concernant { $count ->
            [one] ce projet de texte
           *[other] l'un quelconque de ces projets de texte
        }. Pour obtenir des informations à jour, les membres sont invités à consulter la base de données relative aux droits de propriété intellectuelle à l'adresse { $url }.
    .some = À la date de la présente Circulaire, le TSB avait reçu des déclarations relatives aux droits de propriété intellectuelle concernant { $count ->
            [one] le projet de texte
           *[other] les projets de texte
        } { $list }. Pour obtenir des informations à jour, les membres sont invités à consulter la base de données relative aux droits de propriété intellectuelle à l'adresse { $url }.
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
# The deadline's pattern begins with the day: "au plus tard le 29 février 2020 à 23 h 59 UTC".
consultation = La présente Circulaire a pour objet d'engager la consultation officielle des États Membres de l'UIT sur la question de savoir si { $count ->
        [one] ce texte peut être examiné en vue de son approbation
       *[other] ces textes peuvent être examinés en vue de leur approbation
    } à la prochaine réunion, conformément au paragraphe { $clause } de la Résolution { $resolution }. Les États Membres sont priés de bien vouloir remplir le formulaire de l'Annexe { $annex } et le renvoyer au plus tard le { $deadline }.
threshold = Si au moins { $percentage } des réponses des États Membres sont favorables à un examen en vue de l'approbation, une séance plénière sera consacrée à l'application de la procédure d'approbation. Les États Membres qui n'autorisent pas la poursuite de la procédure devraient informer { $gender ->
        [f] la Directrice
       *[m] le Directeur
    } du TSB des motifs de leur opinion et indiquer les modifications éventuelles qui permettraient de faire avancer les travaux.
annex-number = ANNEXE { $annex }
annex-1-title = Résumé et emplacement { $statuses ->
        [new] { $count ->
            [one] du projet de Recommandation UIT-T { $list }
           *[other] des projets de Recommandations UIT-T { $list }
        }
        [revised] { $count ->
            [one] du projet de Recommandation UIT-T { $list }
           *[other] des projets de Recommandations UIT-T { $list }
        }
        [both] des projets de Recommandations UIT-T { $list }
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
a5-sentence = Ce projet de texte déterminé contient des références normatives qui nécessitent une justification au titre de la Recommandation UIT-T { $a5 }; celle-ci figure dans le document { $symbol }.
form-consultation = Consultation sur { $statuses ->
        [new] { $count ->
            [one] le projet de Recommandation UIT-T { $list }
           *[other] les projets de Recommandations UIT-T { $list }
        }
        [revised] { $count ->
            [one] le projet de Recommandation UIT-T { $list }
           *[other] les projets de Recommandations UIT-T { $list }
        }
        [both] les projets de Recommandations UIT-T { $list }
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
form-intro = Dans le cadre de la consultation des États Membres sur { $count ->
        [one] le projet de texte déterminé mentionné
       *[other] les projets de texte déterminés énumérés
    } dans la Circulaire TSB { $circular }, je vous fais part de l'opinion de mon Administration, qui est indiquée dans le tableau ci-dessous.
form-row =
    .new = Projet de Recommandation UIT-T { $designation }{ $brackets }
    .revised = Projet de Recommandation UIT-T { $designation }{ $brackets }
    .corrigendum = Projet { $designation }{ $brackets }
    .amendment = Projet { $designation }{ $brackets }
# The subject is named: after the name of the draft in the first column, "autorise" would make the draft its subject.
form-assigns = L'Administration autorise la Commission d'études { $group } à examiner ce texte en vue de son approbation (dans ce cas, choisir l'une des deux options ○):
form-does-not-assign = L'Administration n'autorise pas la Commission d'études { $group } à examiner ce texte en vue de son approbation (les motifs de cette opinion et un aperçu des modifications éventuelles qui permettraient de faire avancer les travaux sont joints)
