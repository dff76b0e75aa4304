### Letterhead and header table, Spanish.

union = UNIÓN INTERNACIONAL DE TELECOMUNICACIONES
bureau = OFICINA DE NORMALIZACIÓN DE LAS TELECOMUNICACIONES
author = Oficina de Normalización de las Telecomunicaciones de la UIT
logo-alt = Logotipo de la Unión Internacional de Telecomunicaciones
second-alt = Segundo logotipo del membrete
header-alt = Referencia, datos de contacto, destinatarios y asunto de la carta
place-date = { $place }, { $date }
label-ref = Ref.:
label-contact = Contacto:
label-tel = Tel.:
label-fax = Fax:
label-email = Correo-e:
label-web = Web:
# The addressees stand in the dative ("A las Administraciones…"), so there is no label.
label-to = { "" }
label-copy-to = Copia:
label-subject = Asunto:
circular-name = Circular TSB { $circular }
collective-letter-name = Carta Colectiva TSB { $letter }
# What corrects a letter or adds to it.
corrigendum-name = Corrigéndum { $number } a la Circular TSB { $circular }
    .letter = Corrigéndum { $number } a la Carta Colectiva TSB { $letter }
addendum-name = Addéndum { $number } a la Circular TSB { $circular }
    .letter = Addéndum { $number } a la Carta Colectiva TSB { $letter }
# The title of a document whose kind has none of its own.
letter-title = { $name } – { $subject }
page = - { $page } -

## Addressees: as they stand in the list of addressees, and as they stand under Copia.

to-member-states = A las Administraciones de los Estados Miembros de la Unión
    .copy = A las Administraciones de los Estados Miembros de la Unión
to-observers-res-99 = Al Estado de Palestina, en virtud de la Resolución { $resolution } ({ $revision })
    .copy = Al Estado de Palestina, en virtud de la Resolución { $resolution } ({ $revision })
to-sector-members = A los Miembros del Sector UIT-T
    .copy = A los Miembros del Sector UIT-T
# A study group in a list of several.
listed-group = { $group }
to-associates =
    { $body ->
        [one] A los Asociados del UIT-T que participan en los trabajos de la Comisión de Estudio { $group }
        [two] A los Asociados del UIT-T que participan en los trabajos de las Comisiones de Estudio { $groups }
       *[several] A los Asociados del UIT-T que participan en los trabajos de las Comisiones de Estudio { $groups }
        [tsag] A los Asociados del UIT-T que participan en los trabajos del GANT
    }
    .copy =
        { $body ->
            [one] A los Asociados del UIT-T que participan en los trabajos de la Comisión de Estudio { $group }
            [two] A los Asociados del UIT-T que participan en los trabajos de las Comisiones de Estudio { $groups }
           *[several] A los Asociados del UIT-T que participan en los trabajos de las Comisiones de Estudio { $groups }
            [tsag] A los Asociados del UIT-T que participan en los trabajos del GANT
        }
to-regional-group = A los Estados Miembros, a los Miembros del Sector UIT-T y a los Asociados del UIT-T que participan en los trabajos del Grupo Regional de la Comisión de Estudio { $group } { SHOW($region, form: "to") }
    .copy = A los Estados Miembros, a los Miembros del Sector UIT-T y a los Asociados del UIT-T que participan en los trabajos del Grupo Regional de la Comisión de Estudio { $group } { SHOW($region, form: "to") }
to-academia = A las Instituciones Académicas de la UIT
    .copy = A las Instituciones Académicas de la UIT
to-study-group-chairs =
    { $gender ->
        [f]
            { $body ->
                [one] A la Presidenta y a los Vicepresidentes de la Comisión de Estudio { $group } del UIT-T
                [two] A las Presidentas y a los Vicepresidentes de las Comisiones de Estudio { $groups } del UIT-T
               *[several] A las Presidentas y a los Vicepresidentes de las Comisiones de Estudio { $groups } del UIT-T
            }
       *[m]
            { $body ->
                [one] Al Presidente y a los Vicepresidentes de la Comisión de Estudio { $group } del UIT-T
                [two] A los Presidentes y a los Vicepresidentes de las Comisiones de Estudio { $groups } del UIT-T
               *[several] A los Presidentes y a los Vicepresidentes de las Comisiones de Estudio { $groups } del UIT-T
            }
    }
    .copy =
        { $gender ->
            [f]
                { $body ->
                    [one] A la Presidenta y a los Vicepresidentes de la Comisión de Estudio { $group } del UIT-T
                    [two] A las Presidentas y a los Vicepresidentes de las Comisiones de Estudio { $groups } del UIT-T
                   *[several] A las Presidentas y a los Vicepresidentes de las Comisiones de Estudio { $groups } del UIT-T
                }
           *[m]
                { $body ->
                    [one] Al Presidente y a los Vicepresidentes de la Comisión de Estudio { $group } del UIT-T
                    [two] A los Presidentes y a los Vicepresidentes de las Comisiones de Estudio { $groups } del UIT-T
                   *[several] A los Presidentes y a los Vicepresidentes de las Comisiones de Estudio { $groups } del UIT-T
                }
        }
to-tsag-chairs =
    { $gender ->
        [f] A la Presidenta y a los Vicepresidentes del GANT
       *[m] Al Presidente y a los Vicepresidentes del GANT
    }
    .copy =
        { $gender ->
            [f] A la Presidenta y a los Vicepresidentes del GANT
           *[m] Al Presidente y a los Vicepresidentes del GANT
        }
to-director-bdt =
    { $gender ->
        [f] A la Directora
       *[m] Al Director
    } de la Oficina de Desarrollo de las Telecomunicaciones
    .copy =
        { $gender ->
            [f] A la Directora
           *[m] Al Director
        } de la Oficina de Desarrollo de las Telecomunicaciones
to-director-br =
    { $gender ->
        [f] A la Directora
       *[m] Al Director
    } de la Oficina de Radiocomunicaciones
    .copy =
        { $gender ->
            [f] A la Directora
           *[m] Al Director
        } de la Oficina de Radiocomunicaciones
to-regional-offices = A las Oficinas Regionales de la UIT
    .copy = A las Oficinas Regionales de la UIT
