### What letters of all kinds say alike, English.

salutation = Dear Sir/Madam,
note-label = TSB NOTE { $number } –
    .alone = TSB NOTE –
valediction = Yours faithfully,
original-signed = (original signed)
signature =
    { $name }
    { $office }
signature-alt = Signature of { $name }
office-director-tsb =
    Director of the Telecommunication
    Standardization Bureau
office-deputy-director-tsb =
    Deputy Director of the Telecommunication
    Standardization Bureau
office-acting-director-tsb =
    Acting Director of the Telecommunication
    Standardization Bureau
office-for-director-tsb =
    For the Director of the Telecommunication
    Standardization Bureau
enclosures =
    { $count ->
        [one] Annex: { $total }
       *[other] Annexes: { $total }
    }
revision = Rev. { $place }, { $year }
place-country = { $place }, { $country }

## Annexes of the circular's own; one that the edition has not says where it is.

annex-mark = Annex { $mark }
annex-elsewhere =
    { $count ->
        [one] This annex is available in the following language: { $languages }.
       *[other] This annex is available in the following languages: { $languages }.
    }
language-en = English
language-fr = French
language-es = Spanish
language-ru = Russian
language-zh = Chinese
language-ar = Arabic

## Beside a form that is filled in on a page, and nowhere else.

page-fill = Please complete this form and save your reply as a file; nothing is sent from this page.
page-send = Please send the file by e-mail to { $email }.
page-save = Save the reply
page-saved = Saved: { $file }
