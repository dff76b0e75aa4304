### Questions approved, put to the Member States or deleted, Russian. Dated wording is in questions/.

document-title = { $name } – Вопросы
reply-title = { $name } – ответ Государства-Члена

## Annex 1, the table of the Questions.

table-alt = Вопросы с указанием их названий и исследовательской комиссии
head-question = Номер
head-title = Название
head-group = Исследовательская комиссия
head-status = Статус
head-decision = Решение
head-reason = Причины исключения
head-replaces = Прежние Вопросы
item =
    .question = Вопрос { $question }
group = { $group }-я Исследовательская комиссия
status =
    .new = Новый
    .revised = Пересмотренный
    .merged = Объединенный
    .continued = Продолжающийся
decision =
    .approved = Утвержден
    .not-approved = Не утвержден
    .deleted = Исключен
    .retained = Исключение не одобрено
replaces = Заменяет { $count ->
        [1] Вопрос
        [one] Вопросы
        [few] Вопросы
       *[many] Вопросы
    } { $list }

## Annex 2, the form on which Member States approve, or do not.

ballot-alt = Позиция по каждому Вопросу
ballot-texts = Вопрос
form-row = Вопрос { $question }
