### Letterhead and header table, English. Words as issued.

union = INTERNATIONAL TELECOMMUNICATION UNION
bureau = TELECOMMUNICATION STANDARDIZATION BUREAU
author = ITU Telecommunication Standardization Bureau
logo-alt = Logo of the International Telecommunication Union
second-alt = Second logo of the letterhead
header-alt = Reference, contacts, addressees and subject of the letter
place-date = { $place }, { $date }
label-ref = Ref:
label-contact = Contact:
label-tel = Tel:
label-fax = Fax:
label-email = E-mail:
label-web = Web:
label-to = To:
label-copy-to = Copy to:
label-subject = Subject:
circular-name = TSB Circular { $circular }
collective-letter-name = TSB Collective letter { $letter }
# What corrects a letter or adds to it.
corrigendum-name = Corrigendum { $number } to TSB Circular { $circular }
    .letter = Corrigendum { $number } to TSB Collective letter { $letter }
addendum-name = Addendum { $number } to TSB Circular { $circular }
    .letter = Addendum { $number } to TSB Collective letter { $letter }
# The title of a document whose kind has none of its own.
letter-title = { $name } – { $subject }
page = - { $page } -

## Addressees: as they stand under To, and as they stand under Copy to.

to-member-states = Administrations of Member States of the Union
    .copy = Administrations of Member States of the Union
to-observers-res-99 = The State of Palestine under Resolution { $resolution } ({ $revision })
    .copy = The State of Palestine under Resolution { $resolution } ({ $revision })
to-sector-members = ITU-T Sector Members
    .copy = ITU-T Sector Members
# A study group in a list of several.
listed-group = { $group }
to-associates =
    { $body ->
        [one] ITU-T Associates of Study Group { $group }
        [two] ITU-T Associates of Study Groups { $groups }
       *[several] ITU-T Associates of Study Groups { $groups }
        [tsag] ITU-T Associates participating in the work of TSAG
    }
    .copy =
        { $body ->
            [one] ITU-T Associates of Study Group { $group }
            [two] ITU-T Associates of Study Groups { $groups }
           *[several] ITU-T Associates of Study Groups { $groups }
            [tsag] ITU-T Associates participating in the work of TSAG
        }
to-regional-group = Member States, ITU-T Sector Members and Associates participating in the work of the Study Group { $group } Regional Group { SHOW($region, form: "to") }
    .copy = Member States, ITU-T Sector Members and Associates participating in the work of the Study Group { $group } Regional Group { SHOW($region, form: "to") }
to-academia = ITU Academia
    .copy = ITU Academia
# The English Language Style Guide of August 2023 says chair; letters dated before say chairman.
to-study-group-chairs =
    { $style ->
        [chairman]
            { $body ->
                [one] The Chairman and Vice-Chairmen of ITU-T Study Group { $group }
                [two] The Chairmen and Vice-Chairmen of ITU-T Study Groups { $groups }
               *[several] The Chairmen and Vice-Chairmen of ITU-T Study Groups { $groups }
            }
       *[chair]
            { $body ->
                [one] The Chair and Vice-Chairs of ITU-T Study Group { $group }
                [two] The Chairs and Vice-Chairs of ITU-T Study Groups { $groups }
               *[several] The Chairs and Vice-Chairs of ITU-T Study Groups { $groups }
            }
    }
    .copy =
        { $style ->
            [chairman]
                { $body ->
                    [one] The Chairman and Vice-Chairmen of ITU-T Study Group { $group }
                    [two] The Chairmen and Vice-Chairmen of ITU-T Study Groups { $groups }
                   *[several] The Chairmen and Vice-Chairmen of ITU-T Study Groups { $groups }
                }
           *[chair]
                { $body ->
                    [one] The Chair and Vice-Chairs of ITU-T Study Group { $group }
                    [two] The Chairs and Vice-Chairs of ITU-T Study Groups { $groups }
                   *[several] The Chairs and Vice-Chairs of ITU-T Study Groups { $groups }
                }
        }
to-tsag-chairs =
    { $style ->
        [chairman] The Chairman and Vice-Chairmen of TSAG
       *[chair] The Chair and Vice-Chairs of TSAG
    }
    .copy =
        { $style ->
            [chairman] The Chairman and Vice-Chairmen of TSAG
           *[chair] The Chair and Vice-Chairs of TSAG
        }
to-director-bdt = The Director of the Telecommunication Development Bureau
    .copy = The Director of the Telecommunication Development Bureau
to-director-br = The Director of the Radiocommunication Bureau
    .copy = The Director of the Radiocommunication Bureau
to-regional-offices = ITU Regional Offices
    .copy = ITU Regional Offices
