### Groups that are set up, Russian. Dated wording is in group/.

document-title = { $name } – создание группы
