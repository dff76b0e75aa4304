### Dated wording of 2019, English, in the manner of the circulars issued that year.

# $title is the circular's own words: what the corrected letter is about.
subject =
    .corrigendum = Corrections – { $title }
    .addendum = Additions – { $title }
link =
    .circular = Further to TSB Circular { $circular } of { $date }, I hereby inform you of { $what ->
            [addendum] additions
           *[corrigendum] corrections
        } to that letter.
    .letter = Further to TSB Collective letter { $letter } of { $date }, I hereby inform you of { $what ->
            [addendum] additions
           *[corrigendum] corrections
        } to that letter.
versions = This { $what ->
        [addendum] addendum
       *[corrigendum] corrigendum
    } concerns the { $languages } { $count ->
        [one] version
       *[other] versions
    } only.
withdrawal = The following { $count ->
        [one] text has
       *[other] texts have
    } been withdrawn from that letter, for the reasons given below: ITU-T { $list }.
withdrawal-questions = { $count ->
        [one] Question { $list } has
       *[other] Questions { $list } have
    } been withdrawn from that letter, for the reasons given below.
positions = No reply concerning { $count ->
        [one] that text
       *[other] those texts
    } is requested any longer; replies already received will not be taken into account as far as { $count ->
        [one] it is
       *[other] they are
    } concerned.
positions-questions = No reply concerning { $count ->
        [one] that Question
       *[other] those Questions
    } is requested any longer; replies already received will not be taken into account as far as { $count ->
        [one] it is
       *[other] they are
    } concerned.
replies =
    .stand = Subject to the foregoing, replies already received remain valid and need not be sent again.
    .anew = Replies already received will not be taken into account; you are kindly requested to reply anew.
new-deadline = The deadline for replies to that letter has been changed: replies should reach TSB by { $deadline }.
set-out = The { $what ->
        [addendum] additions
       *[corrigendum] corrections
    } to that letter are set out in Annex { $annex }.
unchanged = All other parts of that letter remain unchanged.
annex-number = ANNEX { $annex }
annex-1-title = { $what ->
        [addendum] Additions
       *[corrigendum] Corrections
    } to the letter
