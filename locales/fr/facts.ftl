### How prose says facts in forms of several words, French.

# The number of a letter and its day; the sentence around it says what it is: TSB Circular 241 of 1 June 2020.
dated-letter = { $letter } du { $date }

## Offices of the Union, as a sentence says them.

office-of-director-tsb =
    { $gender ->
        [f] Directrice du Bureau de la normalisation des télécommunications
       *[m] Directeur du Bureau de la normalisation des télécommunications
    }
office-of-director-bdt =
    { $gender ->
        [f] Directrice du Bureau de développement des télécommunications
       *[m] Directeur du Bureau de développement des télécommunications
    }
office-of-director-br =
    { $gender ->
        [f] Directrice du Bureau des radiocommunications
       *[m] Directeur du Bureau des radiocommunications
    }
office-of-secretary-general =
    { $gender ->
        [f] Secrétaire générale
       *[m] Secrétaire général
    }
