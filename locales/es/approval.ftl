### The outcome of a consultation, Spanish. Dated wording is in approval/.

document-title = { $name } – Decisiones sobre proyectos de Recomendación

## Annex 1.

item =
    .new = Proyecto de nueva Recomendación UIT-T { $draft }
    .revised = Proyecto de Recomendación revisada UIT-T { $draft }
    .corrigendum = Proyecto { $draft }
    .amendment = Proyecto { $draft }
# "Texto" is said, here and below, so that the participle agrees with it and not with the Recommendation above.
former-number = Texto presentado como proyecto de Recomendación UIT-T { $designation }
    .part = Texto presentado como proyecto { SHOW($designation, form: "of") }
former-title = Título en el momento de su presentación:
decision =
    .approved = Decisión: texto aprobado
    .not-approved = Decisión: texto no aprobado
    .not-considered = Decisión: texto no examinado, por falta de apoyo suficiente en la consulta
    .deferred = Decisión: aplazada a una reunión posterior
    .reflection = Decisión: pendiente hasta que concluya un plazo de reflexión de cuatro semanas
referred = Texto remitido a la Comisión de Estudio { $group } del UIT-T
