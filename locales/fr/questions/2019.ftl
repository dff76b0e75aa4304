### Dated wording of 2019, French, in the manner of the circulars issued that year.

## Subjects.

subject-approval = Approbation { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list }
subject-consultation = Consultation des États Membres sur l'approbation { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list }
subject-deletion = Proposition de suppression { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list }
subject-result = Résultat de la consultation des États Membres sur l'approbation { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list } (Circulaire TSB { $circular })
subject-result-deletion = Résultat de la consultation des États Membres sur la suppression { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list } (Circulaire TSB { $circular })

## What the study group decided.

approval = J'ai l'honneur de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T a approuvé par consensus { $count ->
        [one] la Question
       *[other] les Questions
    } { $list }, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT.
no-consensus = J'ai l'honneur de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T n'est pas parvenue à un consensus sur l'approbation { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list } et a demandé que les États Membres soient consultés, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT.
agreement = J'ai l'honneur de vous informer qu'à sa { $meeting }, la Commission d'études { $group } ({ $group-title }) de l'UIT-T est convenue par consensus de supprimer { $count ->
        [one] la Question
       *[other] les Questions
    } { $list }, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT.
list = L'Annexe { $annex } donne le titre et le statut { $count ->
        [one] de la Question
       *[other] de chaque Question
    }.
reasons = L'Annexe { $annex } donne le titre { $count ->
        [one] de la Question
       *[other] de chaque Question
    } et expose les motifs de sa suppression.

## What is asked of the Member States, and what follows.

request = Les États Membres sont priés de bien vouloir indiquer, au moyen du formulaire de l'Annexe { $annex }, s'ils approuvent ou non { $count ->
        [one] cette Question
       *[other] chacune de ces Questions
    }, et renvoyer ce formulaire au plus tard le { $deadline }.
request-deletion = Les États Membres sont priés de bien vouloir indiquer, au moyen du formulaire de l'Annexe { $annex }, s'ils approuvent ou non la suppression de { $count ->
        [one] cette Question
       *[other] chacune de ces Questions
    }, et renvoyer ce formulaire au plus tard le { $deadline }. Les États Membres qui désapprouvent la suppression sont priés de donner leurs motifs et d'indiquer les modifications éventuelles qui faciliteraient la poursuite de l'étude de la Question.
majority = { $count ->
        [one] La Question
       *[other] Chaque Question
    } sera approuvée si au moins { $needed } réponses sont reçues et si la majorité simple des États Membres ayant répondu y est favorable.
# "Une majorité": what counts is that more than half have no objection. "La majorité ne s'y oppose pas" would let half do.
effect = { $count ->
        [one] La suppression prendra effet si une majorité simple des États Membres ayant répondu n'y voit pas d'objection; dans le cas contraire
       *[other] La suppression de chaque Question prendra effet si une majorité simple des États Membres ayant répondu n'y voit pas d'objection; dans le cas contraire
    }, le dossier sera renvoyé à la Commission d'études { $group }.
result = Le résultat de cette consultation sera communiqué dans une autre Circulaire TSB.

## The letter that announces the result.

link = Par la Circulaire TSB { $circular } du { $date }, les États Membres ont été consultés sur l'approbation { $count ->
        [one] de la Question indiquée
       *[other] des Questions énumérées
    } dans l'Annexe { $annex } de la présente, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT. Le résultat de cette consultation est donné ci-dessous.
link-deletion = Par la Circulaire TSB { $circular } du { $date }, les États Membres ont été consultés sur la suppression { $count ->
        [one] de la Question indiquée
       *[other] des Questions énumérées
    } dans l'Annexe { $annex } de la présente, conformément au paragraphe { $clause } de la Résolution { $resolution } ({ $revision }) de l'AMNT. Le résultat de cette consultation est donné ci-dessous.
approved = La consultation a abouti à l'approbation { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list }: la majorité simple des États Membres ayant répondu y était favorable, et le nombre de réponses reçues était suffisant.
not-approved = La consultation n'a pas abouti à l'approbation { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list }: aucune majorité simple favorable ne s'est dégagée parmi les États Membres ayant répondu, ou le nombre de réponses reçues était insuffisant.
deleted = Une majorité simple des États Membres ayant répondu n'a pas vu d'objection à la suppression { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list }, qui a pris effet le { $date }.
retained = La consultation n'a pas abouti à la suppression { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list }, faute d'une majorité simple des États Membres ayant répondu; le dossier a été renvoyé à la Commission d'études { $group }.

## What follows an approval.

standing = { $count ->
        [one] La Question approuvée a
       *[other] Les Questions approuvées ont
    } le même statut que les Questions approuvées par l'AMNT.
selection =
    .aap = Il est proposé que les Recommandations qui découleront de { $count ->
            [one] cette Question
           *[other] ces Questions
        } soient approuvées selon la variante de la procédure d'approbation (AAP).
    .tap = Il est proposé que les Recommandations qui découleront de { $count ->
            [one] cette Question
           *[other] ces Questions
        } soient approuvées selon la procédure d'approbation traditionnelle (TAP).

## Annexes.

annex-number = ANNEXE { $annex }
annex-1-title = Titre et statut { $count ->
        [one] de la Question
       *[other] des Questions
    } { $list }
annex-1-title-deletion = { $count ->
        [one] Question
       *[other] Questions
    } dont la suppression est proposée: { $list }
annex-1-title-result = Résultat de la consultation des États Membres concernant { $count ->
        [one] la Question
       *[other] les Questions
    } { $list }
form-intro = Au sujet de la Circulaire TSB { $circular }, je vous informe de la position de mon Administration sur { $count ->
        [one] la Question ci-dessous.
       *[other] chacune des Questions ci-dessous.
    }
form-intro-deletion = Au sujet de la Circulaire TSB { $circular }, je vous informe de la position de mon Administration sur la suppression de { $count ->
        [one] la Question ci-dessous.
       *[other] chacune des Questions ci-dessous.
    }
# With a subject: after the name of the Question in the first column, a bare verb would have the Question approve.
form-approves = L'Administration approuve la Question
form-approves-deletion = L'Administration approuve la suppression de la Question
form-disapproves = L'Administration n'approuve pas la Question
form-disapproves-deletion = L'Administration n'approuve pas la suppression de la Question; les motifs et les modifications éventuelles sont joints
