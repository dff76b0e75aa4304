### Dated wording of 2019 (TSB Circular 195), Spanish. Later formularies hold only what changed.

# "determinado" is the term of Resolution 1 (9.3.1). Behind "ya", and after the list, it cannot be read as "certain".
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
        }, cuya aprobación se propone para la reunión de la Comisión de Estudio { $group } del UIT-T (virtual, { SHOW($dates, form: "short") })
subject-group = { $status ->
        [new] { $count ->
            [one] el proyecto de nueva Recomendación UIT-T { $list }
           *[other] los proyectos de nuevas Recomendaciones UIT-T { $list }
        }
        [revised] { $count ->
            [one] el proyecto de Recomendación revisada UIT-T { $list }
           *[other] los proyectos de Recomendaciones revisadas UIT-T { $list }
        }
        [corrigendum] { $count ->
            [one] el proyecto { $list }
           *[other] los proyectos { $list }
        }
       *[amendment] { $count ->
            [one] el proyecto { $list }
           *[other] los proyectos { $list }
        }
    }
# The text form of the dates brings its prepositions: "del 17 al 26 de marzo de 2020", "en agosto-septiembre de 2020".
next-meeting =
    .physical = reunión, que se celebrará { $place } { SHOW($dates, form: "text") }
    .hybrid = reunión, que se celebrará { $place }, con participación a distancia, { SHOW($dates, form: "text") }
    .virtual = reunión virtual, que se celebrará { SHOW($dates, form: "text") }
    .physical-planned = reunión, que está previsto celebrar { $place } { SHOW($dates, form: "text") }
    .hybrid-planned = reunión, que está previsto celebrar { $place }, con participación a distancia, { SHOW($dates, form: "text") }
    .virtual-planned = reunión virtual, que está previsto celebrar { SHOW($dates, form: "text") }
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
            [one] del proyecto de nueva Recomendación UIT-T { $list }
           *[other] de los proyectos de nuevas Recomendaciones UIT-T { $list }
        }
        [revised] { $count ->
            [one] del proyecto de Recomendación revisada UIT-T { $list }
           *[other] de los proyectos de Recomendaciones revisadas UIT-T { $list }
        }
        [both] de los proyectos de Recomendaciones revisadas y nuevas UIT-T { $list }
        [corrigendum] { $count ->
            [one] del proyecto { $list }
           *[other] de los proyectos { $list }
        }
        [amendment] { $count ->
            [one] del proyecto { $list }
           *[other] de los proyectos { $list }
        }
        [new-and-parts] { $count ->
            [one] del proyecto de texto UIT-T { $list }
           *[other] de los proyectos de texto UIT-T { $list }
        }
       *[texts] { $count ->
            [one] del proyecto de texto UIT-T { $list }
           *[other] de los proyectos de texto UIT-T { $list }
        }
    }, cuya aprobación se propone, figuran en el Anexo { $annex }.
note-ipr =
    .none = En la fecha de la presente Circular, la TSB no había recibido ninguna declaración de derechos de propiedad intelectual en relación con { $count ->
            [one] este proyecto de texto
           *[other] ninguno de estos proyectos de texto
        }. Para obtener información actualizada, se invita a los miembros a consultar la base de datos de derechos de propiedad intelectual en { $url }.
    .some = En la fecha de la presente Circular, la TSB había recibido declaraciones de derechos de propiedad intelectual en relación con { $count ->
            [one] el proyecto de texto
           *[other] los proyectos de texto
        } { $list }. Para obtener información actualizada, se invita a los miembros a consultar la base de datos de derechos de propiedad intelectual en { $url }.
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
# The deadline begins with the time ("23.59 horas UTC del 29 de febrero de 2020"); "a más tardar a las" keeps the minute itself within it.
consultation = Con la presente Circular se inicia la consulta oficial a los Estados Miembros de la UIT sobre si { $count ->
        [one] este texto puede examinarse
       *[other] estos textos pueden examinarse
    } con miras a su aprobación en la próxima reunión, de conformidad con la cláusula { $clause } de la Resolución { $resolution }. Se ruega a los Estados Miembros que cumplimenten el formulario del Anexo { $annex } y lo devuelvan a más tardar a las { $deadline }.
threshold = Si el { $percentage } o más de las respuestas de los Estados Miembros son favorables a un examen con miras a la aprobación, se dedicará una sesión plenaria a aplicar el procedimiento de aprobación. Los Estados Miembros que no concedan la autorización para proceder en ese sentido deberían comunicar { $gender ->
        [f] a la Directora
       *[m] al Director
    } de la TSB los motivos de su opinión e indicar las posibles modificaciones que permitirían avanzar en los trabajos.
annex-number = ANEXO { $annex }
annex-1-title = Resumen y ubicación { $statuses ->
        [new] { $count ->
            [one] del proyecto de Recomendación UIT-T { $list }, ya determinado
           *[other] de los proyectos de Recomendaciones UIT-T { $list }, ya determinados
        }
        [revised] { $count ->
            [one] del proyecto de Recomendación UIT-T { $list }, ya determinado
           *[other] de los proyectos de Recomendaciones UIT-T { $list }, ya determinados
        }
        [both] de los proyectos de Recomendaciones UIT-T { $list }, ya determinados
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
a5-sentence = Este proyecto de texto ya determinado contiene referencias normativas que requieren una justificación UIT-T { $a5 }, que puede consultarse en { $symbol }.
form-consultation = Consulta sobre { $statuses ->
        [new] { $count ->
            [one] el proyecto de Recomendación UIT-T { $list }, ya determinado
           *[other] los proyectos de Recomendaciones UIT-T { $list }, ya determinados
        }
        [revised] { $count ->
            [one] el proyecto de Recomendación UIT-T { $list }, ya determinado
           *[other] los proyectos de Recomendaciones UIT-T { $list }, ya determinados
        }
        [both] los proyectos de Recomendaciones UIT-T { $list }, ya determinados
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
form-intro = En relación con la consulta a los Estados Miembros sobre { $count ->
        [one] el proyecto de texto ya determinado que se menciona
       *[other] los proyectos de texto ya determinados que se enumeran
    } en la Circular TSB { $circular }, deseo comunicarle la opinión de esta Administración, que se expone en el cuadro siguiente.
form-row =
    .new = Proyecto de Recomendación UIT-T { $designation }{ $brackets }
    .revised = Proyecto de Recomendación UIT-T { $designation }{ $brackets }
    .corrigendum = Proyecto { $designation }{ $brackets }
    .amendment = Proyecto { $designation }{ $brackets }
# The subject is named: after the name of the draft in the first column, "autoriza" would make the draft its subject.
form-assigns = Esta Administración autoriza a la Comisión de Estudio { $group } a examinar este texto con miras a su aprobación (en tal caso, seleccione una de las dos opciones ○):
form-does-not-assign = Esta Administración no autoriza a la Comisión de Estudio { $group } a examinar este texto con miras a su aprobación (se adjuntan los motivos de esta opinión y un esbozo de las posibles modificaciones que permitirían avanzar en los trabajos)
