### Meetings that were held, Chinese, as letters of several kinds speak of them.

# Without 在 and 上, which the sentences have.
held-meeting =
    .physical =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }于{ $place }召开的会议
    .hybrid =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }于{ $place }召开、可远程参会的会议
    .virtual =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }召开的虚拟会议
# Where the meeting was held, after a preposition that the place has: in Goyang (Republic of Korea).
held-place = { $country }{ $place }
