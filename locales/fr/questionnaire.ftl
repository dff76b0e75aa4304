### Questionnaires, French. Dated wording is in questionnaire/.

document-title = { $name } – Questionnaire

## The form: answers that questions have in common, and the answer with which alone a question is asked.

answer-yes = Oui
answer-no = Non
answer-no-opinion = Sans opinion
answer-not-applicable = Sans objet
if-answer = (si la réponse à la question { $question } est "{ $answer }")
