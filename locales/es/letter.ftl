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
enclosures =
    { $count ->
        [one] Anexo: { $total }
       *[other] Anexos: { $total }
    }
revision = Rev. { $place }, { $year }
place-country = { $place }, { $country }
