### Dated wording of 2019, Chinese, in the manner of the circulars issued that year.

## Subjects.

subject-approval = 批准第{ $list }号课题
subject-consultation = 就批准第{ $list }号课题与成员国进行磋商
subject-deletion = 拟删除第{ $list }号课题
subject-result = 关于是否批准第{ $list }号课题的成员国磋商所得结果（见第{ $circular }号通函）
subject-result-deletion = 关于是否删除第{ $list }号课题的成员国磋商所得结果（见第{ $circular }号通函）

## What the study group decided.

approval = ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，以协商一致方式批准了第{ $list }号课题。
no-consensus = ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，未能就批准第{ $list }号课题达成协商一致，并根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，要求与成员国进行磋商。
agreement = ITU-T第{ $group }研究组（{ $group-title }）在{ $meeting }上，根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }）第{ $clause }节，以协商一致方式同意删除第{ $list }号课题。
list = { $count ->
        [1] 该课题
       *[other] 各课题
    }的标题和状况见附件{ $annex }。
reasons = { $count ->
        [1] 该课题
       *[other] 各课题
    }的标题及删除理由见附件{ $annex }。

## What is asked of the Member States, and what follows.

request = 请成员国在附件{ $annex }的表格中说明是否批准{ $count ->
        [1] 该课题
       *[other] 上述各课题
    }，并在{ $deadline }之前将填妥的表格返回电信标准化局。
request-deletion = 请成员国在附件{ $annex }的表格中说明是否同意删除{ $count ->
        [1] 该课题
       *[other] 上述各课题
    }，并在{ $deadline }之前将填妥的表格返回电信标准化局。请不同意删除的成员国说明其理由，并指出有助于进一步研究相关课题的可能修改。
majority = 如{ $count ->
        [1] { "" }
       *[other] 就某一课题
    }至少收到{ $needed }份回复，且作出回复的成员国中有简单多数表示赞成，该课题即获批准。
effect = { $count ->
        [1] 如作出回复的成员国中有简单多数对删除没有异议，删除即行生效；否则
       *[other] 如作出回复的成员国中有简单多数对删除某一课题没有异议，该项删除即行生效；否则
    }，该事项将退回第{ $group }研究组处理。
result = 电信标准化局将另发通函，公布此次磋商的结果。

## The letter that announces the result.

link = 电信标准化局曾于{ $date }发出第{ $circular }号通函，就批准本通函附件{ $annex }所列课题与成员国进行磋商。现将磋商结果通报如下（依据世界电信标准化全会第{ $resolution }号决议（{ $revision }）第{ $clause }节）。
link-deletion = 电信标准化局曾于{ $date }发出第{ $circular }号通函，就删除本通函附件{ $annex }所列课题与成员国进行磋商。现将磋商结果通报如下（依据世界电信标准化全会第{ $resolution }号决议（{ $revision }）第{ $clause }节）。
approved = 经磋商，第{ $list }号课题获得批准：作出回复的成员国中有简单多数表示赞成，且收到的回复达到规定数量。
not-approved = 经磋商，第{ $list }号课题未获批准：作出回复的成员国中赞成者未达简单多数，或收到的回复未达到规定数量。
deleted = 作出回复的成员国中有简单多数对删除第{ $list }号课题没有异议，删除自{ $date }起生效。
retained = 经磋商，由于作出回复的成员国中同意者未达简单多数，第{ $list }号课题未予删除，该事项已退回第{ $group }研究组处理。

## What follows an approval.

standing = 获得批准的课题与世界电信标准化全会批准的课题具有同等地位。
selection =
    .aap = 建议按照备选批准程序（AAP）批准{ $count ->
            [1] 该课题
           *[other] 这些课题
        }产生的建议书。
    .tap = 建议按照传统批准程序（TAP）批准{ $count ->
            [1] 该课题
           *[other] 这些课题
        }产生的建议书。

## Annexes.

annex-number = 附件{ $annex }
annex-1-title = 第{ $list }号课题的标题和状况
annex-1-title-deletion = 拟删除的第{ $list }号课题及其删除理由
annex-1-title-result = 已就其与成员国进行磋商的第{ $list }号课题以及磋商所得结果
form-intro = 关于电信标准化局第{ $circular }号通函，我谨向您通报本主管部门对{ $count ->
        [1] 下列课题
       *[other] 下列各课题
    }的立场。
form-intro-deletion = 关于电信标准化局第{ $circular }号通函，我谨向您通报本主管部门对删除{ $count ->
        [1] 下列课题
       *[other] 下列各课题
    }的立场。
form-approves = 批准该课题
form-approves-deletion = 同意删除该课题
form-disapproves = 不批准该课题
form-disapproves-deletion = 不同意删除该课题；随附理由和可能的修改
