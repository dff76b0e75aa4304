### Groups that are set up, Spanish. Dated wording is in group/.

document-title = { $name } – Creación de un grupo
