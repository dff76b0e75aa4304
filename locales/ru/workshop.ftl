### Workshops, Russian. Dated wording is in workshop/.

document-title = { $name } – семинар-практикум
