# What the picture at the head shows: a mark of ours, not the Union's emblem.
logo-alt = 电信标准化局的字母标识
