subject = 网络能源问题论坛（{ $event }，{ SHOW($venue, form: "in") }）
invitation =
    我高兴地邀请您参加网络和数据中心能源问题论坛。应{ SHOW($host, form: "of") }的盛情邀请，论坛将于{ SHOW($event, form: "weekday") }在{ SHOW($venue, form: "in") }举行。论坛结束后，第{ $group }研究组将于{ SHOW($meetings, form: "text") }在当地召开会议，会议通知见电信标准化局{ SHOW($announced, form: "dated") }通函。
purpose =
    论坛将探讨网络如何在本十年末之前将用电量减少<b>{ $share }</b>。论坛对以下各方具有参考价值：

    • 为行业制定以下目标的监管机构：
    •• 国家目标；
    •• 多个国家的共同目标；
    • 应用ITU-T { $recommendation }建议书<note>论坛不会修改该建议书的案文。有关修订该建议书的提案应提交第{ $question }号课题。</note>的运营商；
    • 设备制造商。
programme =
    论坛于{ SHOW($opening, form: "hour") }开幕，{ SHOW($closing, form: "hour") }闭幕。<a href="{ $programme }">论坛日程</a>将在网上随时更新。讨论使用英文，并提供<i>法文口译</i>。
grants =
    { $grants ->
       *[other] 现提供{ $grants }份与会补贴。
    }低收入国家的与会者将获优先考虑。请使用附件B中的表格提交申请。
deadlines = 请与会者注意以下日期：
dates-head =
    .when = 截止日期
    .what = 应办事项
dates-proposals =
    .what = 提交演讲提案（附一页摘要）
dates-visas =
    .what = 提交签证支持函申请
dates-registration =
    .what = 所有现场和远程与会者完成注册
questions =
    如有问题，请与论坛秘书处联系（电话：{ $desk }，电子邮件：{ $mailbox }）。

practical = 实用信息
venue =
    论坛将在基加利会议中心举行。会场于首场会议开始前一小时开放；已注册的与会者可领取胸牌。
    .heading = 会议地点
visas =
    许多国家的与会者可办理落地签证。需要签证支持函的与会者，请最迟于{ $visas }提出申请。
    .heading = 签证
cost =
    参加论坛免费。次日参观游览的费用为{ $fee }。
    .heading = 费用

form = 注册表
instructions = 请填写本表，并最迟于{ $registration }发送至{ $mailbox }。
form-name = 姓名
form-organization = 主管部门或组织
form-email = 电子邮件
form-arrival = 抵达日期
form-attendance = 参会方式
    .in-person = 现场参会
    .remote = 远程参会
form-session = 场次
    .placeholder = 请选择场次
    .morning = 上午
    .afternoon = 下午
    .both = 上下午两场
form-interests = 感兴趣的领域
    .grids = 电网
    .networks = 网络
    .data-centres = 数据中心
form-visa = 我需要签证支持函。
form-remarks = 备注
