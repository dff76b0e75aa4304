### What the letter is about to which this adds, and what is added, English.

title = Meeting of Study Group 12
item-1-added = The meeting will be preceded by a workshop, which will take place at the same venue on { $workshop }.
item-2-added = A shuttle bus will run every morning from the recommended hotels to the venue of the meeting.
