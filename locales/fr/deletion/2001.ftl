### Dated wording of 2001, French, in the manner of the circulars issued that year; whole, as that of the first year is.

subject = Proposition de suppression { $count ->
        [one] de la Recommandation
       *[other] des Recommandations
    } UIT-T { $list }
subject-both = Proposition de suppression { $count ->
        [one] de la Recommandation
       *[other] des Recommandations
    } UIT-T { $list }; renumérotation { $renumbered-count ->
        [one] de la Recommandation
       *[other] des Recommandations
    } UIT-T { $renumbered }
subject-renumbering = Renumérotation { $count ->
        [one] de la Recommandation
       *[other] des Recommandations
    } UIT-T { $list }
agreement = À la demande du Président de la Commission d'études { $group } ({ $group-title }) de l'UIT-T, j'ai l'honneur de vous informer qu'à sa { $meeting }, cette Commission d'études est convenue de supprimer { $count ->
        [one] la Recommandation
       *[other] les Recommandations
    } UIT-T { $list }, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT.
agreement-aap = J'ai l'honneur de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T est convenue, sans opposition, de supprimer { $count ->
        [one] la Recommandation
       *[other] les Recommandations
    } UIT-T { $list }, conformément au paragraphe { $clause } de la Recommandation UIT-T { $recommendation }.
agreement-renumbering = À la demande du Président de la Commission d'études { $group } ({ $group-title }) de l'UIT-T, j'ai l'honneur de vous informer qu'à sa { $meeting }, cette Commission d'études est convenue de renuméroter { $count ->
        [one] la Recommandation
       *[other] les Recommandations
    } UIT-T { $list }.
present = { $count ->
        [1] Un État Membre était présent lorsqu'il en a été convenu et ne s'y est pas opposé.
        [one] Lorsqu'il en a été convenu, { $total } État Membre était présent, et aucun ne s'y est opposé.
       *[other] Lorsqu'il en a été convenu, { $total } États Membres étaient présents, et aucun ne s'y est opposé.
    }
reasons = L'Annexe { $annex } donne le titre { $count ->
        [one] de la Recommandation
       *[other] de chaque Recommandation
    } et expose le motif de sa suppression.
objection = Compte tenu du paragraphe susmentionné de la Résolution, je vous saurais gré de bien vouloir remplir le formulaire de l'Annexe { $annex } et le renvoyer au plus tard le { $deadline }, en indiquant si votre Administration approuve ou rejette { $count ->
        [one] cette suppression
       *[other] la suppression de chacune de ces Recommandations
    }.
objection-aap = Les États Membres et les Membres de Secteur qui s'opposent à la suppression { $count ->
        [one] de cette Recommandation
       *[other] de l'une quelconque de ces Recommandations
    } sont priés de bien vouloir remplir le formulaire de l'Annexe { $annex }, en indiquant leurs motifs, et le renvoyer au plus tard le { $deadline }.
rejection = Si votre Administration rejette { $count ->
        [one] la suppression
       *[other] la suppression de l'une quelconque de ces Recommandations
    }, elle est priée de bien vouloir indiquer les motifs de ce rejet.
effect = { $count ->
        [one] La suppression prendra effet si aucune Administration ne l'a rejetée d'ici à cette date; si une Administration la rejette, la question sera renvoyée à la Commission d'études { $group }.
       *[other] La suppression de chaque Recommandation prendra effet si aucune Administration ne l'a rejetée d'ici à cette date; si une Administration la rejette, la question sera renvoyée à la Commission d'études { $group }.
    }
result = Après le { $deadline }, le TSB fera connaître, dans une Circulaire, le résultat de cette consultation.
renumbering = La Commission d'études est également convenue de renuméroter { $count ->
        [one] la Recommandation suivante, dont le texte est inchangé et dont le titre figure dans l'Annexe { $annex }
       *[other] les Recommandations suivantes, dont les textes sont inchangés et dont les titres figurent dans l'Annexe { $annex }
    }: { $pairs }.
renumbering-alone = { $count ->
        [one] Le texte de la Recommandation est inchangé. Celle-ci est renumérotée comme suit
       *[other] Les textes des Recommandations sont inchangés. Celles-ci sont renumérotées comme suit
    }: { $pairs }.
renumbered-pair = UIT-T { $from } devient UIT-T { $to }
titles = L'Annexe { $annex } indique l'ancien numéro, le nouveau numéro et le titre { $count ->
        [one] de la Recommandation
       *[other] de chaque Recommandation
    }.
no-reply = La renumérotation est annoncée pour information; la présente Circulaire n'appelle aucune réponse.
annex-number = ANNEXE { $annex }
annex-1-title = { $count ->
        [one] Recommandation
       *[other] Recommandations
    } dont la suppression est proposée: UIT-T { $list }
annex-1-title-renumbering = { $count ->
        [one] Recommandation renumérotée
       *[other] Recommandations renumérotées
    }: UIT-T { $list }
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
form-intro-position = Au sujet de la suppression proposée dans la Circulaire TSB { $circular }, je vous indique si mon Administration approuve ou rejette la suppression { $count ->
        [one] de la Recommandation
       *[other] de chacune des Recommandations
    } ci-dessous.
# A noun: after the name of the Recommendation in the first column, "s'oppose" would make the Recommendation its subject.
form-objects = Objection à la suppression, pour les motifs ci-contre
# With a subject: after the name of the Recommendation in the first column, a bare verb would have the Recommendation approve.
form-approves = L'Administration approuve la suppression de la Recommandation
form-rejects = L'Administration rejette la suppression de la Recommandation; les motifs sont joints

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
