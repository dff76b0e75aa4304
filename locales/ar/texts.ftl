### Recommendations and drafts by name, Arabic.

draft-named = { $designation } ({ $working-name })
    .of = { SHOW($designation, form: "of") } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
recommendation = التوصية ITU-T { $recommendation }
edition = { $recommendation } ({ $year })

## Parts of a Recommendation: in words, behind the word for draft, and in lists.

corrigendum = التصويب { $number } للتوصية ITU-T { $recommendation }
    .of = التصويب { $number } للتوصية ITU-T { $recommendation }
    .short = { $recommendation } التصويب { $number }
amendment = التعديل { $number } للتوصية ITU-T { $recommendation }
    .of = التعديل { $number } للتوصية ITU-T { $recommendation }
    .short = { $recommendation } التعديل { $number }
supplement = الإضافة { $number } للتوصية ITU-T { $recommendation }
    .of = الإضافة { $number } للتوصية ITU-T { $recommendation }
    .short = { $recommendation } الإضافة { $number }

## Marks of drafts: before passages that are missing or left behind, and at the head of the letter.

missing-prose = [لم يُترجم بعد]
stale-prose = [تغيّر النص الأصلي]
draft-head = مسودة
draft-name = { $draft } - { $name }

## What a print of two languages side by side is called, and what is marked in it.

parallel-head = نسخة عمل ثنائية اللغة
parallel-facts = بيانات مشتركة بين جميع اللغات
