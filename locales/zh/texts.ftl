### Recommendations and drafts by name, Chinese.

# Half-width brackets, as issued.
draft-named = { $designation } ({ $working-name })
    .of = { SHOW($designation, form: "of") } ({ $working-name })
working-name-brackets = {" "}({ $working-name })
recommendation = ITU-T { $recommendation }建议书
edition = { $recommendation } ({ $year })

## Parts of a Recommendation: in words, behind the word for draft, and in lists.

corrigendum = ITU-T { $recommendation }建议书勘误{ $number }
    .of = ITU-T { $recommendation }建议书勘误{ $number }
    .short = { $recommendation }勘误{ $number }
amendment = ITU-T { $recommendation }建议书修正{ $number }
    .of = ITU-T { $recommendation }建议书修正{ $number }
    .short = { $recommendation }修正{ $number }
supplement = ITU-T { $recommendation }建议书增补{ $number }
    .of = ITU-T { $recommendation }建议书增补{ $number }
    .short = { $recommendation }增补{ $number }

## Marks of drafts: before passages that are missing or left behind, and at the head of the letter.

missing-prose = [尚未翻译]
stale-prose = [原文已修改]
draft-head = 草稿
draft-name = { $draft } – { $name }

## What a print of two languages side by side is called, and what is marked in it.

parallel-head = 双语工作稿
parallel-facts = 各语文版本共有的数据
