### Meetings convened, English. Dated wording is in meeting/.

document-title = { $name } – Invitation to a meeting
key-dates-alt = Key deadlines: each day with what is due
head-when = Deadline
head-action = Action

## Annex A, the heads of its sections.

head-documents = Submission of documents
head-ties = Access to documents
head-interpretation = Interpretation
head-wireless = Wireless network and equipment
head-accessibility = Accessibility
head-remote = Remote participation
head-registration = Registration
head-newcomers = New delegates
head-women = Women in delegations
head-fellowships = Fellowships
head-visas = Visas
head-hotels = Hotels
