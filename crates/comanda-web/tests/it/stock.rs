//! `/stock`, and the jobs that follow when it moves.

use axum::http::Method;
use serde_json::{Value, json};

use crate::door::{Door, order};

#[tokio::test]
async fn stock_is_received_corrected_and_moved() {
    let door = Door::open().await;
    let received = door.post("/api/v1/stock/receive", &json!({ "location": "nis", "lines": [{ "sku": "cap", "quantity": 7 }] })).await;
    insta::assert_snapshot!(received, @r#"
    200 OK
    {
      "levels": [
        {
          "allocated": 0,
          "available": 7,
          "damaged": 0,
          "location": "nis",
          "location_id": "[loc 1]",
          "on_hand": 7,
          "quarantine": 0,
          "reserved": 0,
          "safety": 0,
          "sku": "CAP",
          "sku_id": "[sku 2]"
        }
      ]
    }
    "#);
    let lost = json!({ "location": "nis", "sku": "CAP", "bucket": "on_hand", "delta": -2, "reason": "Counted." });
    assert_eq!(door.post("/api/v1/stock/adjust", &lost).await.json()["on_hand"], 5);
    let too_much = json!({ "location": "nis", "sku": "CAP", "bucket": "on_hand", "delta": -6, "reason": "Counted." });
    insta::assert_snapshot!(door.post("/api/v1/stock/adjust", &too_much).await, @r#"
    409 Conflict
    content-language: en
    {
      "code": "stock.adjust.below_zero",
      "detail": "There are only 5 units to take away. Stock cannot fall below zero.",
      "facts": {
        "location": "nis",
        "present": 5,
        "sku": "CAP"
      },
      "instance": "/api/v1/stock/adjust",
      "request_id": "[req]",
      "status": 409,
      "title": "Not possible as things stand",
      "type": "/problems/stock.adjust.below_zero"
    }
    "#);
    let moved = json!({ "from": "nis", "to": "novi-sad", "lines": [{ "sku": "CAP", "quantity": 2 }] });
    assert_eq!(door.post("/api/v1/stock/transfer", &moved).await.json()["levels"][1]["on_hand"], 2);
    let safety =
        door.knock(Method::PUT, "/api/v1/stock/safety").json(&json!({ "location": "nis", "sku": "CAP", "safety": 1 })).send().await;
    assert_eq!(safety.json()["available"], 2, "{safety}");
    let levels = door.get("/api/v1/stock/levels?sku=CAP").await;
    assert_eq!(levels.json()["items"].as_array().unwrap().len(), 2, "{levels}");
    let here = door.get("/api/v1/stock/levels?location=nis&limit=1").await;
    assert!(here.json()["next"].is_string(), "{here}");
    assert_eq!(door.get("/api/v1/stock/levels").await.code(), "request.invalid");
    let movements = door.get("/api/v1/stock/movements?sku=CAP&location=nis").await;
    let kinds: Vec<Value> = movements.json()["items"].as_array().unwrap().iter().map(|item| item["kind"].clone()).collect();
    assert_eq!(kinds, ["transfer_out", "adjust", "receive"]);
    insta::assert_snapshot!(door.get("/api/v1/stock/movements?sku=CAP").await, @r#"
    422 Unprocessable Entity
    content-language: en
    {
      "code": "request.invalid",
      "detail": "Something in the request is not right. Each field that needs correcting is listed with what would be right.",
      "errors": [
        {
          "code": "parameter.missing",
          "detail": "This parameter is missing. Add it to the address.",
          "parameter": "location"
        }
      ],
      "instance": "/api/v1/stock/movements",
      "request_id": "[req]",
      "status": 422,
      "title": "The content needs correcting",
      "type": "/problems/request.invalid"
    }
    "#);
}

#[tokio::test]
async fn availability_of_goods_kits_and_services() {
    let door = Door::open().await;
    let reply = door.get("/api/v1/stock/availability?sku=MUG,SET&sku=WRAP&sku=CAP&channel=web&low_at=3").await;
    let told: Vec<String> = reply.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| format!("{} {} {}", item["sku"], item["state"], item["available"]))
        .collect();
    assert_eq!(told, [r#""MUG" "in_stock" 15"#, r#""SET" "low" 1"#, r#""WRAP" "in_stock" null"#, r#""CAP" "none" 0"#]);
    insta::assert_snapshot!(door.get("/api/v1/stock/availability?sku=NO&sku=MUG").await, @r#"
    422 Unprocessable Entity
    content-language: en
    {
      "code": "request.invalid",
      "detail": "Something in the request is not right. Each field that needs correcting is listed with what would be right.",
      "errors": [
        {
          "code": "sku.unknown",
          "detail": "No SKU has the code “NO”. Check the code.",
          "facts": {
            "sku": "NO"
          },
          "parameter": "sku"
        }
      ],
      "instance": "/api/v1/stock/availability",
      "request_id": "[req]",
      "status": 422,
      "title": "The content needs correcting",
      "type": "/problems/request.invalid"
    }
    "#);
}

#[tokio::test]
async fn jobs_are_seen_retried_and_dismissed() {
    let door = Door::open().await;
    door.post("/api/v1/orders", &{
        let mut body = order(&[("CAP", 1)]);
        body["channel"] = "market".into();
        body
    })
    .await;
    door.post("/api/v1/stock/receive", &json!({ "location": "nis", "lines": [{ "sku": "CAP", "quantity": 7 }] })).await;
    let listed = door.get("/api/v1/jobs?status=ready").await;
    assert_eq!(listed.status.as_u16(), 200, "{listed}");
    assert_eq!(listed.json()["counts"]["given_up"], 0);
    assert_eq!(door.get("/api/v1/jobs?status=lost").await.code(), "request.invalid");
    let nothing = "/api/v1/jobs/job_01h2xcejqtf2nbrexx3vqjhp41";
    for (method, path) in
        [(Method::GET, nothing.to_owned()), (Method::POST, format!("{nothing}/retry")), (Method::POST, format!("{nothing}/dismiss"))]
    {
        assert_eq!(door.knock(method, &path).send().await.code(), "not_found", "{path}");
    }
}
