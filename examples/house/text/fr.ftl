# What the picture at the head shows: a mark of ours, not the Union's emblem.
logo-alt = Sigle du Bureau de la normalisation des télécommunications
