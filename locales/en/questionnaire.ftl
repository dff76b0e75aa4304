### Questionnaires, English. Dated wording is in questionnaire/.

document-title = { $name } – Questionnaire

## The form: answers that questions have in common, and the answer with which alone a question is asked.

answer-yes = Yes
answer-no = No
answer-no-opinion = No opinion
answer-not-applicable = Not applicable
if-answer = (if the answer to question { $question } is “{ $answer }”)
