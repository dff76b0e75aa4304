### Dated wording of 2022 (TSB Circular 42), Spanish: what changed since 2020.

subject =
    .physical = Consulta a los Estados Miembros sobre { $groups }, ya { $count ->
            [one] determinado
           *[other] determinados
        }, cuya aprobación se propone para la reunión plenaria de la Comisión de Estudio { $group } del UIT-T ({ $place }, { SHOW($dates, form: "short") })
    .hybrid = Consulta a los Estados Miembros sobre { $groups }, ya { $count ->
            [one] determinado
           *[other] determinados
        }, cuya aprobación se propone para la reunión plenaria de la Comisión de Estudio { $group } del UIT-T ({ $place }, con participación a distancia, { SHOW($dates, form: "short") })
    .virtual = Consulta a los Estados Miembros sobre { $groups }, ya { $count ->
            [one] determinado
           *[other] determinados
        }, cuya aprobación se propone para la reunión plenaria de la Comisión de Estudio { $group } del UIT-T (virtual, { SHOW($dates, form: "short") })
intent = La Comisión de Estudio { $group } del UIT-T ({ $group-title }) tiene la intención de aplicar el proceso de aprobación tradicional descrito en la Sección { $section } de la Resolución { $resolution } ({ $revision }) de la AMNT para la aprobación, en su próxima { $meeting }, { $statuses ->
        [new] { $count ->
            [one] del proyecto de Recomendación antes mencionado
           *[other] de los proyectos de Recomendaciones antes mencionados
        }
        [revised] { $count ->
            [one] del proyecto de Recomendación antes mencionado
           *[other] de los proyectos de Recomendaciones antes mencionados
        }
        [both] de los proyectos de Recomendaciones antes mencionados
        [corrigendum] { $count ->
            [one] del proyecto de texto antes mencionado
           *[other] de los proyectos de texto antes mencionados
        }
        [amendment] { $count ->
            [one] del proyecto de texto antes mencionado
           *[other] de los proyectos de texto antes mencionados
        }
        [new-and-parts] { $count ->
            [one] del proyecto de texto antes mencionado
           *[other] de los proyectos de texto antes mencionados
        }
       *[texts] { $count ->
            [one] del proyecto de texto antes mencionado
           *[other] de los proyectos de texto antes mencionados
        }
    }. El orden del día y toda la información pertinente sobre la reunión de la Comisión de Estudio { $group } del UIT-T figurarán en la Carta Colectiva { $letter }.
texts = { $count ->
        [one] El título, el resumen y la ubicación
       *[other] Los títulos, los resúmenes y la ubicación
    } { $statuses ->
        [new] { $count ->
            [one] del proyecto de Recomendación UIT-T
           *[other] de los proyectos de Recomendaciones UIT-T
        }
        [revised] { $count ->
            [one] del proyecto de Recomendación UIT-T
           *[other] de los proyectos de Recomendaciones UIT-T
        }
        [both] de los proyectos de Recomendaciones UIT-T
        [corrigendum] { $count ->
            [one] del proyecto de texto
           *[other] de los proyectos de texto
        }
        [amendment] { $count ->
            [one] del proyecto de texto
           *[other] de los proyectos de texto
        }
        [new-and-parts] { $count ->
            [one] del proyecto de texto
           *[other] de los proyectos de texto
        }
       *[texts] { $count ->
            [one] del proyecto de texto
           *[other] de los proyectos de texto
        }
    } cuya aprobación se propone figuran en el Anexo { $annex }.
note-a5 =
    .none = No se ha preparado ningún documento de justificación UIT-T { $a5 } para { $count ->
            [one] este proyecto de texto ya determinado
           *[other] ninguno de estos proyectos de texto ya determinados
        }.
    .some = Salvo en el caso { $count ->
            [one] del proyecto
           *[other] de los proyectos
        } { $list }, no se ha preparado ningún documento de justificación UIT-T { $a5 } para { $rest ->
            [one] el otro proyecto de texto ya determinado
           *[other] los demás proyectos de texto ya determinados
        }.
    .all = Se ha preparado un documento de justificación UIT-T { $a5 } para { $count ->
            [one] este proyecto de texto ya determinado
           *[other] cada uno de estos proyectos de texto ya determinados
        }.
annex-number = Anexo { $annex }
annex-1-title = Resumen y ubicación { $statuses ->
        [new] { $count ->
            [one] del proyecto de nueva Recomendación UIT-T { $list }, ya determinado
           *[other] de los proyectos de nuevas Recomendaciones UIT-T { $list }, ya determinados
        }
        [revised] { $count ->
            [one] del proyecto de Recomendación revisada UIT-T { $list }, ya determinado
           *[other] de los proyectos de Recomendaciones revisadas UIT-T { $list }, ya determinados
        }
        [both] de los proyectos de Recomendaciones revisadas y nuevas UIT-T { $list }, ya determinados
        [corrigendum] { $count ->
            [one] del proyecto { $list }, ya determinado
           *[other] de los proyectos { $list }, ya determinados
        }
        [amendment] { $count ->
            [one] del proyecto { $list }, ya determinado
           *[other] de los proyectos { $list }, ya determinados
        }
        [new-and-parts] { $count ->
            [one] del proyecto de texto UIT-T { $list }, ya determinado
           *[other] de los proyectos de texto UIT-T { $list }, ya determinados
        }
       *[texts] { $count ->
            [one] del proyecto de texto UIT-T { $list }, ya determinado
           *[other] de los proyectos de texto UIT-T { $list }, ya determinados
        }
    }
form-consultation = Consulta sobre { $statuses ->
        [new] { $count ->
            [one] el proyecto de nueva Recomendación UIT-T { $list }, ya determinado
           *[other] los proyectos de nuevas Recomendaciones UIT-T { $list }, ya determinados
        }
        [revised] { $count ->
            [one] el proyecto de Recomendación revisada UIT-T { $list }, ya determinado
           *[other] los proyectos de Recomendaciones revisadas UIT-T { $list }, ya determinados
        }
        [both] los proyectos de Recomendaciones revisadas y nuevas UIT-T { $list }, ya determinados
        [corrigendum] { $count ->
            [one] el proyecto { $list }, ya determinado
           *[other] los proyectos { $list }, ya determinados
        }
        [amendment] { $count ->
            [one] el proyecto { $list }, ya determinado
           *[other] los proyectos { $list }, ya determinados
        }
        [new-and-parts] { $count ->
            [one] el proyecto de texto UIT-T { $list }, ya determinado
           *[other] los proyectos de texto UIT-T { $list }, ya determinados
        }
       *[texts] { $count ->
            [one] el proyecto de texto UIT-T { $list }, ya determinado
           *[other] los proyectos de texto UIT-T { $list }, ya determinados
        }
    }
# Of one text or of several, as in English.
form-intro = En relación con la consulta a los Estados Miembros sobre el proyecto o los proyectos de texto ya determinados que se enumeran en la Circular TSB { $circular }, deseo comunicarle la opinión de esta Administración, que se expone en el cuadro siguiente.
form-assigns = Esta Administración autoriza a la CE { $group } a examinar este texto con miras a su aprobación (en tal caso, seleccione una de las dos opciones ○):
form-does-not-assign = Esta Administración no autoriza a la CE { $group } a examinar este texto con miras a su aprobación (se adjuntan los motivos de esta opinión y un esbozo de las posibles modificaciones que permitirían avanzar en los trabajos)
