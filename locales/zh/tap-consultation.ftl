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

form-subject = 事由：成员国对电信标准化局第{ $circular }号通函的回复：
form-alt = 电信标准化局和发件人的地址
form-to = 致：
form-from = 发自：
form-fax = 传真：
form-email = 电子邮件：
form-date = 日期：
# Union, then title, then street, as issued.
form-addressee =
    国际电信联盟
    电信标准化局主任
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
# Date before place, as in the letterhead.
form-place-date = { $date }，{ $place }
ballot-alt = 对各案文草案的意见
ballot-texts = 案文草案
form-choose = 请选择两个方框中的一个
form-no-comments = 无意见或无建议修改
form-comments = 附意见和建议的修改
# Administration, role, name, as issued.
form-sender =
    { $member-state }主管部门
    { $role }
    { $name }

## What a reader of the form hears of each field, and what stands in it while it is empty.

field-name = 姓名
    .placeholder = [姓名]
field-role = 正式职务
    .placeholder = [正式职务]
field-address = 地址
    .placeholder = [地址]
field-fax = 发件人传真
field-email = 发件人电子邮件
field-place = 地点
    .placeholder = [地点]
field-date = 日期
    .placeholder = [日期]
field-member-state = 成员国
    .placeholder = [成员国]
field-choice = { $draft }：{ $choice }
