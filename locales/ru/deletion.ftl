### Recommendations to be deleted, Russian. Dated wording is in deletion/.

document-title = { $name } – исключение Рекомендаций
document-title-both = { $name } – исключение Рекомендаций и изменение номеров Рекомендаций
document-title-renumbering = { $name } – изменение номеров Рекомендаций
reply-title = { $name } – возражение против исключения
reply-title-position = { $name } – ответ по предлагаемому исключению

## Annex 1, the table of the Recommendations.

table-alt = Рекомендации, предлагаемые к исключению, с указанием причин
head-text = Рекомендация
head-title = Название
head-reason = Причина исключения
head-successor = Заменена на
item =
    .deleted = МСЭ-T { $designation }
# In the accusative, which the head of the column asks for.
successor = { $count ->
        [1] Рекомендацию
        [one] Рекомендации
        [few] Рекомендации
       *[many] Рекомендации
    } МСЭ-T { $list }

## Annex 1 of the letter that announces the result.

table-alt-result = Рекомендации, которые предлагалось исключить, и результаты
head-outcome = Результат
outcome =
    .deleted = Возражений не поступило: исключена
    .referred = Поступило возражение: вопрос возвращен на рассмотрение исследовательской комиссии

## Annex 1, the table of the Recommendations that are renumbered.

table-alt-renumbering = Рекомендации, номера которых изменяются
head-renumbering-text = Прежний номер
head-renumbering-becomes = Изменение номера
head-renumbering-title = Название (без изменений)
becomes = изменяется на МСЭ-T { $designation }

## Annex 2, the form on which one objects.

form-subject-objection = Предмет: Ответ на Циркуляр { $circular } БСЭ:
form-alt-texts = Возражения против исключения каждой Рекомендации
form-head-text = Рекомендация
form-head-objection = Возражение
form-head-reasons = Причины возражения
ballot-alt = Позиция по исключению каждой Рекомендации
ballot-texts = Рекомендация
form-row = МСЭ-T { $designation }
form-reasons = { $reasons }
form-sender-aap =
    { $name }
    { $role }
    { $member }
field-reasons = Причины
    .placeholder = [Причины]
field-member = Государство-Член или Член Сектора
    .placeholder = [Государство-Член или Член Сектора]
