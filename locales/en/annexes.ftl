### Annex 1, English.

item =
    .new = Draft new Recommendation ITU-T { $draft } [{ $symbol }]
    .revised = Draft revised Recommendation ITU-T { $draft } [{ $symbol }]
    .corrigendum = Draft { $draft } [{ $symbol }]
    .amendment = Draft { $draft } [{ $symbol }]
summary-head = Summary
a5-sentence = This determined draft text includes normative references that require an ITU-T { $a5 } justification, which can be found in { $symbol }.
corrigendum = Corrigendum { $number } to Recommendation ITU-T { $recommendation }
amendment = Amendment { $number } to Recommendation ITU-T { $recommendation }
missing-prose = [not yet translated]
