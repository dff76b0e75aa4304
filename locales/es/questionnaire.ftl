### Questionnaires, Spanish. Dated wording is in questionnaire/.

document-title = { $name } – Cuestionario

## The form: answers that questions have in common, and the answer with which alone a question is asked.

answer-yes = Sí
answer-no = No
answer-no-opinion = Sin opinión
answer-not-applicable = No procede
if-answer = (si la respuesta a la pregunta { $question } es "{ $answer }")
