### Dated wording of 2019, English, in the manner of the circulars issued that year.

subject = Outcome of the Member State consultation on { $groups }, put forward in TSB Circular { $circular }
outcome-group =
    { $status ->
        [new] { $count ->
            [one] draft new Recommendation ITU-T { $list }
           *[other] draft new Recommendations ITU-T { $list }
        }
        [revised] { $count ->
            [one] draft revised Recommendation ITU-T { $list }
           *[other] draft revised Recommendations ITU-T { $list }
        }
        [corrigendum] draft { $list }
       *[amendment] draft { $list }
    }
# "What … decided": the count is not given, and one text is possible.
link = Further to TSB Circular { $circular } of { $date }, I hereby inform you of what ITU-T Study Group { $group } ({ $group-title }) decided at its { $meeting }, under the Traditional Approval Procedure described in Section { $section } of WTSA Resolution { $resolution } ({ $revision }).
# No sentence begins with a figure.
present = { $count ->
        [one] One Member State
       *[other] In all, { $total } Member States
    } took part in the meeting.
approved = The meeting approved { $count ->
        [one] the following text
       *[other] the following texts
    }: { $groups }.
not-approved = The meeting did not approve { $count ->
        [one] the following text
       *[other] the following texts
    }: { $groups }.
not-considered = Since fewer than { $percentage } of the replies from Member States supported consideration for approval (clause { $clause } of Resolution { $resolution }), the meeting did not consider { $count ->
        [one] the following text
       *[other] the following texts
    } for approval: { $groups }.
deferred = The meeting deferred its decision on { $count ->
        [one] the following text
       *[other] the following texts
    } (clause { $clause } of Resolution { $resolution }): { $groups }.
reflection = At the meeting, a Member State asked for four weeks in which to consider its position on { $count ->
        [one] the following text
       *[other] the following texts
    } (clause { $clause } of Resolution { $resolution }): { $groups }. The outcome will be announced in a further circular.
list = { $count ->
        [one] The title of the text, and the decision on it,
       *[other] The title of each text, and the decision on it,
    } can be found in Annex { $annex }.
publication = { $count ->
        [one] The approved text
       *[other] The approved texts
    } will be published as soon as possible. Pre-published texts are available at { $url }.
ipr = For statements on intellectual property rights, members are invited to consult the IPR database at { $url }.
annex-number = ANNEX { $annex }
annex-1-title = Decision on { $count ->
        [one] the text
       *[other] each text
    } put forward in TSB Circular { $circular }

## After the alternative approval process (Rec. ITU-T A.8).

subject-aap = { $count ->
        [one] Decision
       *[other] Decisions
    } on { $groups }, under the alternative approval process (AAP)
link-aap = Further to AAP Announcement No. { $announcement } of { $date }, I hereby inform you of what ITU-T Study Group { $group } ({ $group-title }) decided at its { $meeting }, under the alternative approval process (AAP) described in Recommendation ITU-T { $recommendation }.
reflection-aap = At the meeting, a Member State asked for four weeks in which to consider its position on { $count ->
        [one] the following text
       *[other] the following texts
    } (clause { $clause } of Recommendation ITU-T { $recommendation }): { $groups }. The outcome will be announced in a further circular.
annex-1-title-aap = Decision on { $count ->
        [one] the text
       *[other] each text
    } put forward in AAP Announcement No. { $announcement }
