### Meetings that were held, Arabic, as letters of several kinds speak of them.

# The noun carries "its": "في" + this.
held-meeting =
    .physical = اجتماعها الذي عُقد { $place } { SHOW($dates, form: "text") }
    .hybrid = اجتماعها الذي عُقد { $place } { SHOW($dates, form: "text") } مع إمكانية المشاركة عن بُعد
    .virtual = اجتماعها الافتراضي الذي عُقد { SHOW($dates, form: "text") }
# Where the meeting was held, after a preposition that the place has: in Goyang (Republic of Korea).
held-place = { $place } ({ $country })
