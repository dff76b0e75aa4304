### The form on which one box of two is chosen for each text, Arabic.

form-subject = الموضوع: رد الدولة العضو على الرسالة المعممة { $circular } الصادرة عن مكتب تقييس الاتصالات:
form-choose = يُرجى اختيار أحد المربعين
