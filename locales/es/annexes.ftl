### Annex 1, Spanish.

item =
    .new = Proyecto de nueva Recomendación UIT-T { $draft } [{ $symbol }]
    .revised = Proyecto de Recomendación revisada UIT-T { $draft } [{ $symbol }]
    .corrigendum = Proyecto de { $draft } [{ $symbol }]
    .amendment = Proyecto de { $draft } [{ $symbol }]
summary-head = Resumen
a5-sentence = Este proyecto de texto determinado contiene referencias normativas que requieren una justificación UIT-T { $a5 }, que puede consultarse en { $symbol }.
corrigendum = Corrigéndum { $number } a la Recomendación UIT-T { $recommendation }
amendment = Enmienda { $number } a la Recomendación UIT-T { $recommendation }
missing-prose = [pendiente de traducción]
