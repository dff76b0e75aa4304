### The letter, Arabic: what all issued circulars say alike. Dated wording is in formulary/.

salutation =
    حضرات السادة والسيدات،
    تحية طيبة وبعد،
# A spaced hyphen is the dash of ITU's Arabic texts.
note-label = ملاحظة { $number } من مكتب تقييس الاتصالات -
consultation = تبدأ بهذه الرسالة المعممة المشاورة الرسمية مع الدول الأعضاء في الاتحاد بشأن إمكانية النظر في الموافقة على هذه النصوص في الاجتماع المقبل، بموجب الفقرة { $clause } من القرار { $resolution }. ويرجى من الدول الأعضاء ملء الاستمارة الواردة في الملحق { $annex } وإعادتها في موعد أقصاه { $deadline }.
threshold = إذا أيدت نسبة { $percentage } أو أكثر من ردود الدول الأعضاء النظر في الموافقة، فستخصص جلسة عامة واحدة لتطبيق عملية الموافقة. وينبغي للدول الأعضاء التي لا تمنح الصلاحية للمضي في هذه العملية أن تبلغ مدير مكتب تقييس الاتصالات بأسباب هذا الرأي وأن تبين التغييرات الممكنة التي من شأنها أن تتيح تقدم العمل.
valediction = وتفضلوا بقبول فائق التقدير والاحترام.
original-signed = (توقيع)
signature =
    { $name }
    { $office }
signature-alt = توقيع { $name }
office-director-tsb =
    { $gender ->
        [f] مديرة مكتب تقييس الاتصالات
       *[m] مدير مكتب تقييس الاتصالات
    }
enclosures = الملحقات: { $total }
revision = المراجع في { $place }، { $year }
place-country = { $place }، { $country }
draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
