### Dated wording of 2023 (TSB Circular 79), Spanish: what changed since 2022 in English.

subject =
    .physical = Consulta a los Estados Miembros sobre { $count ->
            [one] { $statuses ->
                [new] el proyecto determinado de nueva Recomendación
                [revised] el proyecto determinado de Recomendación revisada
                [both] el proyecto determinado de Recomendación nueva o revisada
               *[other] el proyecto determinado de Recomendación
            }
           *[other] { $statuses ->
                [new] los proyectos determinados de nuevas Recomendaciones
                [revised] los proyectos determinados de Recomendaciones revisadas
                [both] los proyectos determinados de Recomendaciones revisadas y nuevas
               *[other] los proyectos determinados de Recomendaciones
            }
        } UIT-T { $list }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consulta a los Estados Miembros sobre { $count ->
            [one] { $statuses ->
                [new] el proyecto determinado de nueva Recomendación
                [revised] el proyecto determinado de Recomendación revisada
                [both] el proyecto determinado de Recomendación nueva o revisada
               *[other] el proyecto determinado de Recomendación
            }
           *[other] { $statuses ->
                [new] los proyectos determinados de nuevas Recomendaciones
                [revised] los proyectos determinados de Recomendaciones revisadas
                [both] los proyectos determinados de Recomendaciones revisadas y nuevas
               *[other] los proyectos determinados de Recomendaciones
            }
        } UIT-T { $list }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T ({ $place }, con participación a distancia, { SHOW($dates, form: "short") })
    .virtual = Consulta a los Estados Miembros sobre { $count ->
            [one] { $statuses ->
                [new] el proyecto determinado de nueva Recomendación
                [revised] el proyecto determinado de Recomendación revisada
                [both] el proyecto determinado de Recomendación nueva o revisada
               *[other] el proyecto determinado de Recomendación
            }
           *[other] { $statuses ->
                [new] los proyectos determinados de nuevas Recomendaciones
                [revised] los proyectos determinados de Recomendaciones revisadas
                [both] los proyectos determinados de Recomendaciones revisadas y nuevas
               *[other] los proyectos determinados de Recomendaciones
            }
        } UIT-T { $list }, cuya aprobación se propone para la reunión virtual de la Comisión de Estudio { $group } del UIT-T ({ SHOW($dates, form: "short") })
note-ipr =
    .none = En la fecha de la presente Circular, la TSB no había recibido ninguna declaración de derechos de propiedad intelectual en relación con ninguno de estos textos determinados. Para obtener información actualizada, se invita a los miembros a consultar la base de datos de derechos de propiedad intelectual en { $url }.
    .some = En la fecha de la presente Circular, la TSB había recibido declaraciones de derechos de propiedad intelectual en relación con { $count ->
            [one] el texto determinado
           *[other] los textos determinados
        } { $list }. Para obtener información actualizada, se invita a los miembros a consultar la base de datos de derechos de propiedad intelectual en { $url }.
note-a5 =
    .none = No se han presentado justificaciones UIT-T { $a5 } para ninguno de estos textos determinados.
    .some = Salvo en el caso { $count ->
            [one] { $statuses ->
                [new] del proyecto de nueva Recomendación
                [revised] del proyecto de Recomendación revisada
                [both] del proyecto de Recomendación nueva o revisada
               *[other] del proyecto de Recomendación
            }
           *[other] { $statuses ->
                [new] de los proyectos de nuevas Recomendaciones
                [revised] de los proyectos de Recomendaciones revisadas
                [both] de los proyectos de Recomendaciones revisadas y nuevas
               *[other] de los proyectos de Recomendaciones
            }
        } { $list }, no se han presentado justificaciones UIT-T { $a5 } para estos textos determinados.
    .all = Se han presentado justificaciones UIT-T { $a5 } para todos estos textos determinados.
