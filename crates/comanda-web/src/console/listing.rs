//! Which page of a list an address asks for. A cursor that is none any more, as an old bookmark has, leads to the list's
//! beginning, and the page says so.

use comanda_app::error::Error;
use comanda_app::queries::PageRequest;
use comanda_core::base::locale::Locale;

use super::fields::Fields;
use super::form::Sent;
use crate::params::Params;
use crate::problem::Problem;

/// What was asked of a list, and what was wrong with it.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// The page.
    pub(crate) page: PageRequest,
    wrong: Option<Problem>,
}

impl Listing {
    /// The page these parameters ask for, when all others were taken.
    pub(crate) fn of(mut params: Params) -> Self {
        let page = params.page();
        Self { page, wrong: params.finish().err() }
    }

    /// Goes back to the list's beginning, because the query refused the page.
    ///
    /// # Errors
    /// What is a fault of ours.
    pub(crate) fn begin_again(&mut self, error: Error) -> Result<(), Problem> {
        let problem = Problem::of_query(error);
        if problem.status.is_server_error() || self.page.cursor.is_none() {
            return Err(problem);
        }
        self.page.cursor = None;
        self.wrong = Some(problem);
        Ok(())
    }

    /// Whether the page is a later one than the first.
    pub(crate) const fn is_later(&self) -> bool {
        self.page.cursor.is_some()
    }

    /// What was wrong, in words.
    pub(crate) fn wrong(&self, locale: Locale) -> Fields {
        self.wrong.as_ref().map_or_else(Fields::default, |problem| Fields::refused(&Sent::default(), problem, locale))
    }
}
