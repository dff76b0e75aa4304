### Meetings convened, Arabic. Dated wording is in meeting/.

document-title = { $name } - دعوة إلى اجتماع
key-dates-alt = المواعيد النهائية الرئيسية: كل موعد والإجراء المطلوب
head-when = الموعد النهائي
head-action = الإجراء

## Annex A, the heads of its sections.

head-documents = تقديم الوثائق
head-ties = النفاذ إلى الوثائق
head-interpretation = الترجمة الشفوية
head-wireless = الشبكة اللاسلكية والمعدات
head-accessibility = إمكانية النفاذ
head-remote = المشاركة عن بُعد
head-registration = التسجيل
head-newcomers = المندوبون الجدد
head-women = مشاركة المرأة في الوفود
head-fellowships = المنح
head-visas = تأشيرات الدخول
head-hotels = الفنادق
