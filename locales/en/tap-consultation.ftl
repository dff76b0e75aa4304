### Member State consultations, English: what all issued circulars say alike. Dated wording is in tap-consultation/.

document-title = { $name } – Member State consultation
reply-title = { $name } – Member State response

## Annex 1.

item =
    .new = Draft new Recommendation ITU-T { $draft } [{ $symbol }]
    .revised = Draft revised Recommendation ITU-T { $draft } [{ $symbol }]
    .corrigendum = Draft { $draft } [{ $symbol }]
    .amendment = Draft { $draft } [{ $symbol }]
summary-head = Summary

## Annex 2, the reply form.

form-subject = Subject: Member State response to TSB Circular { $circular }:
form-alt = Addresses of the Bureau and of the sender
form-to = To:
form-from = From:
form-fax = Fax:
form-email = E-mail:
form-date = Date:
form-addressee =
    Director of the
    Telecommunication Standardization Bureau,
    International Telecommunication Union
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place } { $date }
ballot-alt = Opinion on each draft text
ballot-texts = Draft text
form-choose = Select one of the two boxes
form-no-comments = No comments or suggested changes
form-comments = Comments and suggested changes are attached
form-sender =
    { $name }
    { $role }
    Administration of { $member-state }

## What a reader of the form hears of each field, and what stands in it while it is empty.

field-name = Name
    .placeholder = [Name]
field-role = Official role or title
    .placeholder = [Official role/title]
field-address = Address
    .placeholder = [Address]
field-fax = Fax of the sender
field-email = E-mail of the sender
field-place = Place
    .placeholder = [Place,]
field-date = Date
    .placeholder = [Date]
field-member-state = Member State
    .placeholder = [Member State]
field-choice = { $draft }: { $choice }
