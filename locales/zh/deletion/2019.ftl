### Dated wording of 2019, Chinese: what changed since 2001, when the form asked each Administration whether it approves.

agreement = 我谨通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，在无人反对的情况下同意删除ITU-T { $list }建议书。
agreement-renumbering = 我谨通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上同意对ITU-T { $list }建议书重新编号。
objection = 反对删除{ $count ->
        [1] 该建议书
       *[other] 上述任何一份建议书
    }的成员国，请在{ $deadline }之前填妥并返回附件{ $annex }中的表格，说明反对理由。
effect = { $count ->
        [1] 如在上述截止时间之前未收到反对意见，删除即行生效；如收到反对意见，该事项将退回第{ $group }研究组处理。
       *[other] 如在上述截止时间之前未收到对删除某一建议书的反对意见，该项删除即行生效；如收到反对意见，该事项将退回第{ $group }研究组处理。
    }
result = 处理结果将由电信标准化局在另一份通函中予以公布。
