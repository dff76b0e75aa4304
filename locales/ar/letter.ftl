### What letters of all kinds say alike, Arabic.

salutation =
    حضرات السادة والسيدات،
    تحية طيبة وبعد،
# A spaced hyphen is the dash of ITU's Arabic texts.
note-label = ملاحظة { $number } من مكتب تقييس الاتصالات -
    .alone = ملاحظة من مكتب تقييس الاتصالات -
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
office-deputy-director-tsb =
    { $gender ->
        [f] { $director ->
            [f] نائبة مديرة مكتب تقييس الاتصالات
           *[m] نائبة مدير مكتب تقييس الاتصالات
        }
       *[m] { $director ->
            [f] نائب مديرة مكتب تقييس الاتصالات
           *[m] نائب مدير مكتب تقييس الاتصالات
        }
    }
office-acting-director-tsb =
    { $gender ->
        [f] مديرة مكتب تقييس الاتصالات بالنيابة
       *[m] مدير مكتب تقييس الاتصالات بالنيابة
    }
office-for-director-tsb =
    { $gender ->
        [f] عن مديرة مكتب تقييس الاتصالات
       *[m] عن مدير مكتب تقييس الاتصالات
    }
enclosures =
    { $count ->
        [zero] الملحقات: { $total }
        [one] الملحق: { $total }
        [two] الملحقات: { $total }
        [few] الملحقات: { $total }
        [many] الملحقات: { $total }
       *[other] الملحقات: { $total }
    }
revision = المراجَع في { $place }، { $year }
place-country = { $place }، { $country }

## Annexes of the circular's own; one that the edition has not says where it is.

annex-mark = الملحق { $mark }
annex-elsewhere =
    { $count ->
        [zero] هذا الملحق متاح باللغات التالية: { $languages }.
        [one] هذا الملحق متاح باللغة التالية: { $languages }.
        [two] هذا الملحق متاح باللغتين التاليتين: { $languages }.
        [few] هذا الملحق متاح باللغات التالية: { $languages }.
        [many] هذا الملحق متاح باللغات التالية: { $languages }.
       *[other] هذا الملحق متاح باللغات التالية: { $languages }.
    }
language-en = الإنكليزية
language-fr = الفرنسية
language-es = الإسبانية
language-ru = الروسية
language-zh = الصينية
language-ar = العربية

## Beside a form that is filled in on a page, and nowhere else.

page-fill = يُرجى ملء هذه الاستمارة وحفظ الرد في ملف؛ ولا تُرسَل أي بيانات من هذه الصفحة.
page-send = ويُرجى إرسال الملف بالبريد الإلكتروني إلى العنوان { $email }.
page-save = حفظ الرد
page-saved = حُفظ الرد: { $file }
