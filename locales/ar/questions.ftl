### Questions approved, put to the Member States or deleted, Arabic. Dated wording is in questions/.

document-title = { $name } - المسائل
reply-title = { $name } - رد الدولة العضو

## Annex 1, the table of the Questions.

table-alt = المسائل، مع عنوان كل منها ولجنة دراساتها
head-question = الرقم
head-title = العنوان
head-group = لجنة الدراسات
head-status = الوضع
head-decision = القرار المتخذ
head-reason = أسباب الإلغاء
head-replaces = المسائل السابقة
item =
    .question = المسألة { $question }
group = لجنة الدراسات { $group }
status =
    .new = جديدة
    .revised = مراجَعة
    .merged = مدمجة
    .continued = مستمرة
decision =
    .approved = تمت الموافقة عليها
    .not-approved = لم تتم الموافقة عليها
    .deleted = أُلغيت
    .retained = لم تتم الموافقة على إلغائها
replaces = تحل محل { $count ->
        [zero] المسائل
        [one] المسألة
        [two] المسألتين
        [few] المسائل
        [many] المسائل
       *[other] المسائل
    } { $list }

## Annex 2, the form on which Member States approve, or do not.

ballot-alt = الموقف من كل مسألة
ballot-texts = المسألة
form-row = المسألة { $question }
