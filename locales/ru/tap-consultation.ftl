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

form-subject = Предмет: Ответ Государства-Члена на Циркуляр { $circular } БСЭ:
form-alt = Адреса Бюро и отправителя
form-to = Кому:
form-from = От:
form-fax = Факс:
form-email = Эл. почта:
form-date = Дата:
# In the dative, which the label Кому asks for.
form-addressee =
    Директору
    Бюро стандартизации электросвязи
    Международного союза электросвязи
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place } { $date }
ballot-alt = Мнение по каждому проекту текста
ballot-texts = Проект текста
form-choose = Отметьте один из двух вариантов
form-no-comments = Замечаний и предлагаемых изменений нет
form-comments = Замечания и предлагаемые изменения прилагаются
form-sender =
    { $name }
    { $role }
    Администрация { $member-state }

## What a reader of the form hears of each field, and what stands in it while it is empty.

field-name = Фамилия, имя
    .placeholder = [Фамилия, имя]
field-role = Официальная должность
    .placeholder = [Официальная должность]
field-address = Адрес
    .placeholder = [Адрес]
field-fax = Факс отправителя
field-email = Эл. почта отправителя
field-place = Место
    .placeholder = [Место,]
field-date = Дата
    .placeholder = [Дата]
# In the genitive, after "Администрация".
field-member-state = Название Государства-Члена в родительном падеже
    .placeholder = [Государства-Члена]
field-choice = { $draft }: { $choice }
