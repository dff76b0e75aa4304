### Meetings convened, Chinese. Dated wording is in meeting/.

document-title = { $name } – 会议邀请
key-dates-alt = 关键截止日期：各日期及应办事项
head-when = 截止日期
head-action = 事项

## Annex A, the heads of its sections.

head-documents = 提交文件
head-ties = 查阅文件
head-interpretation = 口译
head-wireless = 无线网络和设备
head-accessibility = 无障碍获取
head-remote = 远程参会
head-registration = 注册
head-newcomers = 新代表
head-women = 代表团中的女性
head-fellowships = 与会补贴
head-visas = 签证
head-hotels = 酒店
