### A questionnaire on the misuse of numbering resources, English.

person-mwansa = Joseph Mwansa
title = Misuse of international numbering resources
aims = The study group is revising Recommendation ITU-T { $guidelines } and wishes to learn how misuse of international numbering resources is prevented, detected and reported in each country. The results will show where guidance is lacking.

questionnaire = Questionnaire
respondent =
    .heading = Respondent
questionnaire-administration = Administration
questionnaire-email = E-mail

framework =
    .heading = National framework
questionnaire-provisions = Do national provisions prohibit the misuse of numbering resources?
questionnaire-since = Since when have they been in force?
questionnaire-body = Which body receives reports of misuse?
questionnaire-exchange = Should reports of misuse be exchanged between administrations by way of ITU?

incidents =
    .heading = Incidents of misuse
questionnaire-reported = Were incidents of misuse reported to this body?
questionnaire-count = How many?
    .placeholder = [number of incidents]
questionnaire-trend = Compared with the year before, there were
    .more = more
    .same = as many
    .fewer = fewer
questionnaire-kinds = Which kinds of misuse were observed?
    .unassigned = Traffic to unassigned numbers
    .calling-number = Manipulation of the calling party number
    .inflation = Artificial inflation of traffic
    .other = Other
questionnaire-channel = How are most incidents reported?
    .placeholder = choose a channel
    .form = Online form
    .mail = E-mail
    .telephone = Telephone
questionnaire-experience = Experience of use to others
