### Dated wording of 2019 (TSB Circular 195), Spanish. Later formularies hold only what changed.

# "determinado" is the term of Resolution 1 (9.3.1); it stands beside "proyecto", so that nothing parts "UIT-T" from the list.
subject =
    .physical = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T ({ $place }, con participación a distancia, { SHOW($dates, form: "short") })
    .virtual = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T (virtual, { SHOW($dates, form: "short") })
subject-group =
    { $status ->
        [new] { $count ->
            [one] el proyecto determinado de nueva Recomendación UIT-T { $list }
           *[other] los proyectos determinados de nuevas Recomendaciones UIT-T { $list }
        }
        [revised] { $count ->
            [one] el proyecto determinado de Recomendación revisada UIT-T { $list }
           *[other] los proyectos determinados de Recomendaciones revisadas UIT-T { $list }
        }
        [corrigendum] { $count ->
            [one] el proyecto determinado de Corrigéndum UIT-T { $list }
           *[other] los proyectos determinados de Corrigéndum UIT-T { $list }
        }
       *[amendment] { $count ->
            [one] el proyecto determinado de Enmienda UIT-T { $list }
           *[other] los proyectos determinados de Enmienda UIT-T { $list }
        }
    }
# The text form of the dates brings its prepositions: "del 17 al 26 de marzo de 2020", "entre agosto y septiembre de 2020".
next-meeting =
    .physical = reunión, que se celebrará { $place } { SHOW($dates, form: "text") }
    .hybrid = reunión, que se celebrará { $place }, con participación a distancia, { SHOW($dates, form: "text") }
    .virtual = reunión virtual, que se celebrará { SHOW($dates, form: "text") }
    .physical-planned = reunión, que está previsto celebrar { $place } { SHOW($dates, form: "text") }
    .hybrid-planned = reunión, que está previsto celebrar { $place }, con participación a distancia, { SHOW($dates, form: "text") }
    .virtual-planned = reunión virtual, que está previsto celebrar { SHOW($dates, form: "text") }
intent = La Comisión de Estudio { $group } del UIT-T ({ $group-title }) tiene la intención de aplicar el proceso de aprobación tradicional descrito en la Sección { $section } de la Resolución { $resolution } ({ $revision }) de la AMNT para la aprobación { $count ->
        [one] del proyecto de Recomendación antes mencionado
       *[other] de los proyectos de Recomendaciones antes mencionados
    } en su próxima { $meeting }. El orden del día y toda la información pertinente sobre la reunión de la Comisión de Estudio { $group } del UIT-T figurarán en la Carta Colectiva { $letter }.
texts = El título, el resumen y la ubicación { $count ->
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
    } UIT-T { $list }, cuya aprobación se propone, figuran en el Anexo { $annex }.
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
annex-number = ANEXO { $annex }
annex-1-title = Resumen y ubicación { $count ->
        [one] del proyecto determinado de Recomendación
       *[other] de los proyectos determinados de Recomendaciones
    } UIT-T { $list }
form-consultation = Consulta sobre { $count ->
        [one] el proyecto determinado de Recomendación
       *[other] los proyectos determinados de Recomendaciones
    } UIT-T { $list }
form-intro = En relación con la consulta a los Estados Miembros sobre los proyectos de texto determinados que se enumeran en la Circular TSB { $circular }, deseo comunicarle la opinión de esta Administración, que se expone en el cuadro siguiente.
form-row =
    .new = Proyecto de Recomendación UIT-T { $designation }{ $brackets }
    .revised = Proyecto de Recomendación UIT-T { $designation }{ $brackets }
    .corrigendum = Proyecto de { $designation }{ $brackets }
    .amendment = Proyecto de { $designation }{ $brackets }
# The subject is named: after the name of the draft in the first column, "autoriza" would make the draft its subject.
form-assigns = Esta Administración autoriza a la Comisión de Estudio { $group } a examinar este texto con miras a su aprobación (en tal caso, seleccione una de las dos opciones ○):
form-does-not-assign = Esta Administración no autoriza a la Comisión de Estudio { $group } a examinar este texto con miras a su aprobación (se adjuntan los motivos de esta opinión y un esbozo de las posibles modificaciones que permitirían avanzar en los trabajos)
