### The form that is sent back with a letter, Chinese: what forms of several kinds say alike.

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
