### The form on which one box of two is chosen for each text, Chinese.

form-subject = 事由：成员国对电信标准化局第{ $circular }号通函的回复：
form-choose = 请选择两个方框中的一个
