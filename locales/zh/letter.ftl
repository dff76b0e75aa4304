### The letter, Chinese: what all issued circulars say alike. Dated wording is in formulary/.

salutation = 尊敬的先生/女士：
note-label = 电信标准化局注释{ $number } –
consultation = 本通函根据第{ $resolution }号决议第{ $clause }节就是否考虑批准该案文启动与国际电联成员国的正式磋商。请成员国在{ $deadline }之前填妥并返回附件{ $annex }中的表格。
# The percentage stands twice, as issued.
threshold = 如果{ $percentage }或{ $percentage }以上的成员国在回复中支持考虑批准，将专门利用一节全体会议的时间应用批准程序。不授权如此办理的成员国应向电信标准化局主任通报其意见的理由并说明可能进行的修改，从而推动此项工作的进展。
valediction = 顺致敬意！
original-signed = （原件已签）
# Title before name, as issued.
signature =
    { $office }
    { $name }
signature-alt = { $name }的签名
office-director-tsb = 电信标准化局主任
enclosures = 附件：{ $total }件
revision = { $year }年，{ $place }，修订版
place-country = { $country }{ $place }
# Half-width brackets, as issued.
draft-named = { $designation } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
