### Recommendations and drafts by name, Spanish.

draft-named = { $designation } ({ $working-name })
    .of = { SHOW($designation, form: "of") } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
recommendation = Recomendación UIT-T { $recommendation }
edition = { $recommendation } ({ $year })

## Parts of a Recommendation: in words, behind the word for draft, and in lists.

# Behind "proyecto" each brings its preposition, which is repeated in a list.
corrigendum = Corrigéndum { $number } a la Recomendación UIT-T { $recommendation }
    .of = de Corrigéndum { $number } a la Recomendación UIT-T { $recommendation }
    .short = { $recommendation } Cor.{ $number }
amendment = Enmienda { $number } a la Recomendación UIT-T { $recommendation }
    .of = de Enmienda { $number } a la Recomendación UIT-T { $recommendation }
    .short = { $recommendation } Enm.{ $number }
supplement = Suplemento { $number } a la Recomendación UIT-T { $recommendation }
    .of = de Suplemento { $number } a la Recomendación UIT-T { $recommendation }
    .short = { $recommendation } Supl.{ $number }

## Marks of drafts: before passages that are missing or left behind, and at the head of the letter.

missing-prose = [pendiente de traducción]
stale-prose = [el original ha cambiado]
draft-head = BORRADOR
draft-name = { $draft } – { $name }

## What a print of two languages side by side is called, and what is marked in it.

parallel-head = VERSIÓN BILINGÜE DE TRABAJO
parallel-facts = datos comunes a todas las versiones
