### Name, leadership and terms of reference of the group, English.

title = on network sensing for early warning of disasters
management =
    • Chair: Ms Nino Beridze (Georgia);
    • Vice-Chairs: Mr Kofi Mensah (Ghana) and Ms Hana Sato (Association of Radio Industries).
terms-of-reference =
    The group studies how the networks that exist can sense earthquakes, floods and landslides, and how warnings reach those concerned.

    Its tasks are:

    • to collect use cases and to describe what they ask of networks;
    • to compare the means of sensing along cables and by radio;
    • to name the gaps in existing Recommendations.

    The group reports to its parent group at each of its meetings, and delivers its final reports before its lifetime ends.
