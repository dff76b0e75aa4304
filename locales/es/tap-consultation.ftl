### Member State consultations, Spanish: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – Consulta a los Estados Miembros
reply-title = { $name } – Respuesta del Estado Miembro
# The deadline begins with the time ("23.59 horas UTC del 29 de febrero de 2020"); "a más tardar a las" keeps the minute itself within it.
consultation = Con la presente Circular se inicia la consulta oficial a los Estados Miembros de la UIT sobre si estos textos pueden examinarse con miras a su aprobación en la próxima reunión, de conformidad con la cláusula { $clause } de la Resolución { $resolution }. Se ruega a los Estados Miembros que cumplimenten el formulario del Anexo { $annex } y lo devuelvan a más tardar a las { $deadline }.
threshold = Si el { $percentage } o más de las respuestas de los Estados Miembros son favorables a que los textos se examinen con miras a su aprobación, se dedicará una sesión plenaria a aplicar el procedimiento de aprobación. Los Estados Miembros que no concedan la autorización para proceder en ese sentido deberían comunicar al Director de la TSB los motivos de su opinión e indicar las posibles modificaciones que permitirían avanzar en los trabajos.

## Annex 1.

item =
    .new = Proyecto de nueva Recomendación UIT-T { $draft } [{ $symbol }]
    .revised = Proyecto de Recomendación revisada UIT-T { $draft } [{ $symbol }]
    .corrigendum = Proyecto de { $draft } [{ $symbol }]
    .amendment = Proyecto de { $draft } [{ $symbol }]
summary-head = Resumen
a5-sentence = Este proyecto de texto determinado contiene referencias normativas que requieren una justificación UIT-T { $a5 }, que puede consultarse en { $symbol }.

## Annex 2, the reply form.

form-subject = Asunto: Respuesta del Estado Miembro a la Circular TSB { $circular }:
form-alt = Direcciones de la Oficina y del remitente
form-to = A:
form-from = De:
form-fax = Fax:
form-email = Correo-e:
form-date = Fecha:
form-addressee =
    Director de la
    Oficina de Normalización de las Telecomunicaciones,
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
