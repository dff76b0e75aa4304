### What is one in all languages. The Union's address stays English in every edition.

footer-address = International Telecommunication Union • Place des Nations • CH-1211 Geneva 20 • Switzerland
footer-contacts = Tel: +41 22 730 5111 • Fax: +41 22 733 7256 • E-mail: itumail@itu.int • www.itu.int
bureau-street =
    Place des Nations
    CH 1211 Geneva 20, Switzerland
