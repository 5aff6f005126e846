//! comanda-web
