### Member State consultations, Spanish: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – Consulta a los Estados Miembros
reply-title = { $name } – Respuesta del Estado Miembro

## Annex 1.

item =
    .new = Proyecto de nueva Recomendación UIT-T { $draft } [{ $symbol }]
    .revised = Proyecto de Recomendación revisada UIT-T { $draft } [{ $symbol }]
    .corrigendum = Proyecto { $draft } [{ $symbol }]
    .amendment = Proyecto { $draft } [{ $symbol }]
summary-head = Resumen

## Annex 2, the reply form.

ballot-alt = Opinión sobre cada proyecto de texto
ballot-texts = Proyecto de texto
form-no-comments = Sin comentarios ni propuestas de modificación
form-comments = Se adjuntan comentarios y propuestas de modificación
