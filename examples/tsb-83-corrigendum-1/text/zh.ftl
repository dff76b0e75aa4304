### What the corrected letter is about, why a text is withdrawn, and the passages, Chinese.

person-lindqvist = 英格丽德·林德奎斯特
title = 拟删除的第15研究组建议书
reason = 一家运营商告知电信标准化局，按照ITU-T G.982建议书建设的网络仍在使用，目前尚无更换计划。
item-1-old = 在{ $former-deadline }之前
item-1-new = 在{ $deadline }之前
item-2-old = 此类系统已不再生产，据运营商反映，最后一批系统也已停止使用。
item-2-new = 此类系统已不再生产，没有运营商反映此类系统仍在使用。
