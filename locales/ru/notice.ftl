### Meetings held otherwise than they were convened, Russian. Dated wording is in notice/.

document-title = { $name } – изменение условий проведения собрания
