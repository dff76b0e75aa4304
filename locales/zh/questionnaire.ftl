### Questionnaires, Chinese. Dated wording is in questionnaire/.

document-title = { $name } – 调查问卷

## The form: answers that questions have in common, and the answer with which alone a question is asked.

answer-yes = 是
answer-no = 否
answer-no-opinion = 无明确意见
answer-not-applicable = 不适用
if-answer = （若问题{ $question }的答复为“{ $answer }”）
