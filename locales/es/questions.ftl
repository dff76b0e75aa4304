### Questions approved, put to the Member States or deleted, Spanish. Dated wording is in questions/.

document-title = { $name } – Cuestiones
reply-title = { $name } – Respuesta del Estado Miembro

## Annex 1, the table of the Questions.

table-alt = Las Cuestiones, con su título y su Comisión de Estudio
head-question = Número
head-title = Título
head-group = Comisión de Estudio
head-status = Situación
head-decision = Decisión
head-reason = Motivos de la supresión
head-replaces = Cuestiones anteriores
item =
    .question = Cuestión { $question }
group = Comisión de Estudio { $group }
status =
    .new = Nueva
    .revised = Revisada
    .merged = Fusionada
    .continued = Continuada
decision =
    .approved = Aprobada
    .not-approved = No aprobada
    .deleted = Suprimida
    .retained = Supresión no aprobada
replaces = Sustituye { $count ->
        [one] a la Cuestión
       *[other] a las Cuestiones
    } { $list }

## Annex 2, the form on which Member States approve, or do not.

ballot-alt = Posición sobre cada Cuestión
ballot-texts = Cuestión
form-row = Cuestión { $question }
