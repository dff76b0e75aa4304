# What the picture at the head shows: a mark of ours, not the Union's emblem.
logo-alt = Lettered mark of the Telecommunication Standardization Bureau
