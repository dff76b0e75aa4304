### Recommendations and drafts by name, English.

draft-named = { $designation } ({ $working-name })
    .of = { SHOW($designation, form: "of") } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
recommendation = Recommendation ITU-T { $recommendation }
edition = { $recommendation } ({ $year })

## Parts of a Recommendation: in words, behind the word for draft, and in lists.

corrigendum = Corrigendum { $number } to Recommendation ITU-T { $recommendation }
    .of = Corrigendum { $number } to Recommendation ITU-T { $recommendation }
    .short = { $recommendation } Cor.{ $number }
amendment = Amendment { $number } to Recommendation ITU-T { $recommendation }
    .of = Amendment { $number } to Recommendation ITU-T { $recommendation }
    .short = { $recommendation } Amd.{ $number }
supplement = Supplement { $number } to Recommendation ITU-T { $recommendation }
    .of = Supplement { $number } to Recommendation ITU-T { $recommendation }
    .short = { $recommendation } Suppl.{ $number }

## Marks of drafts: before passages that are missing or left behind, and at the head of the letter.

missing-prose = [not yet translated]
stale-prose = [the original has changed]
draft-head = DRAFT
draft-name = { $draft } – { $name }

## What a print of two languages side by side is called, and what is marked in it.

parallel-head = BILINGUAL WORKING PRINT
parallel-facts = facts that all editions share
