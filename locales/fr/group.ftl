### Groups that are set up, French. Dated wording is in group/.

document-title = { $name } – Création d'un groupe
