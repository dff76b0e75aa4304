### The outcome of a consultation, Chinese. Dated wording is in approval/.

document-title = { $name } – 就建议书草案作出的决定

## Annex 1.

# A corrigendum or amendment in words already says 建议书.
item =
    .new = ITU-T { $draft }新建议书草案
    .revised = ITU-T { $draft }建议书修订草案
    .corrigendum = { $draft }草案
    .amendment = { $draft }草案
former-number = 提出时为ITU-T { $designation }建议书草案
    .part = 提出时为{ SHOW($designation, form: "of") }草案
former-title = 提出时的标题：
# 考虑批准 is "consideration for approval", as issued in circular 195.
decision =
    .approved = 决定：予以批准
    .not-approved = 决定：不予批准
    .not-considered = 决定：因磋商中支持不足，未考虑批准
    .deferred = 决定：推迟至以后的会议作出
    .reflection = 决定：有待四周的考虑期结束后作出
referred = 转交ITU-T第{ $group }研究组
