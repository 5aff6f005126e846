### Pages: settings.

## Parts

settings-overview = Pregled
settings-channels = Prodajni kanali
settings-channels-detail = Odakle stižu porudžbine: valuta, cene, porezi i dostava.
settings-locations = Lokacije
settings-locations-detail = Gde stoji roba i koje mesto se prvo koristi.
settings-staff = Osoblje
settings-staff-detail = Ko ovde radi i šta ko sme.
settings-keys = API ključevi
settings-keys-detail = Čime se programi predstavljaju da bi ušli.
settings-no-channel = Nijedan kanal ne prima porudžbine. Napravite ga, inače se ne može ništa poručiti.
settings-no-location = Nijedna lokacija nije aktivna. Napravite je, inače roba nema gde da stoji.
settings-all = Prikaži sve
settings-open = Otvori spisak

## On every page

settings-name = Naziv
settings-code = Šifra
settings-state = Stanje
settings-active = Aktivno
settings-is-active = Aktivno
settings-is-inactive = Neaktivno
settings-yes = Da
settings-no = Ne
settings-pages = Strane spiska
settings-first = Prva strana
settings-next = Sledeća strana
settings-rows-hint = Ispraznite red da biste ga uklonili.
settings-more-rows = Još redova
settings-preview = Šta bi se promenilo
settings-apply = Primeni
settings-edit = Izmeni ponovo
settings-meanwhile = Neko je ovo u međuvremenu izmenio. Vaš unos je sačuvan; ponovnim čuvanjem zamenjuje sadašnje stanje.
settings-kept = Sada sačuvano
settings-typed = Vaš unos

## Channels

channel-new = Novi kanal
channel-facts = Kanal
channel-currency = Valuta
channel-currency-hint = Tri slova, na primer RSD ili EUR. Kasnije se ne može menjati.
channel-price-mode = Cene
price-mode-inclusive = Sa porezom
price-mode-exclusive = Bez poreza
channel-code-hint = Mala slova, cifre, - i _; po njoj programi zovu kanal. Kasnije se ne može menjati.
channel-number-prefix = Brojevi porudžbina počinju sa
channel-number-prefix-hint = Velika slova, cifre, - i /. Kanali sa istim početkom broje zajedno. Kasnije se ne može menjati.
channel-fixed = Porudžbine su po ovome napravljene, pa ostaje kako jeste.
channel-takes-orders = Prima porudžbine
channel-customers = Kupci i porudžbine
channel-country = Država
channel-country-hint = Za telefone i adrese bez države i za poreze.
channel-requires = Šta porudžbina mora da ima
channel-requires-hint = Porudžbina bez toga se čuva i čeka da se razjasni.
required-contact = Telefon ili imejl
required-address = Adresa
required-delivery-method = Način dostave
channel-stock = Zalihe
channel-shortage = Kad nema dovoljno robe
shortage-refuse = Porudžbina se odbija
shortage-backorder = Porudžbina čeka robu
channel-reservation = Trajanje rezervacije u sekundama
channel-reservation-hint = Koliko dugo kasa čuva robu: 900 je četvrt sata.
channel-pool = Prodaje robu sa lokacija
channel-pool-hint = Ako ništa nije označeno: sve aktivne lokacije.
channel-pool-all = Sve aktivne lokacije
channel-tax-rules = Porezi
channel-tax-hint = Stopa po državi dostave i poreskoj grupi, za stavke koje je nemaju. Bez pravila za državu važi ono za državu kanala. Porudžbina za koju nema stope čeka da se razjasni; ko ne obračunava porez upisuje 0.
channel-tax-country = Država
channel-tax-class = Poreska grupa
channel-tax-percent = Stopa u procentima
channel-tax-of = Porez { $country }, { $class }
channel-tax-example = { $percent }: { $tax } na { $sum }
channel-methods = Načini dostave
channel-methods-hint = Ako nema nijednog, prihvata se svaki način koji porudžbina navede.
channel-method-of = Dostava { $code }
channel-zones = Zone
channel-zones-hint = Zone: država i početak poštanskog broja, odvojeno zarezima, na primer RS 11, RS 21, RO; prazno znači svuda.
channel-everywhere = svuda
channel-collected = Kupac preuzima lično
channel-preview-detail = Porezi se menjaju za porudžbine od sada. Već primljene porudžbine zadržavaju svoje.
channel-preview-new = Šifra, valuta, vrsta cena i početak brojeva ne mogu se menjati kad se kanal napravi.

## Locations

location-new = Nova lokacija
location-facts = Lokacija
location-kind = Vrsta
location-code-hint = Po njoj programi i datoteke zovu lokaciju.
location-priority = Prioritet
location-priority-hint = Od 0 do 1000; najmanji broj se prvi pita kad se roba dodeljuje porudžbinama.
location-serves = Daje robu porudžbinama
location-coordinates = Na mapi
location-latitude = Geografska širina
location-longitude = Geografska dužina
location-coordinates-hint = U stepenima, na primer 44,8125 i 20,4612; jug i zapad sa minusom.

## Staff

staff-new = Dodaj osobu
staff-none = Još nema nikoga od osoblja. Dodajte prvu osobu.
staff-facts = Osoba
staff-email-hint = Njome se prijavljuje.
staff-role = Uloga
staff-may-log-in = Sme da se prijavi
staff-inactive-hint = Bez toga se sve sesije odmah okončavaju; urađeno ostaje.
staff-oneself = To ste vi. Vaša lozinka i sesije su u vašim podešavanjima.
staff-password-detail = Lozinku im recite lično. Njenim postavljanjem se okončavaju sve njihove sesije.
staff-sessions-detail = Kad se izgubi telefon ili neko ode: svaki pregledač mora ponovo da se prijavi.
staff-end-sessions = Okončaj sve sesije

## API keys

key-new = Novi API ključ
keys-none = Nema API ključeva. Napravite ga za veb-prodavnicu ili drugi program.
key-name-hint = Čemu služi, na primer veb-prodavnica.
key-permissions = Sme
key-permissions-hint = Samo ono što je programu potrebno.
key-may = { $count ->
    [one] { $count } dozvola
    [few] { $count } dozvole
   *[other] { $count } dozvola
}
key-made = Napravljen
key-expires = Važi do
key-expires-hint = Ako je prazno, važi dok se ne opozove.
key-never = Bez roka
key-works = Važi
key-expired = Istekao
key-revoked = Opozvan
key-make = Napravi ključ
key-made-title = API ključ je napravljen
key-shown-once = Kopirajte ključ sada. Prikazuje se samo ovaj put i ne može se ponovo dobiti.
key-token = Ključ
key-copy = Kopiraj
key-copied = Kopirano
key-kept = Sačuvan je
key-revoke = Opozovi
key-revoke-title = Opoziv API ključa
key-revoke-detail = Programi koji koriste ovaj ključ odmah se odbijaju. Opozvan ključ više nikad ne važi.
key-revoke-expired = Ovaj ključ je već istekao, pa opoziv ništa ne menja ni za jedan program.
key-revoked-already = Ovaj ključ je već opozvan.

## What a deed has to say

said-channel-made = Kanal je napravljen.
said-channel-saved = Kanal je sačuvan.
said-location-made = Lokacija je napravljena.
said-location-saved = Lokacija je sačuvana.
said-staff-made = Osoba je dodata. Postavite lozinku da bi mogla da se prijavi.
said-staff-saved = Osoba je sačuvana.
said-staff-password-set = Lozinka je postavljena, a sve sesije te osobe su okončane.
said-staff-sessions-ended = Sve sesije te osobe su okončane.
said-key-revoked = API ključ je opozvan.

## One’s own sessions

preferences-this-session = Ova
preferences-session-since = prijava { $at }
preferences-session-seen = poslednji put korišćena { $ago }
preferences-browser-unknown = Pregledač koji ne kazuje svoje ime
