### What waits for clarification on an order that is kept all the same, by code.

finding-contact-missing = Nema ni telefona ni imejl adrese. Dodajte jedno od toga da bi kupac mogao da se kontaktira.
finding-contact-phone-invalid = Telefon ne može biti ispravan. { $problem }
finding-contact-email-invalid = Imejl adresa ne može biti ispravna. { $problem }
finding-address-missing = Nedostaje adresa za isporuku. Zatražite je od kupca.
finding-address-incomplete =
    { $field ->
        [street] U adresi nedostaju ulica i broj.
        [city] U adresi nedostaje mesto.
        [postcode] U adresi nedostaje poštanski broj.
       *[other] Adresa je nepotpuna.
    } Proverite sa kupcem.
finding-address-country-unknown = Država u adresi je nepoznata. Upišite dvoslovni kod po standardu ISO 3166, na primer RS ili RO.
finding-address-postcode-invalid = Poštanski broj ne odgovara državi. Tamo se piše kao { $example }.
finding-address-city-mismatch = Poštanski broj ne pripada mestu { $city }: tamo poštanski brojevi počinju sa { $prefix }. Proverite sa kupcem šta je tačno.
finding-line-sku-unknown = Nijedan artikal nema šifru (SKU) „{ $sku }”. Navedite pravi artikal za stavku ili otkažite stavku.
finding-line-sku-inactive = Artikal sa šifrom (SKU) „{ $sku }” više se ne prodaje. Odlučite da li se ipak isporučuje ili otkažite stavku.
finding-line-price-missing = Za artikal „{ $sku }” nema cene u valuti porudžbine. Unesite cenu stavke.
finding-line-tax-missing = Za artikal „{ $sku }” nema poreske stope u državi isporuke. Unesite stopu stavke ili dodajte poresko pravilo prodajnom kanalu.
finding-delivery-method-missing =
    Porudžbina nema način isporuke. { $offered_length ->
        [0] Unesite ga, ili podesite kanal da ga ne traži.
       *[other] Izaberite jedan od: { $offered }.
    }
finding-delivery-method-unknown = Prodajni kanal ne zna za ovaj način isporuke. Izaberite jedan od: { $offered }.
finding-delivery-place-unserved =
    Način isporuke „{ $method }” ne pokriva ovo mesto. { $instead_length ->
        [0] Ne pokriva ga ni drugi način; dogovorite se sa kupcem.
       *[other] Umesto njega izaberite „{ $instead }”, koji ga pokriva.
    }
