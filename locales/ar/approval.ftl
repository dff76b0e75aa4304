### The outcome of a consultation, Arabic. Dated wording is in approval/.

document-title = { $name } - القرارات المتخذة بشأن مشاريع التوصيات

## Annex 1.

item =
    .new = مشروع التوصية الجديدة ITU-T { $draft }
    .revised = مشروع التوصية المراجَعة ITU-T { $draft }
    .corrigendum = مشروع { $draft }
    .amendment = مشروع { $draft }
# Nouns alone in these lines, or verbs that agree with "النص": the item may be a توصية, a تصويب or a تعديل.
former-number = عند طرح النص: مشروع التوصية ITU-T { $designation }
    .part = عند طرح النص: مشروع { SHOW($designation, form: "of") }
former-title = العنوان عند طرح النص:
decision =
    .approved = القرار: الموافقة على النص
    .not-approved = القرار: عدم الموافقة على النص
    .not-considered = القرار: عدم النظر في النص لنقص التأييد في المشاورة
    .deferred = القرار: إرجاء البت في النص إلى اجتماع لاحق
    .reflection = القرار: مرتقب بعد انقضاء مهلة للنظر مدتها أربعة أسابيع
referred = أُحيل النص إلى لجنة الدراسات { $group } لقطاع تقييس الاتصالات
