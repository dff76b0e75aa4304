### Recommendations to be deleted, Arabic. Dated wording is in deletion/.

document-title = { $name } - إلغاء التوصيات
document-title-both = { $name } - إلغاء توصيات وإعادة ترقيم توصيات أخرى
document-title-renumbering = { $name } - إعادة ترقيم التوصيات
reply-title = { $name } - الاعتراض على الإلغاء
reply-title-position = { $name } - الرد بشأن الإلغاء

## Annex 1, the table of the Recommendations.

table-alt = التوصيات المقترح إلغاؤها، مع الأسباب
head-text = التوصية
head-title = العنوان
head-reason = سبب الإلغاء
head-successor = حلت محلها
item =
    .deleted = ITU-T { $designation }
successor = { $count ->
        [zero] التوصيات
        [one] التوصية
        [two] التوصيتان
        [few] التوصيات
        [many] التوصيات
       *[other] التوصيات
    } ITU-T { $list }

## Annex 1 of the letter that announces the result.

table-alt-result = التوصيات التي اقتُرح إلغاؤها والنتائج
head-outcome = النتيجة
outcome =
    .deleted = لم يرد اعتراض: أُلغيت
    .referred = ورد اعتراض: أُحيلت مجدداً إلى لجنة الدراسات

## Annex 1, the table of the Recommendations that are renumbered.

table-alt-renumbering = التوصيات التي يُعاد ترقيمها
head-renumbering-text = الرقم السابق
head-renumbering-becomes = إعادة الترقيم
head-renumbering-title = العنوان (دون تغيير)
becomes = تصبح ITU-T { $designation }

## Annex 2, the form on which one objects.

form-subject-objection = الموضوع: الرد على الرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات:
form-alt-texts = الاعتراضات على إلغاء كل توصية
form-head-text = التوصية
form-head-objection = الاعتراض
form-head-reasons = أسباب الاعتراض
ballot-alt = الموقف من إلغاء كل توصية
ballot-texts = التوصية
form-row = ITU-T { $designation }
form-reasons = { $reasons }
form-sender-aap =
    { $name }
    { $role }
    { $member }
field-reasons = الأسباب
    .placeholder = [الأسباب]
field-member = الدولة العضو أو عضو القطاع
    .placeholder = [الدولة العضو أو عضو القطاع]
