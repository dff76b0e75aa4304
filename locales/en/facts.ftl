### How prose says facts in forms of several words, English.

# A letter and its day, where the sentence names both: TSB Circular 241 of 1 June 2020.
dated-letter = { $letter } of { $date }

## Offices of the Union, as a sentence says them.

office-of-director-tsb = Director of the Telecommunication Standardization Bureau
office-of-director-bdt = Director of the Telecommunication Development Bureau
office-of-director-br = Director of the Radiocommunication Bureau
office-of-secretary-general = Secretary-General
