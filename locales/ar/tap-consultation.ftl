### Member State consultations, Arabic: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } - مشاورة الدول الأعضاء
reply-title = { $name } - رد الدولة العضو

## Annex 1.

item =
    .new = مشروع التوصية الجديدة ITU-T { $draft } [{ $symbol }]
    .revised = مشروع التوصية المراجَعة ITU-T { $draft } [{ $symbol }]
    .corrigendum = مشروع { $draft } [{ $symbol }]
    .amendment = مشروع { $draft } [{ $symbol }]
summary-head = ملخص

## Annex 2, the reply form.

form-subject = الموضوع: رد الدولة العضو على الرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات:
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
ballot-alt = الرأي في كل مشروع نص
ballot-texts = مشروع النص
form-choose = يُرجى اختيار أحد المربعين
form-no-comments = لا توجد تعليقات أو تغييرات مقترحة
form-comments = التعليقات والتغييرات المقترحة مرفقة
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
