### Groups that are set up, English. Dated wording is in group/.

document-title = { $name } – Establishment of a group
