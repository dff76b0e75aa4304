### Dated wording of 2019, French, in the manner of the circulars issued that year.

subject =
    .focus-group = Création du Groupe spécialisé de l'UIT-T { $title } ({ $acronym })
    .focus-group-meets =
        Création et première réunion du Groupe spécialisé de l'UIT-T { $title } ({ $acronym })
        { $event }
    .jca = Création de l'Activité conjointe de coordination de l'UIT-T { $title } ({ $acronym })
    .jca-meets =
        Création et première réunion de l'Activité conjointe de coordination de l'UIT-T { $title } ({ $acronym })
        { $event }
establishment =
    .focus-group = { $body ->
            [tsag] J'ai le plaisir de vous informer qu'à sa réunion tenue { $event }, le Groupe consultatif de la normalisation des télécommunications (GCNT) est convenu de créer le Groupe spécialisé de l'UIT-T { $title } ({ $acronym }), conformément à la Recommandation UIT-T { $recommendation }.
           *[one] J'ai le plaisir de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T est convenue de créer le Groupe spécialisé de l'UIT-T { $title } ({ $acronym }), conformément à la Recommandation UIT-T { $recommendation }.
        }
    .jca = { $body ->
            [tsag] J'ai le plaisir de vous informer qu'à sa réunion tenue { $event }, le Groupe consultatif de la normalisation des télécommunications (GCNT) est convenu de créer l'Activité conjointe de coordination de l'UIT-T { $title } ({ $acronym }), conformément au paragraphe { $clause } de la Recommandation UIT-T { $recommendation }.
           *[one] J'ai le plaisir de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T est convenue de créer l'Activité conjointe de coordination de l'UIT-T { $title } ({ $acronym }), conformément au paragraphe { $clause } de la Recommandation UIT-T { $recommendation }.
        }
terms = Le mandat du groupe, qui en définit le domaine de compétence, les tâches et les produits attendus, figure dans l'Annexe { $annex }.
leaders = L'équipe de direction du groupe est composée comme suit:
lifetime = Le groupe est créé pour une durée de { $months } { $count ->
        [one] mois
       *[other] mois
    }, qui peut être prolongée par décision du groupe dont il relève.
openness =
    .focus-group = La participation aux travaux du groupe est ouverte aux membres de l'UIT, ainsi qu'à toute personne issue d'un pays membre de l'UIT qui souhaite contribuer aux travaux, y compris aux personnes qui sont également membres d'organisations internationales, régionales et nationales. La participation est gratuite.
    .jca = La participation aux travaux du groupe est ouverte aux membres de l'UIT; des représentants d'autres organisations de normalisation et de forums concernés peuvent être invités.
first-meeting = La première réunion du groupe se tiendra { $event }.
contributions = Les contributions écrites destinées à la première réunion devraient parvenir au TSB au plus tard le { $date }.
subscription = Les personnes qui souhaitent suivre les travaux du groupe sont invitées à s'abonner à sa liste de diffusion en écrivant à l'adresse { $email }.
annex-number = ANNEXE { $annex }
terms-title =
    .focus-group = Mandat du Groupe spécialisé de l'UIT-T { $title } ({ $acronym })
    .jca = Mandat de l'Activité conjointe de coordination de l'UIT-T { $title } ({ $acronym })
