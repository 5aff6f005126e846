### What stands around every page of the console, and the pages for coming in.

## Frame

frame-skip = Treceți la conținut
frame-menu = Meniu
frame-search = Căutare
frame-search-hint = Număr, nume, telefon, cod…
frame-language = Limbă
frame-save = Salvați
frame-close = Închideți
frame-cancel = Renunțați
frame-nothing-here = La această adresă nu există nimic. Căutați mai sus sau începeți de la panou.
frame-logout = Deconectare
frame-needs-you = { $count ->
    [one] { $count } lucru necesită atenție
    [few] { $count } lucruri necesită atenție
   *[other] { $count } de lucruri necesită atenție
}
live-new-orders = Comenzi noi: #. Afișați-le

menu-home = Panou general
menu-orders = Comenzi
menu-customers = Clienți
menu-stock = Stoc
menu-catalog = Articole
menu-imports = Import
menu-jobs = Sarcini
menu-settings = Setări
menu-preferences = Preferințe

## Keys

keys-title = Scurtături de tastatură
keys-search = Căutare generală
keys-new = Comandă nouă la telefon
keys-rows = În jos și în sus prin listă
keys-open = Deschideți rândul
keys-select = Selectați rândul
keys-edit = Modificați ce este deschis
keys-help = Aceste scurtături
keys-close = Închideți

## Time

time-now = chiar acum
time-minutes-ago = acum { $count } min
time-hours-ago = acum { $count } h
time-days-ago = { $count ->
    [one] acum { $count } zi
    [few] acum { $count } zile
   *[other] acum { $count } de zile
}
time-in-minutes = peste { $count } min
time-in-hours = peste { $count } h
time-in-days = { $count ->
    [one] peste { $count } zi
    [few] peste { $count } zile
   *[other] peste { $count } de zile
}

## Coming in

login-title = Conectare
login-email = E-mail
login-password = Parolă
login-submit = Conectați-vă
login-session-over = Sesiunea dumneavoastră s-a încheiat. Conectați-vă și reveniți unde erați.
login-typed-kept = Sesiunea dumneavoastră s-a încheiat. Ce ați completat s-a păstrat: conectați-vă și trimiteți din nou.
login-back-title = Ați revenit
login-back-detail = Ce ați completat înainte de încheierea sesiunii s-a păstrat.
login-back-send = Trimiteți acum
login-back-leave = Renunțați

welcome-title = Bun venit în magazinul dumneavoastră
welcome-detail = Încă nu se poate conecta nimeni. Creați contul proprietarului; proprietarul are toate drepturile.
welcome-name = Numele dumneavoastră
welcome-password-hint = Cel puțin 10 caractere. Sunt bune câteva cuvinte pe care nu le-ar ghici nimeni.
welcome-submit = Creați contul

## Preferences

preferences-look = Limbă și temă
preferences-browser-language = Ca în browser
preferences-theme = Temă
preferences-password = Parolă
preferences-old-password = Parola actuală
preferences-new-password = Parola nouă
preferences-set-password = Schimbați parola
preferences-sessions = Sesiuni
preferences-sessions-detail = Dacă v-ați conectat pe un calculator străin, încheiați toate sesiunile în afară de aceasta.
preferences-end-sessions = Încheiați celelalte sesiuni

## What a deed has to say

said-welcome = Contul a fost creat și v-ați conectat.
said-preferences-saved = Salvat.
said-password-set = Parola a fost schimbată. Toate celelalte sesiuni au fost încheiate.
said-sessions-ended = Celelalte sesiuni au fost încheiate.

## When something does not go

refused-back = Înapoi
refused-home = La panoul general
refused-request = Identificatorul cererii în jurnalul serverului:

address-name = Destinatar
address-company = Firmă
address-street = Strada și numărul
address-street2 = Etaj, apartament, scară
address-postcode = Cod poștal
address-city = Localitate
address-region = Județ/raion
address-country = Țară
address-phone = Telefonul destinatarului
