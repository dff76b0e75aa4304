### Questionnaires, Arabic. Dated wording is in questionnaire/.

document-title = { $name } - استبيان

## The form: answers that questions have in common, and the answer with which alone a question is asked.

answer-yes = نعم
answer-no = لا
answer-no-opinion = لا رأي
answer-not-applicable = لا ينطبق
if-answer = (إذا كانت الإجابة عن السؤال { $question } هي "{ $answer }")
