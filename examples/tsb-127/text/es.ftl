### A questionnaire on the misuse of numbering resources, Spanish.

person-mwansa = Joseph Mwansa
title = uso indebido de los recursos internacionales de numeración
aims = La Comisión de Estudio está revisando la Recomendación UIT-T { $guidelines } y desea saber cómo se previene, se detecta y se notifica en cada país el uso indebido de los recursos internacionales de numeración. Los resultados mostrarán en qué ámbitos faltan directrices.

questionnaire = Cuestionario
respondent =
    .heading = Entidad que responde
questionnaire-administration = Administración
questionnaire-email = Correo-e

framework =
    .heading = Marco nacional
questionnaire-provisions = ¿Prohíben las disposiciones nacionales el uso indebido de los recursos de numeración?
questionnaire-since = ¿Desde cuándo están en vigor esas disposiciones?
questionnaire-body = ¿Qué organismo nacional recibe las notificaciones de uso indebido?
questionnaire-exchange = ¿Deberían las administraciones intercambiar las notificaciones de uso indebido por conducto de la UIT?

incidents =
    .heading = Casos de uso indebido
questionnaire-reported = ¿Se han notificado casos de uso indebido a ese organismo?
questionnaire-count = ¿Cuántos?
    .placeholder = [número de casos]
questionnaire-trend = En comparación con el año anterior, el número de casos
    .more = ha aumentado
    .same = se ha mantenido
    .fewer = ha disminuido
questionnaire-kinds = ¿Qué tipos de uso indebido se han observado?
    .unassigned = Tráfico a números no asignados
    .calling-number = Manipulación del número de la parte llamante
    .inflation = Inflación artificial del tráfico
    .other = Otros
questionnaire-channel = ¿Cómo se notifica la mayoría de los casos?
    .placeholder = elegir un medio
    .form = Formulario en línea
    .mail = Correo electrónico
    .telephone = Teléfono
questionnaire-experience = Experiencias que puedan ser útiles para otros países
