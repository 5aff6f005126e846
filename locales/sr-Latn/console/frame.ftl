### What stands around every page of the console, and the pages for coming in.

## Frame

frame-skip = Pređi na sadržaj
frame-menu = Meni
frame-search = Pretraga
frame-search-hint = Broj, ime, telefon, šifra…
frame-language = Jezik
frame-save = Sačuvaj
frame-close = Zatvori
frame-cancel = Odustani
frame-nothing-here = Na ovoj adresi nema ničega. Potražite gore ili krenite od pregleda.
frame-logout = Odjavi se
frame-needs-you = { $count ->
    [one] { $count } predmet čeka obradu
    [few] { $count } predmeta čekaju obradu
   *[other] { $count } predmeta čeka obradu
}
live-new-orders = Nove porudžbine: #. Prikaži ih

menu-home = Pregled
menu-orders = Porudžbine
menu-customers = Kupci
menu-stock = Zalihe
menu-catalog = Artikli
menu-imports = Uvoz
menu-jobs = Poslovi
menu-settings = Podešavanja
menu-preferences = Lična podešavanja

## Keys

keys-title = Prečice na tastaturi
keys-search = Pretraga svega
keys-new = Nova porudžbina telefonom
keys-rows = Niz listu i uz listu
keys-open = Otvori red
keys-select = Izaberi red
keys-edit = Izmeni ono što je otvoreno
keys-help = Ove prečice
keys-close = Zatvori

## Time

time-now = upravo sada
time-minutes-ago = pre { $count } min
time-hours-ago = { $count ->
    [one] pre { $count } sat
    [few] pre { $count } sata
   *[other] pre { $count } sati
}
time-days-ago = { $count ->
    [one] pre { $count } dan
    [few] pre { $count } dana
   *[other] pre { $count } dana
}
time-in-minutes = za { $count } min
time-in-hours = { $count ->
    [one] za { $count } sat
    [few] za { $count } sata
   *[other] za { $count } sati
}
time-in-days = { $count ->
    [one] za { $count } dan
    [few] za { $count } dana
   *[other] za { $count } dana
}

## Coming in

login-title = Prijava
login-email = Imejl
login-password = Lozinka
login-submit = Prijavi se
login-session-over = Vaša sesija je istekla. Prijavite se i nastavićete tamo gde ste stali.
login-typed-kept = Vaša sesija je istekla. Ono što ste uneli je sačuvano: prijavite se i pošaljite ponovo.
login-back-title = Ponovo ste prijavljeni
login-back-detail = Ono što ste uneli pre isteka sesije još je tu.
login-back-send = Pošalji sada
login-back-leave = Odbaci

welcome-title = Dobro došli u svoju prodavnicu
welcome-detail = Još niko ne može da se prijavi. Napravite nalog vlasnika; vlasnik sme sve.
welcome-name = Vaše ime
welcome-password-hint = Najmanje 10 znakova. Dobro je nekoliko reči koje niko ne bi pogodio.
welcome-submit = Napravi nalog

## Preferences

preferences-look = Jezik i tema
preferences-browser-language = Kao u pregledaču
preferences-theme = Tema
preferences-password = Lozinka
preferences-old-password = Sadašnja lozinka
preferences-new-password = Nova lozinka
preferences-set-password = Postavi lozinku
preferences-sessions = Sesije
preferences-sessions-detail = Ako ste se prijavili na tuđem računaru, okončajte sve sesije osim ove.
preferences-end-sessions = Okončaj ostale sesije

## What a deed has to say

said-welcome = Nalog je napravljen i prijavljeni ste.
said-preferences-saved = Sačuvano.
said-password-set = Lozinka je postavljena. Sve ostale sesije su okončane.
said-sessions-ended = Ostale sesije su okončane.

## When something does not go

refused-back = Nazad
refused-home = Na pregled
refused-request = Oznaka ovog zahteva u dnevniku servera:

address-name = Primalac
address-company = Firma
address-street = Ulica i broj
address-street2 = Sprat, stan, ulaz
address-postcode = Poštanski broj
address-city = Mesto
address-region = Region
address-country = Država
address-phone = Telefon primaoca
