### Dated wording of 2019, Chinese, in the manner of the circulars issued that year.

subject = ITU-T第{ $group }研究组调查问卷：{ $title }
prepared =
    .meeting = 谨通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上同意分发一份调查问卷。
    .resolution = 根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }），ITU-T第{ $group }研究组（{ $group-title }）编写了一份调查问卷。
basis = 该问卷有助于世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）的落实。
purpose = 该问卷的目的如下：
answer =
    .online = 请在{ $deadline }之前通过以下网站在线填写问卷：{ $url }。
    .form = 请填写附件{ $annex }中的问卷，并在{ $deadline }之前通过电子邮件发送至{ $email }。
copy = 如无法在线填写，可填写附件{ $annex }中的表格，并在同一期限内通过电子邮件发送至{ $email }。
replies =
    .consolidated = 请各成员国在征求国内相关机构的意见后，提交一份综合答复。
    .each = 欢迎本函的所有收件方各自独立作答。
use =
    .published = 收到的答复将连同答复方的名称一并公布。
    .confidential = 收到的答复将予以保密，仅公布汇总结果。
results = 问卷结果将提交定于{ $event }召开的第{ $group }研究组会议。
help = 如对该问卷有疑问，请发送电子邮件至{ $email }。
thanks = 预先感谢您配合填写该问卷。
