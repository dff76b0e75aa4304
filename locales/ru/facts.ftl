### How prose says facts in forms of several words, Russian.

# A letter and its day, where the sentence names both: TSB Circular 241 of 1 June 2020.
dated-letter = { $letter } от { $date }

## Offices of the Union, as a sentence says them.

office-of-director-tsb = Директор Бюро стандартизации электросвязи
office-of-director-bdt = Директор Бюро развития электросвязи
office-of-director-br = Директор Бюро радиосвязи
office-of-secretary-general = Генеральный секретарь
