### Dated wording of 2019, Spanish, in the manner of the collective letters issued in those years.

subject = Reunión de la Comisión de Estudio { $group }; { $headed }
subject-tsag = Reunión del Grupo Asesor de Normalización de las Telecomunicaciones (GANT); { $headed }
subject-regional = Reunión del Grupo Regional de la Comisión de Estudio { $group } { SHOW($region, form: "to") } (SG{ $group }RG‑{ SHOW($region, form: "code") }); { $headed }
headed =
    .physical = { $place }, { $dates }
    .hybrid = { $place }, con participación a distancia, { $dates }
    .virtual = reunión virtual, { $dates }
    .physical-seminar = { $place }, { $dates }, precedida de un seminario
    .hybrid-seminar = { $place }, con participación a distancia, { $dates }, precedida de un seminario
invitation = Me complace invitarle a participar en la reunión de la Comisión de Estudio { $group } del UIT-T ({ $group-title }), que se celebrará { $convened }.
invitation-tsag = Me complace invitarle a participar en la reunión del Grupo Asesor de Normalización de las Telecomunicaciones (GANT), que se celebrará { $convened }.
invitation-regional = Me complace invitarle a participar en la reunión del Grupo Regional de la Comisión de Estudio { $group } { SHOW($region, form: "to") } (SG{ $group }RG‑{ SHOW($region, form: "code") }) del UIT-T, que se celebrará { $convened }.
convened =
    .physical = { $place } { SHOW($dates, form: "text") }
    .physical-headquarters = en la Sede de la UIT { $place } { SHOW($dates, form: "text") }
    .hybrid = { $place }, con participación a distancia, { SHOW($dates, form: "text") }
    .hybrid-headquarters = en la Sede de la UIT { $place }, con participación a distancia, { SHOW($dates, form: "text") }
    .virtual = de manera virtual { SHOW($dates, form: "text") }
seminar = La reunión irá precedida de un seminario, que se celebrará en el mismo lugar { SHOW($dates, form: "text") } y comenzará a las { $opening }.
host = La reunión se celebrará por amable invitación { $country }.
venue = Los detalles sobre el lugar de la reunión se comunicarán en un addéndum a la presente carta.
opening = La reunión comenzará a las { $opening }.
opening-registration = La reunión comenzará a las { $opening }; la inscripción de los participantes dará comienzo a las { $registration }.
opening-virtual = La reunión comenzará a las { $opening } (hora de Ginebra).
rooms = La asignación diaria de las salas se indicará en las pantallas instaladas en toda la Sede de la UIT, así como en la página web de la reunión.
restriction = De conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT, la participación en la reunión está restringida a los delegados y representantes de los Estados Miembros, los Miembros del Sector y los Asociados de la región.
restriction-agencies = De conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT, la participación en la reunión está restringida a los delegados y representantes de los Estados Miembros y las empresas de explotación de la región.
questions =
    { $count ->
        [one] En la reunión se examinará la Cuestión { $list }.
       *[other] En la reunión se examinarán las siguientes Cuestiones: { $list }.
    }

key-dates = Plazos principales:
action-translated = Presentación de las contribuciones de los miembros del UIT-T cuya traducción se solicite
action-captioning = Presentación de las solicitudes de subtitulado en tiempo real o de interpretación en lengua de señas
action-fellowships = Presentación de las solicitudes de beca
action-interpretation = Presentación de las solicitudes de interpretación
action-pre-registration = Preinscripción de los participantes (en línea)
action-visas = Presentación de las solicitudes de cartas de apoyo para visados
action-contributions = Presentación de las contribuciones de los miembros del UIT-T (mediante publicación directa de documentos)

practical = En el Anexo { $annex } figura información práctica sobre la reunión.
agenda = El proyecto de orden del día de la reunión figura en el Anexo { $annex }.
agenda-chair =
    { $gender ->
        [f] El proyecto de orden del día de la reunión, preparado por la Presidenta, { $person } ({ $country }), figura en el Anexo { $annex }.
       *[m] El proyecto de orden del día de la reunión, preparado por el Presidente, { $person } ({ $country }), figura en el Anexo { $annex }.
    }
time-plan = El proyecto de calendario de la reunión figura en el Anexo { $annex }.
latest = La información más reciente sobre la reunión está disponible en { $url }.
wish = Le deseo una reunión productiva y agradable.

## Annex A.

practical-title = Información práctica sobre la reunión
documents = En la reunión no se utilizarán documentos en papel. Las contribuciones deben presentarse a más tardar el { $date } mediante el sistema de publicación directa de documentos, que permite a los miembros reservar números de contribución y publicar y revisar ellos mismos sus contribuciones. Se ruega utilizar las plantillas disponibles en la página web de la reunión.
ties = El acceso a los documentos de la reunión está reservado a los miembros del UIT-T que posean una cuenta de usuario de la UIT con acceso al servicio TIES. Los delegados que no dispongan de ella pueden solicitarla al coordinador de su organización.
interpretation = Habrá interpretación en las sesiones plenarias de apertura y de clausura si algún Estado Miembro la solicita a más tardar el { $date }, en el formulario de inscripción o por escrito a la TSB.
wireless = En el lugar de la reunión los delegados disponen de una red inalámbrica. Quienes lo necesiten disponen también de impresoras y de un número limitado de ordenadores portátiles en préstamo.
accessibility = Quienes lo necesiten pueden solicitar subtitulado en tiempo real o interpretación en lengua de señas, que se facilitarán en función de la disponibilidad de intérpretes y de fondos. Las solicitudes deben recibirse a más tardar el { $date }.
remote = Se procurará facilitar la participación a distancia en la medida de lo posible. Los participantes a distancia deben tener en cuenta que la reunión no se retrasará ni se interrumpirá porque alguno de ellos no pueda conectarse, escuchar o hacerse oír.
registration = La inscripción es obligatoria y se efectúa en línea a través de la página web de la reunión. Se ruega a los participantes que se preinscriban a más tardar el { $date }. Toda inscripción debe ser aprobada por el coordinador de la administración u organización correspondiente.
newcomers = Se invita a los nuevos delegados a participar en un programa de orientación, que comprende una sesión de bienvenida a su llegada y una sesión informativa sobre los trabajos del UIT-T.
women = Se invita a los miembros a incluir mujeres en sus delegaciones siempre que sea posible.
fellowships = Podrán concederse una beca completa o dos becas parciales por administración, en función de los fondos disponibles, para facilitar la participación de los países que reúnan las condiciones exigidas. Cuando se soliciten dos becas parciales, al menos una de ellas deberá corresponder a un billete de avión en clase económica. Las solicitudes deben recibirse a más tardar el { $date }; los solicitantes deben haberse inscrito previamente en la reunión.
fellowship-form = Las becas se solicitan mediante el formulario que figura en el Anexo { $annex }.
visas = Los ciudadanos de algunos países necesitan visado para entrar y permanecer en el país en que se celebra la reunión; dicho visado debe solicitarse al menos cuatro semanas antes de la llegada. Puede solicitarse a la TSB una carta de apoyo a la solicitud de visado a más tardar el { $date }.
hotels = En la página web de la reunión puede consultarse una lista de hoteles que ofrecen tarifas preferentes a los delegados.
