subject = Foro sobre la energía para las redes de telecomunicaciones ({ $venue }, { $event })
invitation =
    Me complace invitarle a participar en un foro sobre la energía para las redes de telecomunicaciones y los centros de datos, que se celebrará { SHOW($venue, form: "in") }, por amable invitación { SHOW($host, form: "of") }, el { SHOW($event, form: "weekday") }. El foro precederá a las reuniones de la Comisión de Estudio { $group } que tendrán lugar en la misma ciudad { SHOW($meetings, form: "text") } y que se anunciaron en la Circular TSB { SHOW($announced, form: "dated") }.
purpose =
    En el foro se examinará cómo pueden las redes consumir un <b>{ $share }</b> menos de electricidad para finales del decenio. Será de utilidad para:

    • los reguladores que fijan objetivos para el sector:
    •• objetivos nacionales,
    •• objetivos comunes a varios países;
    • los operadores que aplican la Recomendación UIT-T { $recommendation };<note>El foro no modifica el texto de la Recomendación. Las propuestas para revisarla deben presentarse en el marco de la Cuestión { $question }.</note>
    • los fabricantes de equipos.
programme =
    El foro comenzará a las { SHOW($opening, form: "hour") } y concluirá a las { SHOW($closing, form: "hour") }. <a href="{ $programme }">El programa</a> se mantiene actualizado en la web. Los debates se desarrollarán en inglés, con <i>interpretación al francés</i>.
grants =
    { $grants ->
        [one] Se dispone de { $grants } beca.
       *[other] Se dispone de { $grants } becas.
    } Se dará preferencia a los participantes procedentes de países de ingresos bajos. Las solicitudes deberán enviarse con el formulario que figura en el Anexo B.
deadlines = Se ruega a los participantes que tengan presentes las fechas siguientes:
dates-head =
    .when = Fecha límite
    .what = Trámite
dates-proposals =
    .what = Propuestas de ponencias, con un resumen de una página
dates-visas =
    .what = Solicitudes de cartas de apoyo para la obtención de visados
dates-registration =
    .what = Inscripción de todos los participantes, de forma presencial o a distancia
questions =
    Las consultas pueden dirigirse a la secretaría del foro (tel.: { $desk }, correo-e: { $mailbox }).

practical = Información práctica
venue =
    El foro tendrá lugar en el Centro de Convenciones de Kigali. Las puertas se abrirán una hora antes de la primera sesión; se entregará una tarjeta de identificación a las personas inscritas.
    .heading = Lugar de celebración
visas =
    Los participantes de muchos países obtienen el visado a su llegada. Quienes necesiten una carta de apoyo deberán solicitarla a más tardar el { $visas }.
    .heading = Visados
cost =
    La participación en el foro es gratuita. Al día siguiente se ofrece una excursión, cuyo precio es de { $fee }.
    .heading = Coste

form = Formulario de inscripción
instructions = Sírvase rellenar este formulario y enviarlo a { $mailbox } a más tardar el { $registration }.
form-name = Nombre
form-organization = Administración u organización
form-email = Correo-e
form-arrival = Fecha de llegada
form-attendance = Participaré
    .in-person = de forma presencial
    .remote = a distancia
form-session = Sesión
    .placeholder = seleccione una sesión
    .morning = mañana
    .afternoon = tarde
    .both = ambas sesiones
form-interests = Me interesan los temas siguientes
    .grids = redes eléctricas
    .networks = redes de telecomunicaciones
    .data-centres = centros de datos
form-visa = Necesito una carta de apoyo para la obtención de un visado.
form-remarks = Observaciones
