### Corrigenda and addenda to letters, Chinese. Dated wording is in corrigendum/.

document-title = { $name }

## The versions of a letter, by their languages.

version-en = 英文
version-fr = 法文
version-es = 西班牙文
version-ru = 俄文
version-zh = 中文
version-ar = 阿拉伯文

## Annex 1, the table of the passages.

table-alt = 该函中更正或补充的段落
head-item = 位置
head-old = 原文
head-new = 更正为
head-added = 补充案文
item =
    .subject = 第{ $item }项：事由
    .form = 第{ $item }项：回复表
    .key-dates = 第{ $item }项：关键截止日期表
    .paragraph = 第{ $item }项：正文第{ $paragraph }段
    .annex = 第{ $item }项：附件{ $annex }
    .section = 第{ $item }项：附件{ $annex }第{ $section }节
