//! The month of real orders that the demo shop is made from.

use comanda_app::imports::{CancellationRows, ImportUnit, OrderRows};
use comanda_core::base::money::Currency;
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::save_sku::SkuContent;
use jiff::tz::TimeZone;

use comanda_app::imports::files::encoding::Encoding;
use comanda_app::imports::files::input::Input;
use comanda_app::imports::files::online_retail::OnlineRetail;
use comanda_app::imports::files::reader::{Reader, Shape};
use comanda_app::imports::files::table::Dialect;

const FILE: &[u8] = include_bytes!("../../data/online_retail_2010-12.csv.gz");

/// The month, as it was.
pub(crate) struct Month {
    /// Its SKUs, with prices in pounds.
    pub(crate) skus: Vec<SkuContent>,
    /// Its orders, in the order in which they were placed.
    pub(crate) orders: Vec<OrderRows>,
    /// When they were placed, one for each.
    pub(crate) placed_at: Vec<Timestamp>,
    /// Its cancellations.
    pub(crate) cancellations: Vec<CancellationRows>,
}

/// Reads the month.
///
/// # Errors
/// When the program was built with a broken file.
pub(crate) fn month() -> anyhow::Result<Month> {
    let pounds = Currency::parse("GBP")?;
    let retail = OnlineRetail { channel: String::new(), currency: pounds, zone: TimeZone::get("Europe/London")? };
    let dialect = Dialect { encoding: Encoding::Utf8, delimiter: Some(b',') };
    let reader = Reader { input: Input::in_memory("", FILE), shape: Shape::OnlineRetail(retail, dialect) };
    let (mut orders, mut cancellations) = (Vec::new(), Vec::new());
    let mut take = |unit| {
        match unit {
            ImportUnit::Order(order) => orders.push(*order),
            ImportUnit::Cancellation(cancellation) => cancellations.push(cancellation),
            ImportUnit::Listed { .. } => {}
        }
        Ok(())
    };
    reader.orders(&mut take)?;
    reader.cancellations(&mut take)?;
    let placed_at = orders.iter().map(|order| order.content.placed_at.unwrap_or_default()).collect();
    Ok(Month { skus: reader.skus(pounds)?, orders, placed_at, cancellations })
}
