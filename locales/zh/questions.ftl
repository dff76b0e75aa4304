### Questions approved, put to the Member States or deleted, Chinese. Dated wording is in questions/.

document-title = { $name } – 课题
reply-title = { $name } – 成员国的回复

## Annex 1, the table of the Questions.

table-alt = 各课题及其标题和所属研究组
head-question = 编号
head-title = 标题
head-group = 研究组
head-status = 状况
head-decision = 决定
head-reason = 删除理由
head-replaces = 原课题
item =
    .question = 第{ $question }号课题
group = 第{ $group }研究组
status =
    .new = 新课题
    .revised = 经修订的课题
    .merged = 合并课题
    .continued = 延续课题
decision =
    .approved = 已批准
    .not-approved = 未批准
    .deleted = 已删除
    .retained = 未同意删除
replaces = 替代第{ $list }号课题

## Annex 2, the form on which Member States approve, or do not.

ballot-alt = 对各课题的立场
ballot-texts = 课题
form-row = 第{ $question }号课题
