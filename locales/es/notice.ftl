### Meetings held otherwise than they were convened, Spanish. Dated wording is in notice/.

document-title = { $name } – Modificación de una reunión
