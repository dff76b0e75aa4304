### Recommendations and drafts by name, Russian.

draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
# In the genitive, which "Проект" before them asks for.
corrigendum = Исправления { $number } к Рекомендации МСЭ-T { $recommendation }
amendment = Поправки { $number } к Рекомендации МСЭ-T { $recommendation }
missing-prose = [еще не переведено]
