### The form that is sent back with a letter, French: what forms of several kinds say alike.

form-alt = Adresses du Bureau et de l'expéditeur
form-to = À:
form-from = De:
form-fax = Fax:
form-email = E-mail:
form-date = Date:
form-addressee =
    { $gender ->
        [f] Directrice du Bureau
       *[m] Directeur du Bureau
    }
    de la normalisation des télécommunications,
    Union internationale des télécommunications
    { $street }
form-sender-address =
    { $name }
    { $role }
    { $address }
form-place-date = { $place }, le { $date }
form-sender =
    { $name }
    { $role }
    Administration de { $member-state }

## What a reader of the form hears of each field, and what stands in it while it is empty.

field-name = Nom
    .placeholder = [Nom]
field-role = Fonction ou titre officiel
    .placeholder = [Fonction/titre officiel]
field-address = Adresse
    .placeholder = [Adresse]
field-fax = Fax de l'expéditeur
field-email = E-mail de l'expéditeur
field-place = Lieu
    .placeholder = [Lieu]
field-date = Date
    .placeholder = [date]
field-member-state = État Membre
    .placeholder = [État Membre]
field-choice = { $draft }: { $choice }
