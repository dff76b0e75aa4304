### The form that is sent back with a letter, Spanish: what forms of several kinds say alike.

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
