### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left.
subject = Subject of the letter, { $meeting }

# Replace these words. A blank line parts paragraphs, and a line that begins with a bullet is a point. Facts are printed as the language
# prints them; SHOW asks for another form of one. Where words depend on a count, { $seats -> … } chooses among them.
invitation =
    The first paragraph of the letter. The meeting is held { SHOW($venue, form: "in") }, { SHOW($meeting, form: "text") }, and opens at { SHOW($opening, form: "hour") }. <a href="{ $page }">The page of the meeting</a> says more.

    A second paragraph, with a list:

    • number of seats: { $seats };
    • a second point.

## These words may serve as they are in English.

deadlines = The following dates should be kept:

# The words of a table: its head, then row by row.
dates-head =
    .when = Date
    .what = What is due
dates-registration =
    .what = Registration
dates-meeting =
    .what = The meeting

registration-form = Registration form
registration-form-name = Name
registration-form-email = E-mail
registration-form-attendance = Attendance
    .in-person = in person
    .remote = remote
