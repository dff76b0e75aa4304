### How prose says facts in forms of several words, Spanish.

# The number of a letter and its day; the sentence around it says what it is: TSB Circular 241 of 1 June 2020.
dated-letter = { $letter } de { $date }

## Offices of the Union, as a sentence says them.

office-of-director-tsb =
    { $gender ->
        [f] Directora de la Oficina de Normalización de las Telecomunicaciones
       *[m] Director de la Oficina de Normalización de las Telecomunicaciones
    }
office-of-director-bdt =
    { $gender ->
        [f] Directora de la Oficina de Desarrollo de las Telecomunicaciones
       *[m] Director de la Oficina de Desarrollo de las Telecomunicaciones
    }
office-of-director-br =
    { $gender ->
        [f] Directora de la Oficina de Radiocomunicaciones
       *[m] Director de la Oficina de Radiocomunicaciones
    }
office-of-secretary-general =
    { $gender ->
        [f] Secretaria General
       *[m] Secretario General
    }
