//! What the routes take and give, for machines: OpenAPI 3.1, from the types that requests are read into.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::diag::Diagnostic;
use crate::serve::verbs;

/// The description of the server.
pub(super) fn openapi() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut generator = settings.into_generator();
    let refused = generator.subschema_for::<Refused>();
    let mut paths = serde_json::Map::new();
    for verb in &verbs::ALL {
        let [asked, answer] = (verb.schemas)(&mut generator);
        let mut ok = json!({ "application/json": { "schema": answer } });
        if verb.name == "render" {
            ok["application/octet-stream"] = json!({});
        }
        let mut responses = json!({ "200": { "description": verb.about, "content": ok } });
        for (status, description) in REFUSED {
            responses[status] = json!({
                "description": description,
                "content": { "application/json": { "schema": refused } },
            });
        }
        for status in ["429", "503"] {
            let header = json!({ "description": "Seconds to wait.", "schema": { "type": "integer" } });
            responses[status]["headers"] = json!({ "Retry-After": header });
        }
        paths.insert(
            format!("/{}", verb.name),
            json!({ "post": {
                "operationId": verb.name,
                "summary": verb.about,
                "requestBody": { "required": true, "content": { "application/json": { "schema": asked } } },
                "responses": responses,
            } }),
        );
    }
    let text = json!({ "type": "string" });
    let health = json!({
        "type": "object",
        "required": ["status", "version"],
        "properties": { "status": { "const": "ok" }, "version": text },
    });
    paths.insert("/health".into(), got("health", "Whether the server answers.", &health));
    paths.insert("/openapi.json".into(), got("openapi", "This description.", &json!({ "type": "object" })));
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": env!("CARGO_PKG_NAME"),
            "description": env!("CARGO_PKG_DESCRIPTION"),
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "MIT OR Apache-2.0", "identifier": env!("CARGO_PKG_LICENSE") },
        },
        "paths": paths,
        "components": { "schemas": generator.take_definitions(true) },
    })
}

/// Under which statuses a request is refused.
const REFUSED: [(&str, &str); 9] = [
    ("400", "The body is no JSON, or was cut off."),
    ("406", "The answer is JSON, and the client accepts none."),
    ("408", "The body did not come in time."),
    ("413", "The body is too long."),
    ("415", "The body is not said to be JSON."),
    ("422", "Something is wrong with the request or the letter."),
    ("429", "As many requests wait as may."),
    ("500", "A fault of the program."),
    ("503", "The request was not answered in time."),
];

/// How it is told that a request was refused.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "read by the derive alone")]
struct Refused {
    /// The first of the diagnostics that is an error.
    message: String,
    /// What was found, at least one of it an error.
    diagnostics: Vec<Diagnostic>,
}

/// A route that takes nothing.
fn got(id: &str, about: &str, schema: &Value) -> Value {
    let content = json!({ "application/json": { "schema": schema } });
    json!({ "get": {
        "operationId": id,
        "summary": about,
        "responses": { "200": { "description": about, "content": content } },
    } })
}
