### The form on which one box of two is chosen for each text, Russian.

form-subject = Предмет: Ответ Государства-Члена на Циркуляр { $circular } БСЭ:
form-choose = Отметьте один из двух вариантов
