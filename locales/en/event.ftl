### Events that are announced, English, as letters of several kinds speak of them.

# Where and when, as the line of a subject has it.
event-subject =
    .physical = { $place }, { $dates }
    .hybrid = { $place }, with remote participation, { $dates }
    .virtual = Virtual event, { $dates }
# Where and when, behind "will take place" or "held".
takes-place =
    .physical = { $place } { $precision ->
            [days] on
           *[months] in
            [month] in
        } { $dates }
    .hybrid = { $place }, with remote participation, { $precision ->
            [days] on
           *[months] in
            [month] in
        } { $dates }
    .virtual = virtually { $precision ->
            [days] on
           *[months] in
            [month] in
        } { $dates }
registration =
    .open = Registration is mandatory for all participants, and is carried out online at { $url }.
    .until = Registration is mandatory for all participants, and is to be completed no later than { $date } online at { $url }.
web-page = Further information, which is updated regularly, is available at { $url }.
