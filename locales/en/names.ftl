### Names of places, persons and study groups, English. `.in` says where something takes place.

place-geneva = Geneva
    .in = in Geneva
place-goyang = Goyang
    .in = in Goyang
place-korea = Korea
    .in = in Korea
place-hammamet = Hammamet
    .in = in Hammamet
place-new-delhi = New Delhi
    .in = in New Delhi
person-lee = Chaesub Lee
person-onoe = Seizo Onoe
group-17 = Security
