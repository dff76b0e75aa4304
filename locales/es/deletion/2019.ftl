### Dated wording of 2019, Spanish: what changed since 2001, when the form asked each Administration whether it approves.

agreement = Por la presente le comunico que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) acordó, sin oposición, suprimir { $count ->
        [one] la Recomendación
       *[other] las Recomendaciones
    } UIT-T { $list }, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT.
agreement-renumbering = Por la presente le comunico que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) acordó renumerar { $count ->
        [one] la Recomendación
       *[other] las Recomendaciones
    } UIT-T { $list }.
# Whom the letter asks stands first: behind "se ruega a", the words "que se opongan" would be what they are asked to do.
objection = A los Estados Miembros que se opongan a la supresión { $count ->
        [one] de esta Recomendación
       *[other] de alguna de estas Recomendaciones
    } se les ruega que cumplimenten el formulario del Anexo { $annex }, indicando sus motivos, y lo devuelvan a más tardar a las { $deadline }.
effect = { $count ->
        [one] La supresión entrará en vigor si a más tardar en esa fecha no se ha recibido ninguna objeción; si se recibe una objeción, el asunto se remitirá de nuevo a la Comisión de Estudio { $group }.
       *[other] La supresión de cada Recomendación entrará en vigor si a más tardar en esa fecha no se ha recibido ninguna objeción al respecto; si se recibe una objeción, el asunto se remitirá de nuevo a la Comisión de Estudio { $group }.
    }
result = El resultado se comunicará en otra Circular TSB.
