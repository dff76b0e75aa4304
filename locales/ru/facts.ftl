### How prose says facts in forms of several words, Russian.

# The number of a letter and its day; the sentence around it says what it is: TSB Circular 241 of 1 June 2020.
dated-letter = { $letter } БСЭ от { $date }

## Offices of the Union, as a sentence says them.

office-of-director-tsb = Директор Бюро стандартизации электросвязи
office-of-director-bdt = Директор Бюро развития электросвязи
office-of-director-br = Директор Бюро радиосвязи
office-of-secretary-general = Генеральный секретарь
