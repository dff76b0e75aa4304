### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left.
x-1999-title = Title of the draft Recommendation
# Replace these words.
x-1999-summary =
    The first paragraph of the summary, in one line.

    The second paragraph, with a list:

    • a first point;
    • a second point.
