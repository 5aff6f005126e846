//! What a header that names no fields is probably about.

use std::collections::BTreeSet;

use super::mapping::{Field, Mapping};
use super::online_retail;
use super::reading::Preset;

/// How shops usually name the columns of their exports, without spaces, marks and case: English, Serbian in both scripts,
/// Russian, Romanian, Turkish. A name stands once.
const USUAL: &[(Field, &[&str])] = &[
    (
        Field::OrderReference,
        &[
            "order",
            "orderid",
            "orderno",
            "ordernumber",
            "orderref",
            "orderreference",
            "invoiceno",
            "invoicenumber",
            "brojporudžbine",
            "brojporudzbine",
            "porudžbina",
            "porudzbina",
            "brojnarudžbine",
            "brojnarudzbine",
            "бројпоруџбине",
            "поруџбина",
            "номерзаказа",
            "заказ",
            "comanda",
            "comandă",
            "numărcomandă",
            "numarcomanda",
            "nrcomanda",
            "nrcomandă",
            "sipariş",
            "siparis",
            "siparişno",
            "siparisno",
            "siparişnumarası",
        ],
    ),
    (
        Field::OrderPlacedAt,
        &[
            "orderdate",
            "placedat",
            "createdat",
            "invoicedate",
            "date",
            "datum",
            "датум",
            "дата",
            "датазаказа",
            "data",
            "datacomenzii",
            "tarih",
            "siparistarihi",
            "sipariştarihi",
            "datumporudžbine",
            "datumporudzbine",
            "датумпоруџбине",
        ],
    ),
    (Field::OrderCurrency, &["currency", "valuta", "валута", "валюта", "monedă", "moneda", "parabirimi"]),
    (
        Field::CustomerReference,
        &["customerid", "customerno", "customernumber", "customerreference", "idkupca", "идкупца", "idклиента", "idclient", "müşterino"],
    ),
    (
        Field::CustomerName,
        &[
            "customer",
            "customername",
            "buyer",
            "client",
            "kupac",
            "imekupca",
            "купац",
            "имекупца",
            "клиент",
            "покупатель",
            "cumpărător",
            "cumparator",
            "numeclient",
            "müşteri",
            "musteri",
            "müşteriadı",
        ],
    ),
    (Field::CustomerCompany, &["company", "firma", "фирма", "компания", "companie", "şirket", "sirket"]),
    (Field::CustomerTaxId, &["taxid", "vatid", "vatnumber", "pib", "пиб", "инн", "cui", "cif", "verginumarası", "vergino"]),
    (Field::CustomerEmail, &["email", "mail", "emailaddress", "customeremail", "имејл", "мејл", "imejl", "почта", "eposta"]),
    (Field::CustomerPhone, &["phone", "phonenumber", "customerphone", "mobile", "telefon", "телефон", "mobilni", "мобилни"]),
    (Field::AddressName, &["recipient", "receiver", "shippingname", "primalac", "прималац", "получатель", "destinatar", "alıcı", "alici"]),
    (
        Field::AddressStreet,
        &["address", "address1", "street", "shippingaddress", "adresa", "ulica", "адреса", "улица", "адрес", "adresă", "strada", "adres"],
    ),
    (Field::AddressStreet2, &["address2", "street2", "adresa2", "адреса2", "адрес2", "adres2"]),
    (
        Field::AddressCity,
        &[
            "city",
            "town",
            "shippingcity",
            "grad",
            "mesto",
            "град",
            "место",
            "город",
            "oraş",
            "oraș",
            "oras",
            "localitate",
            "şehir",
            "sehir",
            "il",
        ],
    ),
    (
        Field::AddressRegion,
        &["region", "province", "state", "county", "okrug", "округ", "область", "judeţ", "județ", "judet", "ilçe", "ilce"],
    ),
    (
        Field::AddressPostcode,
        &[
            "postcode",
            "postalcode",
            "zip",
            "zipcode",
            "poštanskibroj",
            "postanskibroj",
            "поштанскиброј",
            "индекс",
            "codpoştal",
            "codpostal",
            "postakodu",
        ],
    ),
    (
        Field::AddressCountry,
        &[
            "country",
            "countrycode",
            "shippingcountry",
            "država",
            "drzava",
            "zemlja",
            "држава",
            "земља",
            "страна",
            "ţară",
            "țară",
            "tara",
            "ülke",
            "ulke",
        ],
    ),
    (
        Field::LineSku,
        &[
            "sku",
            "skucode",
            "itemsku",
            "stockcode",
            "productcode",
            "itemcode",
            "code",
            "šifra",
            "sifra",
            "šifraartikla",
            "sifraartikla",
            "шифра",
            "шифраартикла",
            "артикул",
            "код",
            "cod",
            "codprodus",
            "kod",
            "ürünkodu",
            "urunkodu",
            "stokkodu",
        ],
    ),
    (
        Field::LineName,
        &[
            "product",
            "productname",
            "item",
            "itemname",
            "description",
            "artikal",
            "naziv",
            "nazivartikla",
            "proizvod",
            "артикал",
            "назив",
            "производ",
            "товар",
            "название",
            "produs",
            "denumire",
            "ürün",
            "urun",
            "ürünadı",
            "urunadi",
        ],
    ),
    (
        Field::LineQuantity,
        &[
            "quantity",
            "qty",
            "units",
            "pieces",
            "količina",
            "kolicina",
            "kom",
            "количина",
            "ком",
            "количество",
            "cantitate",
            "buc",
            "adet",
            "miktar",
        ],
    ),
    (
        Field::LineUnitPrice,
        &[
            "price",
            "unitprice",
            "itemprice",
            "cena",
            "cijena",
            "цена",
            "pret",
            "preţ",
            "preț",
            "pretunitar",
            "prețunitar",
            "fiyat",
            "birimfiyat",
            "birimfiyatı",
        ],
    ),
    (Field::LineDiscount, &["discount", "popust", "попуст", "скидка", "reducere", "indirim"]),
    (Field::LineTaxPercent, &["tax", "taxrate", "vat", "vatrate", "pdv", "пдв", "ндс", "tva", "kdv"]),
    (
        Field::ShippingPrice,
        &["shipping", "shippingprice", "shippingcost", "dostava", "cenadostave", "достава", "доставка", "livrare", "kargo", "kargoücreti"],
    ),
    (
        Field::DeliveryMethod,
        &[
            "shippingmethod",
            "deliverymethod",
            "načindostave",
            "nacindostave",
            "начиндоставе",
            "способдоставки",
            "metodădelivrare",
            "teslimatyöntemi",
        ],
    ),
    (
        Field::Note,
        &[
            "note",
            "notes",
            "comment",
            "customernote",
            "napomena",
            "напомена",
            "комментарий",
            "примечание",
            "notă",
            "observaţii",
            "observații",
            "not",
            "açıklama",
        ],
    ),
];

/// Names that may stand for much else, taken where no other column is the field.
const VAGUE: &[(Field, &[&str])] = &[
    (Field::OrderReference, &["number", "no", "broj", "број", "номер", "număr", "numar", "nr", "numara"]),
    (
        Field::CustomerName,
        &["name", "ime", "imeiprezime", "име", "имеипрезиме", "имя", "фио", "nume", "numeșiprenume", "ad", "adsoyad", "isim"],
    ),
    (Field::AddressPostcode, &["pošta", "пошта", "posta", "ptt"]),
];

/// A column's name without what people write in one way and the other.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).filter(|letter| *letter != '\u{307}').collect()
}

/// The mapping of a header: fields found by their own names, then by how shops usually name them. Each column holds one field.
#[must_use]
pub fn columns(header: &[String]) -> Mapping {
    let mut mapping = Mapping::default();
    let mut taken = BTreeSet::new();
    let mut map = |field: Field, names: &dyn Fn(&str) -> bool| {
        let place = header.iter().enumerate().position(|(place, name)| !taken.contains(&place) && names(name));
        if let Some((place, name)) = place.and_then(|place| Some((place, header.get(place)?)))
            && !mapping.columns.contains_key(field.key())
        {
            taken.insert(place);
            mapping.add(field, name);
        }
    };
    for field in Field::ALL {
        map(*field, &|name| name.eq_ignore_ascii_case(field.key()));
    }
    for (field, usual) in USUAL.iter().chain(VAGUE) {
        map(*field, &|name| usual.contains(&plain(name).as_str()));
    }
    mapping
}

/// The known kind of file that a header is of.
#[must_use]
pub fn preset(header: &[String]) -> Option<Preset> {
    let has = |column: &&str| header.iter().any(|name| name.eq_ignore_ascii_case(column));
    online_retail::COLUMNS.iter().all(has).then_some(Preset::OnlineRetail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(header: &str) -> String {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        columns(&header).columns.iter().map(|(field, column)| format!("{field}={column}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn headers_are_understood_in_the_languages_of_the_region() {
        let expected =
            |reference: &str, sku: &str, quantity: &str| format!("line.quantity={quantity} line.sku={sku} order.reference={reference}");
        for (reference, sku, quantity) in [
            ("Order No.", "SKU", "Qty"),
            ("Broj porudžbine", "Šifra", "Količina"),
            ("Број поруџбине", "Шифра", "Ком."),
            ("Номер заказа", "Артикул", "Количество"),
            ("Nr. comandă", "Cod produs", "Cantitate"),
            ("SİPARİŞ NO", "Ürün kodu", "Adet"),
        ] {
            assert_eq!(told(&format!("{reference},{sku},{quantity}")), expected(reference, sku, quantity));
        }
    }

    #[test]
    fn own_names_come_first_and_a_column_holds_one_field() {
        assert_eq!(told("order,order.reference,SKU,code,colour"), "line.sku=SKU order.reference=order.reference");
        assert_eq!(told("a,b"), "");
    }

    #[test]
    fn a_vague_name_is_taken_where_no_other_is() {
        assert_eq!(
            told("Broj,Šifra,Kom,Ime,Pošta"),
            "address.postcode=Pošta customer.name=Ime line.quantity=Kom line.sku=Šifra order.reference=Broj"
        );
        assert_eq!(told("Broj,Broj porudžbine,Ime,Kupac"), "customer.name=Kupac order.reference=Broj porudžbine");
    }

    #[test]
    fn no_usual_name_stands_twice() {
        let mut seen = BTreeSet::new();
        for name in USUAL.iter().chain(VAGUE).flat_map(|(_, names)| *names) {
            assert!(seen.insert(name), "{name}");
            assert_eq!(plain(name), *name);
        }
    }

    #[test]
    fn the_preset_is_told_by_all_its_columns() {
        let header: Vec<String> = online_retail::COLUMNS.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(preset(&header), Some(Preset::OnlineRetail));
        assert_eq!(preset(&header[1..]), None);
    }
}
