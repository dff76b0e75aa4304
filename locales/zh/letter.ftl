### What letters of all kinds say alike, Chinese.

salutation = 尊敬的先生/女士：
note-label = 电信标准化局注释{ $number } –
    .alone = 电信标准化局注释 –
valediction = 顺致敬意！
original-signed = （原件已签）
# Title before name, as issued.
signature =
    { $office }
    { $name }
signature-alt = { $name }的签名
office-director-tsb = 电信标准化局主任
office-deputy-director-tsb = 电信标准化局副主任
office-acting-director-tsb = 电信标准化局代理主任
# Signed in the Director's stead: 代表…主任 right above the name would make the signatory the Director.
office-for-director-tsb = 受电信标准化局主任委托
enclosures = 附件：{ $total }件
revision = { $year }年，{ $place }，修订版
place-country = { $country }{ $place }

## Annexes of the circular's own; one that the edition has not says where it is.

annex-mark = 附件{ $mark }
annex-elsewhere = 本附件提供以下语文版本：{ $languages }。
language-en = 英文
language-fr = 法文
language-es = 西班牙文
language-ru = 俄文
language-zh = 中文
language-ar = 阿拉伯文

## Beside a form that is filled in on a page, and nowhere else.

page-fill = 请填妥此表格并将回复保存为文件；本网页不会发送任何内容。
page-send = 请将该文件通过电子邮件发送至{ $email }。
page-save = 保存回复
page-saved = 回复已保存：{ $file }
