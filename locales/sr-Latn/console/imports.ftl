### Pages: imports.

## Giving a file

imports-title = Uvozi
imports-new = Uvezi datoteku
imports-new-detail = Prvo vidite šta bi od datoteke nastalo. Ništa se ne uvozi dok to ne potvrdite.
imports-file = Datoteka
imports-file-hint = Tabela (CSV) ili JSON sa porudžbinama, može i spakovano (gzip); najviše { $max_mb } MB. Excel tabelu prvo sačuvajte kao „CSV UTF-8”.
imports-file-missing = Izaberite datoteku.
imports-look-at = Pogledaj datoteku

## The list

imports-none-yet = Još nijedna datoteka nije uvezena. Uvezite porudžbine iz drugog sistema, sa prodajne platforme ili iz tabele.
imports-waiting = Datoteke koje čekaju uvoz
imports-waiting-detail = Predate su, a iz njih još ništa nije uvezeno. Svaka se briše 30 dana nakon predaje.
imports-status = Status
imports-by = Ko
imports-when = Početak
imports-status-running = U toku
imports-status-done = Završen
imports-status-failed = Nije uspeo
imports-status-stopped = Zaustavljen
imports-pages = Strane
imports-first-page = Prva strana
imports-next-page = Sledeća strana

## How a file is read

imports-nothing-done = Još ništa nije uvezeno.
imports-put-right = Prvo ispravite ovo:
imports-how-read = Kako se datoteka čita
imports-choose = Izaberite…
imports-channel = Kanal porudžbina
imports-preset = Vrsta datoteke
imports-preset-none = Prema kolonama
imports-preset-online-retail = Skup podataka „Online Retail”
imports-format = Format
imports-by-name = Prema imenu datoteke
imports-format-csv = Tabela (CSV)
imports-format-json = JSON, jedan niz porudžbina
imports-format-ndjson = JSON, po jedna porudžbina u redu
imports-encoding = Kodiranje
imports-encoding-utf-8 = UTF-8
imports-encoding-windows-1250 = Windows-1250 (srednja Evropa)
imports-encoding-windows-1251 = Windows-1251 (ćirilica)
imports-as-it-seems = Kako izgleda: { $what }
imports-delimiter = Između dve ćelije
imports-by-header = Prema prvom redu
imports-delimiter-comma = Zarez
imports-delimiter-semicolon = Tačka i zarez
imports-delimiter-tab = Tabulator
imports-delimiter-bar = Uspravna crta
imports-timezone = Vremenska zona
imports-timezone-hint = Na primer Europe/Belgrade. Prazno: UTC.
imports-dates = Kako je vreme zapisano
imports-dates-hint = Prazno za uobičajene zapise, kao 2026-11-21 18:00. Druge izaberite iz ponuđenih.
imports-decimal-comma = Brojevi su sa decimalnim zarezom: 1.299,50
imports-create-skus = Napravi artikle kojih nema, sa nazivom i cenom koji su u datoteci najčešći

## Columns

imports-columns = Šta je u kolonama
imports-column = Kolona
imports-samples = Na primer
imports-holds = Sadrži
imports-holds-of = Šta sadrži kolona „{ $column }”
imports-not-used = Ne koristi se
imports-unnamed = Bez naziva
imports-shadowed = Ne može se koristiti: kolona pre nje ima isti naziv.
imports-field-twice = To već sadrži druga kolona. Izaberite jednu od njih.
import-field-order-reference = Porudžbina: broj
import-field-order-placed-at = Porudžbina: vreme
import-field-order-currency = Porudžbina: valuta
import-field-order-language = Porudžbina: jezik
import-field-customer-reference = Kupac: broj
import-field-customer-name = Kupac: ime
import-field-customer-company = Kupac: firma
import-field-customer-tax-id = Kupac: PIB
import-field-customer-email = Kupac: imejl
import-field-customer-phone = Kupac: telefon
import-field-address-name = Adresa: primalac
import-field-address-company = Adresa: firma
import-field-address-street = Adresa: ulica i broj
import-field-address-street2 = Adresa: sprat, stan, ulaz
import-field-address-city = Adresa: grad
import-field-address-region = Adresa: region
import-field-address-postcode = Adresa: poštanski broj
import-field-address-country = Adresa: država
import-field-address-phone = Adresa: telefon
import-field-line-sku = Stavka: šifra (SKU)
import-field-line-name = Stavka: naziv
import-field-line-quantity = Stavka: količina
import-field-line-unit-price = Stavka: cena po komadu
import-field-line-discount = Stavka: popust
import-field-line-tax-percent = Stavka: porez u procentima
import-field-shipping-price = Dostava: cena
import-field-shipping-tax-percent = Dostava: porez u procentima
import-field-delivery-method = Dostava: način
import-field-note = Napomena kupca

## What it would become

imports-look-again = Pogledaj ponovo
imports-begin = Uvezi
imports-understood = Šta bi nastalo
imports-beginning = { $rows ->
    [one] Pogledan je samo prvi { $rows } red; uvoz čita celu datoteku.
    [few] Pogledana su samo prva { $rows } reda; uvoz čita celu datoteku.
   *[other] Pogledano je samo prvih { $rows } redova; uvoz čita celu datoteku.
}
imports-whole = { $rows ->
    [one] Pogledana je cela datoteka: { $rows } red.
    [few] Pogledana je cela datoteka: { $rows } reda.
   *[other] Pogledana je cela datoteka: { $rows } redova.
}
imports-would-place = Porudžbine koje bi bile primljene
imports-would-refuse = Porudžbine koje bi bile odbijene
imports-refused-rows = Odbijeni redovi
imports-more-refused = { $count ->
    [one] i još { $count }
    [few] i još { $count }
   *[other] i još { $count }
}
imports-first-units = Početak, kako bi bio shvaćen
imports-unit-order = Porudžbina
imports-unit-cancellation = Otkazivanje
imports-unit-refused = Bilo bi odbijeno
imports-row = Red
imports-rows = Redovi
imports-becomes = Postaje
imports-reference = Porudžbina
imports-ordered-at = Poručeno
imports-customer = Kupac
imports-lines = Stavke
imports-why = Zašto

## How far it is

imports-waits = Uvoz čeka svoj red. Možete da napustite ovu stranu.
imports-is-running = Datoteka se uvozi. Možete da napustite ovu stranu; izveštaj ostaje.
imports-refresh = Prikaži dokle je stiglo
imports-progress = Napredak
imports-rate = { $count ->
    [one] { $count } red u sekundi
    [few] { $count } reda u sekundi
   *[other] { $count } redova u sekundi
}
imports-left-soon = još manje od minuta
imports-left-minutes = { $count ->
    [one] još oko { $count } minut
    [few] još oko { $count } minuta
   *[other] još oko { $count } minuta
}
imports-left-hours = { $count ->
    [one] još oko { $count } sat
    [few] još oko { $count } sata
   *[other] još oko { $count } sati
}
imports-stop = Zaustavi
imports-go-on = Nastavi
imports-go-on-detail = Ono što je uvezeno ostaje. Nastavlja se odatle dokle je stiglo, i ništa neće biti dva puta.
imports-rows-read = Pročitani redovi
imports-rows-in-orders = Redovi u porudžbinama
imports-rows-canceled = Redovi koji su otkazali komade
imports-rows-listed = Odbijeni redovi
imports-orders-placed = Primljene porudžbine
imports-orders-to-clarify = Od toga za razjašnjenje
imports-orders-known = Već poznate porudžbine
imports-orders-refused = Odbijene porudžbine
imports-refused-download = Preuzmi kao CSV
imports-nothing-refused = Svi redovi su preuzeti.
imports-nothing-refused-yet = Do sada nijedan red nije odbijen.
said-import-known = Ova datoteka je već uvezena na isti način. Ništa nije uvezeno ponovo.
