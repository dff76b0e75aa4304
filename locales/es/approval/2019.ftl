### Dated wording of 2019, Spanish, in the manner of the circulars issued that year.

# $groups stands after a colon everywhere: its phrases have no article, and nothing has to agree with them.
subject = Resultado de la consulta a los Estados Miembros sobre { $count ->
        [one] el texto propuesto
       *[other] los textos propuestos
    } en la Circular TSB { $circular }: { $groups }
outcome-group =
    { $status ->
        [new] { $count ->
            [one] proyecto de nueva Recomendación UIT-T { $list }
           *[other] proyectos de nuevas Recomendaciones UIT-T { $list }
        }
        [revised] { $count ->
            [one] proyecto de Recomendación revisada UIT-T { $list }
           *[other] proyectos de Recomendaciones revisadas UIT-T { $list }
        }
        [corrigendum] { $count ->
            [one] proyecto { $list }
           *[other] proyectos { $list }
        }
       *[amendment] { $count ->
            [one] proyecto { $list }
           *[other] proyectos { $list }
        }
    }
link = En relación con la Circular TSB { $circular } de { $date }, por la presente le comunico lo decidido por la Comisión de Estudio { $group } del UIT-T ({ $group-title }) en su { $meeting }, con arreglo al proceso de aprobación tradicional descrito en la Sección { $section } de la Resolución { $resolution } ({ $revision }) de la AMNT.
present = En la reunión { $count ->
        [one] participó un Estado Miembro
       *[other] participaron { $total } Estados Miembros
    }.
approved = La Comisión de Estudio aprobó { $count ->
        [one] el texto siguiente
       *[other] los textos siguientes
    }: { $groups }.
not-approved = La Comisión de Estudio no aprobó { $count ->
        [one] el texto siguiente
       *[other] los textos siguientes
    }: { $groups }.
not-considered = Dado que menos del { $percentage } de las respuestas de los Estados Miembros fueron favorables a un examen con miras a la aprobación (cláusula { $clause } de la Resolución { $resolution }), la Comisión de Estudio no examinó con miras a su aprobación { $count ->
        [one] el texto siguiente
       *[other] los textos siguientes
    }: { $groups }.
deferred = La Comisión de Estudio aplazó su decisión (cláusula { $clause } de la Resolución { $resolution }) sobre { $count ->
        [one] el texto siguiente
       *[other] los textos siguientes
    }: { $groups }.
reflection = En la reunión, un Estado Miembro solicitó un plazo de cuatro semanas (cláusula { $clause } de la Resolución { $resolution }) para considerar su posición sobre { $count ->
        [one] el texto siguiente
       *[other] los textos siguientes
    }: { $groups }. El resultado se comunicará en una nueva Circular.
list = { $count ->
        [one] El título del texto
       *[other] El título de cada texto
    } y la decisión correspondiente figuran en el Anexo { $annex }.
publication = { $count ->
        [one] El texto aprobado se publicará
       *[other] Los textos aprobados se publicarán
    } lo antes posible. Los textos prepublicados pueden consultarse en { $url }.
ipr = Para conocer las declaraciones de derechos de propiedad intelectual, se invita a los miembros a consultar la base de datos correspondiente en { $url }.
annex-number = ANEXO { $annex }
annex-1-title = Decisión relativa { $count ->
        [one] al texto
       *[other] a cada texto
    } propuesto en la Circular TSB { $circular }

## After the alternative approval process (Rec. ITU-T A.8).

subject-aap = { $count ->
        [one] Decisión
       *[other] Decisiones
    } sobre { $count ->
        [one] el texto siguiente
       *[other] los textos siguientes
    }, con arreglo al proceso de aprobación alternativo (AAP): { $groups }
link-aap = En relación con el Anuncio AAP N.º { $announcement } de { $date }, por la presente le comunico lo decidido por la Comisión de Estudio { $group } del UIT-T ({ $group-title }) en su { $meeting }, con arreglo al proceso de aprobación alternativo (AAP) descrito en la Recomendación UIT-T { $recommendation }.
reflection-aap = En la reunión, un Estado Miembro solicitó un plazo de cuatro semanas (cláusula { $clause } de la Recomendación UIT-T { $recommendation }) para considerar su posición sobre { $count ->
        [one] el texto siguiente
       *[other] los textos siguientes
    }: { $groups }. El resultado se comunicará en una nueva Circular.
annex-1-title-aap = Decisión relativa { $count ->
        [one] al texto
       *[other] a cada texto
    } propuesto en el Anuncio AAP N.º { $announcement }
