### Titles of the Recommendations, and the reasons for their deletion, Chinese.

g-981-title = 本地网的PDH光线路系统
g-981-reason = 此类系统已不再生产，据运营商反映，最后一批系统也已停止使用。
g-982-title = 支持速率最高达ISDN基群速率或等效比特率的业务的光接入网
g-982-reason = 这些网络所支持的业务正在逐步停用。十年来未收到有关该主题的文稿。
g-983-1-title = 基于无源光网络（PON）的宽带光接入系统
g-983-1-reason =
    后续几代无源光网络可在相同的光纤上提供更高的比特率。

    新建网络不再采用本建议书。
g-992-2-title = 无分离器的非对称数字用户线（ADSL）收发器
g-992-2-reason = 其所述的低速模式已纳入替代它的建议书。
