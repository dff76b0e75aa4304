### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left. What stands behind "Focus Group", with its preposition.
title = on the subject of the group
# Replace these words: whoever presides, with country or organization.
management =
    • Chair: First and last name (country or organization);
    • Vice-Chair: first and last name (country or organization).
# Replace these words: a blank line parts paragraphs, and a line that begins with a bullet is a point.
terms-of-reference =
    The scope of the group.

    The tasks of the group are:

    • the first task;
    • the second task.
