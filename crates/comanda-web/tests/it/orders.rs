//! `/orders`, from placing to the end.

use axum::http::Method;
use serde_json::json;

use crate::door::{Door, order};

#[tokio::test]
async fn placing_answers_with_the_order_in_short() {
    let door = Door::open().await;
    let (reply, _) = door.placed(&[("MUG", 2), ("SET", 1)]).await;
    insta::assert_snapshot!(reply, @r#"
    201 Created
    etag: "1"
    location: /api/v1/orders/[ord 1]
    {
      "allocation": "allocated",
      "currency": "RSD",
      "findings": [],
      "id": "[ord 1]",
      "lines": [
        {
          "allocated": 2,
          "backordered": 0,
          "line": 1,
          "sku": "MUG"
        },
        {
          "allocated": 1,
          "backordered": 0,
          "line": 2,
          "sku": "SET"
        }
      ],
      "number": "WEB-100001",
      "status": "placed",
      "totals": {
        "discount": "0.00",
        "goods": "3600.00",
        "shipping": "0.00",
        "surcharge": "0.00",
        "tax": "600.00",
        "total": "3600.00"
      },
      "version": 1
    }
    "#);
}

#[tokio::test]
async fn a_repeated_request_gets_the_first_answer() {
    let door = Door::open().await;
    let knock = |body: serde_json::Value| door.knock(Method::POST, "/api/v1/orders").json(&body).header("idempotency-key", "once");
    let first = knock(order(&[("MUG", 2)])).send().await;
    let second = knock(order(&[("MUG", 2)])).send().await;
    assert_eq!((first.status, first.header("idempotent-replayed")), (201.try_into().unwrap(), None));
    assert_eq!((second.status, second.header("idempotent-replayed")), (201.try_into().unwrap(), Some("true")));
    assert_eq!(first.bytes, second.bytes);
    assert_eq!(first.header("location"), second.header("location"));
    let other = knock(order(&[("MUG", 3)])).send().await;
    insta::assert_snapshot!(other, @r#"
    422 Unprocessable Entity
    content-language: en
    {
      "code": "idempotency.key_reused",
      "detail": "This Idempotency-Key was used for another request. Give each new request a new key.",
      "instance": "/api/v1/orders",
      "request_id": "[req]",
      "status": 422,
      "title": "The content needs correcting",
      "type": "/problems/idempotency.key_reused"
    }
    "#);
}

#[tokio::test]
async fn the_same_external_reference_is_the_same_order() {
    let door = Door::open().await;
    let mut body = order(&[("MUG", 1)]);
    body["external_reference"] = "W-17".into();
    let first = door.post("/api/v1/orders", &body).await;
    let again = door.post("/api/v1/orders", &body).await;
    assert_eq!((first.status.as_u16(), again.status.as_u16()), (201, 200));
    assert_eq!(first.json()["id"], again.json()["id"]);
    body["lines"][0]["quantity"] = 2.into();
    insta::assert_snapshot!(door.post("/api/v1/orders", &body).await, @r#"
    409 Conflict
    content-language: en
    {
      "code": "order.external_reference_taken",
      "detail": "The channel already has an order with the reference “W-17” and other content: number WEB-100001. Amend that order, or use another reference.",
      "facts": {
        "number": "WEB-100001",
        "reference": "W-17"
      },
      "instance": "/api/v1/orders",
      "request_id": "[req]",
      "status": 409,
      "title": "Not possible as things stand",
      "type": "/problems/order.external_reference_taken"
    }
    "#);
}

#[tokio::test]
async fn a_dry_run_answers_and_writes_nothing() {
    let door = Door::open().await;
    let reply = door.knock(Method::POST, "/api/v1/orders?dry_run=true").json(&order(&[("MUG", 15)])).send().await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (200, None));
    assert_eq!(reply.json()["allocation"], "allocated");
    let (reply, _) = door.placed(&[("MUG", 15)]).await;
    assert_eq!(reply.json()["allocation"], "allocated");
}

#[tokio::test]
async fn an_order_that_lacks_stock_says_what_lacks() {
    let door = Door::open().await;
    insta::assert_snapshot!(door.post("/api/v1/orders", &order(&[("MUG", 16), ("SET", 1)])).await, @r#"
    409 Conflict
    content-language: en
    {
      "code": "order.place.out_of_stock",
      "detail": "There is not enough stock for 2 lines of the order. Lower the quantities or take the lines out.",
      "errors": [
        {
          "code": "line.out_of_stock",
          "detail": "16 units of “MUG” are wanted, only 15 are available.",
          "facts": {
            "available": 15,
            "sku": "MUG",
            "wanted": 16
          },
          "pointer": "/lines/0/quantity"
        },
        {
          "code": "line.out_of_stock",
          "detail": "1 unit of “SET” is wanted, none is available.",
          "facts": {
            "available": 0,
            "sku": "SET",
            "wanted": 1
          },
          "pointer": "/lines/1/quantity"
        }
      ],
      "facts": {
        "lines": 2
      },
      "instance": "/api/v1/orders",
      "request_id": "[req]",
      "status": 409,
      "title": "Not possible as things stand",
      "type": "/problems/order.place.out_of_stock"
    }
    "#);
}

#[tokio::test]
async fn findings_stop_confirming_until_they_are_put_right() {
    let door = Door::open().await;
    let mut body = order(&[("MUG", 1)]);
    body["shipping_address"]["postcode"] = "1".into();
    body["customer"]["email"] = "nobody".into();
    let placed = door.knock(Method::POST, "/api/v1/orders").json(&body).header("accept-language", "sr-Latn").send().await;
    insta::assert_snapshot!(placed, @r#"
    201 Created
    etag: "1"
    location: /api/v1/orders/[ord 1]
    {
      "allocation": "allocated",
      "currency": "RSD",
      "findings": [
        {
          "code": "contact.email_invalid",
          "detail": "Imejl adresa ne može biti ispravna. U imejl adresi nema znaka @. Adresa se piše kao ana@example.com.",
          "found_at": "2026-03-02T09:00:00Z",
          "id": "[fnd 2]",
          "pointer": "/customer/email"
        },
        {
          "code": "address.postcode_invalid",
          "detail": "Poštanski broj ne odgovara državi. Tamo se piše kao 11000.",
          "found_at": "2026-03-02T09:00:00Z",
          "id": "[fnd 3]",
          "pointer": "/shipping_address/postcode"
        }
      ],
      "id": "[ord 1]",
      "lines": [
        {
          "allocated": 1,
          "backordered": 0,
          "line": 1,
          "sku": "MUG"
        }
      ],
      "number": "WEB-100001",
      "status": "needs_clarification",
      "totals": {
        "discount": "0.00",
        "goods": "1200.00",
        "shipping": "0.00",
        "surcharge": "0.00",
        "tax": "200.00",
        "total": "1200.00"
      },
      "version": 1
    }
    "#);
    let path = format!("/api/v1/orders/{}", placed.json()["id"].as_str().unwrap());
    insta::assert_snapshot!(door.post(&format!("{path}/confirm"), &json!(null)).await, @r#"
    409 Conflict
    content-language: en
    {
      "code": "order.confirm.needs_clarification",
      "detail": "The order has 2 open findings. Put right what is wrong, or override it with a reason, then confirm.",
      "facts": {
        "count": 2,
        "findings": "contact.email_invalid, address.postcode_invalid"
      },
      "instance": "/api/v1/orders/[ord 1]/confirm",
      "request_id": "[req]",
      "status": 409,
      "title": "Not possible as things stand",
      "type": "/problems/order.confirm.needs_clarification"
    }
    "#);

    let mut right = body["shipping_address"].clone();
    right["postcode"] = "18000".into();
    let amended = door.knock(Method::PATCH, &path).json(&json!({ "shipping_address": right })).send().await;
    assert_eq!(amended.status.as_u16(), 200, "{amended}");
    let open = amended.json()["findings"].as_array().unwrap().clone();
    assert_eq!(open.len(), 1);
    let finding = open[0]["id"].as_str().unwrap();
    let overridden = door.post(&format!("{path}/findings/{finding}/override"), &json!({ "reason": "Known customer." })).await;
    assert_eq!(overridden.json()["status"], "placed", "{overridden}");
    assert_eq!(door.post(&format!("{path}/confirm"), &json!(null)).await.json()["status"], "confirmed");
}

#[tokio::test]
async fn work_on_an_order() {
    let door = Door::open().await;
    let (_, id) = door.placed(&[("MUG", 3)]).await;
    let path = format!("/api/v1/orders/{id}");
    let held = door.post(&format!("{path}/hold"), &json!({ "reason": "payment", "comment": " waits  for the bank " })).await;
    assert_eq!((held.status.as_u16(), held.header("etag")), (200, Some("\"2\"")), "{held}");
    assert_eq!(door.post(&format!("{path}/confirm"), &json!(null)).await.code(), "order.confirm.on_hold");
    let noted = door.post(&format!("{path}/notes"), &json!({ "text": "Calls back." })).await;
    insta::assert_snapshot!(noted, @r#"
    201 Created
    {
      "at": "2026-03-02T09:00:00Z",
      "author": "api_key:[key 1]",
      "id": "[not 2]",
      "text": "Calls back."
    }
    "#);
    let flagged = door.post(&format!("{path}/flags"), &json!({ "flags": ["vip", "gift"] })).await;
    assert_eq!(flagged.status.as_u16(), 200, "{flagged}");
    let nobody = door.post(&format!("{path}/manager"), &json!({ "manager": null })).await;
    assert_eq!(nobody.status.as_u16(), 200, "{nobody}");
    let unknown = door.post(&format!("{path}/manager"), &json!({ "manager": "usr_01h2xcejqtf2nbrexx3vqjhp41" })).await;
    insta::assert_snapshot!(unknown, @r#"
    422 Unprocessable Entity
    content-language: en
    {
      "code": "request.invalid",
      "detail": "Something in the request is not right. Each field that needs correcting is listed with what would be right.",
      "errors": [
        {
          "code": "user.unknown",
          "detail": "There is nobody with this identifier among the staff. Choose somebody from the list of staff.",
          "pointer": "/manager"
        }
      ],
      "instance": "/api/v1/orders/[ord 1]/manager",
      "request_id": "[req]",
      "status": 422,
      "title": "The content needs correcting",
      "type": "/problems/request.invalid"
    }
    "#);
    let part = json!({ "lines": [{ "line": 1, "quantity": 1 }], "reason": "customer_request" });
    let canceled = door.post(&format!("{path}/cancel"), &part).await;
    assert_eq!(canceled.json()["totals"]["total"], "2400.00", "{canceled}");
    let stale =
        door.knock(Method::POST, &format!("{path}/cancel")).json(&json!({ "reason": "other" })).header("if-match", "\"1\"").send().await;
    insta::assert_snapshot!(stale, @r#"
    412 Precondition Failed
    content-language: en
    {
      "code": "version.stale",
      "detail": "It was changed in the meantime: you read version 1, now it is version 5. Read it again and repeat your change.",
      "facts": {
        "actual": 5,
        "expected": 1
      },
      "instance": "/api/v1/orders/[ord 1]/cancel",
      "request_id": "[req]",
      "status": 412,
      "title": "Changed in the meantime",
      "type": "/problems/version.stale"
    }
    "#);
    let canceled = door.post(&format!("{path}/cancel"), &json!({ "reason": "other" })).await;
    assert_eq!(canceled.json()["status"], "canceled");
    insta::assert_snapshot!(door.post(&format!("{path}/hold"), &json!({ "reason": "fraud" })).await, @r#"
    409 Conflict
    content-language: en
    {
      "code": "order.hold.order_closed",
      "detail": "The order has come to its end and can no longer be put on hold. Its status is “Canceled”.",
      "facts": {
        "status": "canceled"
      },
      "instance": "/api/v1/orders/[ord 1]/hold",
      "request_id": "[req]",
      "status": 409,
      "title": "Not possible as things stand",
      "type": "/problems/order.hold.order_closed"
    }
    "#);
    let card = door.get(&path).await.json();
    let hold = card["holds"][0]["id"].as_str().unwrap();
    assert_eq!(door.post(&format!("{path}/holds/{hold}/release"), &json!(null)).await.code(), "order.release.order_closed");
    // Notes, flags and the manager go on.
    for (verb, body) in
        [("notes", json!({ "text": "Wrote again." })), ("flags", json!({ "flags": [] })), ("manager", json!({ "manager": null }))]
    {
        let reply = door.post(&format!("{path}/{verb}"), &body).await;
        assert!(reply.status.is_success(), "{reply}");
    }
}

#[tokio::test]
async fn a_draft_is_replaced_and_placed() {
    let door = Door::open().await;
    let draft = door.post("/api/v1/orders/drafts", &order_without(&[("MUG", 1)], &["reservation"])).await;
    assert_eq!(draft.status.as_u16(), 201, "{draft}");
    let path = format!("/api/v1/orders/{}", draft.json()["id"].as_str().unwrap());
    let content = json!({ "lines": [{ "sku": "MUG", "quantity": 4, "unit_price": "999.50" }], "delivery": { "method": "pickup" } });
    let replaced = door.knock(Method::PUT, &format!("{path}/draft")).json(&content).send().await;
    assert_eq!(replaced.json()["totals"]["total"], "3998.00", "{replaced}");
    let placed = door.post(&format!("{path}/place"), &json!(null)).await;
    assert_eq!(placed.json()["number"], draft.json()["number"]);
    assert_eq!(placed.json()["lines"][0]["allocated"], 4, "{placed}");
    assert_eq!(door.post(&format!("{path}/place"), &json!(null)).await.code(), "order.place.not_a_draft");
}

fn order_without(lines: &[(&str, i64)], fields: &[&str]) -> serde_json::Value {
    let mut body = order(lines);
    for field in fields {
        body.as_object_mut().unwrap().remove(*field);
    }
    body
}

#[tokio::test]
async fn a_checkout_reserves_and_an_order_takes_over() {
    let door = Door::open().await;
    let lines = json!({ "channel": "web", "lines": [{ "sku": "MUG", "quantity": 15 }] });
    let reserved = door.post("/api/v1/reservations", &lines).await;
    insta::assert_snapshot!(reserved, @r#"
    201 Created
    location: /api/v1/reservations/[res 1]
    {
      "expires_at": "2026-03-02T09:15:00Z",
      "id": "[res 1]"
    }
    "#);
    let address = reserved.header("location").unwrap().to_owned();
    insta::assert_snapshot!(door.get(&address).await, @r#"
    200 OK
    {
      "channel": "web",
      "channel_id": "[chn 1]",
      "expires_at": "2026-03-02T09:15:00Z",
      "id": "[res 2]",
      "status": "active",
      "units": [
        {
          "location": "nis",
          "location_id": "[loc 3]",
          "quantity": 10,
          "sku": "MUG",
          "sku_id": "[sku 4]"
        },
        {
          "location": "novi-sad",
          "location_id": "[loc 5]",
          "quantity": 5,
          "sku": "MUG",
          "sku_id": "[sku 4]"
        }
      ]
    }
    "#);
    assert_eq!(door.post("/api/v1/reservations", &lines).await.code(), "reservation.out_of_stock");
    let mut body = order(&[("MUG", 15)]);
    body["reservation"] = reserved.json()["id"].clone();
    assert_eq!(door.post("/api/v1/orders", &body).await.status.as_u16(), 201);
    assert_eq!(door.get(&address).await.json()["status"], "converted");
    assert_eq!(door.get("/api/v1/reservations/res_1").await.code(), "not_found");
    let release = door.knock(Method::DELETE, &format!("/api/v1/reservations/{}", reserved.json()["id"].as_str().unwrap()));
    insta::assert_snapshot!(release.send().await, @r#"
    409 Conflict
    content-language: en
    {
      "code": "reservation.converted",
      "detail": "An order has taken the reservation over. Make a new one.",
      "instance": "/api/v1/reservations/[res 1]",
      "request_id": "[req]",
      "status": 409,
      "title": "Not possible as things stand",
      "type": "/problems/reservation.converted"
    }
    "#);
}

#[tokio::test]
async fn an_expired_reservation_is_refused() {
    let door = Door::open().await;
    let reserved = door.post("/api/v1/reservations", &json!({ "channel": "web", "lines": [{ "sku": "MUG", "quantity": 1 }] })).await;
    door.test.clock.advance(901);
    let mut body = order(&[("MUG", 1)]);
    body["reservation"] = reserved.json()["id"].clone();
    insta::assert_snapshot!(door.post("/api/v1/orders", &body).await, @r#"
    409 Conflict
    content-language: en
    {
      "code": "reservation.expired",
      "detail": "The reservation ran out at 2026-03-02 09:15 UTC. Make a new one.",
      "facts": {
        "expired_at": "2026-03-02T09:15:00Z"
      },
      "instance": "/api/v1/orders",
      "request_id": "[req]",
      "status": 409,
      "title": "Not possible as things stand",
      "type": "/problems/reservation.expired"
    }
    "#);
}

#[tokio::test]
async fn the_card_has_everything() {
    let door = Door::open().await;
    let (_, id) = door.placed(&[("MUG", 2), ("SET", 1)]).await;
    let path = format!("/api/v1/orders/{id}");
    door.post(&format!("{path}/hold"), &json!({ "reason": "other", "comment": "wait" })).await;
    door.post(&format!("{path}/notes"), &json!({ "text": "Calls back." })).await;
    let shown = door.get(&path).await;
    insta::assert_snapshot!("the_card", shown);
    let number = shown.json()["number"].as_str().unwrap().to_owned();
    assert_eq!(door.get(&format!("/api/v1/orders/{number}")).await.bytes, shown.bytes);
    assert_eq!(door.get("/api/v1/orders/WEB-1").await.code(), "not_found");
}

#[tokio::test]
async fn orders_are_listed_page_by_page_with_their_sums() {
    let door = Door::open().await;
    for quantity in [1, 2, 3] {
        door.placed(&[("MUG", quantity)]).await;
        door.test.clock.advance(1);
    }
    let first = door.get("/api/v1/orders?limit=2&status=placed,canceled").await;
    insta::assert_snapshot!(first, @r#"
    200 OK
    {
      "items": [
        {
          "allocation": "allocated",
          "channel": "web",
          "channel_id": "[chn 1]",
          "closed_at": null,
          "currency": "RSD",
          "customer": "Љубица Ђорђевић",
          "customer_id": "[cus 2]",
          "delivery_method": "courier",
          "external_reference": null,
          "findings_open": 0,
          "flags": [],
          "holds_open": 0,
          "id": "[ord 3]",
          "manager": null,
          "manager_id": null,
          "number": "WEB-100003",
          "ordered_at": "2026-03-02T09:00:02Z",
          "region": "RS-Nisavski",
          "repeat": true,
          "status": "placed",
          "total": "3600.00",
          "version": 1
        },
        {
          "allocation": "allocated",
          "channel": "web",
          "channel_id": "[chn 1]",
          "closed_at": null,
          "currency": "RSD",
          "customer": "Љубица Ђорђевић",
          "customer_id": "[cus 2]",
          "delivery_method": "courier",
          "external_reference": null,
          "findings_open": 0,
          "flags": [],
          "holds_open": 0,
          "id": "[ord 4]",
          "manager": null,
          "manager_id": null,
          "number": "WEB-100002",
          "ordered_at": "2026-03-02T09:00:01Z",
          "region": "RS-Nisavski",
          "repeat": true,
          "status": "placed",
          "total": "2400.00",
          "version": 1
        }
      ],
      "next": "WyJvcmRlcnMiLFsxNzcyNDQyMDAxMDAwMDAwLCJvcmRfMDFranB3ZDdrOGUwMDgwMDAwMDAwMDAwMTMiXV0",
      "sums": {
        "orders": 3,
        "sums": [
          {
            "currency": "RSD",
            "orders": 3,
            "total": "7200.00"
          }
        ]
      }
    }
    "#);
    let next = first.json()["next"].as_str().unwrap().to_owned();
    let second = door.get(&format!("/api/v1/orders?limit=2&status=placed,canceled&cursor={next}")).await;
    let totals =
        |reply: &crate::door::Reply| reply.json()["items"].as_array().unwrap().iter().map(|item| item["total"].clone()).collect::<Vec<_>>();
    assert_eq!((totals(&first), totals(&second)), (vec![json!("3600.00"), json!("2400.00")], vec![json!("1200.00")]));
    assert_eq!(second.json()["next"], json!(null));
    for (query, count) in [
        ("q=djordjevic", 3),
        ("q=%D0%82%D0%BE%D1%80%D1%92%D0%B5", 3),
        ("q=0641234567", 3),
        ("q=nobody", 0),
        ("repeat=true", 2),
        ("status=draft", 0),
    ] {
        assert_eq!(door.get(&format!("/api/v1/orders?{query}")).await.json()["items"].as_array().unwrap().len(), count, "{query}");
    }
}

#[tokio::test]
async fn the_channel_of_a_list_is_named_by_code_or_identifier() {
    let door = Door::open().await;
    door.placed(&[("MUG", 1)]).await;
    let channels = door.get("/api/v1/channels").await.json();
    let id = |code: &str| channels["items"].as_array().unwrap().iter().find(|channel| channel["code"] == code).unwrap()["id"].clone();
    for (name, count) in
        [("web", 1), ("market", 0), (id("web").as_str().unwrap(), 1), (id("market").as_str().unwrap(), 0), ("%20web%20", 1)]
    {
        let listed = door.get(&format!("/api/v1/orders?channel={name}")).await;
        assert_eq!(listed.json()["items"].as_array().unwrap().len(), count, "{name}: {listed}");
        let grouped = door.get(&format!("/api/v1/orders/groups?by=status&channel={name}")).await;
        assert_eq!(grouped.json()["items"][0]["groups"].as_array().unwrap().len(), count, "{name}: {grouped}");
    }
    for path in ["/api/v1/orders?channel=", "/api/v1/orders/groups?by=status&channel="] {
        for name in ["wab", "", "chn_01h2xcejqtf2nbrexx3vqjhp41"] {
            let unknown = door.get(&format!("{path}{name}")).await;
            let told = unknown.json()["errors"][0].clone();
            assert_eq!(
                (unknown.status.as_u16(), &told["parameter"], &told["code"]),
                (422, &json!("channel"), &json!("channel.unknown")),
                "{unknown}"
            );
        }
        assert_eq!(door.get(&format!("{path}{}", "x".repeat(41))).await.json()["errors"][0]["code"], "parameter.invalid");
    }
}

#[tokio::test]
async fn orders_are_grouped() {
    let door = Door::open().await;
    for quantity in [1, 2] {
        door.placed(&[("MUG", quantity)]).await;
    }
    insta::assert_snapshot!(door.get("/api/v1/orders/groups?by=status,repeat").await, @r#"
    200 OK
    {
      "items": [
        {
          "by": "status",
          "groups": [
            {
              "key": "placed",
              "orders": 2,
              "sums": [
                {
                  "currency": "RSD",
                  "orders": 2,
                  "total": "3600.00"
                }
              ]
            }
          ]
        },
        {
          "by": "repeat",
          "groups": [
            {
              "key": "first",
              "orders": 1,
              "sums": [
                {
                  "currency": "RSD",
                  "orders": 1,
                  "total": "1200.00"
                }
              ]
            },
            {
              "key": "repeat",
              "orders": 1,
              "sums": [
                {
                  "currency": "RSD",
                  "orders": 1,
                  "total": "2400.00"
                }
              ]
            }
          ]
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn what_happened_to_an_order() {
    let door = Door::open().await;
    let (_, id) = door.placed(&[("MUG", 1)]).await;
    let path = format!("/api/v1/orders/{id}");
    door.post(&format!("{path}/cancel"), &json!({ "reason": "unpaid" })).await;
    let reply = door.knock(Method::GET, &format!("{path}/events?limit=1")).header("accept-language", "tr").send().await;
    assert_eq!(reply.json()["items"][0]["kind"], "order.placed", "{reply}");
    let next = reply.json()["next"].as_str().unwrap().to_owned();
    let reply = door.knock(Method::GET, &format!("{path}/events?cursor={next}")).header("accept-language", "tr").send().await;
    insta::assert_snapshot!(reply, @r#"
    200 OK
    {
      "items": [
        {
          "actor": "api_key:[key 1]",
          "at": "2026-03-02T09:00:00Z",
          "cause": "command:cancel_order",
          "event": {
            "comment": "",
            "kind": "order.canceled",
            "lines": [
              {
                "line": 1,
                "quantity": 1,
                "released": [
                  {
                    "location": "[loc 2]",
                    "quantity": 1,
                    "sku": "[sku 3]"
                  }
                ]
              }
            ],
            "reason": "unpaid"
          },
          "id": "[evt 4]",
          "kind": "order.canceled",
          "note": null,
          "on_behalf_of": null,
          "sequence": 2,
          "summary": "Sipariş iptal edildi."
        }
      ],
      "next": null
    }
    "#);
}
