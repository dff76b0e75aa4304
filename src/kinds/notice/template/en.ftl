### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left. They follow "The reasons for this change are as follows:".
reasons =
    • the first reason;
    • the second reason.
