# What the picture at the head shows: a mark of ours, not the Union's emblem.
logo-alt = علامة مكتب تقييس الاتصالات المكونة من أحرف
