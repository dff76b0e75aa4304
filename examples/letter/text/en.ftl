subject = Forum on energy for networks, { SHOW($venue, form: "in") }, { $event }
invitation =
    I am pleased to invite you to a forum on energy for networks and data centres, which will be held { SHOW($venue, form: "in") }, at the kind invitation { SHOW($host, form: "of") }, on { SHOW($event, form: "weekday") }. It precedes the meetings of Study Group { $group } that take place there on { SHOW($meetings, form: "text") } and were announced in TSB Circular { SHOW($announced, form: "dated") }.
purpose =
    The forum asks how networks can use <b>{ $share }</b> less electricity by the end of the decade. It is of use to:

    • regulators who set targets for the sector;
    •• national targets,
    •• targets that several countries share;
    • operators who apply Recommendation ITU-T { $recommendation };<note>The forum does not change the text of the Recommendation. Proposals to revise it go to Question { $question }.</note>
    • manufacturers of equipment.
programme =
    The forum opens at { SHOW($opening, form: "hour") } and closes at { SHOW($closing, form: "hour") }. <a href="{ $programme }">The programme</a> is kept up to date on the web. Discussions are in English, with <i>interpretation into French</i>.
grants =
    { $grants ->
        [one] { $grants } fellowship is available.
       *[other] { $grants } fellowships are available.
    } Preference is given to participants from countries with low income. Requests are sent with the form in Annex B.
deadlines = Participants are asked to keep the following dates in mind:
dates-head =
    .when = Until
    .what = What is due
dates-proposals =
    .what = Proposals for presentations, with a summary of one page
dates-visas =
    .what = Requests for letters that support a visa
dates-registration =
    .what = Registration of all participants, in person or remote
questions =
    Questions may be put to the secretariat of the forum (Tel. { $desk }, { $mailbox }).

practical = Practical information
venue =
    The forum takes place in the Convention Centre of Kigali. The doors open an hour before the first session; a badge is given to those who have registered.
    .heading = Venue
visas =
    Participants from many countries receive a visa on arrival. Those who need a letter of support ask for it by { $visas }.
    .heading = Visas
cost =
    The forum is free of charge. An excursion on the following day costs { $fee }.
    .heading = Cost

form = Registration form
instructions = Please fill in this form and send it to { $mailbox } by { $registration }.
form-name = Name
form-organization = Administration or organization
form-email = E-mail
form-arrival = Day of arrival
form-attendance = I take part
    .in-person = in person
    .remote = remotely
form-session = Session
    .placeholder = choose a session
    .morning = morning
    .afternoon = afternoon
    .both = both sessions
form-interests = I am interested in
    .grids = electricity grids
    .networks = networks
    .data-centres = data centres
form-visa = I need a letter of support for a visa.
form-remarks = Remarks
