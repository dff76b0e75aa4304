### Annex 1, Russian.

item =
    .new = Проект новой Рекомендации МСЭ-T { $draft } [{ $symbol }]
    .revised = Проект пересмотренной Рекомендации МСЭ-T { $draft } [{ $symbol }]
    .corrigendum = Проект { $draft } [{ $symbol }]
    .amendment = Проект { $draft } [{ $symbol }]
summary-head = Резюме
a5-sentence = Этот проект текста, по которому сделано заключение, содержит нормативные ссылки, для которых требуется обоснование в соответствии с Рекомендацией МСЭ-T { $a5 }, представленное в документе { $symbol }.
# In the genitive, which "Проект" before them asks for.
corrigendum = Исправления { $number } к Рекомендации МСЭ-T { $recommendation }
amendment = Поправки { $number } к Рекомендации МСЭ-T { $recommendation }
missing-prose = [еще не переведено]
