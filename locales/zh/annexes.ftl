### Annex 1, Chinese.

item =
    .new = ITU-T { $draft }新建议书草案[{ $symbol }]
    .revised = ITU-T { $draft }建议书修订草案[{ $symbol }]
    .corrigendum = { $draft }草案[{ $symbol }]
    .amendment = { $draft }草案[{ $symbol }]
summary-head = 摘要
a5-sentence = 这份确定的草案案文包括需要进行ITU-T { $a5 }论证的规范性参考文献，见{ $symbol }。
corrigendum = ITU-T { $recommendation }建议书勘误{ $number }
amendment = ITU-T { $recommendation }建议书修正{ $number }
missing-prose = [尚未翻译]
