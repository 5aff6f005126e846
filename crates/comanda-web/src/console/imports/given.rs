//! How a file is to be read, as a form says it.

use comanda_app::imports::files::encoding::Encoding;
use comanda_app::imports::files::mapping::{Field, Mapping};
use comanda_app::imports::files::reading::{Format, Preset, Reading};

use crate::console::form::Sent;

/// The formats by the values of their field.
pub(super) const FORMATS: [(&str, Format); 3] = [("csv", Format::Csv), ("json", Format::Json), ("ndjson", Format::Ndjson)];
/// The encodings by the values of their field.
pub(super) const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Windows1250, Encoding::Windows1251];
/// The delimiters by the values of their field, which no browser trims.
pub(super) const DELIMITERS: [(&str, char); 4] = [("comma", ','), ("semicolon", ';'), ("tab", '\t'), ("bar", '|')];
/// The value of the preset's field.
pub(super) const ONLINE_RETAIL: &str = "online-retail";
/// The most columns of a file that can be given a field.
pub(super) const COLUMNS_MAX: usize = 300;

/// What a form says.
#[derive(Debug)]
pub(super) struct Given {
    /// How the file is to be read.
    pub(super) reading: Reading,
    /// The header of the file as it was shown.
    pub(super) header: Vec<String>,
    /// The columns, by their places, whose field another column has already.
    pub(super) twice: Vec<usize>,
}

/// The name of the field for what a column holds.
pub(super) fn column_name(place: usize) -> String {
    format!("column/{place}")
}

/// The name of the field that keeps what a column is called.
pub(super) fn header_name(place: usize) -> String {
    format!("header/{place}")
}

fn one_of<T: Copy>(all: &[(&str, T)], name: &str) -> Option<T> {
    all.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

/// Reads the form.
pub(super) fn read(sent: &Sent) -> Given {
    let (mut mapping, mut header, mut twice) = (Mapping::default(), Vec::new(), Vec::new());
    for place in 0..COLUMNS_MAX {
        let Some((_, name)) = sent.pairs().find(|(known, _)| *known == header_name(place)) else { break };
        header.push(name.to_owned());
        let Ok(field) = Field::parse(sent.raw(&column_name(place))) else { continue };
        if mapping.columns.contains_key(field.key()) {
            twice.push(place);
        } else {
            mapping.add(field, name);
        }
    }
    mapping.timezone = sent.some_text("timezone");
    mapping.dates = sent.some_text("dates");
    mapping.decimal_comma = sent.ticked("decimal_comma");
    let reading = Reading {
        channel: sent.some_text("channel"),
        format: one_of(&FORMATS, sent.raw("format")),
        preset: (sent.raw("preset") == ONLINE_RETAIL).then_some(Preset::OnlineRetail),
        encoding: ENCODINGS.into_iter().find(|encoding| encoding.name() == sent.raw("encoding")),
        delimiter: one_of(&DELIMITERS, sent.raw("delimiter")),
        mapping,
        create_skus: sent.ticked("create_skus"),
    };
    Given { reading, header, twice }
}

/// The form's fields for a reading, without those of the columns.
pub(super) fn pairs(reading: &Reading) -> Vec<(String, String)> {
    let mapping = &reading.mapping;
    let value_of = |all: &[(&'static str, Format)], value: Option<Format>| {
        all.iter().find(|(_, known)| Some(*known) == value).map_or("", |(name, _)| *name)
    };
    let delimiter = DELIMITERS.iter().find(|(_, known)| Some(*known) == reading.delimiter).map_or("", |(name, _)| *name);
    let tick = |ticked: bool| if ticked { "1" } else { "" };
    let preset = reading.preset.map_or("", |preset| match preset {
        Preset::OnlineRetail => ONLINE_RETAIL,
    });
    [
        ("channel", reading.channel.as_deref().unwrap_or_default()),
        ("format", value_of(&FORMATS, reading.format)),
        ("preset", preset),
        ("encoding", reading.encoding.map_or("", Encoding::name)),
        ("delimiter", delimiter),
        ("timezone", mapping.timezone.as_deref().unwrap_or_default()),
        ("dates", mapping.dates.as_deref().unwrap_or_default()),
        ("decimal_comma", tick(mapping.decimal_comma)),
        ("create_skus", tick(reading.create_skus)),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_shows_is_what_it_says() {
        let mut mapping = Mapping { timezone: Some("Europe/Belgrade".into()), decimal_comma: true, ..Mapping::default() };
        mapping.add(Field::LineSku, "Šifra");
        let reading = Reading {
            channel: Some("web".into()),
            format: Some(Format::Ndjson),
            preset: Some(Preset::OnlineRetail),
            encoding: Some(Encoding::Windows1251),
            delimiter: Some('\t'),
            mapping,
            create_skus: true,
        };
        let mut shown = pairs(&reading);
        let columns = [("header/0", "Broj"), ("column/0", ""), ("header/1", "Šifra"), ("column/1", "line.sku")];
        shown.extend(columns.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let given = read(&Sent::of(shown));
        assert_eq!((given.reading, given.header.len(), given.twice.len()), (reading, 2, 0));
        assert_eq!(read(&Sent::of(pairs(&Reading::default()))).reading, Reading::default());
    }

    #[test]
    fn a_field_has_one_column() {
        let given = read(&Sent::of([
            ("header/0", "A"),
            ("column/0", "note"),
            ("header/1", "B"),
            ("column/1", "note"),
            ("column/2", "line.sku"),
            ("delimiter", "\u{1}"),
            ("format", "xlsx"),
        ]));
        assert_eq!(given.twice, [1]);
        assert_eq!(given.reading.mapping.columns.into_iter().collect::<Vec<_>>(), [("note".to_owned(), "A".to_owned())]);
        assert_eq!((given.reading.delimiter, given.reading.format), (None, None));
    }
}
