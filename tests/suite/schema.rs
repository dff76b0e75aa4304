//! The defaults that the schema tells are those of the reader: a field that is left out, and one that is written with
//! its default, give one circular.

use std::collections::BTreeSet;

use serde_json::Value;
use tsb_circular::diag::{Severity, Source};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds::{self, Circular};

/// Beside the examples, what they lack.
const TABLES: &str = r#"
[[blocks]]
id = "table"
[blocks.table]
head = true
row-heads = true
columns = [{ id = "a" }, { id = "b" }]
rows = ["r", "s"]
span = [{ row = "r", column = "a", columns = 2 }]
"#;

/// Circulars in which every table with a default stands.
fn circulars() -> Vec<toml::Table> {
    let read = |name: &str| {
        let path = super::examples::root().join("examples").join(name).join("circular.toml");
        std::fs::read_to_string(path).unwrap()
    };
    let consultation = "\n[[paragraphs]]\nid = \"own\"\nafter = \"texts\"\n\n[form]\ndate-row = true\n";
    let texts = [
        read("tsb-195") + consultation,
        read("tsb-241"),
        // What is shaded must be there, and the head of a table need not.
        read("letter").replace(", shade = [\"head\"]", "").replacen(
            "\n[[annexes]]",
            &format!("{TABLES}\n[[annexes]]"),
            1,
        ),
    ];
    texts.into_iter().map(|text| toml::from_str(&text).unwrap()).collect()
}

fn parse(circular: &toml::Table) -> Circular {
    let source = Source::new("circular.toml", toml::to_string(circular).unwrap());
    let (read, found) = kinds::ALL.parse(&source);
    let errors: Vec<_> = found.iter().filter(|found| found.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{}", source.text);
    read.unwrap().1
}

/// A step into a circular.
#[derive(Clone)]
enum Step {
    Field(String),
    Item(usize),
}

/// The table at the end of a path.
fn table<'t>(mut at: &'t mut toml::Value, path: &[Step]) -> &'t mut toml::Table {
    for step in path {
        at = match step {
            Step::Field(name) => &mut at[name.as_str()],
            Step::Item(index) => &mut at[*index],
        };
    }
    at.as_table_mut().unwrap()
}

/// Holds the defaults of a part of the schema against a circular, and notes which were held.
fn hold(schema: &Value, node: &Value, whole: &toml::Value, path: &[Step], held: &mut BTreeSet<String>) {
    if let Some(name) = node["$ref"].as_str().and_then(|it| it.strip_prefix('#')) {
        hold(schema, schema.pointer(name).unwrap(), whole, path, held);
    }
    for part in ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|it| node[it].as_array()).flatten() {
        hold(schema, part, whole, path, held);
        // The fields of a kind.
        if part["if"]["properties"]["kind"]["const"].as_str() == whole["kind"].as_str() {
            hold(schema, &part["then"], whole, path, held);
        }
    }
    let mut whole_too = whole.clone();
    let mut here = &mut whole_too;
    for step in path {
        here = match step {
            Step::Field(name) => &mut here[name.as_str()],
            Step::Item(index) => &mut here[*index],
        };
    }
    if let Some(items) = here.as_array() {
        for index in 0..items.len() {
            hold(schema, &node["items"], whole, &[path, &[Step::Item(index)]].concat(), held);
        }
    }
    let Some(fields) = here.as_table().cloned() else { return };
    for (name, field) in node["properties"].as_object().into_iter().flatten() {
        if let Some(default) = field.get("default") {
            let variant = |value: Option<&Value>| {
                let mut changed = whole.clone();
                let own = table(&mut changed, path);
                own.remove(name);
                if let Some(value) = value {
                    own.insert(name.clone(), toml::Value::try_from(value).unwrap());
                }
                parse(changed.as_table().unwrap())
            };
            assert_eq!(variant(None), variant(Some(default)), "`{name}` left out, and as the schema has it");
            held.insert(format!("{name} = {default}"));
        }
        if fields.contains_key(name) {
            hold(schema, field, whole, &[path, &[Step::Field(name.clone())]].concat(), held);
        }
    }
}

/// All defaults of the schema.
fn defaults(node: &Value, out: &mut BTreeSet<String>) {
    for (name, field) in node["properties"].as_object().into_iter().flatten() {
        out.extend(field.get("default").map(|default| format!("{name} = {default}")));
    }
    match node {
        Value::Object(parts) => parts.values().for_each(|part| defaults(part, out)),
        Value::Array(parts) => parts.iter().for_each(|part| defaults(part, out)),
        _ => {}
    }
}

#[test]
fn every_default_of_the_schema_is_the_readers() {
    let schema = serde_json::to_value(kinds::ALL.schema()).unwrap();
    let (mut held, mut all) = (BTreeSet::new(), BTreeSet::new());
    for circular in circulars() {
        hold(&schema, &schema, &toml::Value::Table(circular), &[], &mut held);
    }
    defaults(&schema, &mut all);
    assert!(all.contains("numbered = true"), "{all:?}");
    assert_eq!(held, all);
}
