### Dated wording of 2001, Chinese, in the manner of the circulars issued that year; whole, as that of the first year is.

subject = 拟删除的ITU-T { $list }建议书
subject-both = 拟删除的ITU-T { $list }建议书以及重新编号的ITU-T { $renumbered }建议书
subject-renumbering = ITU-T { $list }建议书的重新编号
agreement = 应ITU-T第{ $group }研究组（{ $group-title }）主席的请求，我谨通知您，该研究组在{ $meeting }上，根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，同意删除ITU-T { $list }建议书。
agreement-aap = 我谨通知您，ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据ITU-T { $recommendation }建议书第{ $clause }节，在无人反对的情况下同意删除ITU-T { $list }建议书。
agreement-renumbering = 应ITU-T第{ $group }研究组（{ $group-title }）主席的请求，我谨通知您，该研究组在{ $meeting }上同意对ITU-T { $list }建议书重新编号。
present = 作出这一决定时，{ $count ->
        [1] 有一个成员国在场，且未提出反对
       *[other] 共有{ $total }个成员国在场，均未提出反对
    }。
reasons = 附件{ $annex }列出了{ $count ->
        [1] 该建议书
       *[other] 各建议书
    }的标题并说明了删除理由。
objection = 考虑到上述条款的规定，请填妥附件{ $annex }中的表格并在{ $deadline }之前返回，说明贵主管部门同意还是反对{ $count ->
        [1] 这一删除
       *[other] 删除上述每一份建议书
    }。
objection-aap = 反对删除{ $count ->
        [1] 该建议书
       *[other] 上述任何一份建议书
    }的成员国和部门成员，请在{ $deadline }之前填妥并返回附件{ $annex }中的表格，说明反对理由。
rejection = 如贵主管部门反对{ $count ->
        [1] 这一删除
       *[other] 删除上述任何一份建议书
    }，请说明理由。
effect = { $count ->
        [1] 如在上述截止时间之前没有主管部门表示反对，删除即行生效；如有主管部门表示反对，该事项将退回第{ $group }研究组处理。
       *[other] 如在上述截止时间之前没有主管部门反对删除某一建议书，该项删除即行生效；如有主管部门表示反对，该事项将退回第{ $group }研究组处理。
    }
result = { $deadline }之后，电信标准化局将以通函通报此次磋商的结果。
renumbering = 该研究组还同意对{ $count ->
        [1] 以下建议书重新编号（其案文保持不变，标题见附件{ $annex }）
       *[other] 以下各建议书重新编号（其案文均保持不变，标题见附件{ $annex }）
    }：{ $pairs }。
renumbering-alone = { $count ->
        [1] 该建议书的案文保持不变，仅更改其编号，更改情况如下
       *[other] 这些建议书的案文均保持不变，仅更改其编号，更改情况如下
    }：{ $pairs }。
renumbered-pair = ITU-T { $from }改为ITU-T { $to }
titles = 本通函附件{ $annex }列出了{ $count ->
        [1] 该建议书
       *[other] 各建议书
    }的原编号、新编号和标题。
no-reply = 本通函仅为通报上述建议书重新编号事宜而发，无需回复。
annex-number = 附件{ $annex }
annex-1-title = 拟删除的ITU-T { $list }建议书及其删除理由
annex-1-title-renumbering = 重新编号的ITU-T { $list }建议书一览
form-texts = 拟删除的ITU-T { $list }建议书
form-intro = 关于电信标准化局第{ $circular }号通函中提出的删除事宜，我谨通知您，本主管部门反对删除下表中{ $count ->
        [1] 所列的建议书
       *[other] 所标记的各建议书
    }，理由如表中所述。
form-intro-aap = 关于电信标准化局第{ $circular }号通函中提出的删除事宜，我谨通知您，下述成员反对删除下表中{ $count ->
        [1] 所列的建议书
       *[other] 所标记的各建议书
    }，理由如表中所述。
form-intro-position = 关于电信标准化局第{ $circular }号通函中提出的删除事宜，我谨向您通报本主管部门对删除{ $count ->
        [1] 下列建议书
       *[other] 下列各建议书
    }的立场。
form-objects = 反对删除该建议书（理由见右栏）
form-approves = 同意删除该建议书
form-rejects = 反对删除该建议书；随附理由

## The letter that announces the result.

subject-result = 电信标准化局第{ $circular }号通函中提出的关于删除ITU-T { $list }建议书的提议的结果
link = 继{ $date }电信标准化局第{ $circular }号通函之后，我谨根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，向您通报关于删除本通函附件{ $annex }所列建议书的提议的结果。
aap-link = 继{ $date }电信标准化局第{ $circular }号通函之后，我谨根据ITU-T { $recommendation }建议书第{ $clause }节，向您通报关于删除本通函附件{ $annex }所列建议书的提议的结果。
deleted = 未收到对删除ITU-T { $list }建议书的反对意见。{ $count ->
        [1] 该项删除
       *[other] 上述各项删除
    }自{ $date }起生效。
referred = 收到了对删除ITU-T { $list }建议书的反对意见。该事项已退回第{ $group }研究组处理。
annex-1-title-result = ITU-T { $list }建议书删除提议的结果
