### What the corrected letter is about, why a text is withdrawn, and the passages, English.

person-lindqvist = Ingrid Lindqvist
title = Proposed deletion of Recommendations of Study Group 15
reason = An operator has informed TSB that networks built to Recommendation ITU-T G.982 remain in service and that their replacement is not yet planned.
item-1-old = by { $former-deadline }
item-1-new = by { $deadline }
item-2-old = Systems of this kind are no longer manufactured, and operators report that the last of them have been taken out of service.
item-2-new = Systems of this kind are no longer manufactured, and no operator has reported that any of them remain in service.
