### Workshops, Chinese. Dated wording is in workshop/.

document-title = { $name } – 讲习班
