### The reasons, English.

reasons =
    • the building in which the meeting was to be held is being renovated and will not be open before the end of the year;
    • another administration has kindly offered to host the meeting.
