### Dated wording of 2019, Arabic, in the manner of the circulars issued that year.

# $groups stands in the nominative, after a colon, here as in the letter: of two texts the head noun shows it (مشروعا).
subject = نتيجة مشاورة الدول الأعضاء بشأن { $count ->
        [zero] النصوص المطروحة
        [one] النص المطروح
        [two] النصين المطروحين
        [few] النصوص المطروحة
        [many] النصوص المطروحة
       *[other] النصوص المطروحة
    } في الرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات: { $groups }
outcome-group =
    { $status ->
        [new] { $count ->
            [zero] مشاريع التوصيات الجديدة
            [one] مشروع التوصية الجديدة
            [two] مشروعا التوصيتين الجديدتين
            [few] مشاريع التوصيات الجديدة
            [many] مشاريع التوصيات الجديدة
           *[other] مشاريع التوصيات الجديدة
        } ITU-T { $list }
        [revised] { $count ->
            [zero] مشاريع التوصيات المراجَعة
            [one] مشروع التوصية المراجَعة
            [two] مشروعا التوصيتين المراجَعتين
            [few] مشاريع التوصيات المراجَعة
            [many] مشاريع التوصيات المراجَعة
           *[other] مشاريع التوصيات المراجَعة
        } ITU-T { $list }
        [corrigendum] { $count ->
            [zero] مشاريع { $list }
            [one] مشروع { $list }
            [two] مشروعا { $list }
            [few] مشاريع { $list }
            [many] مشاريع { $list }
           *[other] مشاريع { $list }
        }
       *[amendment] { $count ->
            [zero] مشاريع { $list }
            [one] مشروع { $list }
            [two] مشروعا { $list }
            [few] مشاريع { $list }
            [many] مشاريع { $list }
           *[other] مشاريع { $list }
        }
    }
# Number-neutral, "what … decided": no count is given.
link = إلحاقاً بالرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات في { $date }، أحيطكم علماً بما قررته لجنة الدراسات { $group } ({ $group-title }) لقطاع تقييس الاتصالات في { $meeting }، بموجب عملية الموافقة التقليدية المبينة في القسم { $section } من القرار { $resolution } ({ $revision }) الصادر عن الجمعية العالمية لتقييس الاتصالات.
# The dual needs no numeral; the number in brackets keeps it the same fact in every language.
present = { $count ->
        [zero] لم تشارك في الاجتماع أي دولة عضو
        [one] شاركت في الاجتماع دولة عضو واحدة
        [two] شاركت في الاجتماع دولتان عضوان ({ $total })
        [few] شاركت في الاجتماع { $total } دول أعضاء
        [many] شاركت في الاجتماع { $total } دولة عضواً
       *[other] شاركت في الاجتماع { $total } دولة عضو
    }.
approved = وافق الاجتماع على { $count ->
        [zero] النصوص التالية
        [one] النص التالي
        [two] النصين التاليين
        [few] النصوص التالية
        [many] النصوص التالية
       *[other] النصوص التالية
    }: { $groups }.
not-approved = لم يوافق الاجتماع على { $count ->
        [zero] النصوص التالية
        [one] النص التالي
        [two] النصين التاليين
        [few] النصوص التالية
        [many] النصوص التالية
       *[other] النصوص التالية
    }: { $groups }.
not-considered = نظراً إلى أن نسبة ردود الدول الأعضاء المؤيدة للنظر في الموافقة تقل عن { $percentage } (الفقرة { $clause } من القرار { $resolution })، لم ينظر الاجتماع في الموافقة على { $count ->
        [zero] النصوص التالية
        [one] النص التالي
        [two] النصين التاليين
        [few] النصوص التالية
        [many] النصوص التالية
       *[other] النصوص التالية
    }: { $groups }.
deferred = أرجأ الاجتماع البت في { $count ->
        [zero] النصوص التالية
        [one] النص التالي
        [two] النصين التاليين
        [few] النصوص التالية
        [many] النصوص التالية
       *[other] النصوص التالية
    } (الفقرة { $clause } من القرار { $resolution }): { $groups }.
reflection = طلبت دولة عضو أثناء الاجتماع مهلة أربعة أسابيع للنظر في موقفها من { $count ->
        [zero] النصوص التالية
        [one] النص التالي
        [two] النصين التاليين
        [few] النصوص التالية
        [many] النصوص التالية
       *[other] النصوص التالية
    } (الفقرة { $clause } من القرار { $resolution }): { $groups }. وستُعلن النتيجة في رسالة معممة لاحقة.
# "The title of each text": no count is given.
list = يتضمن الملحق { $annex } { $count ->
        [zero] عنوان كل نص
        [one] عنوان النص
        [two] عنوان كل نص
        [few] عنوان كل نص
        [many] عنوان كل نص
       *[other] عنوان كل نص
    } والقرار المتخذ بشأنه.
# The approved texts may be corrigenda or amendments, so they are not called توصيات.
publication = { $count ->
        [zero] ستُنشر النصوص الموافق عليها
        [one] سيُنشر النص الموافق عليه
        [two] سيُنشر النصان الموافق عليهما
        [few] ستُنشر النصوص الموافق عليها
        [many] ستُنشر النصوص الموافق عليها
       *[other] ستُنشر النصوص الموافق عليها
    } في أقرب وقت ممكن. ويمكن الاطلاع على { $count ->
        [zero] النصوص في صيغتها السابقة للنشر
        [one] النص في صيغته السابقة للنشر
        [two] النصين في صيغتهما السابقة للنشر
        [few] النصوص في صيغتها السابقة للنشر
        [many] النصوص في صيغتها السابقة للنشر
       *[other] النصوص في صيغتها السابقة للنشر
    } في العنوان { $url }.
ipr = للاطلاع على البيانات المقدمة بشأن حقوق الملكية الفكرية، يُدعى الأعضاء إلى الرجوع إلى قاعدة بيانات حقوق الملكية الفكرية في العنوان { $url }.
annex-number = الملحق { $annex }
# "The decision on each text": no count is given.
annex-1-title = القرار المتخذ بشأن { $count ->
        [zero] كل نص مطروح
        [one] النص المطروح
        [two] كل نص مطروح
        [few] كل نص مطروح
        [many] كل نص مطروح
       *[other] كل نص مطروح
    } في الرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات

## After the alternative approval process (Rec. ITU-T A.8).

subject-aap = { $count ->
        [zero] القرارات المتخذة
        [one] القرار المتخذ
        [two] القراران المتخذان
        [few] القرارات المتخذة
        [many] القرارات المتخذة
       *[other] القرارات المتخذة
    } بموجب عملية الموافقة البديلة (AAP) بشأن { $count ->
        [zero] النصوص التالية
        [one] النص التالي
        [two] النصين التاليين
        [few] النصوص التالية
        [many] النصوص التالية
       *[other] النصوص التالية
    }: { $groups }
link-aap = إلحاقاً بالإعلان رقم { $announcement } الصادر في { $date } في إطار عملية الموافقة البديلة (AAP)، أحيطكم علماً بما قررته لجنة الدراسات { $group } ({ $group-title }) لقطاع تقييس الاتصالات في { $meeting }، بموجب تلك العملية المبينة في التوصية ITU-T { $recommendation }.
reflection-aap = طلبت دولة عضو أثناء الاجتماع مهلة أربعة أسابيع للنظر في موقفها من { $count ->
        [zero] النصوص التالية
        [one] النص التالي
        [two] النصين التاليين
        [few] النصوص التالية
        [many] النصوص التالية
       *[other] النصوص التالية
    } (الفقرة { $clause } من التوصية ITU-T { $recommendation }): { $groups }. وستُعلن النتيجة في رسالة معممة لاحقة.
annex-1-title-aap = القرار المتخذ بشأن { $count ->
        [zero] كل نص مطروح
        [one] النص المطروح
        [two] كل نص مطروح
        [few] كل نص مطروح
        [many] كل نص مطروح
       *[other] كل نص مطروح
    } في الإعلان رقم { $announcement } الصادر في إطار عملية الموافقة البديلة (AAP)
