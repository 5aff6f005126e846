### What waits for clarification on an order that is kept all the same, by code.

finding-contact-missing = Nu există nici telefon, nici adresă de e-mail. Adăugați una dintre ele, ca să se poată lua legătura cu clientul.
finding-contact-phone-invalid = Telefonul nu poate fi corect. { $problem }
finding-contact-email-invalid = Adresa de e-mail nu poate fi corectă. { $problem }
finding-address-missing = Lipsește adresa de livrare. Cereți-o clientului.
finding-address-incomplete =
    { $field ->
        [street] Din adresă lipsesc strada și numărul.
        [city] Din adresă lipsește localitatea.
        [postcode] Din adresă lipsește codul poștal.
       *[other] Adresa este incompletă.
    } Întrebați clientul.
finding-address-country-unknown = Țara din adresă este necunoscută. Folosiți un cod de două litere din ISO 3166, de exemplu RO sau RS.
finding-address-postcode-invalid = Codul poștal nu se potrivește țării. Acolo se scrie așa: { $example }.
finding-address-city-mismatch = Codul poștal aparține altei localități decât { $city }, unde codurile încep cu { $prefix }. Întrebați clientul ce este corect.
finding-line-sku-unknown = Niciun articol nu are codul (SKU) „{ $sku }”. Indicați articolul corect pentru linie sau anulați linia.
finding-line-sku-inactive = Articolul cu codul (SKU) „{ $sku }” nu se mai vinde. Decideți dacă se livrează totuși sau anulați linia.
finding-line-price-missing = Pentru „{ $sku }” nu există preț în moneda comenzii. Introduceți prețul liniei.
finding-line-tax-missing = Pentru „{ $sku }” nu există cotă de TVA în țara de livrare. Introduceți cota liniei sau adăugați o regulă de TVA canalului de vânzare.
finding-delivery-method-missing =
    Comanda nu are metodă de livrare. { $offered_length ->
        [0] Indicați una sau setați canalul să nu o ceară.
       *[other] Alegeți una dintre: { $offered }.
    }
finding-delivery-method-unknown = Canalul de vânzare nu cunoaște această metodă de livrare. Alegeți una dintre: { $offered }.
finding-delivery-place-unserved =
    Metoda de livrare „{ $method }” nu acoperă această localitate. { $instead_length ->
        [0] Nici altă metodă nu o acoperă; înțelegeți-vă cu clientul.
       *[other] Alegeți în schimb „{ $instead }”, care o acoperă.
    }
