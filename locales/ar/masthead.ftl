### Letterhead and header table, Arabic.

union = الاتحاد الدولي للاتصالات
bureau = مكتب تقييس الاتصالات
author = مكتب تقييس الاتصالات في الاتحاد الدولي للاتصالات
logo-alt = شعار الاتحاد الدولي للاتصالات
second-alt = الشعار الثاني في ترويسة الرسالة
header-alt = مرجع الرسالة وجهات الاتصال والمرسل إليهم والموضوع
place-date = { $place }، { $date }
label-ref = المرجع:
label-contact = جهة الاتصال:
label-tel = الهاتف:
label-fax = الفاكس:
label-email = البريد الإلكتروني:
label-web = الموقع الإلكتروني:
label-to = إلى:
label-copy-to = نسخة إلى:
label-subject = الموضوع:
circular-name = الرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات
page = - { $page } -

## Addressees: as they stand under To, and as they stand under Copy to. Both labels end in a preposition, so all are genitive.

to-member-states = إدارات الدول الأعضاء في الاتحاد
    .copy = إدارات الدول الأعضاء في الاتحاد
to-observers-res-99 = دولة فلسطين بموجب القرار { $resolution } ({ $revision })
    .copy = دولة فلسطين بموجب القرار { $resolution } ({ $revision })
to-sector-members = أعضاء قطاع تقييس الاتصالات
    .copy = أعضاء قطاع تقييس الاتصالات
to-associates = المنتسبين إلى قطاع تقييس الاتصالات المشاركين في أعمال لجنة الدراسات { $group }
    .copy = المنتسبين إلى قطاع تقييس الاتصالات المشاركين في أعمال لجنة الدراسات { $group }
to-academia = الهيئات الأكاديمية المنضمة إلى الاتحاد
    .copy = الهيئات الأكاديمية المنضمة إلى الاتحاد
to-study-group-chairs = رئيس لجنة الدراسات { $group } لقطاع تقييس الاتصالات ونواب الرئيس
    .copy = رئيس لجنة الدراسات { $group } لقطاع تقييس الاتصالات ونواب الرئيس
to-tsag-chairs = رئيس الفريق الاستشاري لتقييس الاتصالات ونواب الرئيس
    .copy = رئيس الفريق الاستشاري لتقييس الاتصالات ونواب الرئيس
to-director-bdt =
    { $gender ->
        [f] مديرة مكتب تنمية الاتصالات
       *[m] مدير مكتب تنمية الاتصالات
    }
    .copy =
        { $gender ->
            [f] مديرة مكتب تنمية الاتصالات
           *[m] مدير مكتب تنمية الاتصالات
        }
to-director-br =
    { $gender ->
        [f] مديرة مكتب الاتصالات الراديوية
       *[m] مدير مكتب الاتصالات الراديوية
    }
    .copy =
        { $gender ->
            [f] مديرة مكتب الاتصالات الراديوية
           *[m] مدير مكتب الاتصالات الراديوية
        }
to-regional-offices = المكاتب الإقليمية للاتحاد
    .copy = المكاتب الإقليمية للاتحاد
