### Member State consultations, Russian: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – консультации с Государствами-Членами
reply-title = { $name } – ответ Государства-Члена

## Annex 1.

item =
    .new = Проект новой Рекомендации МСЭ-T { $draft } [{ $symbol }]
    .revised = Проект пересмотренной Рекомендации МСЭ-T { $draft } [{ $symbol }]
    .corrigendum = Проект { $draft } [{ $symbol }]
    .amendment = Проект { $draft } [{ $symbol }]
summary-head = Резюме

## Annex 2, the reply form.

ballot-alt = Мнение по каждому проекту текста
ballot-texts = Проект текста
form-no-comments = Замечаний и предлагаемых изменений нет
form-comments = Замечания и предлагаемые изменения прилагаются
