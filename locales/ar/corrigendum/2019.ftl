### Dated wording of 2019, Arabic, in the manner of the circulars issued that year.

# $title is the circular's own words: what the corrected letter is about.
subject =
    .corrigendum = تصويبات - { $title }
    .addendum = إضافات - { $title }
link =
    .circular = إلحاقاً بالرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات في { $date }، أحيطكم علماً { $what ->
            [addendum] بالإضافات إلى تلك الرسالة
           *[corrigendum] بالتصويبات المدخلة على تلك الرسالة
        }.
    .letter = إلحاقاً بالرسالة الجماعية { $letter } الصادرة عن مكتب تقييس الاتصالات في { $date }، أحيطكم علماً { $what ->
            [addendum] بالإضافات إلى تلك الرسالة
           *[corrigendum] بالتصويبات المدخلة على تلك الرسالة
        }.
versions = { $what ->
        [addendum] لا تخص هذه الإضافة سوى
       *[corrigendum] لا يخص هذا التصويب سوى
    } { $count ->
        [zero] النسخ
        [one] النسخة
        [two] النسختين
        [few] النسخ
        [many] النسخ
       *[other] النسخ
    } { $languages }.
withdrawal = { $count ->
        [zero] سُحبت النصوص التالية
        [one] سُحب النص التالي
        [two] سُحب النصان التاليان
        [few] سُحبت النصوص التالية
        [many] سُحبت النصوص التالية
       *[other] سُحبت النصوص التالية
    } من تلك الرسالة للأسباب المبيَّنة أدناه: ITU-T { $list }.
positions = لم يعد يُطلب رد بشأن { $count ->
        [zero] تلك النصوص
        [one] ذلك النص
        [two] هذين النصين
        [few] تلك النصوص
        [many] تلك النصوص
       *[other] تلك النصوص
    }؛ ولن تؤخذ الردود الواردة بالفعل بعين الاعتبار فيما يتعلق { $count ->
        [zero] بها
        [one] به
        [two] بهما
        [few] بها
        [many] بها
       *[other] بها
    }.
replies =
    .stand = تظل الردود الواردة بالفعل صالحة، ولا حاجة إلى إرسالها مرة أخرى.
    .anew = لن تؤخذ الردود الواردة بالفعل بعين الاعتبار؛ ويُرجى الرد من جديد.
new-deadline = عُدّل الموعد النهائي للرد على تلك الرسالة: ينبغي أن تصل الردود إلى مكتب تقييس الاتصالات في موعد أقصاه { $deadline }.
set-out = ترد { $what ->
        [addendum] الإضافات إلى تلك الرسالة
       *[corrigendum] التصويبات المدخلة على تلك الرسالة
    } في الملحق { $annex }.
unchanged = تظل جميع الأجزاء الأخرى من تلك الرسالة دون تغيير.
annex-number = الملحق { $annex }
annex-1-title = { $what ->
        [addendum] الإضافات إلى الرسالة
       *[corrigendum] التصويبات المدخلة على الرسالة
    }
