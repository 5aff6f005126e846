//! Lists as files: the orders of a filter, the customers of a search, the stock of a location.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use comanda_app::exports::customers::Customers;
use comanda_app::exports::orders::Orders;
use comanda_app::exports::stock::Stock;

use super::download::{download, format};
use super::orders::SHOWN_BY;
use super::page::Paged;
use super::person::Visit;
use crate::asking::{CustomersRead, OrdersRead, StockRead};
use crate::doors::Doors;
use crate::order_filter;
use crate::params::Params;

/// The routes.
pub(super) fn routes() -> Router<Doors> {
    Router::new().route("/orders/export", get(orders)).route("/customers/export", get(customers)).route("/stock/export", get(stock))
}

/// Takes what says how a list is shown: it does not say what is in it.
fn skip_shown_by(params: &mut Params) {
    for name in SHOWN_BY {
        params.texts(name);
    }
}

/// `GET /orders/export`: the orders that fit the list's filter, the oldest first.
async fn orders(State(doors): State<Doors>, mut visit: Visit<OrdersRead>) -> Paged {
    let wanted = order_filter::read(&mut visit.params);
    let format = format(&mut visit.params);
    skip_shown_by(&mut visit.params);
    visit.params.finish()?;
    let filter = wanted.filter(&doors, &visit.caller).await?;
    let source = Orders::new(doors.app.clone(), visit.caller, filter).await?;
    download(source, format, "orders", &visit.person.words).await
}

/// `GET /customers/export`: the customers that a search finds, the newest first.
async fn customers(State(doors): State<Doors>, mut visit: Visit<CustomersRead>) -> Paged {
    let search = visit.params.search("q").filter(|text| !text.trim().is_empty());
    let format = format(&mut visit.params);
    skip_shown_by(&mut visit.params);
    visit.params.finish()?;
    let source = Customers::new(doors.app.clone(), visit.caller, search);
    download(source, format, "customers", &visit.person.words).await
}

/// `GET /stock/export`: what a location has of each SKU, or what all have.
async fn stock(State(doors): State<Doors>, mut visit: Visit<StockRead>) -> Paged {
    let location = visit.params.short("location", 40).filter(|code| !code.trim().is_empty());
    let format = format(&mut visit.params);
    skip_shown_by(&mut visit.params);
    visit.params.finish()?;
    let source = Stock::new(doors.app.clone(), visit.caller, location);
    download(source, format, "stock", &visit.person.words).await
}
