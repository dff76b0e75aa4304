### What the letter is about to which this adds, and what is added, Spanish.

title = Reunión de la Comisión de Estudio 12
item-1-added = La reunión irá precedida de un taller, que se celebrará en el mismo lugar el { $workshop }.
item-2-added = Todas las mañanas circulará un autobús lanzadera desde los hoteles recomendados hasta el lugar de la reunión.
