//! Comanda.
fn main() {}
