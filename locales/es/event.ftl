### Events that are announced, Spanish, as letters of several kinds speak of them.

event-subject =
    .physical = { $place }, { $dates }
    .hybrid = { $place }, con participación a distancia, { $dates }
    .virtual = Evento virtual, { $dates }
takes-place =
    .physical = { $place } { SHOW($dates, form: "text") }
    .hybrid = { $place }, con participación a distancia, { SHOW($dates, form: "text") }
    .virtual = de manera virtual { SHOW($dates, form: "text") }
registration =
    .open = La inscripción es obligatoria para todos los participantes y se efectúa en línea en la dirección { $url }.
    .until = La inscripción es obligatoria para todos los participantes y deberá efectuarse a más tardar el { $date } en línea en la dirección { $url }.
web-page = Puede consultarse más información, que se actualiza periódicamente, en la dirección { $url }.
