### Meetings that were held, Russian, as letters of several kinds speak of them.

# In the prepositional, behind "на своем"; it ends in a participle, which a comma closes where it does not stand last.
held-meeting =
    .physical = собрании, состоявшемся { $place } { SHOW($dates, form: "text") }
    .hybrid = собрании, состоявшемся { $place } { SHOW($dates, form: "text") } с возможностью дистанционного участия
    .virtual = виртуальном собрании, состоявшемся { SHOW($dates, form: "text") }
# Where the meeting was held, after a preposition that the place has: in Goyang (Republic of Korea).
held-place = { $place } ({ $country })
