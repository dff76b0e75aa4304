### Recommendations to be deleted, Chinese. Dated wording is in deletion/.

document-title = { $name } – 建议书的删除
document-title-both = { $name } – 建议书的删除和重新编号
document-title-renumbering = { $name } – 建议书的重新编号
reply-title = { $name } – 对删除的反对意见
reply-title-position = { $name } – 对删除的答复

## Annex 1, the table of the Recommendations.

table-alt = 拟删除的建议书及其删除理由
head-text = 建议书
head-title = 标题
head-reason = 删除理由
head-successor = 替代建议书
item =
    .deleted = ITU-T { $designation }
successor = ITU-T { $list }建议书

## Annex 1 of the letter that announces the result.

table-alt-result = 曾拟删除的建议书及结果
head-outcome = 结果
outcome =
    .deleted = 未收到反对意见：已予删除
    .referred = 收到反对意见：已退回研究组

## Annex 1, the table of the Recommendations that are renumbered.

table-alt-renumbering = 重新编号的建议书
head-renumbering-text = 重新编号之前的建议书编号
head-renumbering-becomes = 重新编号后编号的更改情况
head-renumbering-title = 标题（保持不变）
becomes = 改为ITU-T { $designation }

## Annex 2, the form on which one objects.

form-subject-objection = 事由：对电信标准化局第{ $circular }号通函的回复：
form-alt-texts = 对删除各建议书的反对意见
form-head-text = 建议书
form-head-objection = 反对意见
form-head-reasons = 反对理由
ballot-alt = 对删除各建议书的立场
ballot-texts = 建议书
form-row = ITU-T { $designation }
form-reasons = { $reasons }
# Member, role, name: the order of the form of Member States.
form-sender-aap =
    { $member }
    { $role }
    { $name }
field-reasons = 理由
    .placeholder = [理由]
field-member = 成员国或部门成员
    .placeholder = [成员国或部门成员]
