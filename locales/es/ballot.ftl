### The form on which one box of two is chosen for each text, Spanish.

form-subject = Asunto: Respuesta del Estado Miembro a la Circular TSB { $circular }:
form-choose = Seleccione una de las dos casillas
