//! What a file given in the console would be understood as.

use comanda_core::base::ids::UploadId;
use comanda_core::base::problem::FieldProblem;
use comanda_core::identity::permission::Permission;
use comanda_store::channels;
use comanda_store::imports::RefusedRow;

use super::channel::ImportChannel;
use super::files::encoding::Encoding;
use super::files::guess;
use super::files::input::Input;
use super::files::problem::FileProblem;
use super::files::reader::{FileResult, Reader, Shape};
use super::files::reading::{Format, Reading};
use super::files::sample::{SAMPLE_MAX_ROWS, Sample};
use super::files::table::TableRow;
use super::session::{ImportSession, Interrupted, Pass};
use super::upload::UploadCard;
use super::{ImportCounts, ImportUnit, uploaded};
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller};

/// How many rows, and how many units, are shown.
pub const SHOWN: usize = 20;
/// Among how many channels the only active one is looked for.
const CHANNELS_MAX: i64 = 200;

/// The beginning of a file, and what it would become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The file.
    pub upload: UploadCard,
    /// How it is read: as it was asked for, or as it is proposed when nothing was.
    pub reading: Reading,
    /// Its format.
    pub format: Format,
    /// The letters it is read in.
    pub encoding: Encoding,
    /// What stands between two cells; `None` for JSON.
    pub delimiter: Option<char>,
    /// The names of the columns; empty for JSON.
    pub header: Vec<String>,
    /// The column of each field that has one, as the position in the header, by the field's name.
    pub columns: Vec<(&'static str, usize)>,
    /// The first [`SHOWN`] rows with all their cells; empty for JSON.
    pub rows: Vec<TableRow>,
    /// The first [`SHOWN`] orders, cancellations and listed rows, as they would be understood.
    pub units: Vec<ImportUnit>,
    /// The rows of the beginning that would be refused, by row.
    pub refused: Vec<RefusedRow>,
    /// What the beginning would come to. Orders are checked by their channel's rules, and placed nowhere; cancellations are not tried.
    pub counts: ImportCounts,
    /// Whether the file goes on after the beginning that was looked at.
    pub cut: bool,
    /// What must be put right in the reading before the file can be imported; units and refused rows are missing then.
    pub problems: Vec<FieldProblem>,
}

/// What the file alone tells.
struct Looked {
    sample: Sample,
    reading: Reading,
    delimiter: Option<char>,
    header: Vec<String>,
    rows: Vec<TableRow>,
}

impl App {
    /// A file given in the console.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without [`Permission::OrdersPlace`]; [`Error::NotFound`] for one that is not there, or not wholly.
    pub async fn upload(&self, caller: &Caller, upload: UploadId) -> Result<UploadCard> {
        caller.demand(Permission::OrdersPlace)?;
        UploadCard::of(uploaded::kept(self, upload).await?)
    }

    /// What a file would be understood as when it is read in this way; without one, a way is proposed. Looks at the first
    /// 2,000 rows, and at no more than 4 MiB.
    ///
    /// # Errors
    /// As [`App::upload`]; at `/file` what keeps it from being read at all, such as `import.not_a_table`, `import.utf16`,
    /// `import.file_empty`, `import.file_broken`, `import.header_unreadable`; as the store's. Everything else is told in [`Preview::problems`].
    pub async fn preview_upload(&self, caller: &Caller, upload: UploadId, reading: Option<Reading>) -> Result<Preview> {
        caller.demand(Permission::OrdersPlace)?;
        let kept = uploaded::kept(self, upload).await?;
        let (input, card) = (uploaded::input(self, &kept), UploadCard::of(kept)?);
        if let Some(problem) = card.survey.problem {
            return Err(Refusal::fields(vec![problem]).into());
        }
        let (seen, proposes) = (card.survey.encoding, reading.is_none());
        let looked = tokio::task::spawn_blocking(move || look(&input, seen, reading)).await.map_err(Error::internal)?;
        let Looked { sample, mut reading, delimiter, header, rows } = looked?;
        if proposes && reading.preset.is_none() {
            reading.channel = self.only_channel().await?;
        }
        let format = reading.format_of(&sample.input);
        let mut preview = Preview {
            upload: card,
            format,
            encoding: reading.encoding.unwrap_or(seen),
            delimiter,
            columns: Vec::new(),
            rows,
            units: Vec::new(),
            refused: Vec::new(),
            counts: ImportCounts::default(),
            cut: sample.cut,
            problems: Vec::new(),
            header,
            reading,
        };
        let channel = match self.import_channel(&preview.reading).await {
            Ok(found) => Some(found),
            Err(Error::Refused(refusal)) => {
                preview.problems.extend(refusal.fields);
                None
            }
            Err(other) => return Err(other),
        };
        if format == Format::Csv && preview.reading.preset.is_none() {
            preview.place_columns();
        }
        if let Some(channel) = channel {
            self.understand(caller, &mut preview, sample, channel).await?;
        }
        Ok(preview)
    }

    /// Fills in what the rows would become, if the reading lets them.
    async fn understand(&self, caller: &Caller, preview: &mut Preview, sample: Sample, found: ImportChannel) -> Result<()> {
        let ImportChannel { channel, exists } = found;
        let shape = match preview.reading.shape(&sample.input, preview.encoding, &channel.code, channel.currency) {
            Ok(shape) => shape,
            Err(problem) => return preview.problem(problem),
        };
        let reader = Reader { input: sample.input.clone(), shape };
        let makes_skus = preview.reading.makes_skus();
        match reader.check(makes_skus) {
            Ok(()) => {}
            Err(problem) => return preview.problem(problem),
        }
        if !preview.problems.is_empty() {
            return Ok(());
        }
        let (units, read) = {
            let reader = reader.clone();
            tokio::task::spawn_blocking(move || first_units(&reader)).await.map_err(Error::internal)?
        };
        preview.units = units;
        preview.tell_end(read, &reader.shape)?;
        let mut session = ImportSession::dry(self.clone(), caller.clone(), (!exists).then_some(channel)).making_skus(makes_skus);
        for pass in Pass::ALL {
            let mut left = SAMPLE_MAX_ROWS;
            let goes_on = move || {
                left -= 1;
                left >= 0
            };
            let read = session.read(&reader, pass, goes_on, |_, refused| preview.refused.extend_from_slice(refused)).await;
            match read {
                Ok(whole) => preview.cut |= !whole,
                Err(Interrupted::File(_)) => break,
                Err(Interrupted::Failed(error)) => return Err(error),
            }
        }
        preview.counts = *session.counts();
        preview.refused.sort_by(|one, other| (one.row, &one.field, &one.code).cmp(&(other.row, &other.field, &other.code)));
        Ok(())
    }

    /// The code of the shop's channel, if it has only one that is active.
    async fn only_channel(&self) -> Result<Option<String>> {
        let all = self.store().read(|tx| Box::pin(channels::list(tx, "", CHANNELS_MAX))).await?;
        let mut active = all.into_iter().filter(|channel| channel.active);
        Ok(match (active.next(), active.next()) {
            (Some(only), None) => Some(only.code),
            (Some(_), Some(_)) | (None, _) => None,
        })
    }
}

impl Preview {
    /// Finds the fields' columns.
    fn place_columns(&mut self) {
        let (positions, problems) = self.reading.mapping.places(&self.header);
        let fields = super::files::mapping::Field::ALL.iter().zip(positions);
        self.columns = fields.filter_map(|(field, place)| Some((field.key(), place?))).collect();
        self.problems.extend(problems.iter().filter_map(FileProblem::field_problem));
    }

    /// Takes a problem that can be put right; those of the columns are known already.
    fn problem(&mut self, problem: FileProblem) -> Result<()> {
        let Some(found) = problem.field_problem() else { return Err(problem.into()) };
        if !self.problems.contains(&found) {
            self.problems.push(found);
        }
        Ok(())
    }

    /// What it means that the units ended so: JSON that was cut breaks off, and only then it may.
    fn tell_end(&mut self, read: FileResult<()>, shape: &Shape) -> Result<()> {
        match (read, shape) {
            (Ok(()) | Err(FileProblem::Stopped), _) => Ok(()),
            (Err(FileProblem::JsonBroken { .. }), Shape::Array(_)) if self.cut => Ok(()),
            (Err(problem), _) => self.problem(problem),
        }
    }
}

/// Reads the beginning of a file, and proposes how to read it when nobody says.
fn look(input: &Input, seen: Encoding, given: Option<Reading>) -> FileResult<Looked> {
    let mut reading = given.clone().unwrap_or_default();
    let dialect = reading.dialect(seen)?;
    let format = reading.format_of(input);
    let sample = Sample::of(input, format, dialect)?;
    let (delimiter, header, rows) = match format {
        Format::Csv => {
            let table = sample.table(dialect, SHOWN)?;
            (Some(table.delimiter), table.header, table.rows)
        }
        Format::Json | Format::Ndjson => (None, Vec::new(), Vec::new()),
    };
    if given.is_none() && format == Format::Csv {
        reading.preset = guess::preset(&header);
        if reading.preset.is_none() {
            reading.mapping = guess::columns(&header);
        }
    }
    Ok(Looked { sample, reading, delimiter, header, rows })
}

/// The first units of a file.
fn first_units(reader: &Reader) -> (Vec<ImportUnit>, FileResult<()>) {
    let mut units = Vec::new();
    let mut take = |unit: ImportUnit| {
        if units.len() == SHOWN {
            return Err(FileProblem::Stopped);
        }
        units.push(unit);
        Ok(())
    };
    let read = reader.orders(&mut take).and_then(|()| reader.cancellations(&mut take));
    (units, read)
}
