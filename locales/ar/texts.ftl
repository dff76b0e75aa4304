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

missing-prose = [لم يترجم بعد]
stale-prose = [تغير النص الأصلي]
draft-head = مشروع
