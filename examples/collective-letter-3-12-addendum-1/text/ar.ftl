### What the letter is about to which this adds, and what is added, Arabic.

title = اجتماع لجنة الدراسات 12
item-1-added = تسبق الاجتماع ورشة عمل ستُعقد في المكان نفسه في { $workshop }.
item-2-added = ستسير حافلة مكوكية كل صباح بين الفنادق الموصى بها ومكان انعقاد الاجتماع.
