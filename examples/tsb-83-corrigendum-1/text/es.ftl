### What the corrected letter is about, why a text is withdrawn, and the passages, Spanish.

person-lindqvist = Ingrid Lindqvist
title = Propuesta de supresión de Recomendaciones de la Comisión de Estudio 15
reason = Un operador ha informado a la TSB de que siguen en servicio redes construidas conforme a la Recomendación UIT-T G.982 y de que aún no está prevista la sustitución de esas redes.
item-1-old = a más tardar a las { $former-deadline }
item-1-new = a más tardar a las { $deadline }
item-2-old = Los sistemas de este tipo ya no se fabrican, y los operadores señalan que los últimos se han retirado del servicio.
item-2-new = Los sistemas de este tipo ya no se fabrican, y ningún operador ha señalado que alguno de ellos siga en servicio.
