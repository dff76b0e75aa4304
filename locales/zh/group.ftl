### Groups that are set up, Chinese. Dated wording is in group/.

document-title = { $name } – 设立新组
