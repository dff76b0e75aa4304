### The reasons, Spanish.

reasons =
    • el edificio en el que debía celebrarse la reunión está en obras y no abrirá antes de que finalice el año;
    • otra administración se ha ofrecido amablemente a acoger la reunión.
