//! The change feed: by page, and as it goes.

use std::time::Duration;

use axum::body::BodyDataStream;
use axum::http::Method;
use futures_util::StreamExt as _;
use serde_json::json;

use crate::door::Door;

/// What the stream sends until it holds `wanted`.
async fn until(stream: &mut BodyDataStream, wanted: &str) -> String {
    let mut text = String::new();
    while !text.contains(wanted) {
        let chunk = tokio::time::timeout(Duration::from_secs(10), stream.next()).await.expect("the stream goes on");
        text += std::str::from_utf8(&chunk.expect("the stream has no end").unwrap()).unwrap();
    }
    text
}

#[tokio::test]
async fn events_come_page_by_page() {
    let door = Door::open().await;
    let newest = door.get("/api/v1/events?after=newest").await;
    assert_eq!(newest.json()["items"], json!([]), "{newest}");
    let place = newest.json()["next"].as_str().unwrap().to_owned();
    let (_, id) = door.placed(&[("MUG", 1)]).await;
    let page = door.get(&format!("/api/v1/events?after={place}")).await;
    let kinds: Vec<String> =
        page.json()["items"].as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kinds, ["customer.saved", "order.placed"]);
    assert_eq!(page.json()["items"][1]["order"], id);
    assert_eq!(page.json()["items"][1]["summary"], "The order was placed.");
    insta::assert_snapshot!(door.get("/api/v1/events?after=yesterday").await, @r#"
    422 Unprocessable Entity
    content-language: en
    {
      "code": "request.invalid",
      "detail": "Something in the request is not right. Each field that needs correcting is listed with what would be right.",
      "errors": [
        {
          "code": "cursor.invalid",
          "detail": "This is no cursor of this list. Use the one that came with the page before, or leave it out to begin anew.",
          "parameter": "after"
        }
      ],
      "instance": "/api/v1/events",
      "request_id": "[req]",
      "status": 422,
      "title": "The content needs correcting",
      "type": "/problems/request.invalid"
    }
    "#);
}

#[tokio::test]
async fn events_come_as_they_happen_and_nothing_is_missed_after_a_break() {
    let door = Door::open().await;
    let open = async |path: &str, last: Option<String>| {
        let knock = door.knock(Method::GET, path).header("accept", "text/event-stream");
        let knock = match last {
            Some(place) => knock.header("last-event-id", place),
            None => knock,
        };
        let response = knock.respond().await;
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        response.into_body().into_data_stream()
    };
    let mut stream = open("/api/v1/events?after=newest", None).await;
    let (_, id) = door.placed(&[("MUG", 1)]).await;
    let text = until(&mut stream, "event: order.placed").await;
    assert!(text.contains("event: customer.saved"), "{text}");
    drop(stream);
    let place = text.lines().find_map(|line| line.strip_prefix("id: ")).unwrap().to_owned();
    door.post(&format!("/api/v1/orders/{id}/cancel"), &json!({ "reason": "other" })).await;
    let text = until(&mut open("/api/v1/events", Some(place)).await, "event: order.canceled").await;
    assert!(text.contains("event: order.placed") && !text.contains("event: customer.saved"), "{text}");
}

#[tokio::test]
async fn a_key_that_is_taken_back_ends_the_stream() {
    let door = Door::open().await;
    let key = door.post("/api/v1/api-keys", &json!({ "name": "feed", "permissions": ["operate"] })).await.json();
    let token = format!("Bearer {}", key["token"].as_str().unwrap());
    let knock = door.knock(Method::GET, "/api/v1/events?after=newest").header("accept", "text/event-stream");
    let mut stream = knock.header("authorization", token).respond().await.into_body().into_data_stream();
    door.knock(Method::DELETE, &format!("/api/v1/api-keys/{}", key["id"].as_str().unwrap())).send().await;
    let rest = async {
        while let Some(chunk) = stream.next().await {
            chunk.unwrap();
        }
    };
    tokio::time::timeout(Duration::from_secs(10), rest).await.expect("the stream ends");
}

#[tokio::test]
async fn only_so_many_follow_at_once() {
    let settings = comanda_web::WebSettings { feed_readers_max: 1, ..comanda_web::WebSettings::default() };
    let door = Door::with(settings).await;
    let knock = || door.knock(Method::GET, "/api/v1/events").header("accept", "text/event-stream");
    let first = knock().respond().await;
    let second = knock().send().await;
    assert_eq!((second.status.as_u16(), second.header("retry-after")), (503, Some("2")), "{second}");
    drop(first);
    assert_eq!(knock().respond().await.status().as_u16(), 200);
}

#[tokio::test]
async fn the_stream_ends_when_the_process_does() {
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let settings = comanda_web::WebSettings { stopping: Some(stopping), ..comanda_web::WebSettings::default() };
    let door = Door::with(settings).await;
    let knock = door.knock(Method::GET, "/api/v1/events?after=newest").header("accept", "text/event-stream");
    let mut stream = knock.respond().await.into_body().into_data_stream();
    stop.send(true).unwrap();
    let rest = async { while stream.next().await.is_some() {} };
    tokio::time::timeout(Duration::from_secs(10), rest).await.expect("the stream ends");
}
