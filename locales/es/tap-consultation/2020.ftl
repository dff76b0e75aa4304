### Dated wording of 2020 (TSB Circular 246), Spanish: what changed since 2019 in English, so that the files stay parallel; some texts are the same in Spanish.

subject =
    .physical = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T ({ $place }, con participación a distancia, { SHOW($dates, form: "short") })
    .virtual = Consulta a los Estados Miembros sobre { $groups }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T (virtual, { SHOW($dates, form: "short") })
intent = La Comisión de Estudio { $group } del UIT-T ({ $group-title }) tiene la intención de aplicar el proceso de aprobación tradicional descrito en la Sección { $section } de la Resolución { $resolution } ({ $revision }) de la AMNT para la aprobación { $count ->
        [one] de { $total } proyecto de Recomendación, antes mencionado,
       *[other] de los { $total } proyectos de Recomendaciones antes mencionados
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
note-a5 =
    .none = Antes de su determinación, no se preparó ningún documento de justificación UIT-T { $a5 } para ninguno de estos proyectos de texto determinados.
    .some = Salvo en el caso { $count ->
            [one] del proyecto
           *[other] de los proyectos
        } { $list }, antes de su determinación no se preparó ningún documento de justificación UIT-T { $a5 } para estos proyectos de texto determinados.
    .all = Antes de su determinación, se preparó un documento de justificación UIT-T { $a5 } para cada uno de estos proyectos de texto determinados.
form-row =
    .new = Proyecto de nueva Recomendación UIT-T { $designation }{ $brackets }
    .revised = Proyecto de Recomendación revisada UIT-T { $designation }{ $brackets }
    .corrigendum = Proyecto de { $designation }{ $brackets }
    .amendment = Proyecto de { $designation }{ $brackets }
