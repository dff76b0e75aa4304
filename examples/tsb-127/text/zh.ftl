### A questionnaire on the misuse of numbering resources, Chinese.

person-mwansa = 约瑟夫·姆万萨
title = 国际码号资源的滥用
aims = 研究组正在修订ITU-T { $guidelines }建议书，希望了解各国如何防范、发现和报告国际码号资源的滥用。调查结果将表明在哪些方面缺乏指导原则。

questionnaire = 调查问卷
respondent =
    .heading = 答复方
questionnaire-administration = 主管部门
questionnaire-email = 电子邮件

framework =
    .heading = 国家框架
questionnaire-provisions = 国家规定是否禁止滥用码号资源？
questionnaire-since = 这些规定自何日起生效？
questionnaire-body = 由国内哪一机构负责接收滥用报告？
questionnaire-exchange = 各主管部门是否应通过国际电联交流滥用报告？

incidents =
    .heading = 滥用事件
questionnaire-reported = 该机构是否收到过滥用事件的报告？
questionnaire-count = 共有多少起？
    .placeholder = [事件数量]
questionnaire-trend = 与前一年相比，事件数量
    .more = 增加
    .same = 持平
    .fewer = 减少
questionnaire-kinds = 观察到哪些类型的滥用？
    .unassigned = 发往未分配号码的业务量
    .calling-number = 篡改主叫号码
    .inflation = 人为虚增业务量
    .other = 其他
questionnaire-channel = 大多数事件通过何种渠道报告？
    .placeholder = 选择渠道
    .form = 在线表格
    .mail = 电子邮件
    .telephone = 电话
questionnaire-experience = 可供其他国家借鉴的经验
