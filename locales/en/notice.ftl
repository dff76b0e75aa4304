### Meetings held otherwise than they were convened, English. Dated wording is in notice/.

document-title = { $name } – Change to a meeting
