### Recommendations and drafts by name, English.

draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
corrigendum = Corrigendum { $number } to Recommendation ITU-T { $recommendation }
amendment = Amendment { $number } to Recommendation ITU-T { $recommendation }
missing-prose = [not yet translated]
