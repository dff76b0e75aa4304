### Dated wording of 2023 (TSB Circular 79), Spanish: what changed since 2022.

subject =
    .physical = Consulta a los Estados Miembros sobre { $groups }, ya { $count ->
            [one] determinado
           *[other] determinados
        }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consulta a los Estados Miembros sobre { $groups }, ya { $count ->
            [one] determinado
           *[other] determinados
        }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T ({ $place }, con participación a distancia, { SHOW($dates, form: "short") })
    .virtual = Consulta a los Estados Miembros sobre { $groups }, ya { $count ->
            [one] determinado
           *[other] determinados
        }, cuya aprobación se propone para la reunión virtual de la Comisión de Estudio { $group } del UIT-T ({ SHOW($dates, form: "short") })
note-ipr =
    .none = En la fecha de la presente Circular, la TSB no había recibido ninguna declaración de derechos de propiedad intelectual en relación con { $count ->
            [one] este texto ya determinado
           *[other] ninguno de estos textos ya determinados
        }. Para obtener información actualizada, se invita a los miembros a consultar la base de datos de derechos de propiedad intelectual en { $url }.
    .some = En la fecha de la presente Circular, la TSB había recibido declaraciones de derechos de propiedad intelectual en relación con { $count ->
            [one] el texto ya determinado
           *[other] los textos ya determinados
        } { $list }. Para obtener información actualizada, se invita a los miembros a consultar la base de datos de derechos de propiedad intelectual en { $url }.
note-a5 =
    .none = No se han presentado justificaciones UIT-T { $a5 } para { $count ->
            [one] este texto ya determinado
           *[other] ninguno de estos textos ya determinados
        }.
    .some = Salvo en el caso { $statuses ->
            [new] { $count ->
                [one] del proyecto de nueva Recomendación UIT-T { $list }
               *[other] de los proyectos de nuevas Recomendaciones UIT-T { $list }
            }
            [revised] { $count ->
                [one] del proyecto de Recomendación revisada UIT-T { $list }
               *[other] de los proyectos de Recomendaciones revisadas UIT-T { $list }
            }
            [both] de los proyectos de Recomendaciones revisadas y nuevas UIT-T { $list }
           *[texts] { $count ->
                [one] del proyecto de texto UIT-T { $list }
               *[other] de los proyectos de texto UIT-T { $list }
            }
        }, no se han presentado justificaciones UIT-T { $a5 } para { $rest ->
            [one] el otro texto ya determinado
           *[other] los demás textos ya determinados
        }.
    .all = { $count ->
            [one] Se ha presentado una justificación UIT-T { $a5 } para este texto ya determinado
           *[other] Se han presentado justificaciones UIT-T { $a5 } para todos estos textos ya determinados
        }.
