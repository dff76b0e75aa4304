### How prose says facts in forms of several words, Arabic.

# The number of a letter and its day; the sentence around it says what it is: TSB Circular 241 of 1 June 2020.
dated-letter = { $letter } المؤرخة { $date }

## Offices of the Union, as a sentence says them.

office-of-director-tsb =
    { $gender ->
        [f] مديرة مكتب تقييس الاتصالات
       *[m] مدير مكتب تقييس الاتصالات
    }
office-of-director-bdt =
    { $gender ->
        [f] مديرة مكتب تنمية الاتصالات
       *[m] مدير مكتب تنمية الاتصالات
    }
office-of-director-br =
    { $gender ->
        [f] مديرة مكتب الاتصالات الراديوية
       *[m] مدير مكتب الاتصالات الراديوية
    }
office-of-secretary-general =
    { $gender ->
        [f] الأمينة العامة
       *[m] الأمين العام
    }
