### Workshops, Arabic. Dated wording is in workshop/.

document-title = { $name } - ورشة عمل
