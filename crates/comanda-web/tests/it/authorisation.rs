//! Every operation of the description asks for a key, and for the permission it names.

use axum::http::Method;
use comanda_core::identity::permission::Permission;
use serde_json::Value;

use crate::door::Door;

/// Method, path with something in its gaps, permission.
fn operations() -> Vec<(Method, String, Permission)> {
    let document = serde_json::to_value(comanda_web::openapi_document()).unwrap();
    let mut found = Vec::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let permission = operation["security"][0]["api_key"][0].as_str().and_then(Permission::parse);
            let permission = permission.unwrap_or_else(|| panic!("{method} {path} names no permission"));
            found.push((method.to_uppercase().parse().unwrap(), filled(path, operation), permission));
        }
    }
    assert!(found.len() > 15, "the description has its operations");
    found
}

fn filled(path: &str, operation: &Value) -> String {
    let mut path = path.to_owned();
    for parameter in operation["parameters"].as_array().into_iter().flatten().filter(|parameter| parameter["in"] == "path") {
        path = path.replace(&format!("{{{}}}", parameter["name"].as_str().unwrap()), "nothing");
    }
    path
}

#[tokio::test]
async fn no_operation_answers_without_a_key() {
    let door = Door::open().await;
    for (method, path, _) in operations() {
        let bare = door.knock(method.clone(), &path).without("authorization").send().await;
        assert_eq!((bare.status.as_u16(), bare.code().as_str()), (401, "auth.key_missing"), "{method} {path}");
        assert_eq!(bare.header("www-authenticate"), Some("Bearer realm=\"comanda\""));
        let wrong = door.knock(method.clone(), &path).header("authorization", "Bearer cmd_wrong").send().await;
        assert_eq!((wrong.status.as_u16(), wrong.code().as_str()), (401, "auth.key_invalid"), "{method} {path}");
    }
}

#[tokio::test]
async fn every_operation_needs_its_permission_and_no_other() {
    let door = Door::open().await;
    for (method, path, permission) in operations() {
        let others: Vec<Permission> = Permission::ALL.iter().copied().filter(|other| *other != permission).collect();
        let without = format!("Bearer {}", door.key(&others).await);
        let refused = door.knock(method.clone(), &path).header("authorization", without).send().await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (403, "auth.permission_missing"), "{method} {path}");
        assert_eq!(refused.json()["facts"]["permission"], permission.code());
        let with = format!("Bearer {}", door.key(&[permission]).await);
        let let_in = door.knock(method.clone(), &path).header("authorization", with).send().await;
        assert!(!matches!(let_in.status.as_u16(), 401 | 403 | 500..), "{method} {path}: {let_in}");
    }
}

#[tokio::test]
async fn other_ways_to_show_a_key_are_refused() {
    let door = Door::open().await;
    for header in ["Basic dXNlcjpwYXNz", "Bearer", "cmd_x"] {
        let reply = door.knock(Method::GET, "/api/v1/skus").header("authorization", header).send().await;
        assert_eq!(reply.status.as_u16(), 401, "{header}");
    }
}
