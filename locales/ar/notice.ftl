### Meetings held otherwise than they were convened, Arabic. Dated wording is in notice/.

document-title = { $name } - تغيير بشأن اجتماع
