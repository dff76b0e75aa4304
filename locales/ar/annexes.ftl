### Annex 1, Arabic.

item =
    .new = مشروع التوصية الجديدة ITU-T { $draft } [{ $symbol }]
    .revised = مشروع التوصية المراجعة ITU-T { $draft } [{ $symbol }]
    .corrigendum = مشروع { $draft } [{ $symbol }]
    .amendment = مشروع { $draft } [{ $symbol }]
summary-head = ملخص
a5-sentence = يتضمن مشروع النص المحدد هذا مراجع معيارية تستلزم تقديم تبرير بموجب التوصية ITU-T { $a5 }، ويمكن الاطلاع على هذا التبرير في الوثيقة { $symbol }.
corrigendum = التصويب { $number } للتوصية ITU-T { $recommendation }
amendment = التعديل { $number } للتوصية ITU-T { $recommendation }
missing-prose = [لم يترجم بعد]
