### Pages: settings.

## Parts

settings-overview = Privire de ansamblu
settings-channels = Canale de vânzare
settings-channels-detail = De unde vin comenzile: moneda, prețurile, taxele și livrarea.
settings-locations = Locații
settings-locations-detail = Unde se află stocul și care loc servește primul.
settings-staff = Personal
settings-staff-detail = Cine lucrează aici și ce are voie fiecare.
settings-keys = Chei API
settings-keys-detail = Ce arată programele ca să fie lăsate să intre.
settings-no-channel = Niciun canal nu primește comenzi. Creați unul, altfel nu se poate plasa nicio comandă.
settings-no-location = Nicio locație nu este activă. Creați una, altfel stocul nu are unde sta.
settings-all = Vedeți tot
settings-open = Deschide lista

## On every page

settings-name = Denumire
settings-code = Cod
settings-state = Stare
settings-active = Activ
settings-is-active = Activ
settings-is-inactive = Inactiv
settings-yes = Da
settings-no = Nu
settings-pages = Paginile listei
settings-first = Prima pagină
settings-next = Pagina următoare
settings-rows-hint = Goliți un rând ca să îl eliminați.
settings-more-rows = Mai multe rânduri
settings-preview = Ce s-ar schimba
settings-apply = Aplică
settings-edit = Modificați din nou
settings-meanwhile = Între timp cineva a modificat datele. Ce ați scris s-a păstrat; o nouă salvare înlocuiește ce este acum.
settings-kept = Salvat acum
settings-typed = Ați scris

## Channels

channel-new = Canal nou
channel-facts = Canalul
channel-currency = Monedă
channel-currency-hint = Trei litere, de exemplu RSD sau EUR. Nu se mai poate schimba.
channel-price-mode = Prețuri
price-mode-inclusive = Cu taxă
price-mode-exclusive = Fără taxă
channel-code-hint = Litere mici, cifre, - și _; programele numesc canalul astfel. Nu se mai poate schimba.
channel-number-prefix = Numerele comenzilor încep cu
channel-number-prefix-hint = Litere mari, cifre, - și /. Canalele cu același început numără împreună. Nu se mai poate schimba.
channel-fixed = Comenzile s-au făcut după acestea, de aceea rămân așa.
channel-takes-orders = Primește comenzi
channel-customers = Clienți și comenzi
channel-country = Țară
channel-country-hint = Pentru telefoane și adrese fără țară și pentru taxe.
channel-requires = Ce trebuie să conțină o comandă
channel-requires-hint = O comandă fără acestea se păstrează și așteaptă lămuriri.
required-contact = Un telefon sau un e-mail
required-address = O adresă
required-delivery-method = O metodă de livrare
channel-stock = Stoc
channel-shortage = Când lipsește stocul
shortage-refuse = Comanda este refuzată
shortage-backorder = Comanda așteaptă stocul
channel-reservation = Durata rezervării, în secunde
channel-reservation-hint = Cât timp ține marfa în timpul plății: 900 înseamnă un sfert de oră.
channel-pool = Vinde stocul din
channel-pool-hint = Nimic bifat: toate locațiile active.
channel-pool-all = Toate locațiile active
channel-tax-rules = Taxe
channel-tax-hint = Cota după țara de livrare și clasa de taxă, pentru liniile care nu o au. Fără regulă pentru o țară, se aplică cea a țării canalului. O comandă fără cotă așteaptă clarificări; cine nu percepe taxă scrie 0.
channel-tax-country = Țară
channel-tax-class = Clasă de taxă
channel-tax-percent = Cota în procente
channel-tax-of = Taxă { $country }, { $class }
channel-tax-example = { $percent }: { $tax } la { $sum }
channel-methods = Metode de livrare
channel-methods-hint = Dacă nu există niciuna, se acceptă orice metodă numită de comandă.
channel-method-of = Livrare { $code }
channel-zones = Zone
channel-zones-hint = Zone: țara și începutul codului poștal, separate prin virgule, de exemplu RS 11, RS 21, RO; gol înseamnă oriunde.
channel-everywhere = oriunde
channel-collected = Ridicare de către client
channel-preview-detail = Taxele se schimbă pentru comenzile de acum înainte. Comenzile deja plasate le păstrează pe ale lor.
channel-preview-new = Codul, moneda, felul prețurilor și începutul numerelor nu se mai pot schimba după crearea canalului.

## Locations

location-new = Locație nouă
location-facts = Locația
location-kind = Fel
location-code-hint = Programele și fișierele numesc locația astfel.
location-priority = Prioritate
location-priority-hint = De la 0 la 1000; cel mai mic este primul întrebat când se alocă stoc.
location-serves = Dă stoc comenzilor
location-coordinates = Pe hartă
location-latitude = Latitudine
location-longitude = Longitudine
location-coordinates-hint = În grade, de exemplu 44,8125 și 20,4612; sudul și vestul cu minus.

## Staff

staff-new = Adăugați o persoană
staff-none = Nu există încă personal. Adăugați prima persoană.
staff-facts = Persoana
staff-email-hint = Cu el se conectează.
staff-role = Rol
staff-may-log-in = Se poate conecta
staff-inactive-hint = Fără aceasta toate sesiunile se încheie imediat; ce a făcut rămâne.
staff-oneself = Sunteți dumneavoastră. Parola și sesiunile proprii sunt în preferințe.
staff-password-detail = Comunicați-i personal parola. Setarea ei încheie toate sesiunile persoanei.
staff-sessions-detail = Când se pierde un telefon sau cineva pleacă: fiecare browser trebuie să se conecteze din nou.
staff-end-sessions = Încheie toate sesiunile

## API keys

key-new = Cheie API nouă
keys-none = Nu există chei API. Creați una pentru un magazin online sau alt program.
key-name-hint = La ce folosește, de exemplu magazinul online.
key-permissions = Are voie
key-permissions-hint = Numai ce îi trebuie programului.
key-may = { $count ->
    [one] { $count } permisiune
    [few] { $count } permisiuni
   *[other] { $count } de permisiuni
}
key-made = Creată
key-expires = Valabilă până la
key-expires-hint = Dacă rămâne gol, este valabilă până la revocare.
key-never = Fără termen
key-works = Valabilă
key-expired = Expirată
key-revoked = Revocată
key-make = Creează cheia
key-made-title = Cheia API este creată
key-shown-once = Copiați cheia acum. Se arată o singură dată și nu mai poate fi cerută.
key-token = Cheia
key-copy = Copiază
key-copied = Copiat
key-kept = Am păstrat-o
key-revoke = Revocă
key-revoke-title = Revocarea unei chei API
key-revoke-detail = Programele care arată această cheie sunt refuzate imediat. O cheie revocată nu mai funcționează niciodată.
key-revoke-expired = Această cheie a expirat deja, așa că revocarea nu schimbă nimic pentru niciun program.
key-revoked-already = Această cheie este deja revocată.

## What a deed has to say

said-channel-made = Canalul a fost creat.
said-channel-saved = Canalul a fost salvat.
said-location-made = Locația a fost creată.
said-location-saved = Locația a fost salvată.
said-staff-made = Persoana a fost adăugată. Setați o parolă ca să se poată conecta.
said-staff-saved = Persoana a fost salvată.
said-staff-password-set = Parola a fost setată, iar toate sesiunile persoanei au fost încheiate.
said-staff-sessions-ended = Toate sesiunile persoanei au fost încheiate.
said-key-revoked = Cheia API a fost revocată.

## One’s own sessions

preferences-this-session = Aceasta
preferences-session-since = conectare { $at }
preferences-session-seen = folosită ultima oară { $ago }
preferences-browser-unknown = Un browser care nu își spune numele
