### Dated wording of 2019, Chinese, in the manner of the circulars issued that year.

subject =
    国际电联“{ $title }”讲习班
    { $event }
invitation = 我高兴地通知您，国际电联“{ $title }”讲习班将于{ $event }举行。
invitation-by =
    .country = 本次讲习班系应{ $country }政府的盛情邀请举办。
    .named = 本次讲习班系应{ $host }的盛情邀请举办。
opening = 讲习班将于{ $opening }开幕。
desk = 与会者现场注册将于{ $desk }开始。
held-at = 讲习班的举办地点如下：{ $venue }。
beside = 下列会议将结合讲习班举行：
aims = 本次讲习班的目标如下：
programme-web = 讲习班的日程草案可在以下网站查阅：{ $url }。
programme-annex = 讲习班的日程草案见附件{ $annex }。
languages =
    .only = 讲习班的讨论仅以{ $languages }进行。
    .interpreted = 讲习班期间将提供以下语文的口译服务：{ $languages }。
participation =
    .open = 讲习班向国际电联成员国、部门成员、部门准成员和学术成员开放，并向来自国际电联成员国、愿为此项工作做出贡献的任何个人开放，其中包括兼为国际、区域和国家组织成员的个人。参加讲习班不收取任何费用。
    .members = 讲习班仅向国际电联成员国、部门成员、部门准成员和学术成员开放。参加讲习班不收取任何费用。
remote =
    .hybrid = 与会者可远程参加讲习班；已注册的与会者将收到连接信息。
    .virtual = 讲习班将完全在线举行；已注册的与会者将收到连接信息。
fellowships =
    .none = 本次讲习班不提供与会补贴。
    .some = 为便于符合条件国家的代表参加讲习班，将提供与会补贴，名额最多为{ $number }个。
    .until = 为便于符合条件国家的代表参加讲习班，将提供与会补贴，名额最多为{ $number }个。与会补贴申请须于{ $date }之前（含当日）送达电信标准化局。
visa = 谨提醒您，某些国家的公民需要获得签证才能入境东道国并在该国逗留。签证须在讲习班开始之前至少{ $weeks }周向东道国驻贵国的代表机构（使馆或领事馆）申请并领取；如贵国没有此类机构，则须向距出发国最近的此类机构申请并领取。
hotels = 酒店名单可在以下网站查阅：{ $url }。
annex-number = 附件{ $annex }
programme-title = 讲习班日程草案
