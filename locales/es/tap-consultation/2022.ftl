### Dated wording of 2022 (TSB Circular 42), Spanish: what changed since 2020 in English; some texts are the same in Spanish.

subject =
    .physical = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión plenaria de la Comisión de Estudio { $group } del UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión plenaria de la Comisión de Estudio { $group } del UIT-T ({ $place }, con participación a distancia, { SHOW($dates, form: "short") })
    .virtual = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión plenaria de la Comisión de Estudio { $group } del UIT-T (virtual, { SHOW($dates, form: "short") })
intent = La Comisión de Estudio { $group } del UIT-T ({ $group-title }) tiene la intención de aplicar el proceso de aprobación tradicional descrito en la Sección { $section } de la Resolución { $resolution } ({ $revision }) de la AMNT para la aprobación { $count ->
        [one] del proyecto de Recomendación antes mencionado
       *[other] de los proyectos de Recomendaciones antes mencionados
    } en su próxima { $meeting }. El orden del día y toda la información pertinente sobre la reunión de la Comisión de Estudio { $group } del UIT-T figurarán en la Carta Colectiva { $letter }.
texts = El título, el resumen y la ubicación { $count ->
        [one] del proyecto de Recomendación UIT-T
       *[other] de los proyectos de Recomendaciones UIT-T
    } cuya aprobación se propone figuran en el Anexo { $annex }.
note-ipr =
    .none = En la fecha de la presente Circular, la TSB no había recibido ninguna declaración de derechos de propiedad intelectual en relación con ninguno de estos proyectos de texto. Para obtener información actualizada, se invita a los miembros a consultar la base de datos de derechos de propiedad intelectual en { $url }.
    .some = En la fecha de la presente Circular, la TSB había recibido declaraciones de derechos de propiedad intelectual en relación con { $count ->
            [one] el proyecto de texto
           *[other] los proyectos de texto
        } { $list }. Para obtener información actualizada, se invita a los miembros a consultar la base de datos de derechos de propiedad intelectual en { $url }.
note-a5 =
    .none = No se ha preparado ningún documento de justificación UIT-T { $a5 } para ninguno de estos proyectos de texto determinados.
    .some = Salvo en el caso { $count ->
            [one] del proyecto
           *[other] de los proyectos
        } { $list }, no se ha preparado ningún documento de justificación UIT-T { $a5 } para estos proyectos de texto determinados.
    .all = Se ha preparado un documento de justificación UIT-T { $a5 } para cada uno de estos proyectos de texto determinados.
annex-number = Anexo { $annex }
annex-1-title = Resumen y ubicación { $count ->
        [one] { $statuses ->
            [new] del proyecto determinado de nueva Recomendación
            [revised] del proyecto determinado de Recomendación revisada
            [both] del proyecto determinado de Recomendación nueva o revisada
           *[other] del proyecto determinado de Recomendación
        }
       *[other] { $statuses ->
            [new] de los proyectos determinados de nuevas Recomendaciones
            [revised] de los proyectos determinados de Recomendaciones revisadas
            [both] de los proyectos determinados de Recomendaciones revisadas y nuevas
           *[other] de los proyectos determinados de Recomendaciones
        }
    } UIT-T { $list }
form-consultation = Consulta sobre { $count ->
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
    } UIT-T { $list }
form-intro = En relación con la consulta a los Estados Miembros sobre los proyectos de texto determinados que se enumeran en la Circular TSB { $circular }, deseo comunicarle la opinión de esta Administración, que se expone en el cuadro siguiente.
form-assigns = Esta Administración autoriza a la CE { $group } a examinar este texto con miras a su aprobación (en tal caso, seleccione una de las dos opciones ○):
form-does-not-assign = Esta Administración no autoriza a la CE { $group } a examinar este texto con miras a su aprobación (se adjuntan los motivos de esta opinión y un esbozo de las posibles modificaciones que permitirían avanzar en los trabajos)
