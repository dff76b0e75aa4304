### What the letter is about to which this adds, and what is added, French.

title = Réunion de la Commission d'études 12
item-1-added = La réunion sera précédée d'un atelier, qui se tiendra au même endroit le { $workshop }.
item-2-added = Une navette circulera chaque matin entre les hôtels recommandés et le lieu de la réunion.
