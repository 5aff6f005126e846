### The list of orders and the order's card.

## List

orders-new = Comandă nouă
orders-export = Export
orders-import = Importați comenzi
orders-views = Vizualizări
orders-view-all = Toate
orders-view-clarify = De clarificat
orders-view-confirm = De confirmat
orders-view-waiting = Așteaptă stoc
orders-view-held = Reținute
orders-view-drafts = Ciorne
orders-view-mine = Ale mele
orders-view-wrong = O parte din ce cere această adresă nu există și a fost lăsată deoparte.
orders-show-all = Afișați toate comenzile
orders-filter = Filtru și coloane
orders-filter-apply = Afișați
orders-filter-search = Număr, nume, telefon sau e-mail
orders-filter-ordered-from = Comandate de la
orders-filter-ordered-until = Comandate până la
orders-filter-closed-from = Încheiate de la
orders-filter-closed-until = Încheiate până la
orders-any = Oricare
orders-none = Nespecificat
orders-nobody = Nimeni
orders-columns = Coloane
orders-group = Grupare
orders-by-status = Stare
orders-by-date = Dată
orders-by-repeat = Prima sau repetată
orders-by-delivery = Livrare
orders-by-closing = Data încheierii
orders-by-region = Județ/raion
orders-first = Prima comandă
orders-repeat = Comandă repetată
orders-not-closed = Neîncheiată încă
orders-days-none = Nu există comenzi în aceste zile.
orders-days-newest = Zilele cele mai noi
orders-days-earlier = Zile mai vechi
orders-count = Comenzi
orders-sum = Valoare
orders-sum-of = { $count ->
    [one] { $count } comandă în total
    [few] { $count } comenzi în total
   *[other] { $count } de comenzi în total
}
orders-select = Selectați { $number }
orders-select-page = Selectați toate comenzile din această pagină
orders-on-hold = Reținută
orders-findings = { $count ->
    [one] { $count } observație
    [few] { $count } observații
   *[other] { $count } de observații
}
orders-nth = a { $n }-a comandă
orders-oldest-first = întâi cele mai vechi
orders-newest-first = întâi cele mai noi
orders-pages = Pagini
orders-first-page = Prima pagină
orders-next-page = Pagina următoare
orders-none-yet = Încă nu există comenzi. Preluați una la telefon sau importați-le pe cele pe care le aveți.
orders-none-fit = Nicio comandă nu se potrivește acestor filtre.

orders-column-number = Număr
orders-column-status = Stare
orders-column-ordered = Comandată
orders-column-customer = Client
orders-column-channel = Canal
orders-column-stock = Stoc
orders-column-delivery = Livrare
orders-column-region = Județ/raion
orders-column-manager = Responsabil
orders-column-flags = Marcaje
orders-column-reference = Referință
orders-column-closed = Încheiată
orders-column-total = Total

orders-chip-remove = Eliminați acest filtru
orders-chip-search = Căutare: { $value }
orders-chip-status = Stare: { $value }
orders-chip-channel = Canal: { $value }
orders-chip-customer = Un singur client
orders-chip-nobody = Fără responsabil
orders-chip-manager = Responsabil: { $value }
orders-chip-delivery = Livrare: { $value }
orders-chip-region = Județ/raion: { $value }
orders-chip-repeat = Comenzi repetate
orders-chip-first = Primele comenzi
orders-chip-ordered-from = Comandate de la { $value }
orders-chip-ordered-until = Comandate până la { $value }
orders-chip-closed-from = Încheiate de la { $value }
orders-chip-closed-until = Încheiate până la { $value }
orders-chip-findings = Cu observații
orders-chip-no-findings = Fără observații
orders-chip-held = Reținute
orders-chip-not-held = Nereținute
orders-chip-waiting = Așteaptă stoc
orders-chip-not-waiting = Nu așteaptă stoc
orders-chip-stock = Stoc: { $value }
orders-chip-flag = Marcaj: { $value }

## Card

order-live-changed = Cineva a modificat această comandă. Afișați-o cum este acum
order-repeat = Repetată ({ $n })
order-source-api = din alt program
order-source-on-behalf = preluată la telefon
order-source-import = importată
order-changed-meanwhile = Modificarea dumneavoastră nu a fost salvată: comanda s-a schimbat în timp ce o priveați.
order-changed-look = Pagina arată comanda așa cum este acum. Verificați-o și repetați modificarea dacă mai este nevoie.
order-release = Ridicați reținerea
order-findings = De clarificat
order-override = Acceptați așa cum este
order-override-reason = De ce poate rămâne așa
order-override-submit = Acceptați
order-amend = Modificați datele
order-lines = Linii
order-line-sku = Articol
order-line-quantity = Cantitate
order-line-price = Preț
order-line-tax = TVA
order-line-sum = Valoare
order-line-stock = Stoc acum
order-line-discount = reducere
order-line-not-counted = Nu se ține pe stoc
order-line-short = Lipsă: { $count }
order-line-waits = În așteptare: { $count }
order-line-claimed = { $count } pentru această comandă
order-line-available = Disponibil: { $count }
order-total-goods = Marfă
order-total-discount = Reduceri
order-total-surcharge = Costuri suplimentare
order-total-shipping = Livrare
order-total-tax-in = TVA (inclus)
order-total-tax-on = TVA
order-timeline = Istoric
order-timeline-more = Mai sunt evenimente: cele mai noi nu sunt afișate aici.
order-stage-placed = Plasată
order-stage-confirmed = Confirmată
order-stage-closed = Încheiată
order-note = Notă internă
order-note-hint = Clientul nu o vede niciodată.
order-note-submit = Adăugați nota
order-note-erased = Această notă a fost ștearsă.
order-ledger = Mișcări de stoc
order-ledger-when = Când
order-ledger-what = Ce
order-ledger-where = Unde
order-ledger-allocated = Alocat
order-ledger-on-hand = Stoc fizic
order-next = Pasul următor
order-place = Plasați comanda
order-draft-edit = Continuați introducerea
order-confirm = Confirmați…
order-hold = Rețineți
order-cancel = Anulați…
order-print = Tipăriți
order-reason = Motiv
order-comment = Detalii
order-choose = Alegeți…
order-name = Nume
order-orders = Comenzi
order-nth-of = { $n } din { $count }
order-company = Firmă
order-tax-id = Cod fiscal
order-phone = Telefon
order-customer-note = Mesajul clientului
order-method = Metodă
order-window = Interval dorit
order-address = Adresă
order-billing = Adresă de facturare
order-work = Prelucrare
order-placed-by = Introdusă de
order-assign = Atribuiți persoanei
order-flags-submit = Salvați marcajele
order-no-flags = fără marcaje
order-actor-staff = Angajat
order-actor-customer = Client
order-actor-program = Program
order-told-lines = { $count ->
    [one] { $count } linie
    [few] { $count } linii
   *[other] { $count } de linii
}
order-told-units = { $count ->
    [one] { $count } bucată
    [few] { $count } bucăți
   *[other] { $count } de bucăți
}
order-told-fixed = corectate: { $count }
order-told-found = găsite: { $count }

## Previews

order-preview = Vedeți ce s-ar schimba
preview-what = Ce
preview-before = Acum
preview-after = După
preview-standing = Stare
preview-total = Total
preview-tax = TVA
preview-allocated = Stoc alocat
preview-findings = De clarificat
order-confirm-title = Confirmarea comenzii { $number }
order-confirm-detail = Prin confirmare, magazinul se angajează să onoreze această comandă.
order-confirm-apply = Confirmați
order-cancel-title = Anularea comenzii { $number }
order-cancel-detail = Scrieți câte bucăți din fiecare linie se anulează. Dacă anulați tot ce este deschis, se anulează comanda întreagă.
order-cancel-open = Deschise
order-cancel-units = De anulat
order-cancel-units-of = { $name }: bucăți de anulat
order-cancel-preview = Iată ce s-ar schimba. Încă nu s-a făcut nimic.
order-cancel-apply = Anulați acum
order-cancel-not = Lăsați așa cum este

said-order-placed = Comanda a fost plasată.
said-order-confirmed = Comanda a fost confirmată.
said-order-canceled = Anulat. Stocul alocat este din nou disponibil.
said-order-held = Comanda a fost reținută.
said-order-released = Reținerea a fost ridicată.
said-order-noted = Nota a fost adăugată.
said-order-assigned = Responsabilul a fost schimbat.
said-order-flagged = Marcajele au fost salvate.
said-finding-overridden = Observația a fost acceptată cu un motiv.
orders-findings-column = Observații

## Overview

home-first = Primii pași
home-first-detail = Ce îi trebuie magazinului înainte de prima comandă.
home-first-sku = Ce vindeți: cod, denumire și preț.
home-first-stock = Câte bucăți se află și unde.
home-first-order = Prin telefon, introdusă doar de la tastatură.
home-first-done = Gata
home-first-go = Începeți
home-first-file = Odată ce există un canal, un fișier cu comenzi își poate crea singur articolele:
home-now = Necesită atenție acum
home-clarify = De clarificat
home-confirm = De confirmat
home-waiting = Așteaptă stoc
home-held = Reținute
home-given-up = Sarcini abandonate
home-sales = Vânzări
home-span = Perioada și moneda
home-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}
home-sum = Valoarea comenzilor
home-before = anterior { $value }
home-these-days = Perioada aceasta
home-days-before = Perioada anterioară
home-orders-before = Comenzi anterior
home-sum-before = Valoare anterior
home-days-note = Fără comenzi anulate și ciorne. Zilele încep la miezul nopții UTC.
home-longest = Așteaptă clarificări de cel mai mult timp
chart-day = { $day }: { $sum } (anterior { $before }), { $count ->
    [one] { $count } comandă
    [few] { $count } comenzi
   *[other] { $count } de comenzi
}
chart-numbers = Cifrele

## Search

search-title = „{ $text }”
search-nothing = Nu s-a găsit nimic.
search-all = Afișați tot ce s-a găsit
search-how = Scrieți numărul unei comenzi sau sfârșitul lui, un nume în orice alfabet, un telefon, o adresă de e-mail ori codul, denumirea sau codul de bare al unui articol.

## Changing data

order-amend-title = Modificarea datelor comenzii { $number }
order-amend-apply = Salvați modificările
order-amend-edit = Modificați și altceva
order-window-from = Dorit de la
order-window-until = Dorit până la
order-line-sku-code = Codul articolului corect
said-order-amended = Datele au fost modificate.

## Own views

orders-view-save = Păstrați această vizualizare
orders-view-name = Numele vizualizării
orders-view-remove = Ștergeți această vizualizare
said-view-saved = Vizualizarea a fost păstrată între file.
said-view-removed = Vizualizarea a fost ștearsă.

## One action over many orders

bulk-chosen = selectate
bulk-all-that-fit = Toate cele potrivite ({ $count }), nu doar această pagină
bulk-act = Acțiune în masă…
bulk-runs = Acțiuni în masă
bulk-choose-title = Ce faceți cu aceste comenzi
bulk-choose-detail = Mai întâi vedeți ce s-ar schimba și la câte comenzi, la care nu și de ce. Fără acordul dumneavoastră nu se face nimic.
bulk-all-of-filter = Toate comenzile care se potrivesc filtrului
bulk-selected-count = { $count ->
    [one] { $count } comandă selectată
    [few] { $count } comenzi selectate
   *[other] { $count } de comenzi selectate
}
bulk-confirm = Confirmați
bulk-assign = Atribuiți cuiva
bulk-hold = Rețineți
bulk-action-confirm = Confirmarea comenzilor
bulk-action-assign = Atribuirea comenzilor: { $name }
bulk-action-nobody = Eliminarea responsabilului
bulk-action-hold = Reținerea comenzilor: { $reason }
bulk-is-checking = Comenzile sunt în curs de verificare. Încă nu s-a modificat nimic.
bulk-is-running = Comenzile sunt în curs de prelucrare. Puteți părăsi pagina; raportul rămâne.
bulk-refresh = Vedeți cât s-a făcut
bulk-stop = Opriți
bulk-checked-detail = Iată ce s-ar schimba. Încă nu s-a făcut nimic.
bulk-apply = { $count ->
    [one] Aplicați la { $count } comandă
    [few] Aplicați la { $count } comenzi
   *[other] Aplicați la { $count } de comenzi
}
bulk-discard = Renunțați
bulk-reasons = Motivele refuzului
bulk-selected = Verificate
bulk-would-do = De modificat
bulk-already-so = Sunt deja așa
bulk-would-refuse = De refuzat
bulk-done = Efectuate
bulk-refused = Refuzate
bulk-pending = Neajunse la rând
bulk-outcome = Rezultat
bulk-why = Motiv
bulk-deed = Acțiune
bulk-by = Cine
bulk-no-items = Nu sunt comenzi aici.
bulk-none-yet = Încă nu a fost nicio acțiune în masă. Pentru a începe, selectați comenzi din listă.
bulk-status-checking = Se verifică
bulk-status-checked = Așteaptă decizia dumneavoastră
bulk-status-running = În curs
bulk-status-done = Încheiată
bulk-status-stopped = Oprită
bulk-status-discarded = Abandonată
bulk-outcome-pending = Neajunsă la rând
bulk-outcome-done = Efectuată
bulk-outcome-unchanged = Este deja așa
bulk-outcome-refused = Refuzată
bulk-why-order-confirm-not-placed = Nu este o comandă plasată
bulk-why-order-confirm-needs-clarification = Are observații de clarificat
bulk-why-order-confirm-on-hold = Reținută
bulk-why-order-hold-order-closed = Deja încheiată
bulk-why-not-found = Nu există o astfel de comandă
said-bulk-nothing = Nu a fost selectată nicio comandă.

## The story of an order

order-story = Părți ale istoricului
order-story-all = Tot
order-story-work = Lucru
order-story-notes = Note
order-story-stock = Stoc
order-story-people = Persoane
