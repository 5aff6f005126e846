//! Where the demo's customers live: cities of the region with one of their postcodes.

use super::people::Culture;

/// A city.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// Its country's two letters.
    pub(crate) country: &'static str,
    /// Its name as its own people write it; Serbian in Latin letters.
    pub(crate) city: &'static str,
    /// One of its postcodes.
    pub(crate) postcode: &'static str,
    /// How often customers live there, against the others.
    pub(crate) weight: u64,
    /// Whose names and streets it has.
    pub(crate) culture: Culture,
}

const fn place(country: &'static str, city: &'static str, postcode: &'static str, weight: u64, culture: Culture) -> Place {
    Place { country, city, postcode, weight, culture }
}

/// All of them.
pub(crate) const PLACES: &[Place] = &[
    place("RS", "Beograd", "11000", 90, Culture::Serbian),
    place("RS", "Novi Beograd", "11070", 40, Culture::Serbian),
    place("RS", "Zemun", "11080", 22, Culture::Serbian),
    place("RS", "Novi Sad", "21000", 60, Culture::Serbian),
    place("RS", "Niš", "18000", 55, Culture::Serbian),
    place("RS", "Kragujevac", "34000", 30, Culture::Serbian),
    place("RS", "Subotica", "24000", 22, Culture::Serbian),
    place("RS", "Čačak", "32000", 18, Culture::Serbian),
    place("RS", "Kraljevo", "36000", 15, Culture::Serbian),
    place("RS", "Leskovac", "16000", 14, Culture::Serbian),
    place("RS", "Valjevo", "14000", 14, Culture::Serbian),
    place("RS", "Šabac", "15000", 14, Culture::Serbian),
    place("RS", "Užice", "31000", 13, Culture::Serbian),
    place("RS", "Vranje", "17000", 12, Culture::Serbian),
    place("RS", "Zrenjanin", "23000", 14, Culture::Serbian),
    place("RS", "Pančevo", "26000", 14, Culture::Serbian),
    place("RS", "Smederevo", "11300", 12, Culture::Serbian),
    place("RS", "Požarevac", "12000", 10, Culture::Serbian),
    place("RS", "Sombor", "25000", 10, Culture::Serbian),
    place("RS", "Pirot", "18300", 9, Culture::Serbian),
    place("ME", "Podgorica", "81000", 22, Culture::Serbian),
    place("ME", "Nikšić", "81400", 10, Culture::Serbian),
    place("ME", "Budva", "85310", 8, Culture::Serbian),
    place("BA", "Sarajevo", "71000", 20, Culture::Bosnian),
    place("BA", "Banja Luka", "78000", 18, Culture::Serbian),
    place("BA", "Tuzla", "75000", 10, Culture::Bosnian),
    place("BA", "Mostar", "88000", 9, Culture::Bosnian),
    place("RO", "București", "010011", 40, Culture::Romanian),
    place("RO", "Cluj-Napoca", "400001", 18, Culture::Romanian),
    place("RO", "Timișoara", "300001", 20, Culture::Romanian),
    place("RO", "Iași", "700001", 14, Culture::Romanian),
    place("RO", "Constanța", "900001", 12, Culture::Romanian),
    place("RO", "Brașov", "500001", 12, Culture::Romanian),
    place("RO", "Craiova", "200001", 10, Culture::Romanian),
    place("RU", "Москва", "101000", 40, Culture::Russian),
    place("RU", "Санкт-Петербург", "190000", 26, Culture::Russian),
    place("RU", "Нижний Новгород", "603000", 9, Culture::Russian),
    place("RU", "Казань", "420000", 9, Culture::Russian),
    place("RU", "Екатеринбург", "620000", 9, Culture::Russian),
    place("RU", "Ростов-на-Дону", "344000", 8, Culture::Russian),
    place("TR", "İstanbul", "34000", 40, Culture::Turkish),
    place("TR", "Ankara", "06000", 20, Culture::Turkish),
    place("TR", "İzmir", "35000", 16, Culture::Turkish),
    place("TR", "Bursa", "16000", 10, Culture::Turkish),
    place("TR", "Antalya", "07000", 10, Culture::Turkish),
];

/// The place of a number from 0 to [`weights`] − 1: weighty places have more numbers.
pub(crate) fn place_of(mut number: u64) -> &'static Place {
    for place in PLACES {
        if number < place.weight {
            return place;
        }
        number -= place.weight;
    }
    &PLACES[0]
}

/// The sum of all weights.
pub(crate) fn weights() -> u64 {
    PLACES.iter().map(|place| place.weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use comanda_core::base::address::{Address, city_postcode_mismatch, postcode_problem};
    use comanda_core::base::country::Country;

    #[test]
    fn every_postcode_is_its_citys() {
        for place in PLACES {
            let country = Country::parse(place.country).unwrap();
            assert_eq!(postcode_problem(country, place.postcode), None, "{place:?}");
            let address = Address {
                name: "A".into(),
                company: None,
                street: "B 1".into(),
                street2: None,
                city: place.city.into(),
                region: None,
                postcode: Some(place.postcode.into()),
                country,
                phone: None,
            };
            assert_eq!(city_postcode_mismatch(&address), None, "{place:?}");
        }
    }
}
