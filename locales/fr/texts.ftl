### Recommendations and drafts by name, French.

draft-named = { $designation } ({ $working-name })
    .of = { SHOW($designation, form: "of") } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
recommendation = Recommandation UIT-T { $recommendation }
edition = { $recommendation } ({ $year })

## Parts of a Recommendation: in words, behind the word for draft, and in lists.

# Amendment begins with a vowel: what stands before it elides.
corrigendum = Corrigendum { $number } à la Recommandation UIT-T { $recommendation }
    .of = Corrigendum { $number } à la Recommandation UIT-T { $recommendation }
    .short = { $recommendation } Cor.{ $number }
amendment = Amendement { $number } à la Recommandation UIT-T { $recommendation }
    .of = Amendement { $number } à la Recommandation UIT-T { $recommendation }
    .short = { $recommendation } Amd.{ $number }
supplement = Supplément { $number } à la Recommandation UIT-T { $recommendation }
    .of = Supplément { $number } à la Recommandation UIT-T { $recommendation }
    .short = { $recommendation } Suppl.{ $number }

missing-prose = [non encore traduit]
