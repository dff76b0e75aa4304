### Dated wording of 2019, English, in the manner of the circulars issued that year.

subject = Questionnaire of ITU-T Study Group { $group }: { $title }
prepared =
    .meeting = I wish to inform you that ITU-T Study Group { $group } ({ $group-title }), at its { $meeting }, agreed to issue a questionnaire.
    .resolution = In accordance with WTSA Resolution { $resolution } ({ $revision }), ITU-T Study Group { $group } ({ $group-title }) has prepared a questionnaire.
basis = The questionnaire contributes to the implementation of WTSA Resolution { $resolution } ({ $revision }).
purpose = The purpose of the questionnaire is as follows:
answer =
    .online = You are invited to answer the questionnaire online at { $url } by { $deadline }.
    .form = You are invited to complete the questionnaire in Annex { $annex } and to send it by e-mail to { $email } by { $deadline }.
copy = If you cannot answer online, you may instead complete the form in Annex { $annex } and send it by e-mail to { $email } within the same time-limit.
replies =
    .consolidated = Each Member State is requested to submit one consolidated reply, having consulted the national bodies concerned.
    .each = Replies are welcome from all those to whom this letter is addressed; each may reply independently of the others.
use =
    .published = The replies received will be published together with the names of those who submitted them.
    .confidential = The replies received will be treated as confidential; only aggregated results will be published.
results = The results will be submitted to the meeting of Study Group { $group } to be held { $event }.
help = Enquiries concerning the questionnaire may be sent to { $email }.
thanks = I thank you in advance for your cooperation in answering the questionnaire.
