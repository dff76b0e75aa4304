### A questionnaire on the misuse of numbering resources, Arabic.

person-mwansa = جوزيف موانسا
title = إساءة استعمال موارد الترقيم الدولية
aims = تراجع لجنة الدراسات التوصية ITU-T { $guidelines } وتود أن تعرف كيف يجري في كل بلد منع إساءة استعمال موارد الترقيم الدولية وكشفها والإبلاغ عنها. وستبين النتائج المجالات التي تفتقر إلى مبادئ توجيهية.

questionnaire = استبيان
respondent =
    .heading = الجهة المجيبة
questionnaire-administration = الإدارة
questionnaire-email = البريد الإلكتروني

framework =
    .heading = الإطار الوطني
questionnaire-provisions = هل تحظر الأحكام الوطنية إساءة استعمال موارد الترقيم؟
questionnaire-since = منذ متى تسري هذه الأحكام؟
questionnaire-body = ما هي الهيئة الوطنية التي تتلقى بلاغات إساءة الاستعمال؟
questionnaire-exchange = هل ينبغي أن تتبادل الإدارات بلاغات إساءة الاستعمال عن طريق الاتحاد؟

incidents =
    .heading = حالات إساءة الاستعمال
questionnaire-reported = هل أُبلغت هذه الهيئة بحالات إساءة استعمال؟
questionnaire-count = كم عددها؟
    .placeholder = [عدد الحالات]
questionnaire-trend = مقارنةً بالسنة السابقة، كان عددها
    .more = أكبر
    .same = مماثلاً
    .fewer = أقل
questionnaire-kinds = ما هي أنواع إساءة الاستعمال التي لوحظت؟
    .unassigned = حركة نحو أرقام غير مخصصة
    .calling-number = التلاعب برقم الطرف الطالب
    .inflation = تضخيم الحركة اصطناعياً
    .other = أنواع أخرى
questionnaire-channel = كيف يجري الإبلاغ عن معظم الحالات؟
    .placeholder = اختيار الوسيلة
    .form = استمارة عبر الإنترنت
    .mail = البريد الإلكتروني
    .telephone = الهاتف
questionnaire-experience = خبرات قد تفيد بلداناً أخرى
