### Events that are announced, Chinese, as letters of several kinds speak of them.

event-subject =
    .physical = { $dates }，{ $place }
    .hybrid = { $dates }，{ $place }（可远程参会）
    .virtual = { $dates }，虚拟活动
# Behind 将于 or 于, before 举行 or 召开.
takes-place =
    .physical =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }在{ $place }
    .hybrid =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }在{ $place }以可远程参会的方式
    .virtual =
        { SHOW($dates, form: "text") }{ $precision ->
            [months] 期间
            [month] { "" }
           *[days] { "" }
        }以虚拟方式
registration =
    .open = 所有与会者均须注册，注册须通过以下网站在线进行：{ $url }。
    .until = 所有与会者均须注册，注册须于{ $date }之前（含当日）通过以下网站在线完成：{ $url }。
web-page = 更多信息将定期更新，请查阅以下网站：{ $url }。
