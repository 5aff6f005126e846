### What happened, one sentence for each kind of event.

## Orders

event-order-drafted = Ciorna a fost salvată.
event-order-placed = Comanda a fost plasată.
event-order-confirmed = Comanda a fost confirmată.
event-order-canceled = Comanda a fost anulată.
event-order-lines-canceled = O parte din comandă a fost anulată.
event-order-held = Comanda a fost reținută.
event-order-released = O reținere a comenzii a fost ridicată.
event-order-noted = A fost scrisă o notă.
event-order-manager-assigned = A fost schimbată persoana responsabilă.
event-order-flagged = Marcajele comenzii au fost stabilite.
event-order-finding-overridden = O observație a fost acceptată cu un motiv.
event-order-amended = Comanda a fost modificată.
event-order-allocated = Comanda a primit stocul așteptat.

## Stock

event-stock-moved = Stocul a fost modificat.
event-stock-safety-changed = A fost modificat stocul de siguranță.
event-reservation-made = Stocul a fost rezervat pentru o cumpărare în curs.
event-reservation-ended = O rezervare s-a încheiat.

## The shop

event-sku-saved = Un articol a fost salvat.
event-channel-saved = Un canal de vânzare a fost salvat.
event-location-saved = O locație a fost salvată.
event-customer-saved = Datele clientului au fost salvate.
event-customer-merged = Două înregistrări ale aceluiași client au fost unite.
event-user-saved = Datele unui angajat au fost salvate.
event-user-password-set = Un angajat a primit o parolă nouă.
event-user-sessions-revoked = Sesiunile unui angajat au fost încheiate.
event-api-key-made = A fost creată o cheie API.
event-api-key-revoked = O cheie API a fost revocată.
event-job-retried = O sarcină a fost trimisă să se execute din nou.
event-job-dismissed = S-a renunțat la o sarcină.
