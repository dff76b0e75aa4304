### The form that is sent back with a letter, Russian: what forms of several kinds say alike.

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
