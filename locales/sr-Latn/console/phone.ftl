### Pages: an order entered by hand.

phone-title = Nova porudžbina telefonom
phone-draft-title = Nacrt
phone-channel = Kanal
phone-no-channel = Nijedan kanal ne prima porudžbine. Prvo ga otvorite u podešavanjima.
phone-update = Osveži

## Who

phone-customer = Kupac
phone-find = Nađite kupca ili ispod unesite novog
phone-nobody = Niko nije nađen. Unesite novog kupca ispod.
phone-another-customer = Drugi kupac
phone-known = Ovaj telefon ili imejl adresa su već poznati. Ovako će porudžbina pripasti poznatom kupcu.
phone-take = Uzmi:
phone-company-and-language = Firma i jezik
phone-language = Jezik prepiske

## What

phone-lines = Roba
phone-sku = SKU
phone-quantity = Količina
phone-price = Cena
phone-discount = Popust
phone-stock = Zaliha
phone-available = { $count ->
    [one] { $count } dostupan
    [few] { $count } dostupna
   *[other] { $count } dostupnih
}
phone-lacks = Nedostaje: { $count }
phone-waits = Čeka se: { $count }
phone-not-counted = Ne vodi se zaliha
phone-remove = Ukloni
phone-sku-unknown = Nema SKU sa ovom šifrom.
phone-add = Dodajte šifrom, bar-kodom ili nazivom
phone-add-hint = Skenirajte, ili kucajte i pritisnite taster za novi red
phone-add-button = Dodaj
phone-no-sku = Ništa nema ovu šifru, bar-kod ili naziv. Proverite, ili kucajte manje slova.
phone-whole = Popusti i doplate na celu porudžbinu
phone-discounts = Popusti
phone-surcharges = Doplate
phone-why = Razlog
phone-amount = Iznos
phone-tax-percent = Porez, %

## Where and when

phone-delivery = Dostava
phone-method = Način dostave
phone-shipping-price = Cena dostave
phone-shipping-tax = Porez na dostavu, %
phone-window = Željeno vreme
phone-day = Dan
phone-from = Od
phone-until = Do
phone-note = Poruka kupca prodavnici
phone-billing = Račun na drugu adresu

## What it comes to

phone-comes-to = Koliko to iznosi
phone-goods = Roba
phone-tax-in = Porez u ceni
phone-tax-on = Porez na cenu
phone-total = Ukupno
phone-nothing-yet = Dodajte robu i ovde će stajati zbir.
phone-findings = Treba razjasniti pre potvrde
phone-place = Poruči
phone-save-draft = Sačuvaj kao nacrt

## What a deed has to say

said-phone-placed = Porudžbina je primljena. Za sledeću pritisnite dugme sa telefonom.
said-phone-drafted = Nacrt je sačuvan. Zaliha se ne dira dok se ne poruči.
