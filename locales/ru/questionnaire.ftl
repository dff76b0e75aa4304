### Questionnaires, Russian. Dated wording is in questionnaire/.

document-title = { $name } – вопросник

## The form: answers that questions have in common, and the answer with which alone a question is asked.

answer-yes = Да
answer-no = Нет
answer-no-opinion = Нет мнения
answer-not-applicable = Не применимо
if-answer = (при ответе "{ $answer }" на вопрос { $question })
