### Names of places, persons and study groups, Arabic. `.in` says where something takes place.

place-geneva = جنيف
    .in = في جنيف
place-goyang = غويانغ
    .in = في غويانغ
place-korea = كوريا
    .in = في كوريا
place-hammamet = الحمامات
    .in = في الحمامات
place-new-delhi = نيودلهي
    .in = في نيودلهي
person-lee = شاسوب لي
person-onoe = سيزو أونوي
group-17 = الأمن
