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

form-subject = Asunto: Respuesta del Estado Miembro a la Circular TSB { $circular }:
form-alt = Direcciones de la Oficina y del remitente
form-to = A:
form-from = De:
form-fax = Fax:
form-email = Correo-e:
form-date = Fecha:
form-addressee =
    { $gender ->
        [f] Directora de la Oficina
       *[m] Director de la Oficina
    }
    de Normalización de las Telecomunicaciones,
    Unión Internacional de Telecomunicaciones
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place } { $date }
ballot-alt = Opinión sobre cada proyecto de texto
ballot-texts = Proyecto de texto
form-choose = Seleccione una de las dos casillas
form-no-comments = Sin comentarios ni propuestas de modificación
form-comments = Se adjuntan comentarios y propuestas de modificación
form-sender =
    { $name }
    { $role }
    Administración de { $member-state }

## What a reader of the form hears of each field, and what stands in it while it is empty.

field-name = Nombre
    .placeholder = [Nombre]
field-role = Cargo oficial
    .placeholder = [Cargo oficial]
field-address = Dirección
    .placeholder = [Dirección]
field-fax = Fax del remitente
field-email = Correo-e del remitente
field-place = Lugar
    .placeholder = [Lugar,]
field-date = Fecha
    .placeholder = [Fecha]
field-member-state = Estado Miembro
    .placeholder = [Estado Miembro]
field-choice = { $draft }: { $choice }
