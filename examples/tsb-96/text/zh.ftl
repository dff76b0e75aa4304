### Title, objectives and programme of the workshop, Chinese.

to-own-1 = 乌拉圭常驻联合国日内瓦办事处代表团
title = 数字孪生助力城市水管理
venue = Intendencia de Montevideo, Salón Azul, Avenida 18 de Julio
meetings =
    • ITU-T第20研究组美洲区域组会议，{ $regional }；
    • 面向城市规划人员的培训，{ $training }。
objectives =
    • 交流数字孪生在供水和排水领域的应用经验；
    • 确定现有建议书尚未涵盖的内容；
    • 为第20研究组的新工作编写提案。
programme =
    { $day-one }（星期二）

    • 开幕式和主旨演讲；
    • 饮用水管网模型。

    { $day-two }（星期三）

    • 城市洪涝早期预警；
    • 圆桌讨论：从试点项目到标准。
