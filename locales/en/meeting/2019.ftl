### Dated wording of 2019, English, in the manner of the collective letters issued in those years.

subject = Meeting of Study Group { $group }; { $headed }
subject-tsag = Meeting of the Telecommunication Standardization Advisory Group (TSAG); { $headed }
subject-regional = Meeting of the Study Group { $group } Regional Group { SHOW($region, form: "to") } (SG{ $group }RG‑{ SHOW($region, form: "code") }); { $headed }
headed =
    .physical = { $place }, { $dates }
    .hybrid = { $place }, with remote participation, { $dates }
    .virtual = virtual meeting, { $dates }
    .physical-seminar = { $place }, { $dates }, preceded by a seminar
    .hybrid-seminar = { $place }, with remote participation, { $dates }, preceded by a seminar
invitation = It is my pleasure to invite you to attend the meeting of ITU-T Study Group { $group } ({ $group-title }), which will be held { $convened }.
invitation-tsag = It is my pleasure to invite you to attend the meeting of the Telecommunication Standardization Advisory Group (TSAG), which will be held { $convened }.
invitation-regional = It is my pleasure to invite you to attend the meeting of the ITU-T Study Group { $group } Regional Group { SHOW($region, form: "to") } (SG{ $group }RG‑{ SHOW($region, form: "code") }), which will be held { $convened }.
convened =
    .physical = { $place }, { $dates }
    .physical-headquarters = at ITU headquarters { $place }, { $dates }
    .hybrid = { $place }, with remote participation, { $dates }
    .hybrid-headquarters = at ITU headquarters { $place }, with remote participation, { $dates }
    .virtual = as a virtual meeting, { $dates }
seminar = The meeting will be preceded by a seminar ({ $dates }), which will be held at the same place and will open at { $opening }.
host = The meeting will be held at the kind invitation { $country }.
venue = Details of the venue will be announced in an addendum to this letter.
opening = The meeting will open at { $opening }.
opening-registration = The meeting will open at { $opening }; registration of participants will begin at { $registration }.
opening-virtual = The meeting will open at { $opening } (Geneva time).
rooms = Daily meeting room allocations will be displayed on screens throughout ITU headquarters and on the web page of the meeting.
restriction = In accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }), participation in the meeting is restricted to delegates and representatives of Member States, Sector Members and Associates of the region.
restriction-agencies = In accordance with clause { $clause } of WTSA Resolution { $resolution } ({ $revision }), participation in the meeting is restricted to delegates and representatives of Member States and operating agencies of the region.
questions =
    { $count ->
        [one] Question { $list } will be examined at the meeting.
       *[other] The following Questions will be examined at the meeting: { $list }.
    }

key-dates = Key deadlines:
action-translated = Submission of contributions of ITU-T members for which translation is requested
action-captioning = Submission of requests for real-time captioning or sign language interpretation
action-fellowships = Submission of requests for fellowships
action-interpretation = Submission of requests for interpretation
action-pre-registration = Pre-registration of participants (online)
action-visas = Submission of requests for visa support letters
action-contributions = Submission of contributions of ITU-T members (through direct document posting)

practical = Practical meeting information is set out in Annex { $annex }.
agenda = A draft agenda for the meeting is set out in Annex { $annex }.
agenda-chair =
    { $style ->
        [chairman] A draft agenda for the meeting, prepared by the Chairman, { $person } ({ $country }), is set out in Annex { $annex }.
       *[chair] A draft agenda for the meeting, prepared by the Chair, { $person } ({ $country }), is set out in Annex { $annex }.
    }
time-plan = A draft time plan is set out in Annex { $annex }.
latest = The latest information on the meeting is available at { $url }.
wish = I wish you a productive and enjoyable meeting.

## Annex A.

practical-title = Practical meeting information
documents = The meeting will be run paperless. Contributions are to be submitted by { $date } through the direct document posting system, which allows members to reserve contribution numbers and to upload and revise contributions themselves. Please use the templates that are available on the web page of the meeting.
ties = Access to the documents of the meeting is restricted to ITU-T members who have an ITU user account with TIES access. Delegates who have none may request one from the focal point of their organization.
interpretation = Interpretation will be provided for the opening and closing plenary sessions if a Member State requests it by { $date }, on the registration form or in writing to TSB.
wireless = A wireless network is available to delegates at the venue of the meeting. Printers, and a limited number of laptops on loan, are available to those who need them.
accessibility = Real-time captioning or sign language interpretation can be provided on request to those who need it, subject to the availability of interpreters and of funds. Requests must be received by { $date }.
remote = Remote participation will be provided on a best-effort basis. Remote participants should be aware that the meeting will not be delayed or interrupted because one of them is unable to connect, to listen or to be heard.
registration = Registration is mandatory and is done online through the web page of the meeting. Participants are asked to pre-register by { $date }. Each registration must be approved by the focal point of the administration or organization concerned.
newcomers = New delegates are invited to a mentoring programme, which includes a welcome briefing on arrival and an orientation session on the work of ITU-T.
women = Members are invited to include women in their delegations whenever possible.
fellowships = One full or two partial fellowships per administration may be awarded, subject to available funding, to facilitate participation from eligible countries. Where two partial fellowships are requested, at least one of them must be for an economy class air ticket. Requests must be received by { $date }; applicants must have registered for the meeting beforehand.
fellowship-form = Fellowships are requested on the form in Annex { $annex }.
visas = Citizens of some countries need a visa to enter and to spend any time in the country of the meeting; it must be requested at least four weeks before arrival. A letter in support of the visa application may be requested from TSB by { $date }.
hotels = A list of hotels that offer preferential rates to delegates is available on the web page of the meeting.
