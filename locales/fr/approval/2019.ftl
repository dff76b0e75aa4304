### Dated wording of 2019, French, in the manner of the circulars issued that year.

# $groups stands after a colon everywhere: its phrases have no article, and no preposition has to be repeated.
subject = Résultats de la consultation des États Membres sur { $count ->
        [one] le texte proposé
       *[other] les textes proposés
    } dans la Circulaire TSB { $circular }: { $groups }
outcome-group =
    { $status ->
        [new] { $count ->
            [one] projet de nouvelle Recommandation UIT-T { $list }
           *[other] projets de nouvelles Recommandations UIT-T { $list }
        }
        [revised] { $count ->
            [one] projet de Recommandation révisée UIT-T { $list }
           *[other] projets de Recommandations révisées UIT-T { $list }
        }
        [corrigendum] { $count ->
            [one] projet { $list }
           *[other] projets { $list }
        }
       *[amendment] { $count ->
            [one] projet { $list }
           *[other] projets { $list }
        }
    }
link = Comme suite à la Circulaire TSB { $circular } du { $date }, j'ai l'honneur de vous faire savoir ce que la Commission d'études { $group } ({ $group-title }) de l'UIT-T a décidé à sa { $meeting }, dans le cadre de la procédure d'approbation traditionnelle décrite dans la section { $section } de la Résolution { $resolution } ({ $revision }) de l'AMNT.
# In French 0 is [one] too: "Un" is for 1 alone.
present = { $count ->
        [1] Un État Membre a participé
        [one] { $total } État Membre a participé
       *[other] Au total, { $total } États Membres ont participé
    } à la réunion.
approved = La Commission d'études a approuvé { $count ->
        [one] le texte suivant
       *[other] les textes suivants
    }: { $groups }.
not-approved = La Commission d'études n'a pas approuvé { $count ->
        [one] le texte suivant
       *[other] les textes suivants
    }: { $groups }.
not-considered = Étant donné que moins de { $percentage } des réponses des États Membres étaient favorables à un examen en vue de l'approbation (paragraphe { $clause } de la Résolution { $resolution }), la Commission d'études n'a pas examiné en vue { $count ->
        [one] de son approbation le texte suivant
       *[other] de leur approbation les textes suivants
    }: { $groups }.
deferred = La Commission d'études a reporté sa décision (paragraphe { $clause } de la Résolution { $resolution }) sur { $count ->
        [one] le texte suivant
       *[other] les textes suivants
    }: { $groups }.
reflection = À la réunion, un État Membre a demandé un délai de quatre semaines (paragraphe { $clause } de la Résolution { $resolution }) pour arrêter sa position sur { $count ->
        [one] le texte suivant
       *[other] les textes suivants
    }: { $groups }. Le résultat sera communiqué dans une nouvelle Circulaire.
list = { $count ->
        [one] Le titre du texte
       *[other] Le titre de chaque texte
    } et la décision correspondante figurent dans l'Annexe { $annex }.
publication = { $count ->
        [one] Le texte approuvé sera publié
       *[other] Les textes approuvés seront publiés
    } dès que possible. Les textes prépubliés sont disponibles à l'adresse { $url }.
ipr = Pour prendre connaissance des déclarations relatives aux droits de propriété intellectuelle, les membres sont invités à consulter la base de données relative à ces droits à l'adresse { $url }.
annex-number = ANNEXE { $annex }
annex-1-title = Décision concernant { $count ->
        [one] le texte
       *[other] chaque texte
    } proposé dans la Circulaire TSB { $circular }

## After the alternative approval process (Rec. ITU-T A.8).

subject-aap = { $count ->
        [one] Décision
       *[other] Décisions
    }, selon la variante de la procédure d'approbation (AAP), concernant { $count ->
        [one] le texte suivant
       *[other] les textes suivants
    }: { $groups }
link-aap = Comme suite à l'annonce AAP No { $announcement } du { $date }, j'ai l'honneur de vous faire savoir ce que la Commission d'études { $group } ({ $group-title }) de l'UIT-T a décidé à sa { $meeting }, selon la variante de la procédure d'approbation (AAP) décrite dans la Recommandation UIT-T { $recommendation }.
reflection-aap = À la réunion, un État Membre a demandé un délai de quatre semaines (paragraphe { $clause } de la Recommandation UIT-T { $recommendation }) pour arrêter sa position sur { $count ->
        [one] le texte suivant
       *[other] les textes suivants
    }: { $groups }. Le résultat sera communiqué dans une nouvelle Circulaire.
annex-1-title-aap = Décision concernant { $count ->
        [one] le texte
       *[other] chaque texte
    } proposé dans l'annonce AAP No { $announcement }
