### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left. The formula puts the quotation marks.
title = Title of the workshop
# Replace these words: the building, the street.
venue = Building and address
# Replace these words: a point a line.
objectives =
    • the first objective;
    • the second objective.
