### Meetings that were held, English, as letters of several kinds speak of them.

held-meeting =
    .physical = meeting held { $place }, { $dates }
    .hybrid = meeting held { $place }, with remote participation, { $dates }
    .virtual = virtual meeting, { $dates }
# Where the meeting was held, after a preposition that the place has: in Goyang (Republic of Korea).
held-place = { $place } ({ $country })
