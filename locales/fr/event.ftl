### Events that are announced, French, as letters of several kinds speak of them.

event-subject =
    .physical = { $place }, { $dates }
    .hybrid = { $place }, avec participation à distance, { $dates }
    .virtual = Manifestation virtuelle, { $dates }
takes-place =
    .physical = { $place } { SHOW($dates, form: "text") }
    .hybrid = { $place }, avec participation à distance, { SHOW($dates, form: "text") }
    .virtual = en mode virtuel { SHOW($dates, form: "text") }
registration =
    .open = L'inscription est obligatoire pour tous les participants et s'effectue en ligne à l'adresse { $url }.
    .until = L'inscription est obligatoire pour tous les participants et doit être effectuée au plus tard le { $date } en ligne à l'adresse { $url }.
web-page = De plus amples informations, régulièrement mises à jour, sont disponibles à l'adresse { $url }.
