### Dated wording of 2019, Chinese, in the manner of the collective letters issued in those years.

subject = 第{ $group }研究组会议；{ $headed }
subject-tsag = 电信标准化顾问组（TSAG）会议；{ $headed }
subject-regional = 第{ $group }研究组{ SHOW($region, form: "to") }区域组（SG{ $group }RG‑{ SHOW($region, form: "code") }）会议；{ $headed }
headed =
    .physical = { $dates }，{ $place }
    .hybrid = { $dates }，{ $place }（可远程参会）
    .virtual = { $dates }，虚拟会议
    .physical-seminar = { $dates }，{ $place }（会前举办研讨会）
    .hybrid-seminar = { $dates }，{ $place }（可远程参会，会前举办研讨会）
invitation = 我高兴地邀请您出席ITU-T第{ $group }研究组（{ $group-title }）会议，会议将{ $convened }。
invitation-tsag = 我高兴地邀请您出席电信标准化顾问组（TSAG）会议，会议将{ $convened }。
invitation-regional = 我高兴地邀请您出席ITU-T第{ $group }研究组{ SHOW($region, form: "to") }区域组（SG{ $group }RG‑{ SHOW($region, form: "code") }）会议，会议将{ $convened }。
convened =
    .physical = 于{ SHOW($dates, form: "text") }在{ $place }召开
    .physical-headquarters = 于{ SHOW($dates, form: "text") }在{ $place }国际电联总部召开
    .hybrid = 于{ SHOW($dates, form: "text") }在{ $place }召开，可远程参会
    .hybrid-headquarters = 于{ SHOW($dates, form: "text") }在{ $place }国际电联总部召开，可远程参会
    .virtual = 于{ SHOW($dates, form: "text") }以虚拟方式召开
seminar = 会议之前将于{ SHOW($dates, form: "text") }在同一地点举办研讨会，研讨会将于{ $opening }开始。
host = 本次会议应{ $country }的盛情邀请召开。
venue = 会场的详细信息将在本函的补遗中公布。
opening = 会议将于{ $opening }开幕。
opening-registration = 会议将于{ $opening }开幕，与会者注册将于{ $registration }开始。
opening-virtual = 会议将于{ $opening }（日内瓦时间）开幕。
rooms = 每日会议厅的分配情况将在国际电联总部各处的屏幕上和会议网页上公布。
restriction = 根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，会议仅限该区域的成员国、部门成员和部门准成员的代表参加。
restriction-agencies = 根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，会议仅限该区域的成员国和运营机构的代表参加。
questions =
    { $count ->
        [1] 会议将审议第{ $list }号课题。
       *[other] 会议将审议以下课题：{ $list }。
    }

key-dates = 关键截止日期：
action-translated = 提交要求翻译的ITU-T成员文稿
action-captioning = 提交实时字幕或手语翻译申请
action-fellowships = 提交与会补贴申请
action-interpretation = 提交口译申请
action-pre-registration = 与会者预注册（在线）
action-visas = 提交签证支持函申请
action-contributions = 提交ITU-T成员文稿（通过文件直传）

practical = 附件{ $annex }介绍了会议的实用信息。
agenda = 会议议程草案见附件{ $annex }。
agenda-chair = 由主席{ $person }（{ $country }）拟定的会议议程草案见附件{ $annex }。
time-plan = 会议时间安排草案见附件{ $annex }。
latest = 会议的最新信息见：{ $url }。
wish = 祝您与会顺利且富有成效！

## Annex A.

practical-title = 会议的实用信息
documents = 本次会议为无纸会议。文稿须最迟于{ $date }通过文件直传系统提交。成员可利用该系统预留文稿编号，并自行上载和修改文稿。请使用会议网页上提供的模板。
ties = 仅限拥有国际电联用户账户并可使用TIES服务的ITU-T成员查阅会议文件。没有该账户的代表可向其所在单位的联系人提出申请。
interpretation = 如有成员国最迟于{ $date }在注册表中或以书面形式向电信标准化局提出申请，开幕和闭幕全体会议将提供口译服务。
wireless = 代表可在会场使用无线网络。有需要的代表可使用打印机，并可借用笔记本电脑（数量有限）。
accessibility = 视口译员和资金情况，可应要求为有需要的人员提供实时字幕或手语翻译服务。申请须最迟于{ $date }提交。
remote = 会议将尽力提供远程参会服务。远程与会者应了解，会议不会因任何一位远程与会者无法连接、无法收听或声音无法被听到而推迟或中断。
registration = 与会者必须通过会议网页进行在线注册。请最迟于{ $date }完成预注册。每项注册均须经相关主管部门或组织的联系人批准。
newcomers = 欢迎新代表参加指导计划，内容包括抵达时的欢迎情况介绍会和有关ITU-T工作的入门培训会。
women = 请各成员尽可能吸收女性参加代表团。
fellowships = 为方便符合条件国家的代表与会，视资金情况，可向每个主管部门提供一份全额与会补贴或两份部分与会补贴。如申请两份部分与会补贴，其中至少一份须为经济舱机票。申请须最迟于{ $date }提交，申请人须事先完成会议注册。
fellowship-form = 请填写附件{ $annex }中的表格申请与会补贴。
visas = 一些国家的公民需要获得签证方可进入会议所在国并在该国逗留。签证须至少在抵达前四周申请。如需签证支持函，请最迟于{ $date }向电信标准化局提出申请。
hotels = 为代表提供优惠价格的酒店名单见会议网页。
