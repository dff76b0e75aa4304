### Events that are announced, Russian, as letters of several kinds speak of them.

event-subject =
    .physical = { $place }, { $dates }
    .hybrid = { $place }, с возможностью дистанционного участия, { $dates }
    .virtual = Виртуальное мероприятие, { $dates }
# Before or behind the verb: "в Найроби с 22 по 24 июня 2026 года".
takes-place =
    .physical = { $place } { SHOW($dates, form: "text") }
    .hybrid = { $place } { SHOW($dates, form: "text") } с возможностью дистанционного участия
    .virtual = в виртуальном формате { SHOW($dates, form: "text") }
registration =
    .open = Регистрация обязательна для всех участников и осуществляется в онлайновой форме по адресу: { $url }.
    .until = Регистрация обязательна для всех участников; ее следует пройти не позднее { $date } в онлайновой форме по адресу: { $url }.
web-page = Более подробная информация, которая регулярно обновляется, размещена по адресу: { $url }.
