### Recommendations and drafts by name, Spanish.

draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
corrigendum = Corrigéndum { $number } a la Recomendación UIT-T { $recommendation }
amendment = Enmienda { $number } a la Recomendación UIT-T { $recommendation }
missing-prose = [pendiente de traducción]
