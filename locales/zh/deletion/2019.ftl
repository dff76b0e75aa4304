### Dated wording of 2019, Chinese, in the manner of the circulars issued that year.

subject = 拟删除的ITU-T { $list }建议书
agreement = 我谨通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，在无人反对的情况下同意删除ITU-T { $list }建议书。
agreement-aap = 我谨通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据ITU-T { $recommendation }建议书第{ $clause }节，在无人反对的情况下同意删除ITU-T { $list }建议书。
reasons = 附件{ $annex }列出了{ $count ->
        [1] 该建议书
       *[other] 各建议书
    }的标题并说明了删除理由。
objection = 反对删除{ $count ->
        [1] 该建议书
       *[other] 其中任何一份建议书
    }的成员国，请在{ $deadline }之前填妥并返回附件{ $annex }中的表格，说明反对理由。
objection-aap = 反对删除{ $count ->
        [1] 该建议书
       *[other] 其中任何一份建议书
    }的成员国和部门成员，请在{ $deadline }之前填妥并返回附件{ $annex }中的表格，说明反对理由。
effect = { $count ->
        [1] 如在上述截止时间之前未收到反对意见，删除即行生效；如收到反对意见，该事项将退回第{ $group }研究组处理。
       *[other] 如在上述截止时间之前未收到对删除某一建议书的反对意见，该项删除即行生效；如收到反对意见，该事项将退回第{ $group }研究组处理。
    }
result = 处理结果将由电信标准化局在另一份通函中予以公布。
annex-number = 附件{ $annex }
annex-1-title = 拟删除的ITU-T { $list }建议书及其删除理由
form-texts = 拟删除的ITU-T { $list }建议书
form-intro = 关于电信标准化局第{ $circular }号通函中提出的删除事宜，我谨通知您，本主管部门反对删除下表中{ $count ->
        [1] 所列
       *[other] 标记
    }的建议书，理由如表中所述。
form-intro-aap = 关于电信标准化局第{ $circular }号通函中提出的删除事宜，我谨通知您，下述成员反对删除下表中{ $count ->
        [1] 所列
       *[other] 标记
    }的建议书，理由如表中所述。
form-objects = 反对删除该建议书（理由见右栏）

## The letter that announces the result.

subject-result = 电信标准化局第{ $circular }号通函中提出的关于删除ITU-T { $list }建议书的提议的结果
link = 继{ $date }电信标准化局第{ $circular }号通函之后，我谨根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，向您通报关于删除本通函附件{ $annex }所列建议书的提议的结果。
aap-link = 继{ $date }电信标准化局第{ $circular }号通函之后，我谨根据ITU-T { $recommendation }建议书第{ $clause }节，向您通报关于删除本通函附件{ $annex }所列建议书的提议的结果。
deleted = 在规定期限内，电信标准化局未收到对删除ITU-T { $list }建议书的反对意见。因此，该项删除自{ $date }起生效。
referred = 在规定期限内，电信标准化局收到了对删除ITU-T { $list }建议书的反对意见。因此，该事项已退回第{ $group }研究组，由该研究组重新审议。
annex-1-title-result = ITU-T { $list }建议书删除提议的结果
