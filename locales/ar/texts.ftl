### Recommendations and drafts by name, Arabic.

draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
corrigendum = التصويب { $number } للتوصية ITU-T { $recommendation }
amendment = التعديل { $number } للتوصية ITU-T { $recommendation }
missing-prose = [لم يترجم بعد]
