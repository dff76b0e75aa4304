### What the corrected letter is about, why a text is withdrawn, and the passages, Arabic.

person-lindqvist = إنغريد ليندكفيست
title = الإلغاء المقترح لبعض توصيات لجنة الدراسات 15
reason = أبلغ أحد المشغلين مكتب تقييس الاتصالات بأن شبكات مقامة وفقاً للتوصية ITU-T G.982 لا تزال في الخدمة وأن استبدالها لم يُخطط له بعد.
item-1-old = في موعد أقصاه { $former-deadline }
item-1-new = في موعد أقصاه { $deadline }
item-2-old = لم تعد الأنظمة من هذا النوع تُصنَّع، ويفيد المشغلون بأن آخرها قد أُخرج من الخدمة.
item-2-new = لم تعد الأنظمة من هذا النوع تُصنَّع، ولم يفد أي مشغل بأن أياً منها لا يزال في الخدمة.
