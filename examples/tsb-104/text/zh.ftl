### The reasons, Chinese.

reasons =
    • 原定会场所在建筑正在翻修，年底前无法开放；
    • 另一主管部门盛情提出承办此次会议。
