### The form on which one box of two is chosen for each text, French.

form-subject = Objet: Réponse de l'État Membre à la Circulaire TSB { $circular }:
form-choose = Cocher l'une des deux cases
