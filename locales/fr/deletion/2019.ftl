### Dated wording of 2019, French, in the manner of the circulars issued that year.

subject = Proposition de suppression { $count ->
        [one] de la Recommandation
       *[other] des Recommandations
    } UIT-T { $list }
agreement = J'ai l'honneur de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T est convenue, sans opposition, de supprimer { $count ->
        [one] la Recommandation
       *[other] les Recommandations
    } UIT-T { $list }, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT.
agreement-aap = J'ai l'honneur de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T est convenue, sans opposition, de supprimer { $count ->
        [one] la Recommandation
       *[other] les Recommandations
    } UIT-T { $list }, conformément au paragraphe { $clause } de la Recommandation UIT-T { $recommendation }.
reasons = L'Annexe { $annex } donne le titre { $count ->
        [one] de la Recommandation
       *[other] de chaque Recommandation
    } et expose le motif de sa suppression.
objection = Les États Membres qui s'opposent à la suppression { $count ->
        [one] de cette Recommandation
       *[other] de l'une quelconque de ces Recommandations
    } sont priés de bien vouloir remplir le formulaire de l'Annexe { $annex }, en indiquant leurs motifs, et le renvoyer au plus tard le { $deadline }.
objection-aap = Les États Membres et les Membres du Secteur qui s'opposent à la suppression { $count ->
        [one] de cette Recommandation
       *[other] de l'une quelconque de ces Recommandations
    } sont priés de bien vouloir remplir le formulaire de l'Annexe { $annex }, en indiquant leurs motifs, et le renvoyer au plus tard le { $deadline }.
effect = { $count ->
        [one] La suppression prendra effet si aucune objection n'a été reçue d'ici à cette date; si une objection est reçue, la question sera renvoyée à la Commission d'études { $group }.
       *[other] La suppression de chaque Recommandation prendra effet si aucune objection à ce sujet n'a été reçue d'ici à cette date; si une objection est reçue, la question sera renvoyée à la Commission d'études { $group }.
    }
result = Le résultat sera communiqué dans une autre Circulaire TSB.
annex-number = ANNEXE { $annex }
annex-1-title = { $count ->
        [one] Recommandation
       *[other] Recommandations
    } dont la suppression est proposée: UIT-T { $list }
form-texts = Proposition de suppression { $count ->
        [one] de la Recommandation
       *[other] des Recommandations
    } UIT-T { $list }
form-intro = Au sujet de la suppression proposée dans la Circulaire TSB { $circular }, je vous informe que mon Administration s'oppose à la suppression { $count ->
        [one] de la Recommandation indiquée
       *[other] de chaque Recommandation cochée
    } dans le tableau ci-dessous, pour les motifs qui y sont exposés.
form-intro-aap = Au sujet de la suppression proposée dans la Circulaire TSB { $circular }, je vous informe que le membre désigné ci-dessous s'oppose à la suppression { $count ->
        [one] de la Recommandation indiquée
       *[other] de chaque Recommandation cochée
    } dans le tableau ci-dessous, pour les motifs qui y sont exposés.
# A noun: after the name of the Recommendation in the first column, "s'oppose" would make the Recommendation its subject.
form-objects = Objection à la suppression, pour les motifs ci-contre

## The letter that announces the result.

subject-result = Résultat de la proposition de suppression { $count ->
        [one] de la Recommandation
       *[other] des Recommandations
    } UIT-T { $list } (Circulaire TSB { $circular })
link = Comme suite à la Circulaire TSB { $circular } du { $date }, j'ai l'honneur de vous communiquer le résultat de la proposition de suppression { $count ->
        [one] de la Recommandation indiquée
       *[other] des Recommandations énumérées
    } dans l'Annexe { $annex }, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT.
aap-link = Comme suite à la Circulaire TSB { $circular } du { $date }, j'ai l'honneur de vous communiquer le résultat de la proposition de suppression { $count ->
        [one] de la Recommandation indiquée
       *[other] des Recommandations énumérées
    } dans l'Annexe { $annex }, conformément au paragraphe { $clause } de la Recommandation UIT-T { $recommendation }.
deleted = Aucune objection à la suppression { $count ->
        [one] de la Recommandation
       *[other] des Recommandations
    } UIT-T { $list } n'a été reçue. La suppression a pris effet le { $date }.
referred = { $count ->
        [one] Une objection a été reçue au sujet de la suppression de la Recommandation
       *[other] Des objections ont été reçues au sujet de la suppression des Recommandations
    } UIT-T { $list }. La question a été renvoyée à la Commission d'études { $group }.
annex-1-title-result = Résultat concernant { $count ->
        [one] la Recommandation
       *[other] les Recommandations
    } UIT-T { $list }
