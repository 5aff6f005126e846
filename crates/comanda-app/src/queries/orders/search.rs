//! What somebody typed to find orders by.

use comanda_core::base::phone::phone_search_digits;
use comanda_store::orders::Search;

use crate::queries::customers::words;

/// The most words that are looked for; the longest, which tell most.
const WORDS_MAX: usize = 6;

/// Reads a search text: words of names and companies in any script, an e-mail address, a phone however it is
/// written, the number of an order with or without its series' prefix, an external reference. `None` when there is
/// nothing in it to search by.
#[must_use]
pub fn read(text: &str) -> Option<Search> {
    let typed = text.trim();
    if !typed.chars().any(char::is_alphanumeric) {
        return None;
    }
    let mut words = words(typed);
    words.sort_by_key(|word| std::cmp::Reverse(length(word)));
    words.truncate(WORDS_MAX);
    let mut numbers = Vec::new();
    // A number has a digit; names are left to the words.
    if typed.chars().any(|character| character.is_ascii_digit()) && !typed.contains(['@', '\0']) {
        numbers.push(typed.to_owned());
        let upper = typed.to_uppercase();
        if upper != typed {
            numbers.push(upper);
        }
    }
    let digits = typed.trim_start_matches('#');
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    let digits = Some(digits.to_owned()).filter(|_| all_digits && phone_search_digits(digits).is_some());
    Some(Search { words, numbers, digits })
}

fn length(word: &comanda_store::customers::Word) -> usize {
    match word {
        comanda_store::customers::Word::Whole(text) | comanda_store::customers::Word::Prefix(text) => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use comanda_store::customers::Word;

    use super::*;

    fn prefix(word: &str) -> Word {
        Word::Prefix(word.to_owned())
    }

    #[test]
    fn names_are_words() {
        let search = read(" Љубица Ђорђевић ").unwrap();
        assert_eq!(search, Search { words: vec![prefix("djordjevic"), prefix("ljubica")], numbers: vec![], digits: None });
        assert_eq!(read(" - "), None);
    }

    #[test]
    fn numbers_are_looked_for_as_typed_and_in_capitals() {
        let search = read("web-100001").unwrap();
        assert_eq!(search.numbers, ["web-100001", "WEB-100001"]);
        assert_eq!(search.digits, None);
        assert_eq!(read("#100001").unwrap().digits.as_deref(), Some("100001"));
    }

    #[test]
    fn digits_may_be_a_phone_or_a_number() {
        let search = read("064 123").unwrap();
        assert_eq!((search.words, search.numbers), (vec![prefix("64123")], vec!["064 123".to_owned()]));
        let mail = read("ana1@example.com").unwrap();
        assert_eq!((mail.words, mail.numbers), (vec![prefix("ana1@example.com")], vec![]));
    }
}
