### Pages: imports.

## Giving a file

imports-title = Importuri
imports-new = Importă un fișier
imports-new-detail = Întâi vedeți ce ar deveni fișierul. Nimic nu se importă înainte să confirmați.
imports-file = Fișier
imports-file-hint = Un tabel (CSV) sau JSON cu comenzi, și împachetat cu gzip; cel mult { $max_mb } MB. Un registru Excel se salvează întâi ca „CSV UTF-8”.
imports-file-missing = Alegeți un fișier.
imports-look-at = Vezi fișierul

## The list

imports-none-yet = Încă nu s-a importat niciun fișier. Importați comenzi din alt sistem, dintr-o piață online sau dintr-un tabel.
imports-waiting = Fișiere care așteaptă importul
imports-waiting-detail = Au fost încărcate, dar nu s-a importat nimic din ele. Fiecare se șterge la 30 de zile după încărcare.
imports-status = Stare
imports-by = De către
imports-when = Început
imports-status-running = În curs
imports-status-done = Încheiat
imports-status-failed = Eșuat
imports-status-stopped = Oprit
imports-pages = Pagini
imports-first-page = Prima pagină
imports-next-page = Pagina următoare

## How a file is read

imports-nothing-done = Încă nu s-a importat nimic.
imports-put-right = Corectați întâi:
imports-how-read = Cum se citește fișierul
imports-choose = Alegeți…
imports-channel = Canalul comenzilor
imports-preset = Felul fișierului
imports-preset-none = După coloane
imports-preset-online-retail = Setul de date „Online Retail”
imports-format = Format
imports-by-name = După numele fișierului
imports-format-csv = Tabel (CSV)
imports-format-json = JSON, o listă de comenzi
imports-format-ndjson = JSON, câte o comandă pe linie
imports-encoding = Codificare
imports-encoding-utf-8 = UTF-8
imports-encoding-windows-1250 = Windows-1250 (Europa Centrală)
imports-encoding-windows-1251 = Windows-1251 (chirilic)
imports-as-it-seems = După cum pare: { $what }
imports-delimiter = Între două celule
imports-by-header = După primul rând
imports-delimiter-comma = Virgulă
imports-delimiter-semicolon = Punct și virgulă
imports-delimiter-tab = Tabulator
imports-delimiter-bar = Bară verticală
imports-timezone = Fusul orar
imports-timezone-hint = De exemplu Europe/Belgrade. Gol: UTC.
imports-dates = Cum este scrisă ora
imports-dates-hint = Gol pentru scrierile obișnuite, ca 2026-11-21 18:00. Pe altele le alegeți din listă.
imports-decimal-comma = Numerele sunt scrise cu virgulă zecimală: 1.299,50
imports-create-skus = Creează articolele care lipsesc, cu numele și prețul cele mai folosite în fișier

## Columns

imports-columns = Ce conțin coloanele
imports-column = Coloană
imports-samples = De exemplu
imports-holds = Conține
imports-holds-of = Ce conține coloana „{ $column }”
imports-not-used = Nu se folosește
imports-unnamed = Fără nume
imports-shadowed = Nu se poate folosi: o coloană dinaintea ei are același nume.
imports-field-twice = Altă coloană conține deja aceasta. Alegeți una din cele două.
import-field-order-reference = Comandă: număr
import-field-order-placed-at = Comandă: când a fost plasată
import-field-order-currency = Comandă: monedă
import-field-order-language = Comandă: limbă
import-field-customer-reference = Client: număr
import-field-customer-name = Client: nume
import-field-customer-company = Client: firmă
import-field-customer-tax-id = Client: cod fiscal
import-field-customer-email = Client: e-mail
import-field-customer-phone = Client: telefon
import-field-address-name = Adresă: destinatar
import-field-address-company = Adresă: firmă
import-field-address-street = Adresă: stradă și număr
import-field-address-street2 = Adresă: etaj, apartament, scară
import-field-address-city = Adresă: oraș
import-field-address-region = Adresă: județ
import-field-address-postcode = Adresă: cod poștal
import-field-address-country = Adresă: țară
import-field-address-phone = Adresă: telefon
import-field-line-sku = Poziție: cod (SKU)
import-field-line-name = Poziție: nume
import-field-line-quantity = Poziție: bucăți
import-field-line-unit-price = Poziție: preț pe bucată
import-field-line-discount = Poziție: reducere
import-field-line-tax-percent = Poziție: taxă în procente
import-field-shipping-price = Livrare: preț
import-field-shipping-tax-percent = Livrare: taxă în procente
import-field-delivery-method = Livrare: mod
import-field-note = Nota clientului

## What it would become

imports-look-again = Vezi din nou
imports-begin = Importă
imports-understood = Ce ar deveni
imports-beginning = { $rows ->
    [one] S-a citit doar primul rând; importul citește tot fișierul.
    [few] S-au citit doar primele { $rows } rânduri; importul citește tot fișierul.
   *[other] S-au citit doar primele { $rows } de rânduri; importul citește tot fișierul.
}
imports-whole = { $rows ->
    [one] S-a citit tot fișierul: { $rows } rând.
    [few] S-a citit tot fișierul: { $rows } rânduri.
   *[other] S-a citit tot fișierul: { $rows } de rânduri.
}
imports-would-place = Comenzi care ar fi plasate
imports-would-refuse = Comenzi care ar fi refuzate
imports-refused-rows = Rânduri refuzate
imports-more-refused = { $count ->
    [one] și încă { $count }
    [few] și încă { $count }
   *[other] și încă { $count }
}
imports-first-units = Începutul, așa cum ar fi înțeles
imports-unit-order = Comandă
imports-unit-cancellation = Anulare
imports-unit-refused = Ar fi refuzat
imports-row = Rând
imports-rows = Rânduri
imports-becomes = Devine
imports-reference = Comandă
imports-ordered-at = Plasată
imports-customer = Client
imports-lines = Poziții
imports-why = De ce

## How far it is

imports-waits = Importul își așteaptă rândul. Puteți părăsi această pagină.
imports-is-running = Fișierul se importă. Puteți părăsi această pagină; raportul rămâne.
imports-refresh = Vedeți cât s-a făcut
imports-progress = Progres
imports-rate = { $count ->
    [one] { $count } rând pe secundă
    [few] { $count } rânduri pe secundă
   *[other] { $count } de rânduri pe secundă
}
imports-left-soon = mai puțin de un minut rămas
imports-left-minutes = { $count ->
    [one] încă aproximativ { $count } minut
    [few] încă aproximativ { $count } minute
   *[other] încă aproximativ { $count } de minute
}
imports-left-hours = { $count ->
    [one] încă aproximativ { $count } oră
    [few] încă aproximativ { $count } ore
   *[other] încă aproximativ { $count } de ore
}
imports-stop = Oprește
imports-go-on = Continuă
imports-go-on-detail = Ce s-a importat rămâne. Continuă de unde a ajuns și nimic nu apare de două ori.
imports-rows-read = Rânduri citite
imports-rows-in-orders = Rânduri în comenzi
imports-rows-canceled = Rânduri care au anulat bucăți
imports-rows-listed = Rânduri refuzate
imports-orders-placed = Comenzi plasate
imports-orders-to-clarify = Din ele de clarificat
imports-orders-known = Comenzi deja cunoscute
imports-orders-refused = Comenzi refuzate
imports-refused-download = Descarcă în format CSV
imports-nothing-refused = Toate rândurile au fost preluate.
imports-nothing-refused-yet = Până acum niciun rând nu a fost refuzat.
said-import-known = Acest fișier a mai fost importat în același fel. Nimic nu s-a importat din nou.
