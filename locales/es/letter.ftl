### What letters of all kinds say alike, Spanish.

salutation = Muy Señor mío/Muy Señora mía:
note-label = NOTA { $number } DE LA TSB –
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
    } de la Oficina de
    Normalización de las Telecomunicaciones
office-deputy-director-tsb =
    { $gender ->
        [f] Directora Adjunta
       *[m] Director Adjunto
    } de la Oficina de
    Normalización de las Telecomunicaciones
office-acting-director-tsb =
    { $gender ->
        [f] Directora Interina
       *[m] Director Interino
    } de la Oficina de
    Normalización de las Telecomunicaciones
office-for-director-tsb =
    { $gender ->
        [f] Por la Directora
       *[m] Por el Director
    } de la Oficina de
    Normalización de las Telecomunicaciones
enclosures =
    { $count ->
        [one] Anexo: { $total }
       *[other] Anexos: { $total }
    }
revision = Rev. { $place }, { $year }
place-country = { $place }, { $country }
