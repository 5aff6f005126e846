### Pages: stock.

## Where the stock is

stock-where = Gde je roba
stock-bar = { $location }: na stanju { $on_hand }, raspoloživo { $available }
stock-location = Lokacija
stock-skus = Artikala
stock-total = Ukupno

## Units of a level

stock-on-hand = Na stanju
stock-available = Raspoloživo
stock-claimed = Zauzeto
stock-kept-back = Zadržano
stock-reserved = Rezervisano
stock-allocated = Dodeljeno
stock-safety = Sigurnosna zaliha
stock-quarantine = Karantin
stock-damaged = Oštećeno

## The list

stock-views = Koja roba
stock-tab-all = Sve
stock-tab-low = Malo ili nema
stock-tab-backordered = Porudžbine čekaju
stock-search = Šifra, naziv ili bar-kod
stock-everywhere = Sve lokacije
stock-low-at = Malo je od koliko komada naniže
stock-show = Prikaži
stock-chip-text = Pretraga: { $text }
stock-chip-location = Lokacija: { $location }
stock-chip-low = Raspoloživo najviše { $units }
stock-chip-remove = Ukloni ovaj filter
stock-caption = Raspoloživi komadi po artiklu i lokaciji
stock-available-all = Raspoloživo ukupno
stock-standing = Stanje
stock-of-on-hand = Na stanju: { $count }
stock-out = Nema na stanju
stock-low = Malo
stock-waited-for = Porudžbine čekaju
stock-empty = Još nema artikala. Dodajte prvi.
stock-empty-filter = Nijedan artikal ne odgovara ovom prikazu.
stock-empty-page = Na ovoj stranici više nema ničega.
stock-all = Prikaži svu robu
stock-first-page = Prva stranica
stock-next-page = Sledeća stranica

## One SKU

stock-waiting-units = { $count ->
    [one] Porudžbine čekaju { $count } komad
    [few] Porudžbine čekaju { $count } komada
   *[other] Porudžbine čekaju { $count } komada
}
stock-to-sku = Na artikal
stock-levels = Po lokacijama
stock-none-yet = Još ga nije bilo ni na jednoj lokaciji. Primite robu za početak.
stock-ledger = Šta se kretalo
stock-ledger-empty = Ovde se još ništa nije kretalo.
stock-when = Kada
stock-what = Šta
stock-change = Promena
stock-cause = Porudžbina ili razlog
stock-who = Ko
stock-older = Starije
stock-by-key = API ključ { $name }
stock-by-customer = Kupac
stock-by-program = Comanda: { $name }
stock-kit = Komplet
stock-kit-detail = Komplet nema sopstvenu zalihu. Sastavlja se od delova kada se proda.
stock-kit-available = Od delova sada može: { $count }
stock-service = Usluga se ne vodi na zalihi.

## Moving stock

stock-move = Promeni zalihu
stock-deed-receive = Prijem
stock-deed-adjust = Ispravka
stock-deed-transfer = Premeštanje
stock-deed-safety = Sigurnosna zaliha
stock-arrived = Pristiglo komada
stock-note = Napomena
stock-note-hint = Na primer broj otpremnice. Može ostati prazno.
stock-bucket = Šta od toga
stock-delta = Za koliko komada
stock-delta-hint = Više: 3. Manje: -3.
stock-reason = Razlog
stock-reason-hint = Na primer: prebrojano, slomljeno, pronađeno.
stock-from = Odakle
stock-to = Kuda
stock-moved = Komada za premeštanje
stock-safety-hint = Toliko komada se tamo nikad ne prodaje.
stock-preview = Ovo bi se desilo
stock-units = Komadi
stock-before = Pre
stock-after = Posle
stock-apply = Primeni
stock-otherwise = Ili nešto drugo
stock-preview-button = Pregledaj

## Receiving many at once

stock-receive-title = Prijem robe
stock-receive-detail = Skenirajte ili kucajte red po red.
stock-receive-keys = Enter prelazi na sledeće polje; u praznom redu prelazi na pregled. Red bez broja je jedan komad.
stock-code-or-barcode = Šifra ili bar-kod
stock-on-hand-after = Na stanju posle
stock-unknown-code = Nepoznato

## What a deed has to say

said-stock-received = Primljeno.
said-stock-received-all = Primljeno. Može sledeća isporuka.
said-stock-adjusted = Ispravljeno.
said-stock-transferred = Premešteno.
said-stock-safety-set = Sigurnosna zaliha je postavljena.
