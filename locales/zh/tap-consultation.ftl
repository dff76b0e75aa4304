### Member State consultations, Chinese: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – 与成员国的磋商
reply-title = { $name } – 成员国的回复

## Annex 1.

item =
    .new = ITU-T { $draft }新建议书草案[{ $symbol }]
    .revised = ITU-T { $draft }建议书修订草案[{ $symbol }]
    .corrigendum = { $draft }草案[{ $symbol }]
    .amendment = { $draft }草案[{ $symbol }]
summary-head = 摘要

## Annex 2, the reply form.

ballot-alt = 对各案文草案的意见
ballot-texts = 案文草案
form-no-comments = 无意见或无建议修改
form-comments = 附意见和建议的修改
