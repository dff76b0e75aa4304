### Dated wording of 2020 (TSB Circular 246), Spanish: what changed since 2019.

# Of one text no number is said.
intent = La Comisión de Estudio { $group } del UIT-T ({ $group-title }) tiene la intención de aplicar el proceso de aprobación tradicional descrito en la Sección { $section } de la Resolución { $resolution } ({ $revision }) de la AMNT para la aprobación, en su próxima { $meeting }, { $statuses ->
        [new] { $count ->
            [one] del proyecto de Recomendación antes mencionado
           *[other] de los { $total } proyectos de Recomendaciones antes mencionados
        }
        [revised] { $count ->
            [one] del proyecto de Recomendación antes mencionado
           *[other] de los { $total } proyectos de Recomendaciones antes mencionados
        }
        [both] de los { $total } proyectos de Recomendaciones antes mencionados
        [corrigendum] { $count ->
            [one] del proyecto de texto antes mencionado
           *[other] de los { $total } proyectos de texto antes mencionados
        }
        [amendment] { $count ->
            [one] del proyecto de texto antes mencionado
           *[other] de los { $total } proyectos de texto antes mencionados
        }
        [new-and-parts] { $count ->
            [one] del proyecto de texto antes mencionado
           *[other] de los { $total } proyectos de texto antes mencionados
        }
       *[texts] { $count ->
            [one] del proyecto de texto antes mencionado
           *[other] de los { $total } proyectos de texto antes mencionados
        }
    }. El orden del día y toda la información pertinente sobre la reunión de la Comisión de Estudio { $group } del UIT-T figurarán en la Carta Colectiva { $letter }.
note-a5 =
    .none = No se preparó ningún documento de justificación UIT-T { $a5 } para { $count ->
            [one] este proyecto de texto
           *[other] ninguno de estos proyectos de texto
        } antes de su determinación.
    .some = Salvo en el caso { $count ->
            [one] del proyecto
           *[other] de los proyectos
        } { $list }, no se preparó ningún documento de justificación UIT-T { $a5 } para { $rest ->
            [one] el otro proyecto de texto
           *[other] los demás proyectos de texto
        } antes de su determinación.
    .all = Se preparó un documento de justificación UIT-T { $a5 } para { $count ->
            [one] este proyecto de texto
           *[other] cada uno de estos proyectos de texto
        } antes de su determinación.
form-row =
    .new = Proyecto de nueva Recomendación UIT-T { $designation }{ $brackets }
    .revised = Proyecto de Recomendación revisada UIT-T { $designation }{ $brackets }
    .corrigendum = Proyecto { $designation }{ $brackets }
    .amendment = Proyecto { $designation }{ $brackets }
