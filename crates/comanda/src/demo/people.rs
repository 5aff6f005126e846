//! The demo's customers: invented from a customer's number, the same in every run. Nobody of
//! them exists: the mail addresses are at example.com, the phone numbers end in invented digits.

use comanda_core::base::locale::Locale;
use comanda_core::base::text::fold;
use comanda_core::orders::content::CustomerContent;
use comanda_core::orders::people::GivenAddress;

use super::dice::Dice;
use super::places::{Place, place_of, weights};

/// Whose names and streets somebody has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Culture {
    /// Serbian: Serbia, Montenegro, the Republic of Srpska.
    Serbian,
    /// Bosnian.
    Bosnian,
    /// Romanian.
    Romanian,
    /// Russian.
    Russian,
    /// Turkish.
    Turkish,
}

/// The words names are made of: given names of women and men, family names of either, streets.
struct Words {
    women: &'static [&'static str],
    men: &'static [&'static str],
    families_of_women: &'static [&'static str],
    families_of_men: &'static [&'static str],
    streets: &'static [&'static str],
}

const SERBIAN: Words = Words {
    women: &["Ljubica", "Jelena", "Milica", "Dragana", "Snežana", "Ana", "Marija", "Đurđa", "Nevena", "Tijana", "Vesna", "Žaklina"],
    men: &["Đorđe", "Marko", "Nikola", "Stefan", "Miloš", "Dušan", "Goran", "Željko", "Nemanja", "Aleksandar", "Vuk", "Čedomir"],
    families_of_women: SERBIAN_FAMILIES,
    families_of_men: SERBIAN_FAMILIES,
    streets: &[
        "Obrenovićeva",
        "Kralja Petra",
        "Njegoševa",
        "Vojvode Stepe",
        "Nemanjina",
        "Cara Dušana",
        "Svetosavska",
        "Đačka",
        "Ljubićska",
        "Karađorđeva",
    ],
};
const SERBIAN_FAMILIES: &[&str] = &[
    "Đorđević",
    "Jovanović",
    "Petrović",
    "Nikolić",
    "Šćepanović",
    "Živković",
    "Čolić",
    "Stanković",
    "Ilić",
    "Milošević",
    "Ljubojević",
    "Džodžić",
];
const BOSNIAN: Words = Words {
    women: &["Amina", "Lejla", "Emina", "Selma", "Ajla", "Merima"],
    men: &["Emir", "Haris", "Tarik", "Mirza", "Adnan", "Kenan"],
    families_of_women: BOSNIAN_FAMILIES,
    families_of_men: BOSNIAN_FAMILIES,
    streets: &["Ferhadija", "Titova", "Zmaja od Bosne", "Kulina bana", "Maršala Tita", "Mula Mustafe Bašeskije"],
};
const BOSNIAN_FAMILIES: &[&str] = &["Hodžić", "Čengić", "Begović", "Softić", "Delić", "Hadžić"];
const ROMANIAN: Words = Words {
    women: &["Ioana", "Ștefania", "Andreea", "Mihaela", "Cătălina", "Raluca"],
    men: &["Ionuț", "Mihai", "Ștefan", "Andrei", "Răzvan", "Cătălin"],
    families_of_women: ROMANIAN_FAMILIES,
    families_of_men: ROMANIAN_FAMILIES,
    streets: &[
        "Strada Mihai Eminescu",
        "Bulevardul Unirii",
        "Strada Republicii",
        "Calea Victoriei",
        "Strada Ștefan cel Mare",
        "Strada Păcii",
    ],
};
const ROMANIAN_FAMILIES: &[&str] = &["Popescu", "Ionescu", "Mureșan", "Țăranu", "Gheorghiță", "Dumitrășcu", "Constantinescu"];
const RUSSIAN: Words = Words {
    women: &["Анна", "Екатерина", "Ольга", "Наталья", "Юлия", "Ксения"],
    men: &["Пётр", "Алексей", "Дмитрий", "Сергей", "Илья", "Михаил"],
    families_of_women: &["Иванова", "Кузнецова", "Щербакова", "Королёва", "Васильева", "Ерёмина"],
    families_of_men: &["Иванов", "Кузнецов", "Щербаков", "Королёв", "Васильев", "Ерёмин"],
    streets: &["улица Ленина", "Садовая улица", "проспект Мира", "улица Чехова", "Набережная улица", "Школьная улица"],
};
const TURKISH: Words = Words {
    women: &["Ayşe", "Zeynep", "Elif", "Çiğdem", "Gülşen", "Işıl"],
    men: &["Mehmet", "Mustafa", "Oğuz", "Çağlar", "İbrahim", "Şükrü"],
    families_of_women: TURKISH_FAMILIES,
    families_of_men: TURKISH_FAMILIES,
    streets: &["Atatürk Caddesi", "İstiklal Caddesi", "Cumhuriyet Caddesi", "Gül Sokak", "Çınar Sokak", "Bağdat Caddesi"],
};
const TURKISH_FAMILIES: &[&str] = &["Yılmaz", "Şahin", "Öztürk", "Çelik", "Kılıç", "Doğan", "Aydın"];

impl Culture {
    const fn words(self) -> &'static Words {
        match self {
            Self::Serbian => &SERBIAN,
            Self::Bosnian => &BOSNIAN,
            Self::Romanian => &ROMANIAN,
            Self::Russian => &RUSSIAN,
            Self::Turkish => &TURKISH,
        }
    }
}

/// Somebody who orders.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// Who.
    pub(crate) customer: CustomerContent,
    /// Where the goods go.
    pub(crate) address: GivenAddress,
    /// The language to write in.
    pub(crate) language: Locale,
    /// Where.
    pub(crate) place: &'static Place,
}

/// The person behind a number.
pub(crate) fn person(number: &str) -> Person {
    let mut dice = Dice::named(number);
    let place = place_of(dice.roll(weights()));
    let words = place.culture.words();
    let woman = dice.happens(600);
    let given = dice.pick(if woman { words.women } else { words.men });
    let family = dice.pick(if woman { words.families_of_women } else { words.families_of_men });
    let street = format!("{} {}", dice.pick(words.streets), dice.roll(120) + 1);
    let in_cyrillic = place.country == "RS" && dice.happens(250);
    let letters = |text: &str| if in_cyrillic { serbian_cyrillic(text) } else { text.to_owned() };
    let name = letters(&format!("{given} {family}"));
    let company = dice.happens(80).then(|| letters(&format!("{family} d.o.o.")));
    let phone = phone(place.country, dice.roll(10_000));
    Person {
        customer: CustomerContent {
            id: None,
            reference: Some(number.to_owned()),
            name: Some(name.clone()),
            company: company.filter(|_| place.country == "RS"),
            tax_id: None,
            email: Some(format!("{}.{number}@example.com", fold(&name).replace(|letter: char| !letter.is_ascii_alphanumeric(), "."))),
            phone: Some(phone),
        },
        address: GivenAddress {
            name: Some(name),
            street: Some(letters(&street)),
            street2: dice.happens(300).then(|| format!("{}/{}", dice.roll(9) + 1, dice.roll(40) + 1)),
            city: Some(letters(place.city)),
            postcode: Some(place.postcode.to_owned()),
            country: Some(place.country.to_owned()),
            ..GivenAddress::default()
        },
        language: match (place.country, place.culture) {
            ("RS", _) if in_cyrillic => Locale::SrCyrl,
            (_, Culture::Serbian | Culture::Bosnian) => Locale::SrLatn,
            (_, Culture::Romanian) => Locale::Ro,
            (_, Culture::Russian) => Locale::Ru,
            (_, Culture::Turkish) => Locale::Tr,
        },
        place,
    }
}

/// A mobile number of the country, written as its people do.
fn phone(country: &str, digits: u64) -> String {
    let (one, two) = (digits / 100, digits % 100);
    match country {
        "RS" => format!("060 555 {one:02} {two:02}"),
        "ME" => format!("+382 67 55{} {two:02}{}", one % 10, one / 10),
        "BA" => format!("+387 61 55{} {two:02}{}", one % 10, one / 10),
        "RO" => format!("+40 721 55{} {two:02}{}", one % 10, one / 10),
        "RU" => format!("+7 (999) 555-{one:02}-{two:02}"),
        _ => format!("+90 555 555 {one:02} {two:02}"),
    }
}

/// Serbian in Cyrillic letters, from Latin ones.
fn serbian_cyrillic(latin: &str) -> String {
    const PAIRS: [(&str, &str); 9] =
        [("Lj", "Љ"), ("lj", "љ"), ("Nj", "Њ"), ("nj", "њ"), ("Dž", "Џ"), ("dž", "џ"), ("LJ", "Љ"), ("NJ", "Њ"), ("DŽ", "Џ")];
    const LATIN: &str = "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠabvgdđežzijklmnoprstćufhcčš";
    const CYRILLIC: &str = "АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШабвгдђежзијклмнопрстћуфхцчш";
    let paired = PAIRS.iter().fold(latin.to_owned(), |text, (from, to)| text.replace(from, to));
    let letter = |letter: char| LATIN.chars().position(|latin| latin == letter).and_then(|at| CYRILLIC.chars().nth(at)).unwrap_or(letter);
    paired.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use comanda_core::base::country::Country;
    use comanda_core::base::email::Email;
    use comanda_core::base::phone::Phone;

    #[test]
    fn people_are_the_same_each_time_and_can_be_reached() {
        assert_eq!(serbian_cyrillic("Ljubica Đorđević, Njegoševa, Džodžić, Niš"), "Љубица Ђорђевић, Његошева, Џоџић, Ниш");
        let mut countries = std::collections::BTreeSet::new();
        for number in 12_000..13_000 {
            let number = number.to_string();
            let person = person(&number);
            assert_eq!(person.customer, super::person(&number).customer);
            countries.insert(person.place.country);
            let country = Country::parse(person.place.country).unwrap();
            let phone = person.customer.phone.unwrap();
            assert!(Phone::parse(&phone, country).is_ok(), "{phone} {country}");
            let email = person.customer.email.unwrap();
            assert!(Email::parse(&email).is_ok(), "{email}");
        }
        assert_eq!(countries.into_iter().collect::<Vec<_>>(), ["BA", "ME", "RO", "RS", "RU", "TR"]);
    }
}
