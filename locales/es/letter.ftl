### What letters of all kinds say alike, Spanish.

salutation = Muy Señor mío/Muy Señora mía:
note-label = NOTA { $number } DE LA TSB –
    .alone = NOTA DE LA TSB –
valediction = Atentamente,
original-signed = (firmado)
signature =
    { $name }
    { $office }
signature-alt = Firma de { $name }
office-director-tsb =
    { $gender ->
        [f] Directora
       *[m] Director
    } de la Oficina
    de Normalización de las Telecomunicaciones
office-deputy-director-tsb =
    { $gender ->
        [f] Directora Adjunta
       *[m] Director Adjunto
    } de la Oficina
    de Normalización de las Telecomunicaciones
office-acting-director-tsb =
    { $gender ->
        [f] Directora Interina
       *[m] Director Interino
    } de la Oficina
    de Normalización de las Telecomunicaciones
office-for-director-tsb =
    { $gender ->
        [f] Por la Directora
       *[m] Por el Director
    } de la Oficina
    de Normalización de las Telecomunicaciones
enclosures =
    { $count ->
        [one] Anexo: { $total }
       *[other] Anexos: { $total }
    }
revision = Rev. { $place }, { $year }
place-country = { $place }, { $country }

## Annexes of the circular's own; one that the edition has not says where it is.

annex-mark = Anexo { $mark }
annex-elsewhere =
    { $count ->
        [one] El presente anexo está disponible en el idioma siguiente: { $languages }.
       *[other] El presente anexo está disponible en los idiomas siguientes: { $languages }.
    }
language-en = inglés
language-fr = francés
language-es = español
language-ru = ruso
language-zh = chino
language-ar = árabe

## Beside a form that is filled in on a page, and nowhere else.

page-fill = Sírvase cumplimentar este formulario y guardar su respuesta en un fichero; desde esta página no se envía ningún dato.
page-send = Sírvase enviar el fichero por correo electrónico a la dirección { $email }.
page-save = Guardar la respuesta
page-saved = Respuesta guardada: { $file }
