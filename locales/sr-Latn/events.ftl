### What happened, one sentence for each kind of event.

## Orders

event-order-drafted = Nacrt je sačuvan.
event-order-placed = Porudžbina je primljena.
event-order-confirmed = Porudžbina je potvrđena.
event-order-canceled = Porudžbina je otkazana.
event-order-lines-canceled = Deo porudžbine je otkazan.
event-order-held = Porudžbina je zadržana.
event-order-released = Zadržavanje porudžbine je ukinuto.
event-order-noted = Upisana je napomena.
event-order-manager-assigned = Promenjena je odgovorna osoba.
event-order-flagged = Oznake porudžbine su postavljene.
event-order-finding-overridden = Primedba je prihvaćena uz obrazloženje.
event-order-amended = Porudžbina je izmenjena.
event-order-allocated = Porudžbina je dobila zalihe koje je čekala.

## Stock

event-stock-moved = Zalihe su promenjene.
event-stock-safety-changed = Promenjena je sigurnosna zaliha.
event-reservation-made = Zalihe su rezervisane za kupovinu u toku.
event-reservation-ended = Rezervacija je završena.

## The shop

event-sku-saved = Artikal je sačuvan.
event-channel-saved = Prodajni kanal je sačuvan.
event-location-saved = Lokacija je sačuvana.
event-customer-saved = Podaci o kupcu su sačuvani.
event-customer-merged = Dva zapisa istog kupca su spojena.
event-user-saved = Podaci o zaposlenom su sačuvani.
event-user-password-set = Zaposlenom je postavljena nova lozinka.
event-user-sessions-revoked = Sesije zaposlenog su okončane.
event-api-key-made = Napravljen je API ključ.
event-api-key-revoked = API ključ je opozvan.
event-job-retried = Posao je vraćen na ponovno izvršavanje.
event-job-dismissed = Posao je odbačen.
