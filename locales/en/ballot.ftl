### The form on which one box of two is chosen for each text, English.

form-subject = Subject: Member State response to TSB Circular { $circular }:
form-choose = Select one of the two boxes
