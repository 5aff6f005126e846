### Pages: customers.

customers-search = Căutați clienți
customers-search-hint = Nume, firmă, telefon sau e-mail, în orice alfabet
customers-new = Client nou
customers-edit = Modificați clientul
customers-none = Încă nu există clienți. Fiecare comandă creează singură clientul, sau adăugați primul aici.
customers-none-found = Nimeni nu a fost găsit după „{ $search }”. Încercați cu mai puține litere sau cu numărul de telefon.
customers-all = Arătați-i pe toți
customers-pages = Pagini
customers-first = La cele mai noi
customers-older = Mai vechi

## One customer

customers-name = Nume
customers-company = Firmă
customers-tax-id = Cod fiscal
customers-flags = Marcaje
customers-phone = Telefon
customers-phones = Telefoane
customers-email = E-mail
customers-emails = Adrese de e-mail
customers-city = Localitate
customers-orders = Comenzi
customers-facts = Cine este
customers-reached = Cum pot fi contactați
customers-no-contact = Nu se cunoaște nici telefonul, nici adresa de e-mail.
customers-language-of-channel = Limba canalului
customers-orders-placed = Comenzi plasate
customers-addresses = Adrese
customers-no-addresses = Nu se cunoaște nicio adresă.
customers-references = Numere în canale
customers-order-for = Comandă pentru acest client

## Their orders

customers-their-orders = Comenzile clientului
customers-orders-count = { $count ->
    [one] { $count } comandă
    [few] { $count } comenzi
   *[other] { $count } de comenzi
}
customers-no-orders = Încă nu există comenzi.
customers-order = Comandă
customers-standing = Stare
customers-ordered = Comandat
customers-nth = A câta
customers-total = Total

## The form

customers-phone-country = Țara telefoanelor fără prefix
customers-phone-country-hint = Un număr cu + și prefixul țării nu are nevoie.
customers-rows-hint = Primul este cel preferat. Goliți un rând ca să îl ștergeți.
customers-more-rows = Mai multe rânduri
customers-new-address = Adresă nouă
customers-remove-address = Ștergeți această adresă
customers-references-hint = Sub ce număr îl cunoaște pe acest client magazinul sau piața dumneavoastră.
customers-channel = Canal
customers-reference = Numărul din canal
customers-meanwhile = Cineva a modificat acest client în timp ce scriați. Acum este păstrat ce urmează; dacă salvați din nou, datele dumneavoastră îl înlocuiesc.

## Two records of one customer

customers-duplicates = { $count ->
    [one] Încă o înregistrare are aceleași date de contact
    [few] Încă { $count } înregistrări au aceleași date de contact
   *[other] Încă { $count } de înregistrări au aceleași date de contact
}
customers-merge = Unește două înregistrări
customers-merge-compare = Compară și unește
customers-merge-detail = Când aceeași persoană apare de două ori: o înregistrare rămâne și primește tot ce are cealaltă.
customers-merge-find = Cu care înregistrare?
customers-merge-which = Care înregistrare rămâne?
customers-merge-keep = Rămâne
customers-merge-preview = Vedeți ce s-ar întâmpla
customers-merge-another = Altă înregistrare
customers-merge-what = Ce se va întâmpla
customers-merge-keeps = Rămâne și primește:
customers-merge-nothing = Are deja tot ce are cealaltă.
customers-merge-orders = { $count ->
    [one] După aceea are o comandă.
    [few] După aceea are { $count } comenzi.
   *[other] După aceea are { $count } de comenzi.
}
customers-merge-goes = Nu se mai folosește, dar comenzile ei rămân vizibile:
customers-merge-apply = Unește
customers-merged-away = Această înregistrare a fost unită. Totul se păstrează la:

## What a deed has to say

said-customer-made = Clientul a fost adăugat.
said-customer-saved = Clientul a fost salvat.
said-customers-merged = Cele două înregistrări sunt acum una.
