//! Beginning to import a file given in the console.

use comanda_core::base::ids::{ImportId, UploadId};
use comanda_core::identity::permission::Permission;

use super::files::reader::Reader;
use super::files::reading::Reading;
use super::files::survey::Survey;
use super::start::StartImport;
use super::upload::UploadCard;
use super::uploaded;
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller};

impl App {
    /// Begins to import an upload, read in this way, or goes on with it; a job does it. The same file read in the same way is
    /// the same import, also when it was stopped, failed, or came from the command line. A preset's channel that does not exist is made.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without [`Permission::OrdersPlace`], and without [`Permission::CatalogWrite`] when SKUs are made,
    /// [`Permission::OrdersCancel`] when the file has cancellations, [`Permission::SettingsWrite`] when a channel is made;
    /// [`Error::NotFound`] for an upload that is not there; what is wrong with the file or the reading as
    /// [`FileProblem::field_problem`](super::files::problem::FileProblem::field_problem) says, `import.channel_needed`, `channel.unknown`; as the store's.
    pub async fn start_upload_import(&self, caller: &Caller, upload: UploadId, reading: Reading) -> Result<ImportId> {
        caller.demand(Permission::OrdersPlace)?;
        if reading.makes_skus() {
            caller.demand(Permission::CatalogWrite)?;
        }
        if reading.preset.is_some() {
            caller.demand(Permission::OrdersCancel)?;
        }
        let kept = uploaded::kept(self, upload).await?;
        let (input, card) = (uploaded::input(self, &kept), UploadCard::of(kept)?);
        if let Some(problem) = card.survey.problem {
            return Err(Refusal::fields(vec![problem]).into());
        }
        let seen = Survey { hash: hash(&card.sha256)?, encoding: card.survey.encoding };
        let assumed = self.import_channel(&reading).await?.channel;
        let shape = reading.shape(&input, seen.encoding, &assumed.code, assumed.currency)?;
        let reader = Reader { input, shape };
        let bytes_total = (card.bytes).saturating_mul(reader.passes(false) as i64);
        let checked = {
            let (reader, makes_skus) = (reader.clone(), reading.makes_skus());
            tokio::task::spawn_blocking(move || reader.check(makes_skus)).await.map_err(Error::internal)?
        };
        checked?;
        let channel = self.ensure_import_channel(caller, &reading).await?;
        let file_hash = reading.hash(&seen, &channel).map_err(Error::internal)?;
        let start = StartImport { file_hash, file_name: card.name, reading, bytes_total, upload: Some(upload) };
        Ok(self.run(caller.clone(), start).await?.answer.id)
    }
}

/// The 32 bytes of 64 hexadecimal digits.
fn hash(hex: &str) -> Result<[u8; 32]> {
    let mut bytes = [0; 32];
    for (i, byte) in bytes.iter_mut().enumerate() {
        let digits = hex.get(2 * i..2 * i + 2).ok_or_else(|| Error::internal("a hash is too short"))?;
        *byte = u8::from_str_radix(digits, 16).map_err(Error::internal)?;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_read_back() {
        let hex: String = (0..32).map(|byte| format!("{:02x}", byte * 8)).collect();
        assert_eq!(hash(&hex).unwrap()[31], 248);
        assert!(hash("00ff").is_err() && hash(&"zz".repeat(32)).is_err());
    }
}
