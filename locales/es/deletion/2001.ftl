### Dated wording of 2001, Spanish, in the manner of the circulars issued that year; whole, as that of the first year is.

subject = Propuesta de supresión { $count ->
        [one] de la Recomendación
       *[other] de las Recomendaciones
    } UIT-T { $list }
subject-both = Propuesta de supresión { $count ->
        [one] de la Recomendación
       *[other] de las Recomendaciones
    } UIT-T { $list }; renumeración { $renumbered-count ->
        [one] de la Recomendación
       *[other] de las Recomendaciones
    } UIT-T { $renumbered }
subject-renumbering = Renumeración { $count ->
        [one] de la Recomendación
       *[other] de las Recomendaciones
    } UIT-T { $list }
agreement = A petición del Presidente de la Comisión de Estudio { $group } del UIT-T ({ $group-title }), tengo el honor de informarle de que, en su { $meeting }, dicha Comisión de Estudio acordó suprimir { $count ->
        [one] la Recomendación
       *[other] las Recomendaciones
    } UIT-T { $list }, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT.
agreement-aap = Por la presente le comunico que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) acordó, sin oposición, suprimir { $count ->
        [one] la Recomendación
       *[other] las Recomendaciones
    } UIT-T { $list }, de conformidad con la cláusula { $clause } de la Recomendación UIT-T { $recommendation }.
agreement-renumbering = A petición del Presidente de la Comisión de Estudio { $group } del UIT-T ({ $group-title }), tengo el honor de informarle de que, en su { $meeting }, dicha Comisión de Estudio acordó renumerar { $count ->
        [one] la Recomendación
       *[other] las Recomendaciones
    } UIT-T { $list }.
present = { $count ->
        [one] Cuando se tomó este acuerdo, estaba presente un Estado Miembro, que no se opuso.
       *[other] Cuando se tomó este acuerdo, estaban presentes { $total } Estados Miembros, y ninguno se opuso.
    }
reasons = En el Anexo { $annex } figuran el título { $count ->
        [one] de la Recomendación
       *[other] de cada Recomendación
    } y el motivo de su supresión.
objection = Habida cuenta de dicha cláusula, le agradecería que cumplimentara el formulario del Anexo { $annex } y lo devolviera a más tardar a las { $deadline }, indicando si su Administración aprueba o rechaza { $count ->
        [one] esta supresión
       *[other] la supresión de cada una de estas Recomendaciones
    }.
objection-aap = A los Estados Miembros y a los Miembros del Sector que se opongan a la supresión { $count ->
        [one] de esta Recomendación
       *[other] de alguna de estas Recomendaciones
    } se les ruega que cumplimenten el formulario del Anexo { $annex }, indicando sus motivos, y lo devuelvan a más tardar a las { $deadline }.
rejection = Si su Administración rechaza { $count ->
        [one] la supresión
       *[other] la supresión de alguna de estas Recomendaciones
    }, se le ruega que indique los motivos.
effect = { $count ->
        [one] La supresión entrará en vigor si a más tardar en esa fecha ninguna Administración la ha rechazado; si una Administración la rechaza, el asunto se remitirá de nuevo a la Comisión de Estudio { $group }.
       *[other] La supresión de cada Recomendación entrará en vigor si a más tardar en esa fecha ninguna Administración la ha rechazado; si una Administración la rechaza, el asunto se remitirá de nuevo a la Comisión de Estudio { $group }.
    }
result = Después de las { $deadline }, la TSB comunicará, mediante una Circular, el resultado de esta consulta.
renumbering = La Comisión de Estudio acordó asimismo renumerar { $count ->
        [one] la siguiente Recomendación, cuyo texto no cambia y cuyo título figura en el Anexo { $annex }
       *[other] las siguientes Recomendaciones, cuyos textos no cambian y cuyos títulos figuran en el Anexo { $annex }
    }: { $pairs }.
renumbering-alone = { $count ->
        [one] El texto de la Recomendación no cambia. Esta se renumera como sigue
       *[other] Los textos de las Recomendaciones no cambian. Estas se renumeran como sigue
    }: { $pairs }.
renumbered-pair = UIT-T { $from } pasa a ser UIT-T { $to }
titles = En el Anexo { $annex } figuran el número anterior, el número nuevo y el título { $count ->
        [one] de la Recomendación
       *[other] de cada Recomendación
    }.
no-reply = La renumeración se comunica a título informativo; la presente Circular no requiere respuesta.
annex-number = ANEXO { $annex }
annex-1-title = { $count ->
        [one] Recomendación
       *[other] Recomendaciones
    } cuya supresión se propone: UIT-T { $list }
annex-1-title-renumbering = { $count ->
        [one] Recomendación que se renumera
       *[other] Recomendaciones que se renumeran
    }: UIT-T { $list }
form-texts = Propuesta de supresión { $count ->
        [one] de la Recomendación
       *[other] de las Recomendaciones
    } UIT-T { $list }
form-intro = En relación con la supresión propuesta en la Circular TSB { $circular }, deseo comunicarle que esta Administración se opone a la supresión { $count ->
        [one] de la Recomendación que figura
       *[other] de cada Recomendación marcada
    } en el cuadro siguiente, por los motivos que en él se exponen.
form-intro-aap = En relación con la supresión propuesta en la Circular TSB { $circular }, deseo comunicarle que el miembro que se indica más abajo se opone a la supresión { $count ->
        [one] de la Recomendación que figura
       *[other] de cada Recomendación marcada
    } en el cuadro siguiente, por los motivos que en él se exponen.
form-intro-position = En relación con la supresión propuesta en la Circular TSB { $circular }, deseo comunicarle si esta Administración aprueba o rechaza la supresión { $count ->
        [one] de la Recomendación siguiente
       *[other] de cada una de las Recomendaciones siguientes
    }.
# The subject is named: after the name of the Recommendation in the first column, "se opone" would make it the objector.
form-objects = El remitente se opone a la supresión, por los motivos indicados al lado
# The subject is named: after the name of the Recommendation in the first column, "aprueba" would make it the subject.
form-approves = Esta Administración aprueba la supresión de la Recomendación
form-rejects = Esta Administración rechaza la supresión de la Recomendación; se adjuntan los motivos

## The letter that announces the result.

subject-result = Resultado de la propuesta de supresión { $count ->
        [one] de la Recomendación
       *[other] de las Recomendaciones
    } UIT-T { $list } (Circular TSB { $circular })
link = En relación con la Circular TSB { $circular } de { $date }, por la presente le comunico el resultado de la propuesta de supresión { $count ->
        [one] de la Recomendación indicada
       *[other] de las Recomendaciones enumeradas
    } en el Anexo { $annex }, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT.
aap-link = En relación con la Circular TSB { $circular } de { $date }, por la presente le comunico el resultado de la propuesta de supresión { $count ->
        [one] de la Recomendación indicada
       *[other] de las Recomendaciones enumeradas
    } en el Anexo { $annex }, de conformidad con la cláusula { $clause } de la Recomendación UIT-T { $recommendation }.
deleted = No se ha recibido ninguna objeción a la supresión { $count ->
        [one] de la Recomendación
       *[other] de las Recomendaciones
    } UIT-T { $list }. La supresión entró en vigor el { $date }.
referred = { $count ->
        [one] Se ha recibido una objeción a la supresión de la Recomendación
       *[other] Se han recibido objeciones a la supresión de las Recomendaciones
    } UIT-T { $list }. El asunto se ha remitido de nuevo a la Comisión de Estudio { $group }.
annex-1-title-result = Resultado relativo { $count ->
        [one] a la Recomendación
       *[other] a las Recomendaciones
    } UIT-T { $list }
