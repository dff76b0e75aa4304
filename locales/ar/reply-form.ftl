### The form that is sent back with a letter, Arabic: what forms of several kinds say alike.

form-alt = عنوان المكتب وعنوان المرسل
form-to = إلى:
form-from = من:
form-fax = الفاكس:
form-email = البريد الإلكتروني:
form-date = التاريخ:
form-addressee =
    { $gender ->
        [f] مديرة مكتب تقييس الاتصالات
       *[m] مدير مكتب تقييس الاتصالات
    }
    الاتحاد الدولي للاتصالات
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place } { $date }
form-sender =
    { $name }
    { $role }
    إدارة { $member-state }

## What a reader of the form hears of each field, and what stands in it while it is empty.

field-name = الاسم
    .placeholder = [الاسم]
field-role = المنصب أو اللقب الرسمي
    .placeholder = [المنصب/اللقب الرسمي]
field-address = العنوان
    .placeholder = [العنوان]
field-fax = فاكس المرسل
field-email = البريد الإلكتروني للمرسل
field-place = المكان
    .placeholder = [المكان،]
field-date = التاريخ
    .placeholder = [التاريخ]
field-member-state = الدولة العضو
    .placeholder = [الدولة العضو]
field-choice = { $draft }: { $choice }
