### How prose says facts in forms of several words, English.

# The number of a letter and its day; the sentence around it says what it is: TSB Circular 241 of 1 June 2020.
dated-letter = { $letter } of { $date }

## Offices of the Union, as a sentence says them.

office-of-director-tsb = Director of the Telecommunication Standardization Bureau
office-of-director-bdt = Director of the Telecommunication Development Bureau
office-of-director-br = Director of the Radiocommunication Bureau
office-of-secretary-general = Secretary-General
