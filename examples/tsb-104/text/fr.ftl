### The reasons, French.

reasons =
    • le bâtiment dans lequel la réunion devait se tenir est en cours de rénovation et ne rouvrira pas avant la fin de l'année;
    • une autre administration a aimablement proposé d'accueillir la réunion.
