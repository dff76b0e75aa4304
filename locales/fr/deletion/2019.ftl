### Dated wording of 2019, French: what changed since 2001, when the form asked each Administration whether it approves.

agreement = J'ai l'honneur de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T est convenue, sans opposition, de supprimer { $count ->
        [one] la Recommandation
       *[other] les Recommandations
    } UIT-T { $list }, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT.
agreement-renumbering = J'ai l'honneur de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T est convenue de renuméroter { $count ->
        [one] la Recommandation
       *[other] les Recommandations
    } UIT-T { $list }.
objection = Les États Membres qui s'opposent à la suppression { $count ->
        [one] de cette Recommandation
       *[other] de l'une quelconque de ces Recommandations
    } sont priés de bien vouloir remplir le formulaire de l'Annexe { $annex }, en indiquant leurs motifs, et le renvoyer au plus tard le { $deadline }.
effect = { $count ->
        [one] La suppression prendra effet si aucune objection n'a été reçue d'ici à cette date; si une objection est reçue, la question sera renvoyée à la Commission d'études { $group }.
       *[other] La suppression de chaque Recommandation prendra effet si aucune objection à ce sujet n'a été reçue d'ici à cette date; si une objection est reçue, la question sera renvoyée à la Commission d'études { $group }.
    }
result = Le résultat sera communiqué dans une autre Circulaire TSB.
