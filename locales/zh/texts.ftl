### Recommendations and drafts by name, Chinese.

# Half-width brackets, as issued.
draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
corrigendum = ITU-T { $recommendation }建议书勘误{ $number }
amendment = ITU-T { $recommendation }建议书修正{ $number }
missing-prose = [尚未翻译]
