### Dated wording of 2019, English, in the manner of the circulars issued that year.

# $title is the circular's own words, and begins with its preposition: "on autonomous networks".
subject =
    .focus-group = Establishment of the ITU-T Focus Group { $title } ({ $acronym })
    .focus-group-meets =
        Establishment and first meeting of the ITU-T Focus Group { $title } ({ $acronym })
        { $event }
    .jca = Establishment of the ITU-T Joint Coordination Activity { $title } ({ $acronym })
    .jca-meets =
        Establishment and first meeting of the ITU-T Joint Coordination Activity { $title } ({ $acronym })
        { $event }
establishment =
    .focus-group = { $body ->
            [tsag] I am pleased to inform you that the Telecommunication Standardization Advisory Group (TSAG), at its meeting held { $event }, agreed to establish the ITU-T Focus Group { $title } ({ $acronym }), in accordance with Recommendation ITU-T { $recommendation }.
           *[one] I am pleased to inform you that ITU-T Study Group { $group } ({ $group-title }), at its { $meeting }, agreed to establish the ITU-T Focus Group { $title } ({ $acronym }), in accordance with Recommendation ITU-T { $recommendation }.
        }
    .jca = { $body ->
            [tsag] I am pleased to inform you that the Telecommunication Standardization Advisory Group (TSAG), at its meeting held { $event }, agreed to establish the ITU-T Joint Coordination Activity { $title } ({ $acronym }), in accordance with clause { $clause } of Recommendation ITU-T { $recommendation }.
           *[one] I am pleased to inform you that ITU-T Study Group { $group } ({ $group-title }), at its { $meeting }, agreed to establish the ITU-T Joint Coordination Activity { $title } ({ $acronym }), in accordance with clause { $clause } of Recommendation ITU-T { $recommendation }.
        }
terms = The terms of reference of the group, which set out its scope, tasks and deliverables, are given in Annex { $annex }.
leaders = The leadership of the group is as follows:
lifetime = The group has been established for { $months } { $count ->
        [one] month
       *[other] months
    }; its lifetime may be extended by decision of its parent group.
openness =
    .focus-group = Participation in the work of the group is open to ITU members, and also to any individual from a country that is a member of ITU who wishes to contribute to the work, including individuals who are also members of international, regional and national organizations. Participation is free of charge.
    .jca = Participation in the work of the group is open to ITU members; representatives of other standards development organizations and of forums concerned may be invited.
first-meeting = The first meeting of the group will take place { $event }.
contributions = Written contributions to the first meeting should reach TSB no later than { $date }.
subscription = Anyone who wishes to follow the work of the group is invited to subscribe to its mailing list by writing to { $email }.
annex-number = ANNEX { $annex }
terms-title =
    .focus-group = Terms of reference of the ITU-T Focus Group { $title } ({ $acronym })
    .jca = Terms of reference of the ITU-T Joint Coordination Activity { $title } ({ $acronym })
