### Pages: an order entered by hand.

phone-title = Comandă nouă prin telefon
phone-draft-title = Ciornă
phone-channel = Canal
phone-no-channel = Niciun canal nu primește comenzi. Deschideți mai întâi unul în setări.
phone-update = Actualizează

## Who

phone-customer = Client
phone-find = Găsiți clientul sau introduceți mai jos unul nou
phone-nobody = Nu a fost găsit nimeni. Introduceți clientul nou mai jos.
phone-another-customer = Alt client
phone-known = Acest telefon sau această adresă de e-mail este deja cunoscută. Astfel, comanda va fi a clientului cunoscut.
phone-take = Alege:
phone-company-and-language = Firmă și limbă
phone-language = Limba corespondenței

## What

phone-lines = Articole
phone-sku = SKU
phone-quantity = Cantitate
phone-price = Preț
phone-discount = Reducere
phone-stock = Stoc
phone-available = Disponibile: { $count }
phone-lacks = Lipsesc: { $count }
phone-waits = În așteptare: { $count }
phone-not-counted = Fără stoc
phone-remove = Scoate
phone-sku-unknown = Niciun SKU nu are acest cod.
phone-add = Adăugați după cod, cod de bare sau denumire
phone-add-hint = Scanați sau tastați și apăsați tasta de confirmare
phone-add-button = Adăugați
phone-no-sku = Nimic nu are acest cod, cod de bare sau denumire. Verificați sau scrieți mai puține litere.
phone-whole = Reduceri și suprataxe pe toată comanda
phone-discounts = Reduceri
phone-surcharges = Suprataxe
phone-why = Motiv
phone-amount = Sumă
phone-tax-percent = Taxă, %

## Where and when

phone-delivery = Livrare
phone-method = Mod de livrare
phone-shipping-price = Prețul livrării
phone-shipping-tax = Taxa pe livrare, %
phone-window = Ora dorită
phone-day = Zi
phone-from = De la
phone-until = Până la
phone-note = Ce transmite clientul magazinului
phone-billing = Factură la altă adresă

## What it comes to

phone-comes-to = La cât ajunge
phone-goods = Articole
phone-tax-in = Taxă inclusă
phone-tax-on = Taxă adăugată
phone-total = Total
phone-nothing-yet = Adăugați articole și suma apare aici.
phone-findings = De clarificat înainte de confirmare
phone-place = Plasează comanda
phone-save-draft = Salvați ca ciornă

## What a deed has to say

said-phone-placed = Comanda este plasată. Pentru următoarea, apăsați butonul cu telefonul.
said-phone-drafted = Ciorna este salvată. Nu ia nimic din stoc până nu este plasată.
