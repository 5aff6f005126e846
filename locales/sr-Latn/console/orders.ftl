### The list of orders and the order's card.

## List

orders-new = Nova porudžbina
orders-export = Izvoz
orders-import = Uvezi porudžbine
orders-views = Prikazi
orders-view-all = Sve
orders-view-clarify = Za razjašnjenje
orders-view-confirm = Za potvrdu
orders-view-waiting = Čekaju zalihe
orders-view-held = Zadržane
orders-view-drafts = Nacrti
orders-view-mine = Moje
orders-view-wrong = Deo onoga što ova adresa traži ne postoji i izostavljen je.
orders-show-all = Prikaži sve porudžbine
orders-filter = Filter i kolone
orders-filter-apply = Prikaži
orders-filter-search = Broj, ime, telefon ili imejl
orders-filter-ordered-from = Poručeno od
orders-filter-ordered-until = Poručeno do
orders-filter-closed-from = Zaključeno od
orders-filter-closed-until = Zaključeno do
orders-any = Sve
orders-none = Nije navedeno
orders-nobody = Niko
orders-columns = Kolone
orders-group = Grupisanje
orders-by-status = Status
orders-by-date = Datum
orders-by-repeat = Prva ili ponovna
orders-by-delivery = Isporuka
orders-by-closing = Datum zaključenja
orders-by-region = Region
orders-first = Prva porudžbina
orders-repeat = Ponovna porudžbina
orders-not-closed = Još nije zaključena
orders-days-none = U ovim danima nema porudžbina.
orders-days-newest = Najnoviji dani
orders-days-earlier = Raniji dani
orders-count = Porudžbine
orders-sum = Iznos
orders-sum-of = { $count ->
    [one] Ukupno { $count } porudžbina
    [few] Ukupno { $count } porudžbine
   *[other] Ukupno { $count } porudžbina
}
orders-select = Izaberi { $number }
orders-select-page = Izaberi sve porudžbine na ovoj stranici
orders-on-hold = Zadržana
orders-findings = { $count ->
    [one] { $count } primedba
    [few] { $count } primedbe
   *[other] { $count } primedbi
}
orders-nth = { $n }. porudžbina
orders-oldest-first = prvo najstarije
orders-newest-first = prvo najnovije
orders-pages = Stranice
orders-first-page = Prva stranica
orders-next-page = Sledeća stranica
orders-none-yet = Još nema porudžbina. Primite prvu telefonom ili uvezite one koje imate.
orders-none-fit = Nijedna porudžbina ne odgovara ovim filterima.

orders-column-number = Broj
orders-column-status = Status
orders-column-ordered = Poručeno
orders-column-customer = Kupac
orders-column-channel = Kanal
orders-column-stock = Zalihe
orders-column-delivery = Isporuka
orders-column-region = Region
orders-column-manager = Odgovorna osoba
orders-column-flags = Oznake
orders-column-reference = Spoljna oznaka
orders-column-closed = Zaključeno
orders-column-total = Ukupno

orders-chip-remove = Ukloni ovaj filter
orders-chip-search = Pretraga: { $value }
orders-chip-status = Status: { $value }
orders-chip-channel = Kanal: { $value }
orders-chip-customer = Samo jedan kupac
orders-chip-nobody = Bez odgovorne osobe
orders-chip-manager = Odgovorna osoba: { $value }
orders-chip-delivery = Isporuka: { $value }
orders-chip-region = Region: { $value }
orders-chip-repeat = Ponovne porudžbine
orders-chip-first = Prve porudžbine
orders-chip-ordered-from = Poručeno od { $value }
orders-chip-ordered-until = Poručeno do { $value }
orders-chip-closed-from = Zaključeno od { $value }
orders-chip-closed-until = Zaključeno do { $value }
orders-chip-findings = Sa primedbama
orders-chip-no-findings = Bez primedbi
orders-chip-held = Zadržane
orders-chip-not-held = Nisu zadržane
orders-chip-waiting = Čekaju zalihe
orders-chip-not-waiting = Ne čekaju zalihe
orders-chip-stock = Zalihe: { $value }
orders-chip-flag = Oznaka: { $value }

## Card

order-live-changed = Neko je izmenio ovu porudžbinu. Prikaži je kakva je sada
order-repeat = Ponovna ({ $n })
order-source-api = iz drugog programa
order-source-on-behalf = primljena telefonom
order-source-import = uvezena
order-changed-meanwhile = Vaša izmena nije sačuvana: porudžbina je promenjena dok ste je gledali.
order-changed-look = Stranica prikazuje porudžbinu kakva je sada. Pogledajte je i ponovite izmenu ako je i dalje potrebna.
order-release = Ukini zadržavanje
order-findings = Treba razjasniti
order-override = Prihvati kako jeste
order-override-reason = Zašto može tako da ostane
order-override-submit = Prihvati
order-amend = Izmeni podatke
order-lines = Stavke
order-line-sku = Artikal
order-line-quantity = Količina
order-line-price = Cena
order-line-tax = Porez
order-line-sum = Iznos
order-line-stock = Zalihe sada
order-line-discount = popust
order-line-not-counted = Ne vodi se na zalihama
order-line-short = Nedostaje { $count }
order-line-waits = Čeka se { $count }
order-line-claimed = { $count } za ovu porudžbinu
order-line-available = Slobodno: { $count }
order-total-goods = Roba
order-total-discount = Popusti
order-total-surcharge = Doplate
order-total-shipping = Isporuka
order-total-tax-in = Porez (uračunat)
order-total-tax-on = Porez
order-timeline = Istorija
order-timeline-more = Ima još događaja: najnoviji ovde nisu prikazani.
order-stage-placed = Primljena
order-stage-confirmed = Potvrđena
order-stage-closed = Zaključena
order-note = Interna napomena
order-note-hint = Kupac je nikada ne vidi.
order-note-submit = Dodaj napomenu
order-note-erased = Ova napomena je obrisana.
order-ledger = Kretanje zaliha
order-ledger-when = Kada
order-ledger-what = Šta
order-ledger-where = Gde
order-ledger-allocated = Dodeljeno
order-ledger-on-hand = Na stanju
order-next = Sledeći korak
order-place = Primi porudžbinu
order-draft-edit = Nastavi unos
order-confirm = Potvrdi…
order-hold = Zadrži
order-cancel = Otkaži…
order-print = Odštampaj
order-reason = Razlog
order-comment = Obrazloženje
order-choose = Izaberite…
order-name = Ime
order-orders = Porudžbine
order-nth-of = { $n }. od { $count }
order-company = Firma
order-tax-id = PIB
order-phone = Telefon
order-customer-note = Napomena kupca
order-method = Način
order-window = Željeno vreme
order-address = Adresa
order-billing = Adresa za račun
order-work = Obrada
order-placed-by = Ko je uneo
order-assign = Dodeli osobi
order-flags-submit = Sačuvaj oznake
order-no-flags = bez oznaka
order-actor-staff = Zaposleni
order-actor-customer = Kupac
order-actor-program = Program
order-told-lines = { $count ->
    [one] { $count } stavka
    [few] { $count } stavke
   *[other] { $count } stavki
}
order-told-units = { $count ->
    [one] { $count } komad
    [few] { $count } komada
   *[other] { $count } komada
}
order-told-fixed = ispravljeno: { $count }
order-told-found = nađeno: { $count }

## Previews

order-preview = Prikaži šta bi se promenilo
preview-what = Šta
preview-before = Sada
preview-after = Posle
preview-standing = Status
preview-total = Ukupno
preview-tax = Porez
preview-allocated = Dodeljene zalihe
preview-findings = Treba razjasniti
order-confirm-title = Potvrda porudžbine { $number }
order-confirm-detail = Potvrdom se prodavnica obavezuje da izvrši ovu porudžbinu.
order-confirm-apply = Potvrdi
order-cancel-title = Otkazivanje porudžbine { $number }
order-cancel-detail = Upišite koliko komada svake stavke se otkazuje. Ako otkažete sve što je otvoreno, otkazuje se cela porudžbina.
order-cancel-open = Otvoreno
order-cancel-units = Za otkazivanje
order-cancel-units-of = { $name }: komada za otkazivanje
order-cancel-preview = Evo šta bi se promenilo. Još ništa nije urađeno.
order-cancel-apply = Otkaži sada
order-cancel-not = Ostavi kako jeste

said-order-placed = Porudžbina je primljena.
said-order-confirmed = Porudžbina je potvrđena.
said-order-canceled = Otkazano. Dodeljene zalihe su ponovo slobodne.
said-order-held = Porudžbina je zadržana.
said-order-released = Zadržavanje je ukinuto.
said-order-noted = Napomena je dodata.
said-order-assigned = Odgovorna osoba je promenjena.
said-order-flagged = Oznake su sačuvane.
said-finding-overridden = Primedba je prihvaćena uz obrazloženje.
orders-findings-column = Primedbe

## Overview

home-first = Prvi koraci
home-first-detail = Šta prodavnici treba pre prve porudžbine.
home-first-sku = Šta prodajete: šifra, naziv i cena.
home-first-stock = Koliko komada gde stoji.
home-first-order = Telefonom, cela unesena samo tastaturom.
home-first-done = Gotovo
home-first-go = Počni
home-first-file = Čim postoji kanal, datoteka s porudžbinama može sama da napravi svoje artikle:
home-now = Sada zahteva pažnju
home-clarify = Za razjašnjenje
home-confirm = Za potvrdu
home-waiting = Čekaju zalihe
home-held = Zadržane
home-given-up = Neuspeli poslovi
home-sales = Prodaja
home-span = Period i valuta
home-days = { $count ->
    [one] { $count } dan
    [few] { $count } dana
   *[other] { $count } dana
}
home-sum = Poručeno
home-before = prethodno { $value }
home-these-days = Ovaj period
home-days-before = Prethodni period
home-orders-before = Porudžbine prethodno
home-sum-before = Poručeno prethodno
home-days-note = Bez otkazanih porudžbina i nacrta. Dani počinju u ponoć po univerzalnom vremenu.
home-longest = Najduže čekaju razjašnjenje
chart-day = { $day }: { $sum } (prethodno { $before }), { $count ->
    [one] { $count } porudžbina
    [few] { $count } porudžbine
   *[other] { $count } porudžbina
}
chart-numbers = Brojevi

## Search

search-title = „{ $text }”
search-nothing = Ništa nije pronađeno.
search-all = Prikaži sve pronađeno
search-how = Upišite broj porudžbine ili njegov kraj, ime bilo kojim pismom, telefon, imejl adresu ili šifru, naziv ili bar-kod artikla.

## Changing data

order-amend-title = Izmena podataka porudžbine { $number }
order-amend-apply = Sačuvaj izmene
order-amend-edit = Izmeni još nešto
order-window-from = Željeno vreme od
order-window-until = Željeno vreme do
order-line-sku-code = Šifra pravog artikla
said-order-amended = Podaci su izmenjeni.

## Own views

orders-view-save = Sačuvaj ovaj prikaz
orders-view-name = Naziv prikaza
orders-view-remove = Ukloni ovaj prikaz
said-view-saved = Prikaz je sačuvan među karticama.
said-view-removed = Prikaz je uklonjen.

## One action over many orders

bulk-chosen = izabrano
bulk-all-that-fit = Sve koje odgovaraju ({ $count }), ne samo ova stranica
bulk-act = Grupna radnja…
bulk-runs = Grupne radnje
bulk-choose-title = Šta uraditi sa ovim porudžbinama
bulk-choose-detail = Najpre ćete videti šta bi se promenilo i na koliko porudžbina, a na kojima ne bi i zašto. Dok ne potvrdite, ništa se ne menja.
bulk-all-of-filter = Sve porudžbine koje odgovaraju filteru
bulk-selected-count = { $count ->
    [one] Izabrana { $count } porudžbina
    [few] Izabrane { $count } porudžbine
   *[other] Izabrano { $count } porudžbina
}
bulk-confirm = Potvrdi
bulk-assign = Dodeli nekome
bulk-hold = Zadrži
bulk-action-confirm = Potvrda porudžbina
bulk-action-assign = Dodela porudžbina: { $name }
bulk-action-nobody = Uklanjanje odgovorne osobe
bulk-action-hold = Zadržavanje porudžbina: { $reason }
bulk-is-checking = Porudžbine se proveravaju. Još ništa nije promenjeno.
bulk-is-running = Porudžbine se obrađuju. Slobodno napustite ovu stranicu; izveštaj ostaje.
bulk-refresh = Prikaži dokle se stiglo
bulk-stop = Zaustavi
bulk-checked-detail = Evo šta bi se promenilo. Još ništa nije urađeno.
bulk-apply = { $count ->
    [one] Primeni na { $count } porudžbinu
    [few] Primeni na { $count } porudžbine
   *[other] Primeni na { $count } porudžbina
}
bulk-discard = Odustani
bulk-reasons = Razlozi odbijanja
bulk-selected = Provereno
bulk-would-do = Biće promenjeno
bulk-already-so = Već je tako
bulk-would-refuse = Biće odbijeno
bulk-done = Urađeno
bulk-refused = Odbijeno
bulk-pending = Nije došlo na red
bulk-outcome = Ishod
bulk-why = Razlog
bulk-deed = Radnja
bulk-by = Ko
bulk-no-items = Ovde nema porudžbina.
bulk-none-yet = Još nije bilo grupnih radnji. Za početak izaberite porudžbine na listi.
bulk-status-checking = Proverava se
bulk-status-checked = Čeka vašu odluku
bulk-status-running = U toku
bulk-status-done = Završeno
bulk-status-stopped = Zaustavljeno
bulk-status-discarded = Odbačeno
bulk-outcome-pending = Nije došla na red
bulk-outcome-done = Urađeno
bulk-outcome-unchanged = Već je tako
bulk-outcome-refused = Odbijeno
bulk-why-order-confirm-not-placed = Nije primljena porudžbina
bulk-why-order-confirm-needs-clarification = Ima primedbi za razjašnjenje
bulk-why-order-confirm-on-hold = Zadržana
bulk-why-order-hold-order-closed = Već zaključena
bulk-why-not-found = Ne postoji takva porudžbina
said-bulk-nothing = Nijedna porudžbina nije izabrana.

## The story of an order

order-story = Delovi istorije
order-story-all = Sve
order-story-work = Rad
order-story-notes = Napomene
order-story-stock = Zalihe
order-story-people = Ljudi
