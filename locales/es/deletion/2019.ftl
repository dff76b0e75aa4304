### Dated wording of 2019, Spanish, in the manner of the circulars issued that year.

subject = Propuesta de supresión { $count ->
        [one] de la Recomendación
       *[other] de las Recomendaciones
    } UIT-T { $list }
agreement = Por la presente le comunico que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) acordó, sin oposición, suprimir { $count ->
        [one] la Recomendación
       *[other] las Recomendaciones
    } UIT-T { $list }, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT.
agreement-aap = Por la presente le comunico que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) acordó, sin oposición, suprimir { $count ->
        [one] la Recomendación
       *[other] las Recomendaciones
    } UIT-T { $list }, de conformidad con la cláusula { $clause } de la Recomendación UIT-T { $recommendation }.
reasons = En el Anexo { $annex } figuran el título { $count ->
        [one] de la Recomendación
       *[other] de cada Recomendación
    } y el motivo de su supresión.
# Whom the letter asks stands first: behind "se ruega a", the words "que se opongan" would be what they are asked to do.
objection = A los Estados Miembros que se opongan a la supresión { $count ->
        [one] de esta Recomendación
       *[other] de alguna de estas Recomendaciones
    } se les ruega que cumplimenten el formulario del Anexo { $annex }, indicando sus motivos, y lo devuelvan a más tardar a las { $deadline }.
objection-aap = A los Estados Miembros y a los Miembros del Sector que se opongan a la supresión { $count ->
        [one] de esta Recomendación
       *[other] de alguna de estas Recomendaciones
    } se les ruega que cumplimenten el formulario del Anexo { $annex }, indicando sus motivos, y lo devuelvan a más tardar a las { $deadline }.
effect = { $count ->
        [one] La supresión entrará en vigor si a más tardar en esa fecha no se ha recibido ninguna objeción; si se recibe una objeción, el asunto se remitirá de nuevo a la Comisión de Estudio { $group }.
       *[other] La supresión de cada Recomendación entrará en vigor si a más tardar en esa fecha no se ha recibido ninguna objeción al respecto; si se recibe una objeción, el asunto se remitirá de nuevo a la Comisión de Estudio { $group }.
    }
result = El resultado se comunicará en otra Circular TSB.
annex-number = ANEXO { $annex }
annex-1-title = { $count ->
        [one] Recomendación
       *[other] Recomendaciones
    } cuya supresión se propone: UIT-T { $list }
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
# The subject is named: after the name of the Recommendation in the first column, "se opone" would make it the objector.
form-objects = El remitente se opone a la supresión, por los motivos indicados al lado

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
