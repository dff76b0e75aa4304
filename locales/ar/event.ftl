### Events that are announced, Arabic, as letters of several kinds speak of them.

event-subject =
    .physical = { $place }، { $dates }
    .hybrid = { $place }، مع إمكانية المشاركة عن بُعد، { $dates }
    .virtual = حدث افتراضي، { $dates }
takes-place =
    .physical = { $place } { SHOW($dates, form: "text") }
    .hybrid = { $place } { SHOW($dates, form: "text") } مع إمكانية المشاركة عن بُعد
    .virtual = افتراضياً { SHOW($dates, form: "text") }
registration =
    .open = التسجيل إلزامي لجميع المشاركين ويجري عبر الإنترنت في العنوان { $url }.
    .until = التسجيل إلزامي لجميع المشاركين ويتعين إتمامه في موعد أقصاه { $date } عبر الإنترنت في العنوان { $url }.
web-page = يمكن الاطلاع على مزيد من المعلومات التي يجري تحديثها بانتظام في العنوان { $url }.
