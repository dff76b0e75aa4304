# What the picture at the head shows: a mark of ours, not the Union's emblem.
logo-alt = Emblema con letras de la Oficina de Normalización de las Telecomunicaciones
