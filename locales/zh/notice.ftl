### Meetings held otherwise than they were convened, Chinese. Dated wording is in notice/.

document-title = { $name } – 会议变更
