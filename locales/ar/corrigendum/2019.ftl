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
# The reasons first: behind "أدناه:" the list would be read as the reasons.
withdrawal = للأسباب المبينة أدناه، { $count ->
        [zero] سُحبت من تلك الرسالة النصوص التالية
        [one] سُحب من تلك الرسالة النص التالي
        [two] سُحب من تلك الرسالة النصان التاليان
        [few] سُحبت من تلك الرسالة النصوص التالية
        [many] سُحبت من تلك الرسالة النصوص التالية
       *[other] سُحبت من تلك الرسالة النصوص التالية
    }: ITU-T { $list }.
withdrawal-questions = للأسباب المبينة أدناه، { $count ->
        [zero] سُحبت من تلك الرسالة المسائل { $list }
        [one] سُحبت من تلك الرسالة المسألة { $list }
        [two] سُحبت من تلك الرسالة المسألتان { $list }
        [few] سُحبت من تلك الرسالة المسائل { $list }
        [many] سُحبت من تلك الرسالة المسائل { $list }
       *[other] سُحبت من تلك الرسالة المسائل { $list }
    }.
# "بهذه النصوص" in full: "بها" would also be read of the replies.
positions = لم يعد يُطلب رد بشأن { $count ->
        [zero] هذه النصوص
        [one] هذا النص
        [two] هذين النصين
        [few] هذه النصوص
        [many] هذه النصوص
       *[other] هذه النصوص
    }؛ ولن تؤخذ الردود الواردة بالفعل بعين الاعتبار فيما يتعلق { $count ->
        [zero] بهذه النصوص
        [one] به
        [two] بهما
        [few] بهذه النصوص
        [many] بهذه النصوص
       *[other] بهذه النصوص
    }.
positions-questions = لم يعد يُطلب رد بشأن { $count ->
        [zero] هذه المسائل
        [one] هذه المسألة
        [two] هاتين المسألتين
        [few] هذه المسائل
        [many] هذه المسائل
       *[other] هذه المسائل
    }؛ ولن تؤخذ الردود الواردة بالفعل بعين الاعتبار فيما يتعلق { $count ->
        [zero] بهذه المسائل
        [one] بهذه المسألة
        [two] بهاتين المسألتين
        [few] بهذه المسائل
        [many] بهذه المسائل
       *[other] بهذه المسائل
    }.
replies =
    .stand = وفيما عدا ما ذُكر أعلاه، تظل الردود التي سبق تلقيها صالحة، ولا حاجة إلى إرسالها مرة أخرى.
    .anew = لن تؤخذ الردود الواردة بالفعل بعين الاعتبار؛ ويُرجى الرد من جديد.
new-deadline = عُدّل الموعد النهائي للرد على تلك الرسالة: ينبغي أن تصل الردود إلى مكتب تقييس الاتصالات في موعد أقصاه { $deadline }.
set-out = ترد في الملحق { $annex } { $what ->
        [addendum] الإضافات إلى تلك الرسالة
       *[corrigendum] التصويبات المدخلة على تلك الرسالة
    }.
unchanged = تظل جميع الأجزاء الأخرى من تلك الرسالة دون تغيير.
annex-number = الملحق { $annex }
annex-1-title = { $what ->
        [addendum] الإضافات إلى الرسالة
       *[corrigendum] التصويبات المدخلة على الرسالة
    }
