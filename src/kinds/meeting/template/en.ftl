### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

agenda = Draft agenda
# Replace these words: `check` tells those that are left.
agenda-opening = Opening of the meeting
# Replace these words.
agenda-closing = Closure of the meeting
