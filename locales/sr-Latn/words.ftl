### Words for codes: statuses, reasons, flags, kinds, permissions.

## How an order stands

standing-draft = Nacrt
standing-needs-clarification = Potrebno razjašnjenje
standing-placed = Primljena
standing-confirmed = Potvrđena
standing-completed = Završena
standing-canceled = Otkazana
standing-expired = Istekla

## How much of an order has its stock

allocation-unallocated = Zalihe nisu dodeljene
allocation-backordered = Čeka zalihe
allocation-partially-allocated = Delimično dodeljene zalihe
allocation-allocated = Zalihe dodeljene

## Why work on an order stops

hold-reason-customer-request = Na zahtev kupca
hold-reason-payment = Plaćanje
hold-reason-fraud = Sumnja na prevaru
hold-reason-address = Adresa
hold-reason-stock = Zalihe
hold-reason-other = Drugo

## Why an order is canceled

cancel-reason-customer-request = Na zahtev kupca
cancel-reason-out-of-stock = Nema na zalihama
cancel-reason-unpaid = Nije plaćeno
cancel-reason-fraud = Prevara
cancel-reason-duplicate = Duplirana porudžbina
cancel-reason-other = Drugo

## Flags

flag-vip = VIP
flag-gift = Poklon
flag-returning-item = Vraća se kupčev predmet
flag-special-coupon = Poseban kupon

## What a movement of stock is

movement-receive = Prijem
movement-adjust = Korekcija
movement-transfer-out = Prenos: izlaz
movement-transfer-in = Prenos: ulaz
movement-allocate = Dodela porudžbini
movement-release = Vraćeno iz porudžbine
movement-reserve = Rezervisano
movement-unreserve = Oslobođena rezervacija

## Kinds of locations

location-warehouse = Magacin
location-shop = Prodavnica
location-distribution-centre = Distributivni centar
location-supplier = Dobavljač

## Permissions

permission-orders-read = Pregled porudžbina
permission-orders-place = Unos porudžbina
permission-orders-work = Obrada porudžbina
permission-orders-cancel = Otkazivanje porudžbina
permission-catalog-read = Pregled artikala
permission-catalog-write = Izmena artikala
permission-stock-read = Pregled zaliha
permission-stock-write = Izmena zaliha
permission-stock-reserve = Rezervisanje zaliha
permission-customers-read = Pregled kupaca
permission-customers-write = Izmena kupaca
permission-settings-read = Pregled podešavanja
permission-settings-write = Izmena podešavanja
permission-operate = Nadzor događaja i poslova

## Uloge zaposlenih

role-owner = Vlasnik
role-manager = Rukovodilac
role-agent = Referent prodaje
role-warehouse = Magacioner
role-viewer = Posmatrač

## Themes of the console

theme-system = Kao računar
theme-light = Svetla
theme-dark = Tamna
