### Dated wording of 2019, Spanish, in the manner of the circulars issued that year.

## Subjects.

subject-approval = Aprobación { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list }
subject-consultation = Consulta a los Estados Miembros sobre la aprobación { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list }
subject-deletion = Propuesta de supresión { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list }
subject-result = Resultado de la consulta a los Estados Miembros sobre la aprobación { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list } (Circular TSB { $circular })
subject-result-deletion = Resultado de la consulta a los Estados Miembros sobre la supresión { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list } (Circular TSB { $circular })

## What the study group decided.

approval = Por la presente le comunico que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) aprobó por consenso { $count ->
        [one] la Cuestión
       *[other] las Cuestiones
    } { $list }, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT.
no-consensus = Por la presente le comunico que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) no alcanzó un consenso sobre la aprobación { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list } y solicitó que se consultara a los Estados Miembros, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT.
agreement = Por la presente le comunico que, en su { $meeting }, la Comisión de Estudio { $group } del UIT-T ({ $group-title }) acordó por consenso suprimir { $count ->
        [one] la Cuestión
       *[other] las Cuestiones
    } { $list }, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT.
list = En el Anexo { $annex } figuran el título y la situación { $count ->
        [one] de la Cuestión
       *[other] de cada Cuestión
    }.
reasons = En el Anexo { $annex } figuran el título { $count ->
        [one] de la Cuestión
       *[other] de cada Cuestión
    } y los motivos de su supresión.

## What is asked of the Member States, and what follows.

request = Se ruega a los Estados Miembros que indiquen, en el formulario del Anexo { $annex }, si aprueban o no { $count ->
        [one] esta Cuestión
       *[other] cada una de estas Cuestiones
    } y que lo devuelvan a más tardar a las { $deadline }.
# Whom the letter asks stands first: behind "se ruega a", the words "que no aprueben" would be what they are asked to do.
request-deletion = Se ruega a los Estados Miembros que indiquen, en el formulario del Anexo { $annex }, si aprueban o no la supresión de { $count ->
        [one] esta Cuestión
       *[other] cada una de estas Cuestiones
    } y que lo devuelvan a más tardar a las { $deadline }. A los Estados Miembros que no aprueben la supresión se les ruega que expongan sus motivos e indiquen las posibles modificaciones que facilitarían la continuación del estudio de la Cuestión.
majority = { $count ->
        [one] La Cuestión
       *[other] Cada Cuestión
    } quedará aprobada si se reciben al menos { $needed } respuestas y la mayoría simple de los Estados Miembros que respondan es favorable.
effect = { $count ->
        [one] La supresión entrará en vigor si una mayoría simple de los Estados Miembros que respondan manifiesta que no se opone a ella; de lo contrario
       *[other] La supresión de cada Cuestión entrará en vigor si una mayoría simple de los Estados Miembros que respondan manifiesta que no se opone a ella; de lo contrario
    }, el asunto se remitirá de nuevo a la Comisión de Estudio { $group }.
result = El resultado de esta consulta se comunicará en otra Circular TSB.

## The letter that announces the result.

link = Por la Circular TSB { $circular } de { $date } se consultó a los Estados Miembros sobre la aprobación { $count ->
        [one] de la Cuestión indicada
       *[other] de las Cuestiones enumeradas
    } en el Anexo { $annex }, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT. A continuación se comunica el resultado de dicha consulta.
link-deletion = Por la Circular TSB { $circular } de { $date } se consultó a los Estados Miembros sobre la supresión { $count ->
        [one] de la Cuestión indicada
       *[other] de las Cuestiones enumeradas
    } en el Anexo { $annex }, de conformidad con la cláusula { $clause } de la Resolución { $resolution } ({ $revision }) de la AMNT. A continuación se comunica el resultado de dicha consulta.
approved = La consulta ha dado lugar a la aprobación { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list }: hubo mayoría simple a favor entre los Estados Miembros que respondieron, y el número de respuestas recibidas fue suficiente.
not-approved = La consulta no ha dado lugar a la aprobación { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list }: no hubo mayoría simple a favor entre los Estados Miembros que respondieron, o el número de respuestas recibidas fue insuficiente.
deleted = La mayoría simple de los Estados Miembros que respondieron no se opuso a la supresión { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list }. La supresión entró en vigor el { $date }.
retained = La consulta no ha dado lugar a la supresión { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list }, al no haberse alcanzado una mayoría simple de los Estados Miembros que respondieron; el asunto se ha remitido de nuevo a la Comisión de Estudio { $group }.

## What follows an approval.

standing = { $count ->
        [one] La Cuestión aprobada tiene
       *[other] Las Cuestiones aprobadas tienen
    } el mismo rango que las Cuestiones aprobadas por la AMNT.
selection =
    .aap = Se propone que las Recomendaciones que resulten de { $count ->
            [one] esta Cuestión
           *[other] estas Cuestiones
        } se aprueben con arreglo al proceso de aprobación alternativo (AAP).
    .tap = Se propone que las Recomendaciones que resulten de { $count ->
            [one] esta Cuestión
           *[other] estas Cuestiones
        } se aprueben con arreglo al proceso de aprobación tradicional (TAP).

## Annexes.

annex-number = ANEXO { $annex }
annex-1-title = Título y situación { $count ->
        [one] de la Cuestión
       *[other] de las Cuestiones
    } { $list }
annex-1-title-deletion = { $count ->
        [one] Cuestión
       *[other] Cuestiones
    } cuya supresión se propone: { $list }
# The list stands first: behind "resultado:" it would be the result.
annex-1-title-result = { $count ->
        [one] Cuestión
       *[other] Cuestiones
    } { $list }, objeto de la consulta, con el resultado de esta
form-intro = En relación con la Circular TSB { $circular }, deseo comunicarle la posición de esta Administración sobre { $count ->
        [one] la Cuestión siguiente.
       *[other] cada una de las Cuestiones siguientes.
    }
form-intro-deletion = En relación con la Circular TSB { $circular }, deseo comunicarle la posición de esta Administración sobre la supresión de { $count ->
        [one] la Cuestión siguiente.
       *[other] cada una de las Cuestiones siguientes.
    }
# The subject is named: after the number of the Question in the first column, "aprueba" would make the Question its subject.
form-approves = Esta Administración aprueba la Cuestión
form-approves-deletion = Esta Administración aprueba la supresión de la Cuestión
form-disapproves = Esta Administración no aprueba la Cuestión
form-disapproves-deletion = Esta Administración no aprueba la supresión de la Cuestión; se adjuntan los motivos y las posibles modificaciones
