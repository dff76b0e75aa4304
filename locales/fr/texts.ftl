### Recommendations and drafts by name, French.

draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
corrigendum = Corrigendum { $number } à la Recommandation UIT-T { $recommendation }
# Begins with a vowel: item.amendment and form-row.amendment elide before it.
amendment = Amendement { $number } à la Recommandation UIT-T { $recommendation }
missing-prose = [non encore traduit]
