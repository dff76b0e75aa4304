### How prose says facts in forms of several words, Chinese.

# The number of a letter and its day; the sentence around it says what it is: TSB Circular 241 of 1 June 2020.
dated-letter = { $date }第{ $letter }号

## Offices of the Union, as a sentence says them.

office-of-director-tsb = 电信标准化局主任
office-of-director-bdt = 电信发展局主任
office-of-director-br = 无线电通信局主任
office-of-secretary-general = 秘书长
