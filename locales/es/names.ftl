### Names of places, persons and study groups, Spanish. `.in` says where something takes place.

place-geneva = Ginebra
    .in = en Ginebra
place-goyang = Goyang
    .in = en Goyang
place-korea = Corea
    .in = en Corea
place-hammamet = Hammamet
    .in = en Hammamet
place-new-delhi = Nueva Delhi
    .in = en Nueva Delhi
person-lee = Chaesub Lee
person-onoe = Seizo Onoe
group-17 = Seguridad
