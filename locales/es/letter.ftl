### The letter, Spanish: what all circulars say alike. Dated wording is in formulary/.

salutation = Muy Señor mío/Muy Señora mía:
note-label = NOTA { $number } DE LA TSB –
# The deadline begins with the time ("23.59 horas UTC del 29 de febrero de 2020"); "a más tardar a las" keeps the minute itself within it.
consultation = Con la presente Circular se inicia la consulta oficial a los Estados Miembros de la UIT sobre si estos textos pueden examinarse con miras a su aprobación en la próxima reunión, de conformidad con la cláusula { $clause } de la Resolución { $resolution }. Se ruega a los Estados Miembros que cumplimenten el formulario del Anexo { $annex } y lo devuelvan a más tardar a las { $deadline }.
threshold = Si el { $percentage } o más de las respuestas de los Estados Miembros son favorables a que los textos se examinen con miras a su aprobación, se dedicará una sesión plenaria a aplicar el procedimiento de aprobación. Los Estados Miembros que no concedan la autorización para proceder en ese sentido deberían comunicar al Director de la TSB los motivos de su opinión e indicar las posibles modificaciones que permitirían avanzar en los trabajos.
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
enclosures = Anexos: { $total }
revision = Rev. { $place }, { $year }
place-country = { $place }, { $country }
draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
