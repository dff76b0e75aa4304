### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left.
agenda-subject = A subject of the meeting

## These words may serve as they are in English.

draft-agenda = Draft agenda
agenda-opening = Opening of the meeting
agenda-closing = Closure of the meeting
