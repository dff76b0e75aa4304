### Names of places, persons and study groups, Chinese. `.in` is the bare name: the sentences have 于 and 在.

place-geneva = 日内瓦
    .in = 日内瓦
place-goyang = 高阳
    .in = 高阳
place-korea = 韩国
    .in = 韩国
place-hammamet = 哈马马特
    .in = 哈马马特
place-new-delhi = 新德里
    .in = 新德里
person-lee = 李在摄
person-onoe = 尾上诚藏
group-17 = 安全
