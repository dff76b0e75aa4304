### Dated wording of 2019, Spanish, in the manner of the circulars issued that year.

subject =
    Taller de la UIT sobre el tema "{ $title }"
    { $event }
invitation = Me complace informarle de que se celebrará { $event } un taller de la UIT sobre el tema "{ $title }".
# $host begins with its preposition: "del Ministerio de Comunicaciones de Kenya".
invitation-by =
    .country = El taller se organiza por amable invitación del Gobierno { SHOW($country, form: "of") }.
    .named = El taller se organiza por amable invitación { $host }.
opening = El taller dará comienzo a las { $opening }.
desk = La inscripción de los participantes en el lugar de celebración comenzará a las { $desk }.
held-at = El taller se celebrará en el siguiente lugar: { $venue }.
beside = Las siguientes reuniones se celebrarán conjuntamente con el taller:
aims = Los objetivos del taller son los siguientes:
programme-web = El proyecto de programa del taller puede consultarse en { $url }.
programme-annex = El proyecto de programa del taller figura en el Anexo { $annex }.
languages =
    .only = Los debates del taller se desarrollarán en { $languages } únicamente.
    .interpreted = Se prestará un servicio de interpretación durante el taller en { $count ->
            [one] el siguiente idioma
           *[other] los siguientes idiomas
        }: { $languages }.
participation =
    .open = El taller está abierto a los Estados Miembros, los Miembros de Sector, los Asociados y las Instituciones Académicas de la UIT, así como a cualquier persona que proceda de un país miembro de la UIT y desee contribuir a los trabajos, incluidas las personas que también sean miembros de organizaciones internacionales, regionales y nacionales. La participación es gratuita.
    .members = El taller está reservado a los Estados Miembros, los Miembros de Sector, los Asociados y las Instituciones Académicas de la UIT. La participación es gratuita.
remote =
    .hybrid = Será posible participar en el taller a distancia; los datos de conexión se comunicarán a los participantes inscritos.
    .virtual = El taller se celebrará íntegramente en línea; los datos de conexión se comunicarán a los participantes inscritos.
fellowships =
    .none = No se concederán becas para este taller.
    .some = El número de becas que se concederán para facilitar la participación en el taller a los países que reúnan las condiciones exigidas se limita a { $number }.
    .until = El número de becas que se concederán para facilitar la participación en el taller a los países que reúnan las condiciones exigidas se limita a { $number }. Las solicitudes de beca deberán obrar en poder de la TSB a más tardar el { $date }.
visa = Le recuerdo que los ciudadanos de algunos países necesitan un visado para entrar y permanecer en el país anfitrión. El visado deberá solicitarse al menos { $weeks } { $count ->
        [one] semana
       *[other] semanas
    } antes del comienzo del taller y obtenerse en la oficina (embajada o consulado) que represente al país anfitrión en su país o, en su defecto, en la más próxima al país de partida.
hotels = Puede consultarse una lista de hoteles en { $url }.
annex-number = ANEXO { $annex }
programme-title = Proyecto de programa del taller
