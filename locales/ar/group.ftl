### Groups that are set up, Arabic. Dated wording is in group/.

document-title = { $name } - إنشاء فريق
