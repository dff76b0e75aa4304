### Dated wording of 2019, Spanish, in the manner of the circulars issued that year.

subject =
    .focus-group = Creación del Grupo Temático del UIT-T { $title } ({ $acronym })
    .focus-group-meets =
        Creación y primera reunión del Grupo Temático del UIT-T { $title } ({ $acronym })
        { $event }
    .jca = Creación de la Actividad Conjunta de Coordinación del UIT-T { $title } ({ $acronym })
    .jca-meets =
        Creación y primera reunión de la Actividad Conjunta de Coordinación del UIT-T { $title } ({ $acronym })
        { $event }
establishment =
    .focus-group = { $body ->
            [tsag] Me complace informarle de que, en su reunión celebrada { $event }, el Grupo Asesor de Normalización de las Telecomunicaciones (GANT) acordó crear el Grupo Temático del UIT-T { $title } ({ $acronym }), de conformidad con la Recomendación UIT-T { $recommendation }.
           *[one] Me complace informarle de que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) acordó crear el Grupo Temático del UIT-T { $title } ({ $acronym }), de conformidad con la Recomendación UIT-T { $recommendation }.
        }
    .jca = { $body ->
            [tsag] Me complace informarle de que, en su reunión celebrada { $event }, el Grupo Asesor de Normalización de las Telecomunicaciones (GANT) acordó crear la Actividad Conjunta de Coordinación del UIT-T { $title } ({ $acronym }), de conformidad con la cláusula { $clause } de la Recomendación UIT-T { $recommendation }.
           *[one] Me complace informarle de que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) acordó crear la Actividad Conjunta de Coordinación del UIT-T { $title } ({ $acronym }), de conformidad con la cláusula { $clause } de la Recomendación UIT-T { $recommendation }.
        }
terms = El mandato del grupo, que define su ámbito de competencia, sus tareas y sus resultados previstos, figura en el Anexo { $annex }.
leaders = El equipo de dirección del grupo está integrado por las siguientes personas:
lifetime = El grupo se ha creado por un periodo de { $months } { $count ->
        [one] mes
       *[other] meses
    }, que podrá prorrogarse por decisión del grupo rector.
openness =
    .focus-group = La participación en los trabajos del grupo está abierta a los miembros de la UIT, así como a cualquier persona que proceda de un país miembro de la UIT y desee contribuir a los trabajos, incluidas las personas que también sean miembros de organizaciones internacionales, regionales y nacionales. La participación es gratuita.
    .jca = La participación en los trabajos del grupo está abierta a los miembros de la UIT; podrá invitarse a representantes de otras organizaciones de normalización y de foros interesados.
first-meeting = La primera reunión del grupo se celebrará { $event }.
contributions = Las contribuciones por escrito a la primera reunión deberán obrar en poder de la TSB a más tardar el { $date }.
subscription = Se invita a quienes deseen seguir los trabajos del grupo a suscribirse a su lista de distribución escribiendo a la dirección { $email }.
annex-number = ANEXO { $annex }
terms-title =
    .focus-group = Mandato del Grupo Temático del UIT-T { $title } ({ $acronym })
    .jca = Mandato de la Actividad Conjunta de Coordinación del UIT-T { $title } ({ $acronym })
