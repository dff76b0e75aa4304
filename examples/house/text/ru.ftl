# What the picture at the head shows: a mark of ours, not the Union's emblem.
logo-alt = Буквенный знак Бюро стандартизации электросвязи
