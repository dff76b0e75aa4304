### The form that is sent back with a letter, English: what forms of several kinds say alike.

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
