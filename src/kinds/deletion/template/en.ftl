### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left.
x-9999-title = Title of the Recommendation
# Replace these words.
x-9999-reason = Why the Recommendation is no longer needed, in a sentence or two.
# x-9990-title = Title of the Recommendation that is renumbered
