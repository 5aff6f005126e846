//! What a shop is made of: SKUs, locations, channels, customers, staff, API keys.

use axum::http::Method;
use serde_json::{Value, json};

use crate::door::{Door, Reply};

impl Door {
    async fn put(&self, path: &str, body: &Value) -> Reply {
        self.knock(Method::PUT, path).json(body).send().await
    }
}

fn id(reply: &Reply) -> String {
    reply.json()["id"].as_str().unwrap_or_else(|| panic!("{reply}")).to_owned()
}

#[tokio::test]
async fn a_sku_is_made_changed_and_found() {
    let door = Door::open().await;
    let mut body = json!({
        "code": "BOX", "name": "Кутија", "kind": "kit", "prices": [{ "currency": "RSD", "amount": "500" }],
        "parts": [{ "sku": "mug", "quantity": 2 }],
    });
    let made = door.post("/api/v1/skus", &body).await;
    insta::assert_snapshot!(made, @r#"
    201 Created
    etag: "1"
    location: /api/v1/skus/[sku 1]
    {
      "barcode": null,
      "code": "BOX",
      "id": "[sku 1]",
      "kind": "kit",
      "name": "Кутија",
      "parts": [
        {
          "id": "[sku 2]",
          "quantity": 2
        }
      ],
      "prices": [
        {
          "amount": "500.00",
          "currency": "RSD"
        }
      ],
      "status": "active",
      "tax_class": "standard",
      "version": 1,
      "weight_g": 0
    }
    "#);
    assert_eq!(door.post("/api/v1/skus", &body).await.code(), "sku.code_taken");
    let path = format!("/api/v1/skus/{}", id(&made));
    body["prices"][0]["amount"] = "550.5".into();
    let changed = door.knock(Method::PUT, &path).json(&body).header("if-match", "\"1\"").send().await;
    assert_eq!((changed.header("etag"), changed.json()["prices"][0]["amount"].clone()), (Some("\"2\""), json!("550.50")), "{changed}");
    assert_eq!(door.knock(Method::PUT, &path).json(&body).header("if-match", "1").send().await.code(), "version.stale");
    let shown = door.get("/api/v1/skus/box").await;
    assert_eq!(shown.json()["parts"][0]["code"], "MUG", "{shown}");
    assert_eq!(door.get(&path).await.bytes, shown.bytes);
    let found = door.get("/api/v1/skus?q=kutija&limit=1").await;
    assert_eq!(found.json()["items"][0]["code"], "BOX", "{found}");
    body["parts"] = json!([{ "sku": "NO", "quantity": 0 }]);
    insta::assert_snapshot!(door.put(&path, &body).await, @r#"
    422 Unprocessable Entity
    content-language: en
    {
      "code": "request.invalid",
      "detail": "Something in the request is not right. Each field that needs correcting is listed with what would be right.",
      "errors": [
        {
          "code": "quantity.out_of_range",
          "detail": "The quantity must be a whole number from 1 to 1,000,000; it is 0.",
          "facts": {
            "got": 0,
            "max": 1000000
          },
          "pointer": "/parts/0/quantity"
        },
        {
          "code": "sku.part_unknown",
          "detail": "The part “NO” is no SKU. Check the code, or add the SKU first.",
          "facts": {
            "sku": "NO"
          },
          "pointer": "/parts/0/sku"
        }
      ],
      "instance": "/api/v1/skus/[sku 1]",
      "request_id": "[req]",
      "status": 422,
      "title": "The content needs correcting",
      "type": "/problems/request.invalid"
    }
    "#);
}

#[tokio::test]
async fn a_location_and_a_channel_are_made_and_changed() {
    let door = Door::open().await;
    let address = json!({ "name": "Skladište", "street": "Bulevar 1", "city": "Beograd", "postcode": "11000", "country": "RS" });
    let body = json!({ "code": "bg", "name": "Beograd", "address": address, "coordinates": { "latitude_e6": 44_800_000, "longitude_e6": 20_460_000 } });
    let made = door.post("/api/v1/locations", &body).await;
    insta::assert_snapshot!(made, @r#"
    201 Created
    etag: "1"
    location: /api/v1/locations/[loc 1]
    {
      "active": true,
      "address": {
        "city": "Beograd",
        "company": null,
        "country": "RS",
        "name": "Skladište",
        "phone": null,
        "postcode": "11000",
        "region": null,
        "street": "Bulevar 1",
        "street2": null
      },
      "code": "bg",
      "coordinates": {
        "latitude_e6": 44800000,
        "longitude_e6": 20460000
      },
      "id": "[loc 1]",
      "kind": "warehouse",
      "name": "Beograd",
      "priority": 100,
      "version": 1
    }
    "#);
    let changed = door.put(&format!("/api/v1/locations/{}", id(&made)), &json!({ "code": "bg", "name": "Beograd", "active": false })).await;
    assert_eq!((changed.status.as_u16(), changed.json()["active"].clone()), (200, json!(false)), "{changed}");
    assert_eq!(door.get("/api/v1/locations/bg").await.json(), changed.json());
    assert_eq!(door.get("/api/v1/locations?limit=2").await.json()["items"].as_array().unwrap().len(), 2);

    let body = json!({
        "code": "shop", "name": "Shop", "currency": "KWD", "language": "tr", "country": "TR", "number_prefix": "S-", "pool": ["nis"],
        "delivery_methods": [{ "code": "courier", "name": "Kurye" }], "requires": ["contact"],
        "tax_rules": [{ "country": "TR", "tax_class": "standard", "percent": "7.7" }],
    });
    let made = door.post("/api/v1/channels", &body).await;
    insta::assert_snapshot!(made, @r#"
    201 Created
    etag: "1"
    location: /api/v1/channels/[chn 1]
    {
      "active": true,
      "code": "shop",
      "country": "TR",
      "currency": "KWD",
      "delivery_methods": [
        {
          "code": "courier",
          "name": "Kurye",
          "needs_address": true,
          "zones": []
        }
      ],
      "id": "[chn 1]",
      "language": "tr",
      "name": "Shop",
      "number_prefix": "S-",
      "pool": [
        "[loc 2]"
      ],
      "price_mode": "inclusive",
      "requires": [
        "contact"
      ],
      "reservation_ttl_s": 900,
      "shortage": "refuse",
      "tax_rules": [
        {
          "country": "TR",
          "percent": "7.7",
          "tax_class": "standard"
        }
      ],
      "version": 1
    }
    "#);
    let shown = door.get("/api/v1/channels/shop").await;
    assert_eq!(shown.json()["pool_codes"], json!(["nis"]), "{shown}");
    let mut other = body.clone();
    other["currency"] = "EUR".into();
    assert_eq!(door.put(&format!("/api/v1/channels/{}", id(&made)), &other).await.json()["errors"][0]["code"], "channel.fixed_field");
    assert_eq!(door.get("/api/v1/channels").await.json()["items"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn customers_are_made_found_and_merged() {
    let door = Door::open().await;
    let made =
        door.post("/api/v1/customers", &json!({ "name": "Ана Петровић", "emails": ["ana@example.com"], "language": "sr-Cyrl" })).await;
    assert_eq!(made.status.as_u16(), 201, "{made}");
    let other =
        door.post("/api/v1/customers", &json!({ "name": "Ana P.", "emails": ["ANA@example.com"], "phones": ["+381641234567"] })).await;
    assert_eq!(other.json()["possible_duplicates"], json!([id(&made)]), "{other}");
    let found = door.get("/api/v1/customers?q=petrovic").await;
    assert_eq!(found.json()["items"][0]["id"], id(&made), "{found}");
    let merged = door.post(&format!("/api/v1/customers/{}/merge", id(&made)), &json!({ "from": id(&other) })).await;
    assert_eq!((merged.status.as_u16(), merged.json()["version"].clone()), (200, json!(2)), "{merged}");
    insta::assert_snapshot!(door.get(&format!("/api/v1/customers/{}", id(&made))).await, @r#"
    200 OK
    etag: "2"
    {
      "customer": {
        "addresses": [],
        "company": null,
        "emails": [
          "ana@example.com"
        ],
        "flags": [],
        "id": "[cus 1]",
        "language": "sr-Cyrl",
        "merged_into": null,
        "name": "Ана Петровић",
        "orders_placed": 0,
        "phones": [
          "+381641234567"
        ],
        "tax_id": null,
        "version": 2
      },
      "possible_duplicates": [],
      "references": []
    }
    "#);
    let gone = door.put(&format!("/api/v1/customers/{}", id(&other)), &json!({ "name": "Ana" })).await;
    assert_eq!(gone.code(), "customer.merged", "{gone}");
    let wrong = door.post("/api/v1/customers", &json!({ "emails": ["nobody"], "phones": ["12"] })).await;
    assert_eq!(wrong.json()["errors"].as_array().unwrap().len(), 2, "{wrong}");
}

#[tokio::test]
async fn staff_and_keys() {
    let door = Door::open().await;
    let made = door.post("/api/v1/users", &json!({ "name": "Ana", "email": "ana@example.com" })).await;
    assert_eq!((made.status.as_u16(), made.header("etag")), (201, Some("\"1\"")), "{made}");
    assert_eq!(door.post("/api/v1/users", &json!({ "name": "B", "email": "ana@example.com" })).await.code(), "user.email_taken");
    let path = format!("/api/v1/users/{}", id(&made));
    let given =
        json!({ "name": "Ana", "email": "ana@example.com", "role": "warehouse", "language": "sr-Cyrl", "theme": "dark", "active": false });
    door.put(&path, &given).await;
    insta::assert_snapshot!(door.get(&path).await, @r#"
    200 OK
    etag: "2"
    {
      "active": false,
      "email": "ana@example.com",
      "id": "[usr 1]",
      "language": "sr-Cyrl",
      "name": "Ana",
      "role": "warehouse",
      "theme": "dark",
      "version": 2
    }
    "#);
    assert_eq!(door.get("/api/v1/users").await.json()["items"].as_array().unwrap().len(), 1);
    let god = door.post("/api/v1/users", &json!({ "name": "Eva", "email": "eva@example.com", "role": "god" })).await;
    assert_eq!(god.json()["errors"][0]["code"], "json.unknown_value", "{god}");
    let owner = json!({ "name": "Eva", "email": "eva@example.com", "role": "owner" });
    let clerk = format!("Bearer {}", door.key(&[comanda_core::identity::permission::Permission::SettingsWrite]).await);
    let greater = door.knock(Method::POST, "/api/v1/users").json(&owner).header("authorization", clerk).send().await;
    assert_eq!(greater.code(), "auth.permission_missing", "nobody gives away more than they have");
    let made = door.post("/api/v1/users", &owner).await;
    let path = format!("/api/v1/users/{}", id(&made));
    let last = door.put(&path, &json!({ "name": "Eva", "email": "eva@example.com", "role": "agent" })).await;
    assert_eq!((last.status.as_u16(), last.code().as_str()), (409, "user.last_owner"));

    let key = door.post("/api/v1/api-keys", &json!({ "name": "Web shop", "permissions": ["orders.read"] })).await;
    assert_eq!(key.status.as_u16(), 201, "{key}");
    let token = format!("Bearer {}", key.json()["token"].as_str().unwrap());
    let with = async || door.knock(Method::GET, "/api/v1/orders").header("authorization", token.clone()).send().await.status.as_u16();
    assert_eq!(with().await, 200);
    let revoked = door.knock(Method::DELETE, &format!("/api/v1/api-keys/{}", id(&key))).send().await;
    assert_eq!((revoked.status.as_u16(), with().await), (200, 401));
    let listed = door.get("/api/v1/api-keys").await;
    assert_eq!(listed.json()["items"][0]["name"], "Web shop", "{listed}");
    assert!(!String::from_utf8_lossy(&listed.bytes).contains("cmd_"));
    let more = format!("Bearer {}", door.key(&[comanda_core::identity::permission::Permission::SettingsWrite]).await);
    let knock = door.knock(Method::POST, "/api/v1/api-keys").json(&json!({ "name": "More", "permissions": ["orders.read"] }));
    assert_eq!(knock.header("authorization", more).send().await.code(), "auth.permission_missing");
}
