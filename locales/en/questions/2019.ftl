### Dated wording of 2019, English, in the manner of the circulars issued that year.

## Subjects.

subject-approval = Approval of { $count ->
        [one] Question
       *[other] Questions
    } { $list }
subject-consultation = Member State consultation on the approval of { $count ->
        [one] Question
       *[other] Questions
    } { $list }
subject-deletion = Proposed deletion of { $count ->
        [one] Question
       *[other] Questions
    } { $list }
subject-result = Result of the Member State consultation on the approval of { $count ->
        [one] Question
       *[other] Questions
    } { $list } (TSB Circular { $circular })
subject-result-deletion = Result of the Member State consultation on the deletion of { $count ->
        [one] Question
       *[other] Questions
    } { $list } (TSB Circular { $circular })

## What the study group decided.

approval = At its { $meeting }, ITU-T Study Group { $group } ({ $group-title }) approved { $count ->
        [one] Question
       *[other] Questions
    } { $list } by consensus, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }).
no-consensus = At its { $meeting }, ITU-T Study Group { $group } ({ $group-title }) did not reach consensus on the approval of { $count ->
        [one] Question
       *[other] Questions
    } { $list } and requested that the Member States be consulted, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }).
agreement = At its { $meeting }, ITU-T Study Group { $group } ({ $group-title }) agreed by consensus to delete { $count ->
        [one] Question
       *[other] Questions
    } { $list }, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }).
list = Annex { $annex } gives the title and the status of { $count ->
        [one] the Question
       *[other] each Question
    }.
reasons = Annex { $annex } gives the title of { $count ->
        [one] the Question
       *[other] each Question
    } and explains the reasons for its deletion.

## What is asked of the Member States, and what follows.

request = Member States are kindly requested to state on the form in Annex { $annex } whether or not they approve { $count ->
        [one] this Question
       *[other] each of these Questions
    }, and to return the form by { $deadline }.
request-deletion = Member States are kindly requested to state on the form in Annex { $annex } whether or not they approve the deletion of { $count ->
        [one] this Question
       *[other] each of these Questions
    }, and to return the form by { $deadline }. Member States that disapprove are requested to give their reasons and to indicate the possible changes that would facilitate further study of the Question.
majority = { $count ->
        [one] The Question
       *[other] Each Question
    } will be approved if at least { $needed } replies are received and a simple majority of the Member States that reply are in favour.
effect = { $count ->
        [one] The deletion will come into force if a simple majority of the Member States that reply have no objection to it; otherwise
       *[other] The deletion of each Question will come into force if a simple majority of the Member States that reply have no objection to it; otherwise
    }, the matter will be referred back to Study Group { $group }.
result = The result of this consultation will be announced in another TSB Circular.

## The letter that announces the result.

link = In TSB Circular { $circular } of { $date }, the Member States were consulted on the approval of { $count ->
        [one] the Question named
       *[other] the Questions listed
    } in Annex { $annex } to this letter, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }). The result of that consultation is given below.
link-deletion = In TSB Circular { $circular } of { $date }, the Member States were consulted on the deletion of { $count ->
        [one] the Question named
       *[other] the Questions listed
    } in Annex { $annex } to this letter, in accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }). The result of that consultation is given below.
approved = The consultation resulted in the approval of { $count ->
        [one] Question
       *[other] Questions
    } { $list }: a simple majority of the Member States that replied were in favour, and the number of replies was sufficient.
not-approved = The consultation did not result in the approval of { $count ->
        [one] Question
       *[other] Questions
    } { $list }: there was no simple majority in favour among the Member States that replied, or the number of replies was insufficient.
deleted = A simple majority of the Member States that replied had no objection to the deletion of { $count ->
        [one] Question
       *[other] Questions
    } { $list }, which came into force on { $date }.
retained = The consultation did not result in the deletion of { $count ->
        [one] Question
       *[other] Questions
    } { $list }, for lack of a simple majority of the Member States that replied; the matter has been referred back to Study Group { $group }.

## What follows an approval.

standing = { $count ->
        [one] The Question approved has
       *[other] The Questions approved have
    } the same status as Questions approved by WTSA.
selection =
    .aap = It is proposed that the Recommendations resulting from { $count ->
            [one] this Question
           *[other] these Questions
        } be approved under the alternative approval process (AAP).
    .tap = It is proposed that the Recommendations resulting from { $count ->
            [one] this Question
           *[other] these Questions
        } be approved under the traditional approval process (TAP).

## Annexes.

annex-number = ANNEX { $annex }
annex-1-title = Title and status of { $count ->
        [one] Question
       *[other] Questions
    } { $list }
annex-1-title-deletion = { $count ->
        [one] Question
       *[other] Questions
    } proposed for deletion: { $list }
annex-1-title-result = { $count ->
        [one] Question
       *[other] Questions
    } on which the Member States were consulted, with the result: { $list }
form-intro = With regard to TSB Circular { $circular }, I would like to inform you of the position of this Administration on { $count ->
        [one] the Question below.
       *[other] each of the Questions below.
    }
form-intro-deletion = With regard to TSB Circular { $circular }, I would like to inform you of the position of this Administration on the deletion of { $count ->
        [one] the Question below.
       *[other] each of the Questions below.
    }
form-approves = Approves the Question
form-approves-deletion = Approves the deletion of the Question
form-disapproves = Does not approve the Question
form-disapproves-deletion = Does not approve the deletion of the Question; the reasons and the possible changes are attached
