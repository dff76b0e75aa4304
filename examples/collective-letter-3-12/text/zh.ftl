### Names, the draft agenda and the request for a fellowship, Chinese.

person-wanjiru = 格蕾丝·万吉鲁
person-mensah = 科菲·门萨先生

draft-agenda = 议程草案
agenda-opening = 会议开幕
agenda-adoption = 通过议程
agenda-documents = 会议文件和工作安排
agenda-parties = 工作组和报告人组的报告
agenda-approval = 建议书草案的同意和批准
agenda-liaison = 与其他组和组织的联络
agenda-future = 工作计划和未来会议
agenda-closing = 会议闭幕

fellowship = 与会补贴申请表
fellowship-instructions = 请主管部门为每位候选人填写本表，并将其返回电信标准化局。
fellowship-administration = 主管部门
fellowship-name = 候选人姓名
fellowship-mail = 电子邮件
fellowship-phone = 电话
fellowship-award = 申请的补贴
    .full = 全额补贴
    .air-ticket = 部分补贴：经济舱机票
    .allowance = 部分补贴：每日生活津贴
fellowship-registered = 候选人已注册参会。
fellowship-visa = 候选人需要签证支持函。
fellowship-reasons = 申请理由
