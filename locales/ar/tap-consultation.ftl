### Member State consultations, Arabic: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } - مشاورة الدول الأعضاء
reply-title = { $name } - رد الدولة العضو
consultation = تبدأ بهذه الرسالة المعممة المشاورة الرسمية مع الدول الأعضاء في الاتحاد بشأن إمكانية النظر في الموافقة على هذه النصوص في الاجتماع المقبل، بموجب الفقرة { $clause } من القرار { $resolution }. ويرجى من الدول الأعضاء ملء الاستمارة الواردة في الملحق { $annex } وإعادتها في موعد أقصاه { $deadline }.
threshold = إذا أيدت نسبة { $percentage } أو أكثر من ردود الدول الأعضاء النظر في الموافقة، فستخصص جلسة عامة واحدة لتطبيق عملية الموافقة. وينبغي للدول الأعضاء التي لا تمنح الصلاحية للمضي في هذه العملية أن تبلغ مدير مكتب تقييس الاتصالات بأسباب هذا الرأي وأن تبين التغييرات الممكنة التي من شأنها أن تتيح تقدم العمل.

## Annex 1.

item =
    .new = مشروع التوصية الجديدة ITU-T { $draft } [{ $symbol }]
    .revised = مشروع التوصية المراجعة ITU-T { $draft } [{ $symbol }]
    .corrigendum = مشروع { $draft } [{ $symbol }]
    .amendment = مشروع { $draft } [{ $symbol }]
summary-head = ملخص
a5-sentence = يتضمن مشروع النص المحدد هذا مراجع معيارية تستلزم تقديم تبرير بموجب التوصية ITU-T { $a5 }، ويمكن الاطلاع على هذا التبرير في الوثيقة { $symbol }.

## Annex 2, the reply form.

form-subject = الموضوع: رد الدولة العضو على الرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات:
form-alt = عنوان المكتب وعنوان المرسل
form-to = إلى:
form-from = من:
form-fax = الفاكس:
form-email = البريد الإلكتروني:
form-date = التاريخ:
form-addressee =
    مدير مكتب تقييس الاتصالات
    الاتحاد الدولي للاتصالات
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place } { $date }
ballot-alt = الرأي في كل مشروع نص
ballot-texts = مشروع النص
form-choose = يرجى اختيار أحد المربعين
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
