### Prose, English. A file beside this one for each further language: fr.ftl, es.ftl, ru.ftl, zh.ftl, ar.ftl.

# Replace these words: `check` tells those that are left.
title = The subject of the questionnaire
aims = What the questionnaire is to find out, and what for, in a paragraph or several.
questionnaire = The title of the questionnaire
practice =
    .heading = What the questions are about
questionnaire-q1 = A question that is answered with yes or no
questionnaire-q2 = A question that follows from the answer

## These words may serve as they are in English.

respondent =
    .heading = Respondent
questionnaire-administration = Administration or organization
