### Pages: stock.

## Where the stock is

stock-where = Unde se află stocul
stock-bar = { $location }: { $on_hand } în stoc, { $available } disponibile
stock-location = Locație
stock-skus = Articole
stock-total = Total

## Units of a level

stock-on-hand = În stoc
stock-available = Disponibil
stock-claimed = Angajat
stock-kept-back = Reținut
stock-reserved = Rezervat
stock-allocated = Alocat
stock-safety = Stoc de siguranță
stock-quarantine = Carantină
stock-damaged = Deteriorat

## The list

stock-views = Ce produse
stock-tab-all = Toate
stock-tab-low = Puțin sau epuizat
stock-tab-backordered = Comenzi în așteptare
stock-search = Cod, denumire sau cod de bare
stock-everywhere = Toate locațiile
stock-low-at = De la câte bucăți în jos e puțin
stock-show = Afișează
stock-chip-text = Căutare: { $text }
stock-chip-location = Locație: { $location }
stock-chip-low = Cel mult { $units } disponibile
stock-chip-remove = Elimină acest filtru
stock-caption = Bucăți disponibile pe articol și locație
stock-available-all = Disponibil în total
stock-standing = Stare
stock-of-on-hand = În stoc: { $count }
stock-out = Stoc epuizat
stock-low = Puțin
stock-waited-for = Comenzi în așteptare
stock-empty = Nu există încă articole. Adăugați-l pe primul.
stock-empty-filter = Niciun produs nu corespunde acestei vederi.
stock-empty-page = Pe această pagină nu mai este nimic.
stock-all = Afișează tot stocul
stock-first-page = Prima pagină
stock-next-page = Pagina următoare

## One SKU

stock-waiting-units = { $count ->
    [one] Comenzile așteaptă { $count } bucată
    [few] Comenzile așteaptă { $count } bucăți
   *[other] Comenzile așteaptă { $count } de bucăți
}
stock-to-sku = La articol
stock-levels = Pe locații
stock-none-yet = Nicio locație nu a avut încă. Recepționați pentru a începe.
stock-ledger = Ce s-a mișcat
stock-ledger-empty = Aici nu s-a mișcat încă nimic.
stock-when = Când
stock-what = Ce
stock-change = Modificare
stock-cause = Comandă sau motiv
stock-who = Cine
stock-older = Mai vechi
stock-by-key = Cheia API { $name }
stock-by-customer = Un client
stock-by-program = Comanda: { $name }
stock-kit = Pachet
stock-kit-detail = Un pachet nu are stoc propriu. Se formează din componente când este vândut.
stock-kit-available = Din componentele de acum se pot face: { $count }
stock-service = Un serviciu nu se ține în stoc.

## Moving stock

stock-move = Modificați stocul
stock-deed-receive = Recepție
stock-deed-adjust = Corectare
stock-deed-transfer = Transfer
stock-deed-safety = Stoc de siguranță
stock-arrived = Bucăți sosite
stock-note = Notă
stock-note-hint = De exemplu numărul avizului. Poate rămâne gol.
stock-bucket = Ce anume
stock-delta = Cu câte bucăți
stock-delta-hint = În plus: 3. În minus: -3.
stock-reason = Motiv
stock-reason-hint = De exemplu: numărat, spart, găsit.
stock-from = De la
stock-to = Către
stock-moved = Bucăți de mutat
stock-safety-hint = Atâtea bucăți nu se vând niciodată de acolo.
stock-preview = Asta s-ar întâmpla
stock-units = Bucăți
stock-before = Înainte
stock-after = După
stock-apply = Aplică
stock-otherwise = Sau altceva
stock-preview-button = Previzualizează

## Receiving many at once

stock-receive-title = Recepție de marfă
stock-receive-detail = Scanați sau tastați rând după rând.
stock-receive-keys = Enter trece la câmpul următor; într-un rând gol trece la previzualizare. Un rând fără număr înseamnă o bucată.
stock-code-or-barcode = Cod sau cod de bare
stock-on-hand-after = În stoc după
stock-unknown-code = Necunoscut

## What a deed has to say

said-stock-received = Recepționat.
said-stock-received-all = Recepționat. Puteți introduce următoarea livrare.
said-stock-adjusted = Corectat.
said-stock-transferred = Transferat.
said-stock-safety-set = Stocul de siguranță este stabilit.
