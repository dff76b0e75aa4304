### Recommendations and drafts by name, French.

draft-named = { $designation } ({ $working-name })
    .of = { SHOW($designation, form: "of") } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
recommendation = Recommandation UIT-T { $recommendation }
edition = { $recommendation } ({ $year })

## Parts of a Recommendation: in words, behind the word for draft, and in lists.

# Behind "projet" each brings its preposition, which French repeats in a list.
corrigendum = Corrigendum { $number } à la Recommandation UIT-T { $recommendation }
    .of = de Corrigendum { $number } à la Recommandation UIT-T { $recommendation }
    .short = { $recommendation } Cor.{ $number }
amendment = Amendement { $number } à la Recommandation UIT-T { $recommendation }
    .of = d'Amendement { $number } à la Recommandation UIT-T { $recommendation }
    .short = { $recommendation } Amd.{ $number }
supplement = Supplément { $number } à la Recommandation UIT-T { $recommendation }
    .of = de Supplément { $number } à la Recommandation UIT-T { $recommendation }
    .short = { $recommendation } Suppl.{ $number }

## Marks of drafts: before passages that are missing or left behind, and at the head of the letter.

missing-prose = [non encore traduit]
stale-prose = [l'original a changé]
draft-head = PROJET
draft-name = { $draft } – { $name }

## What a print of two languages side by side is called, and what is marked in it.

parallel-head = VERSION BILINGUE DE TRAVAIL
parallel-facts = données communes à toutes les versions
