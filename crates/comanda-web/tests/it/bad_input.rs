//! What bad input gets: a code, the place, and what would be right.

use axum::http::Method;
use serde_json::{Value, json};

use crate::door::{Door, Reply, order};

/// Status, code, and each place with its code and the words for it.
fn told(reply: &Reply) -> String {
    let json = reply.json();
    let mut told = format!("{} {}: {}", reply.status.as_u16(), reply.code(), json["detail"].as_str().unwrap_or_default());
    for error in json["errors"].as_array().into_iter().flatten() {
        let place =
            ["pointer", "parameter", "header"].into_iter().find_map(|kind| Some(format!("{kind} {:?}", error.get(kind)?.as_str()?)));
        told += &format!("\n  {} {}: {}", place.unwrap(), error["code"].as_str().unwrap(), error["detail"].as_str().unwrap());
    }
    told
}

/// The order with one field changed, and what that gets.
async fn placing(door: &Door, pointer: &str, value: Value) -> String {
    let mut body = order(&[("MUG", 1)]);
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    body.pointer_mut(parent).unwrap()[field] = value;
    told(&door.post("/api/v1/orders", &body).await)
}

#[tokio::test]
async fn bodies_that_are_no_json() {
    let door = Door::open().await;
    let send = async |body: &[u8]| {
        let knock = door.knock(Method::POST, "/api/v1/orders").bytes(body.to_vec()).header("content-type", "application/json");
        told(&knock.send().await)
    };
    insta::assert_snapshot!(send(b"").await, @"400 request.json_malformed: The body is not valid JSON: line 1, column 0. Correct it there, and send it as UTF-8.");
    insta::assert_snapshot!(send(b"{\n  \"channel\": web\n}").await, @"400 request.json_malformed: The body is not valid JSON: line 2, column 14. Correct it there, and send it as UTF-8.");
    insta::assert_snapshot!(send(b"{\"channel\": \"\xff\"}").await, @"400 request.json_malformed: The body is not valid JSON: line 1, column 14. Correct it there, and send it as UTF-8.");
    insta::assert_snapshot!(send(b"\xef\xbb\xbf{}").await, @"400 request.json_malformed: The body is not valid JSON: line 1, column 1. Correct it there, and send it as UTF-8.");
    insta::assert_snapshot!(send(b"[1]").await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "" json.wrong_type: This value has the wrong type. Expected is an object; given was a list.
    "#);
    insta::assert_snapshot!(send(b"null").await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "" json.wrong_type: This value has the wrong type. Expected is an object; given was null.
    "#);
}

#[tokio::test]
async fn bodies_that_are_too_large_or_of_another_kind() {
    let door = Door::open().await;
    let large = door.knock(Method::POST, "/api/v1/orders").bytes(vec![b' '; 10 * 1024 * 1024]).header("content-type", "application/json");
    insta::assert_snapshot!(told(&large.send().await), @"413 request.too_large: The body is too large. It may have at most 2,097,152 bytes; send it in several requests.");
    let announced = door.knock(Method::POST, "/api/v1/orders").bytes(b"{}".to_vec()).header("content-type", "application/json");
    assert_eq!(announced.header("content-length", "10485760").send().await.code(), "request.too_large");
    let form = door.knock(Method::POST, "/api/v1/orders").bytes(b"channel=web".to_vec());
    insta::assert_snapshot!(told(&form.header("content-type", "application/x-www-form-urlencoded").send().await), @"415 request.media_type: The body must be sent as application/json. Set the header Content-Type to it.");
    let bare = door.knock(Method::POST, "/api/v1/orders").bytes(b"{}".to_vec());
    assert_eq!(bare.send().await.status.as_u16(), 415);
}

#[tokio::test]
async fn fields_that_are_wrong() {
    let door = Door::open().await;
    let wrong = async |pointer: &str, value: Value| placing(&door, pointer, value).await;
    insta::assert_snapshot!(wrong("/chanel", json!("web")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/chanel" json.unknown_field: There is no field “chanel” here. Possible fields: channel, external_reference, on_behalf, reservation, placed_at, currency, language, customer, shipping_address, billing_address, lines, discounts, surcharges, shipping, delivery, customer_note, flags.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/qty", json!(1)).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/qty" json.unknown_field: There is no field “qty” here. Possible fields: sku, quantity, name, unit_price, discount, tax_percent, currency.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/quantity", json!("1")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/quantity" json.wrong_type: This value has the wrong type. Expected is a whole number; given was a text in quotes.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/quantity", json!(1.5)).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/quantity" json.wrong_type: This value has the wrong type. Expected is a whole number; given was a number.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/quantity", json!(0)).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/quantity" quantity.out_of_range: The quantity must be a whole number from 1 to 1,000,000; it is 0.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/quantity", json!(-1)).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/quantity" quantity.out_of_range: The quantity must be a whole number from 1 to 1,000,000; it is -1.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/quantity", json!(1_000_000_000_000_i64)).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/quantity" quantity.out_of_range: The quantity must be a whole number from 1 to 1,000,000; it is 1,000,000,000,000.
      pointer "/lines" order.sum_out_of_range: The order comes to more than an order may. Check the prices and quantities, or split it into several orders.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/quantity", json!(1e30)).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/quantity" json.wrong_type: This value has the wrong type. Expected is a whole number; given was a number.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/unit_price", json!("9.999")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/unit_price" money.too_many_decimals: The sum has too many decimals. Sums in RSD have at most 2.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/unit_price", json!(9.99)).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/unit_price" json.wrong_type: This value has the wrong type. Expected is a text in quotes; given was a number.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/unit_price", json!("-1")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/unit_price" money.negative: The sum is below zero. Enter zero or more.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/currency", json!("EUR")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/currency" currency.foreign: All sums of this order must be in RSD, the currency of its channel.
    "#);
    insta::assert_snapshot!(wrong("/lines/0/tax_percent", json!("101")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/tax_percent" tax.rate_invalid: The tax rate is a percentage from 0 to 100 with at most four decimals, such as 20 or 7.7.
    "#);
    insta::assert_snapshot!(wrong("/lines", json!([])).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines" order.no_lines: The order has no lines. Add at least one.
    "#);
    insta::assert_snapshot!(wrong("/lines", json!({})).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines" json.wrong_type: This value has the wrong type. Expected is a list; given was an object.
    "#);
    insta::assert_snapshot!(wrong("/channel", json!("nowhere")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/channel" channel.unknown: There is no channel with this code. Use the code of one of the shop's channels.
    "#);
    insta::assert_snapshot!(wrong("/channel", json!("we\0b")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/channel" text.control_character: The text contains an invisible control character. Type it again instead of pasting it.
    "#);
    insta::assert_snapshot!(wrong("/language", json!("de")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/language" json.unknown_value: This value is not possible here. Possible values: en, sr-Latn, sr-Cyrl, ru, ro, tr.
    "#);
    insta::assert_snapshot!(wrong("/flags", json!(["vip", "rich"])).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/flags/1" json.unknown_value: This value is not possible here. Possible values: vip, gift, returning_item, special_coupon.
    "#);
    insta::assert_snapshot!(wrong("/reservation", json!("res_1")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/reservation" json.invalid_value: This value cannot be right. Write an identifier such as res_01h2xcejqtf2nbrexx3vqjhp41.
    "#);
    insta::assert_snapshot!(wrong("/reservation", json!("res_01h2xcejqtf2nbrexx3vqjhp41")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/reservation" reservation.unknown: There is no such reservation. Leave it out, or make a new one.
    "#);
    insta::assert_snapshot!(wrong("/placed_at", json!("yesterday")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/placed_at" json.invalid_value: This value cannot be right. Write an instant with its time zone, such as 2026-11-21T17:00:00Z.
    "#);
    insta::assert_snapshot!(wrong("/placed_at", json!("2030-01-01T00:00:00Z")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/placed_at" order.placed_in_future: The order cannot have been placed in the future. Check the date and the time zone.
    "#);
    insta::assert_snapshot!(wrong("/customer/id", json!("cus_01h2xcejqtf2nbrexx3vqjhp41")).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/customer/id" customer.unknown: There is no such customer. Choose one who exists, or leave the identifier out.
    "#);
    insta::assert_snapshot!(wrong("/customer/name", json!("x".repeat(201))).await, @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/customer/name" text.too_long: The text is too long. It may have at most 200 characters.
    "#);
}

#[tokio::test]
async fn values_that_are_none() {
    let door = Door::open().await;
    let (_, id) = door.placed(&[("MUG", 1)]).await;
    let cancel = json!({ "reason": "other", "lines": [{ "line": 1, "quantity": 0 }] });
    insta::assert_snapshot!(told(&door.post(&format!("/api/v1/orders/{id}/cancel"), &cancel).await), @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/lines/0/quantity" quantity.out_of_range: The quantity must be a whole number from 1 to 1,000,000; it is 0.
    "#);
    let channel = json!({ "code": "x", "name": "X", "currency": "RSD", "language": "en", "country": "RS",
        "delivery_methods": [{ "code": "courier", "name": "C", "zones": [{ "country": "Atlantis" }] }] });
    insta::assert_snapshot!(told(&door.post("/api/v1/channels", &channel).await), @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/delivery_methods/0/zones/0/country" country.unknown: There is no country with this code. Use a two-letter code of ISO 3166, such as RS or RO.
    "#);
    let huge = json!({ "location": "nis", "sku": "MUG", "safety": u64::MAX });
    insta::assert_snapshot!(told(&door.knock(Method::PUT, "/api/v1/stock/safety").json(&huge).send().await), @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      pointer "/safety" json.invalid_value: This value cannot be right. Write a whole number of at most 9223372036854775807.
    "#);
    let key = json!({ "name": "K", "permissions": ["orders.read", "everything"] });
    let reply = door.post("/api/v1/api-keys", &key).await;
    assert!(
        told(&reply)
            .contains("pointer \"/permissions/1\" json.unknown_value: This value is not possible here. Possible values: orders.read, "),
        "{reply}"
    );
    let late = door.knock(Method::POST, "/api/v1/orders").json(&json!({ "channel": "web", "lines": [], "placed_at": "yesterday" }));
    let late = late.header("accept-language", "tr").send().await;
    assert_eq!(
        late.json()["errors"][0]["detail"],
        "Bu değer doğru olamaz. Saat dilimiyle birlikte bir an yazın; örneğin 2026-11-21T17:00:00Z."
    );
}

#[tokio::test]
async fn comments_that_are_wrong() {
    let door = Door::open().await;
    let (_, id) = door.placed(&[("MUG", 1)]).await;
    for verb in ["hold", "cancel"] {
        let say = async |comment: &str| {
            told(&door.post(&format!("/api/v1/orders/{id}/{verb}"), &json!({ "reason": "other", "comment": comment })).await)
        };
        let wrong = "422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.\n  pointer \"/comment\" ";
        let long = "text.too_long: The text is too long. It may have at most 500 characters.";
        assert_eq!(say(&"x".repeat(501)).await, format!("{wrong}{long}"));
        assert!(say("a\u{7}").await.starts_with(&format!("{wrong}text.control_character:")));
    }
}

#[tokio::test]
async fn headers_and_parameters_that_are_wrong() {
    let door = Door::open().await;
    let knock = |path: &str| door.knock(Method::POST, path).json(&order(&[("MUG", 1)]));
    insta::assert_snapshot!(told(&knock("/api/v1/orders").header("idempotency-key", "two words").send().await), @r#"
    400 request.header_malformed: A header of the request is not written as it must be. See which one and how it is written.
      header "Idempotency-Key" header.malformed: The header is not written as it must be. It is written like this: 8d3f2c6e-1f0b-4c55-9f6e-2f6f0a4b7d11
    "#);
    insta::assert_snapshot!(told(&knock("/api/v1/orders").header("if-match", "latest").send().await), @r#"
    400 request.header_malformed: A header of the request is not written as it must be. See which one and how it is written.
      header "If-Match" header.malformed: The header is not written as it must be. It is written like this: "5"
    "#);
    insta::assert_snapshot!(told(&knock("/api/v1/orders?dry_run=maybe&verbose=1").send().await), @r#"
    422 request.invalid: Something in the request is not right. Each field that needs correcting is listed with what would be right.
      parameter "dry_run" parameter.invalid: This value of the parameter is not possible. Expected: true, false.
      parameter "verbose" parameter.unknown: This address does not know the parameter. Take it out, or check how it is spelled.
    "#);
}

#[tokio::test]
async fn names_of_nothing() {
    let door = Door::open().await;
    let post = async |path: &str| told(&door.post(path, &json!(null)).await);
    insta::assert_snapshot!(post("/api/v1/orders/ord_01h2xcejqtf2nbrexx3vqjhp41/confirm").await, @"404 not_found: There is no order “ord_01h2xcejqtf2nbrexx3vqjhp41”. Check the name.");
    insta::assert_snapshot!(post("/api/v1/orders/17/confirm").await, @"404 not_found: There is no order “17”. Check the name.");
    insta::assert_snapshot!(post("/api/v1/orders/%FF/confirm").await, @"404 request.path_unknown: There is nothing at this address. See /api/docs for the addresses there are.");
    insta::assert_snapshot!(post("/api/v1/orders/ord_01h2xcejqtf2nbrexx3vqjhp41/holds/h/release").await, @"404 not_found: There is no hold “h”. Check the name.");
    insta::assert_snapshot!(told(&door.get("/api/v2/orders").await), @"404 request.path_unknown: There is nothing at this address. See /api/docs for the addresses there are.");
    let reply = door.knock(Method::DELETE, "/api/v1/orders").send().await;
    insta::assert_snapshot!(format!("{} {:?}", told(&reply), reply.header("allow")), @r#"405 request.method_unknown: This address does not know the method. The header Allow names those it knows. Some("GET,HEAD,POST")"#);
}

#[tokio::test]
async fn the_languages_of_a_refusal() {
    let door = Door::open().await;
    let mut seen = Vec::new();
    for language in ["en", "sr-Latn", "sr-Cyrl", "ru", "ro", "tr", "de"] {
        let knock = door.knock(Method::POST, "/api/v1/orders").json(&order(&[("MUG", 16)])).header("accept-language", language);
        let reply = knock.send().await;
        seen.push(format!("{language} -> {}: {}", reply.header("content-language").unwrap(), reply.json()["title"].as_str().unwrap()));
    }
    insta::assert_snapshot!(seen.join("\n"), @r#"
    en -> en: Not possible as things stand
    sr-Latn -> sr-Latn: U ovom stanju nije moguće
    sr-Cyrl -> sr-Cyrl: У овом стању није могуће
    ru -> ru: В текущем состоянии невозможно
    ro -> ro: Nu este posibil în starea actuală
    tr -> tr: Şu anki durumda yapılamaz
    de -> en: Not possible as things stand
    "#);
}
