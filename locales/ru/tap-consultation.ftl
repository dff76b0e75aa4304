### Member State consultations, Russian: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – консультации с Государствами-Членами
reply-title = { $name } – ответ Государства-Члена
consultation = В соответствии с п. { $clause } Резолюции { $resolution } настоящим Циркуляром начинаются официальные консультации с Государствами – Членами МСЭ по вопросу о том, могут ли эти тексты быть рассмотрены с целью утверждения на предстоящем собрании. Государствам-Членам предлагается заполнить форму, содержащуюся в Приложении { $annex }, и вернуть ее не позднее { $deadline }.
threshold = Если в { $percentage } или более ответов, полученных от Государств-Членов, будет поддержано рассмотрение с целью утверждения, применению процедуры утверждения будет посвящено одно пленарное заседание. Государствам-Членам, не предоставляющим полномочий на продолжение процедуры, следует сообщить Директору БСЭ причины такого мнения и указать возможные изменения, которые позволили бы продолжить работу.

## Annex 1.

item =
    .new = Проект новой Рекомендации МСЭ-T { $draft } [{ $symbol }]
    .revised = Проект пересмотренной Рекомендации МСЭ-T { $draft } [{ $symbol }]
    .corrigendum = Проект { $draft } [{ $symbol }]
    .amendment = Проект { $draft } [{ $symbol }]
summary-head = Резюме
a5-sentence = Этот проект текста, по которому сделано заключение, содержит нормативные ссылки, для которых требуется обоснование в соответствии с Рекомендацией МСЭ-T { $a5 }, представленное в документе { $symbol }.

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
    Бюро стандартизации электросвязи,
    Международный союз электросвязи
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place } { $date }
ballot-alt = Мнение по каждому проекту текста
ballot-texts = Проект текста
form-choose = Отметьте одну из двух клеток
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
