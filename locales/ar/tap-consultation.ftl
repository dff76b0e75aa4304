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

ballot-alt = الرأي في كل مشروع نص
ballot-texts = مشروع النص
form-no-comments = لا توجد تعليقات أو تغييرات مقترحة
form-comments = التعليقات والتغييرات المقترحة مرفقة
