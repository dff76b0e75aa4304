### Meetings held otherwise than they were convened, French. Dated wording is in notice/.

document-title = { $name } – Modification d'une réunion
