### Pages: customers.

customers-search = Pretraga kupaca
customers-search-hint = Ime, firma, telefon ili imejl, bilo kojim pismom
customers-new = Novi kupac
customers-edit = Izmena kupca
customers-none = Još nema kupaca. Svaka porudžbina sama pravi kupca, a prvog možete uneti i ovde.
customers-none-found = Niko nije nađen po „{ $search }”. Probajte sa manje slova ili po broju telefona.
customers-all = Prikaži sve
customers-pages = Strane
customers-first = Na najnovije
customers-older = Starije

## One customer

customers-name = Ime
customers-company = Firma
customers-tax-id = PIB
customers-flags = Oznake
customers-phone = Telefon
customers-phones = Telefoni
customers-email = Imejl
customers-emails = Imejl adrese
customers-city = Mesto
customers-orders = Porudžbine
customers-facts = Ko je to
customers-reached = Kako se do njih dolazi
customers-no-contact = Nije poznat ni telefon ni imejl adresa.
customers-language-of-channel = Jezik kanala
customers-orders-placed = Poručeno puta
customers-addresses = Adrese
customers-no-addresses = Nijedna adresa nije poznata.
customers-references = Brojevi u kanalima
customers-order-for = Poruči za ovog kupca

## Their orders

customers-their-orders = Porudžbine kupca
customers-orders-count = { $count ->
    [one] { $count } porudžbina
    [few] { $count } porudžbine
   *[other] { $count } porudžbina
}
customers-no-orders = Još nema porudžbina.
customers-order = Porudžbina
customers-standing = Status
customers-ordered = Poručeno
customers-nth = Koja po redu
customers-total = Ukupno

## The form

customers-phone-country = Zemlja telefona bez pozivnog broja
customers-phone-country-hint = Broju sa + i pozivnim brojem zemlje ne treba.
customers-rows-hint = Prvi se koristi pre ostalih. Red se briše kad se isprazni.
customers-more-rows = Još redova
customers-new-address = Nova adresa
customers-remove-address = Ukloni ovu adresu
customers-references-hint = Pod kojim brojem vaša prodavnica ili tržište poznaje ovog kupca.
customers-channel = Kanal
customers-reference = Broj u kanalu
customers-meanwhile = Neko je izmenio ovog kupca dok ste kucali. Sada je sačuvano ovo; ako ponovo sačuvate, vaš unos će ga zameniti.

## Two records of one customer

customers-duplicates = { $count ->
    [one] { $count } drugi zapis ima isti kontakt
    [few] { $count } druga zapisa imaju isti kontakt
   *[other] { $count } drugih zapisa ima isti kontakt
}
customers-merge = Spajanje dva zapisa
customers-merge-compare = Uporedi i spoji
customers-merge-detail = Kad je ista osoba ovde dva puta: jedan zapis ostaje i dobija sve što ima drugi.
customers-merge-find = Sa kojim zapisom?
customers-merge-which = Koji zapis ostaje?
customers-merge-keep = Ostaje
customers-merge-preview = Prikaži šta bi se desilo
customers-merge-another = Drugi zapis
customers-merge-what = Šta će se desiti
customers-merge-keeps = Ostaje i dobija:
customers-merge-nothing = Već ima sve što ima i drugi.
customers-merge-orders = { $count ->
    [one] Posle toga ima { $count } porudžbinu.
    [few] Posle toga ima { $count } porudžbine.
   *[other] Posle toga ima { $count } porudžbina.
}
customers-merge-goes = Više se ne koristi, a njegove porudžbine ostaju dostupne:
customers-merge-apply = Spoji
customers-merged-away = Ovaj zapis je spojen. Sve se čuva kod:

## What a deed has to say

said-customer-made = Kupac je unet.
said-customer-saved = Kupac je sačuvan.
said-customers-merged = Dva zapisa su sada jedan.
