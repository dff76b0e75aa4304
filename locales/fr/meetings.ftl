### Meetings that were held, French, as letters of several kinds speak of them.

held-meeting =
    .physical = réunion tenue { $place } { SHOW($dates, form: "text") }
    .hybrid = réunion tenue { $place }, avec participation à distance, { SHOW($dates, form: "text") }
    .virtual = réunion virtuelle tenue { SHOW($dates, form: "text") }
# Where the meeting was held, after a preposition that the place has: in Goyang (Republic of Korea).
held-place = { $place } ({ $country })
