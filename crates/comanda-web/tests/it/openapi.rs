//! The description of the interface holds together; `generated.rs` compares it with the one that is kept.

use std::collections::BTreeSet;

use serde_json::Value;

fn document() -> Value {
    serde_json::to_value(comanda_web::openapi_document()).unwrap()
}

#[test]
fn it_is_of_version_3_1_and_holds_together() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(reference).is_some(), "nothing at {reference}");
    }
    let mut names = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap();
            assert!(names.insert(name.to_owned()), "{name} is there twice");
            assert!(operation["summary"].is_string(), "{method} {path} has no summary");
            assert!(operation["security"][0]["api_key"][0].is_string(), "{method} {path} names no permission");
            for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                let declared = operation["parameters"].as_array().unwrap().iter().any(|parameter| parameter["name"] == name);
                assert!(declared, "{method} {path} does not declare {name}");
            }
        }
    }
}
