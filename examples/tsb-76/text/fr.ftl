### The name and reasons, French.

person-markou = Eleni Markou
reasons =
    • le bâtiment dans lequel la réunion devait se tenir est en cours de rénovation et n'ouvrira pas avant la fin de l'année;
    • une autre administration a aimablement proposé d'accueillir la réunion.
