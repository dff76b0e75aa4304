### Names of places, persons and study groups, French. `.in` says where something takes place.

place-geneva = Genève
    .in = à Genève
place-goyang = Goyang
    .in = à Goyang
place-korea = Corée
    .in = en Corée
place-hammamet = Hammamet
    .in = à Hammamet
place-new-delhi = New Delhi
    .in = à New Delhi
person-lee = Chaesub Lee
person-onoe = Seizo Onoe
group-17 = Sécurité
