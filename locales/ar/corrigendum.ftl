### Corrigenda and addenda to letters, Arabic. Dated wording is in corrigendum/.

document-title = { $name }

## The versions of a letter, by their languages; feminine, as "نسخة" is.

version-en = الإنكليزية
version-fr = الفرنسية
version-es = الإسبانية
version-ru = الروسية
version-zh = الصينية
version-ar = العربية

## Annex 1, the table of the passages.

table-alt = مقاطع الرسالة التي صُوّبت أو أُضيفت
head-item = الموضع
head-old = بدلاً من
head-new = يُقرأ
head-added = النص المضاف
item =
    .subject = البند { $item }: الموضوع
    .form = البند { $item }: استمارة الرد
    .key-dates = البند { $item }: جدول المواعيد النهائية الرئيسية
    .paragraph = البند { $item }: الفقرة { $paragraph } من الرسالة
    .annex = البند { $item }: الملحق { $annex }
    .section = البند { $item }: الملحق { $annex }، القسم { $section }
