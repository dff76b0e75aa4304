### Letterhead and header table, Chinese. Words as issued in TSB Circular 195.

union = 国际电信联盟
bureau = 电信标准化局
author = 国际电联电信标准化局
logo-alt = 国际电信联盟徽标
second-alt = 信头上的第二个徽标
header-alt = 信函的文号、联系方式、收件人和事由
place-date = { $date }，{ $place }
label-ref = 文号：
label-contact = 联系人：
label-tel = 电话：
label-fax = 传真：
label-email = 电子邮件：
label-web = 网址：
# 致 stands in the first addressee, as issued.
label-to = { "" }
label-copy-to = 抄送：
label-subject = 事由：
circular-name = 电信标准化局第{ $circular }号通函
collective-letter-name = 电信标准化局第{ $letter }号集体函
# What corrects a letter or adds to it.
corrigendum-name = 电信标准化局第{ $circular }号通函的勘误{ $number }
    .letter = 电信标准化局第{ $letter }号集体函的勘误{ $number }
addendum-name = 电信标准化局第{ $circular }号通函的补遗{ $number }
    .letter = 电信标准化局第{ $letter }号集体函的补遗{ $number }
# The title of a document whose kind has none of its own.
letter-title = { $name } – { $subject }
page = - { $page } -

## Addressees: as they stand among the addressees, and as they stand under 抄送.

to-member-states = 致国际电联各成员国主管部门
    .copy = 国际电联各成员国主管部门
to-observers-res-99 = 巴勒斯坦国（全权代表大会第{ $resolution }号决议（{ $revision }））
    .copy = 巴勒斯坦国（全权代表大会第{ $resolution }号决议（{ $revision }））
to-sector-members = ITU-T部门成员
    .copy = ITU-T部门成员
# A study group in a list of several.
listed-group = 第{ $group }
to-associates =
    { $body ->
        [one] 第{ $group }研究组的ITU-T部门准成员
        [two] { $groups }研究组的ITU-T部门准成员
       *[several] { $groups }研究组的ITU-T部门准成员
        [tsag] 参加电信标准化顾问组工作的ITU-T部门准成员
    }
    .copy =
        { $body ->
            [one] 第{ $group }研究组的ITU-T部门准成员
            [two] { $groups }研究组的ITU-T部门准成员
           *[several] { $groups }研究组的ITU-T部门准成员
            [tsag] 参加电信标准化顾问组工作的ITU-T部门准成员
        }
to-regional-group = 致参加第{ $group }研究组{ SHOW($region, form: "to") }区域组工作的成员国、ITU-T部门成员和部门准成员
    .copy = 参加第{ $group }研究组{ SHOW($region, form: "to") }区域组工作的成员国、ITU-T部门成员和部门准成员
to-academia = 国际电联学术成员
    .copy = 国际电联学术成员
to-study-group-chairs =
    { $body ->
        [one] ITU-T第{ $group }研究组正副主席
        [two] ITU-T{ $groups }研究组正副主席
       *[several] ITU-T{ $groups }研究组正副主席
    }
    .copy =
        { $body ->
            [one] ITU-T第{ $group }研究组正副主席
            [two] ITU-T{ $groups }研究组正副主席
           *[several] ITU-T{ $groups }研究组正副主席
        }
to-tsag-chairs = 电信标准化顾问组正副主席
    .copy = 电信标准化顾问组正副主席
to-director-bdt = 电信发展局主任
    .copy = 电信发展局主任
to-director-br = 无线电通信局主任
    .copy = 无线电通信局主任
to-regional-offices = 国际电联各区域代表处
    .copy = 国际电联各区域代表处
