### Member State consultations, Chinese: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – 与成员国的磋商
reply-title = { $name } – 成员国的回复
consultation = 本通函根据第{ $resolution }号决议第{ $clause }节就是否考虑批准该案文启动与国际电联成员国的正式磋商。请成员国在{ $deadline }之前填妥并返回附件{ $annex }中的表格。
# The percentage stands twice, as issued.
threshold = 如果{ $percentage }或{ $percentage }以上的成员国在回复中支持考虑批准，将专门利用一节全体会议的时间应用批准程序。不授权如此办理的成员国应向电信标准化局主任通报其意见的理由并说明可能进行的修改，从而推动此项工作的进展。

## Annex 1.

item =
    .new = ITU-T { $draft }新建议书草案[{ $symbol }]
    .revised = ITU-T { $draft }建议书修订草案[{ $symbol }]
    .corrigendum = { $draft }草案[{ $symbol }]
    .amendment = { $draft }草案[{ $symbol }]
summary-head = 摘要
a5-sentence = 这份确定的草案案文包括需要进行ITU-T { $a5 }论证的规范性参考文献，见{ $symbol }。

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
