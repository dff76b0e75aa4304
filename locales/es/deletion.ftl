### Recommendations to be deleted, Spanish. Dated wording is in deletion/.

document-title = { $name } – Supresión de Recomendaciones
document-title-both = { $name } – Supresión y renumeración de Recomendaciones
document-title-renumbering = { $name } – Renumeración de Recomendaciones
reply-title = { $name } – Objeción a una supresión
reply-title-position = { $name } – Respuesta sobre una supresión

## Annex 1, the table of the Recommendations.

table-alt = Recomendaciones cuya supresión se propone, con los motivos
head-text = Recomendación
head-title = Título
head-reason = Motivo de la supresión
head-successor = Sustituida por
item =
    .deleted = UIT-T { $designation }
successor = { $count ->
        [one] Recomendación
       *[other] Recomendaciones
    } UIT-T { $list }

## Annex 1 of the letter that announces the result.

table-alt-result = Recomendaciones cuya supresión se propuso, con los resultados
head-outcome = Resultado
# What is deleted or referred back is named: the participle alone would agree with the objection.
outcome =
    .deleted = Ninguna objeción recibida: Recomendación suprimida
    .referred = Objeción recibida: asunto remitido de nuevo a la Comisión de Estudio

## Annex 1, the table of the Recommendations that are renumbered.

table-alt-renumbering = Recomendaciones que se renumeran
head-renumbering-text = Número anterior
head-renumbering-becomes = Renumeración
head-renumbering-title = Título (sin cambios)
becomes = pasa a ser UIT-T { $designation }

## Annex 2, the form on which one objects.

form-subject-objection = Asunto: Respuesta a la Circular TSB { $circular }:
form-alt-texts = Objeciones a la supresión de cada Recomendación
form-head-text = Recomendación
form-head-objection = Objeción
form-head-reasons = Motivos de la objeción
ballot-alt = Posición sobre la supresión de cada Recomendación
ballot-texts = Recomendación
form-row = UIT-T { $designation }
form-reasons = { $reasons }
form-sender-aap =
    { $name }
    { $role }
    { $member }
field-reasons = Motivos
    .placeholder = [Motivos]
field-member = Estado Miembro o Miembro del Sector
    .placeholder = [Estado Miembro o Miembro del Sector]
