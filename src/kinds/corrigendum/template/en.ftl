### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left.
title = What the corrected letter is about, as its subject says it
item-1-old = The words as they stand in the letter
item-1-new = The words as they are to be read
