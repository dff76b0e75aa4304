### Dated wording of 2019, French, in the manner of the circulars issued that year.

# $title is the circular's own words: what the corrected letter is about.
subject =
    .corrigendum = Corrections – { $title }
    .addendum = Ajouts – { $title }
# "Cette lettre" is plain beside the name of the letter; further on it would be the present one, hence "ladite lettre".
link =
    .circular = Comme suite à la Circulaire TSB { $circular } du { $date }, j'ai l'honneur de vous informer des { $what ->
            [addendum] ajouts apportés
           *[corrigendum] corrections apportées
        } à cette lettre.
    .letter = Comme suite à la Lettre collective TSB { $letter } du { $date }, j'ai l'honneur de vous informer des { $what ->
            [addendum] ajouts apportés
           *[corrigendum] corrections apportées
        } à cette lettre.
versions = Le présent { $what ->
        [addendum] Addendum
       *[corrigendum] Corrigendum
    } ne concerne que { $count ->
        [one] la version
       *[other] les versions
    } { $languages }.
# The list stands after the texts: behind "motifs exposés ci-après:" it would be read as the reasons.
withdrawal = Pour les motifs exposés ci-après, { $count ->
        [one] le texte suivant a été retiré
       *[other] les textes suivants ont été retirés
    } de ladite lettre: UIT-T { $list }.
withdrawal-questions = Pour les motifs exposés ci-après, { $count ->
        [one] la Question { $list } a été retirée
       *[other] les Questions { $list } ont été retirées
    } de ladite lettre.
positions = Il n'est plus demandé de réponse au sujet { $count ->
        [one] de ce texte
       *[other] de ces textes
    }; les réponses déjà reçues ne seront pas prises en considération en ce qui { $count ->
        [one] le concerne
       *[other] les concerne
    }.
positions-questions = Il n'est plus demandé de réponse au sujet { $count ->
        [one] de cette Question
       *[other] de ces Questions
    }; les réponses déjà reçues ne seront pas prises en considération en ce qui { $count ->
        [one] la concerne
       *[other] les concerne
    }.
replies =
    .stand = Sous réserve de ce qui précède, les réponses déjà reçues restent valables et n'ont pas à être envoyées de nouveau.
    .anew = Les réponses déjà reçues ne seront pas prises en considération; vous êtes priés de bien vouloir répondre de nouveau.
new-deadline = Le délai de réponse à ladite lettre a été modifié: les réponses devraient parvenir au TSB au plus tard le { $deadline }.
set-out = Les { $what ->
        [addendum] ajouts apportés
       *[corrigendum] corrections apportées
    } à ladite lettre figurent dans l'Annexe { $annex }.
unchanged = Toutes les autres parties de ladite lettre demeurent inchangées.
annex-number = ANNEXE { $annex }
annex-1-title = { $what ->
        [addendum] Ajouts apportés
       *[corrigendum] Corrections apportées
    } à la lettre
