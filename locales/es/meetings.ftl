### Meetings that were held, Spanish, as letters of several kinds speak of them.

# The text form of the dates brings its prepositions: "del 17 al 26 de marzo de 2020", "en agosto-septiembre de 2020".
held-meeting =
    .physical = reunión celebrada { $place } { SHOW($dates, form: "text") }
    .hybrid = reunión celebrada { $place }, con participación a distancia, { SHOW($dates, form: "text") }
    .virtual = reunión virtual celebrada { SHOW($dates, form: "text") }
# Where the meeting was held, after a preposition that the place has: in Goyang (Republic of Korea).
held-place = { $place } ({ $country })
