### Dated wording of 2019, English, in the manner of the circulars issued that year.

# $title is the circular's own words.
subject =
    ITU Workshop on “{ $title }”
    { $event }
invitation = I am pleased to inform you that an ITU workshop on “{ $title }” will take place { $event }.
# $host is the circular's own words: "the Ministry of Communications of Kenya".
invitation-by =
    .country = The workshop is organized at the kind invitation of the Government { SHOW($country, form: "of") }.
    .named = The workshop is organized at the kind invitation of { $host }.
opening = The workshop will open at { $opening }.
desk = Registration of participants on site will begin at { $desk }.
held-at = The workshop will be held at the following venue: { $venue }.
beside = The following meetings will be held in conjunction with the workshop:
aims = The objectives of the workshop are as follows:
programme-web = The draft programme of the workshop is available at { $url }.
programme-annex = The draft programme of the workshop is given in Annex { $annex }.
languages =
    .only = Discussions at the workshop will be held in { $languages } only.
    .interpreted = Interpretation will be provided at the workshop in the following { $count ->
            [one] language
           *[other] languages
        }: { $languages }.
participation =
    .open = Participation in the workshop is open to ITU Member States, Sector Members, Associates and Academia, and to any individual from a country that is a member of ITU who wishes to contribute to the work, including individuals who are also members of international, regional and national organizations. Participation is free of charge.
    .members = Participation in the workshop is reserved for ITU Member States, Sector Members, Associates and Academia, and is free of charge.
remote =
    .hybrid = It will be possible to take part in the workshop remotely; registered participants will receive the connection details.
    .virtual = The workshop will be held entirely online; registered participants will receive the connection details.
# Without a plural: the number stands behind it.
fellowships =
    .none = No fellowships will be awarded for this workshop.
    .some = The number of fellowships to be awarded to facilitate participation in the workshop from eligible countries is limited to { $number }.
    .until = The number of fellowships to be awarded to facilitate participation in the workshop from eligible countries is limited to { $number }. Requests for fellowships should reach TSB no later than { $date }.
visa = I would remind you that citizens of some countries are required to obtain a visa in order to enter and spend any time in the host country. The visa must be requested at least { $weeks } { $count ->
        [one] week
       *[other] weeks
    } before the beginning of the workshop and obtained from the office (embassy or consulate) representing the host country in your country or, if there is no such office in your country, from the one that is closest to the country of departure.
hotels = A list of hotels is available at { $url }.
annex-number = ANNEX { $annex }
programme-title = Draft programme of the workshop
