### Names of places, persons and study groups, Russian. `.in` says where something takes place.

place-geneva = Женева
    .in = в Женеве
place-goyang = Коян
    .in = в Кояне
place-korea = Корея
    .in = в Корее
place-hammamet = Хаммамет
    .in = в Хаммамете
place-new-delhi = Нью-Дели
    .in = в Нью-Дели
person-lee = Чхе Суб Ли
person-onoe = Сейдзо Оноэ
group-17 = Безопасность
