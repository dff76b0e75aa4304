### What the letter is about to which this adds, and what is added, Chinese.

title = 第12研究组会议
item-1-added = 会议之前将于{ $workshop }在同一会场举办讲习班。
item-2-added = 每天早晨将有班车从推荐的酒店开往会场。
