//! Law: checks the dates that each edition states against the rules of procedure for its kind of letter.
//!
//! The rules themselves are not here; what they need is looked up at its home in the layout, and what they find is
//! reported there.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::places::Places;
use super::view::{Stated, View};
use crate::declared::law::{Breach, Gravity, Law};
use crate::diag::Severity;

/// Checks each edition against the law.
pub(super) fn timetable(context: &mut Context) {
    let Some(law) = context.declaration.law else { return };
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        let (breaches, asked) = breaches(law, &context.places, view);
        let homes = asked.iter().flat_map(|home| context.places.homes(home));
        let told = homes.into_iter().any(|(address, _)| context.blamed(edition, address));
        if !told {
            findings.extend(breaches.iter().map(|breach| finding(&context.places, view, breach)));
        }
    }
    context.found_alike(findings);
}

/// What breaks the rules in an edition, and the homes that the rules looked up.
fn breaches(law: Law, places: &Places, view: &View) -> (Vec<Breach>, BTreeSet<String>) {
    let asked = RefCell::new(BTreeSet::new());
    let get = |home: &str| {
        asked.borrow_mut().insert(home.to_owned());
        Some(stated(places, view, home)?.1.value.clone())
    };
    let breaches = law(&get);
    (breaches, asked.into_inner())
}

/// Where an edition states the value of a home: at the first of its addresses that the edition has.
fn stated<'v, 'a>(places: &'v Places, view: &'v View<'a>, home: &str) -> Option<(&'v str, &'v Stated<'a>)> {
    let mut homes = places.homes(home);
    let (address, sort, block) =
        homes.find_map(|(address, sort)| Some((address, sort, view.at(address)?)))?;
    Some((address, block.facts.iter().find(|stated| sort.is_of(&stated.value))?))
}

fn finding(places: &Places, view: &View, breach: &Breach) -> Finding {
    let (own, other) = (stated(places, view, breach.home), stated(places, view, breach.against));
    let message = format!("{}: {} ({})", view.id(), breach.message, breach.clause);
    let finding = Finding::new(Code::Timetable, own.map(|(address, _)| address), message)
        .at(own.map_or_else(|| view.nowhere(), |(_, stated)| view.stated(stated)))
        .against(other.map(|(_, stated)| view.stated(stated)));
    match breach.gravity {
        Gravity::Contradiction => finding,
        Gravity::Procedure => finding.at_most(Severity::Warning),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declared::Declaration;
    use crate::document::layout::{Layout, Node, Part, PartRole, Trait};
    use crate::document::{Edition, Fact, Inline, Located, Run, Sort, Text, Trace, Value, key};
    use crate::lang::Lang;
    use crate::locale::contract::Contract;

    const PARTS: &[Part] = &[Part {
        role: PartRole::Letter,
        nodes: &[
            Node::fixed("one").is(&[Trait::Home("/first", Sort::Number)]),
            Node::fixed("two")
                .is(&[Trait::Home("/first", Sort::Number), Trait::Home("/second", Sort::Count)]),
        ],
    }];

    fn rising(get: &dyn Fn(&str) -> Option<Value>) -> Vec<Breach> {
        let (Some(Value::Number(first)), Some(Value::Count(second))) = (get("/first"), get("/second")) else {
            return Vec::new();
        };
        let gravity = if second == 0 { Gravity::Contradiction } else { Gravity::Procedure };
        let (message, clause) = ("it falls".to_owned(), "clause 1".to_owned());
        let breach = Breach { home: "/second", against: "/first", gravity, message, clause };
        if second < first { vec![breach] } else { Vec::new() }
    }

    fn edition(values: &[(&str, Value)]) -> Edition {
        let located = |(at, value): &(&str, Value)| Located {
            key: Some(key(at)),
            message: None,
            inner: Vec::new(),
            part: "body".into(),
            line: None,
            cell: None,
            furniture: false,
            point: None,
            text: Text(vec![Inline::Fact(Fact { value: value.clone(), runs: vec![Run::new("1")] })]),
        };
        Edition {
            id: "en".into(),
            lang: Lang::En,
            kind: None,
            path: String::new(),
            texts: values.iter().map(located).collect(),
            fields: Vec::new(),
            own: Vec::new(),
            trace: Trace::default(),
        }
    }

    fn told(values: &[(&str, Value)], blamed: Option<&str>) -> Vec<Finding> {
        let contract = Contract { name: "test", ..Contract::EMPTY };
        let layout = Layout::new(&[], PARTS, &[]);
        let texts = crate::declared::Texts::Recommendations;
        let declaration = Declaration { contract, layout, law: Some(rising), texts, cites: &[] };
        let edition = edition(values);
        let mut context =
            Context::new(declaration, Places::new(layout), vec![View::new(&edition)], Vec::new());
        if let Some(key) = blamed {
            let at = context.views[0].nowhere();
            context.found(Finding::new(Code::NumberMismatch, Some(key), "").at(at));
        }
        timetable(&mut context);
        context.findings.retain(|finding| finding.code == Code::Timetable);
        context.findings
    }

    #[test]
    fn a_breach_is_told_where_its_value_stands() {
        let found = told(&[("one", Value::Number(3)), ("two", Value::Count(2))], None);
        let [finding] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((finding.key.as_deref(), finding.severity), (Some("two"), Severity::Warning));
        assert_eq!(finding.message, "en: it falls (clause 1)");
        assert_eq!(finding.at[0].value.as_deref(), Some("2"));
        assert_eq!(finding.against[0].value.as_deref(), Some("3"));
        let found = told(&[("one", Value::Number(3)), ("two", Value::Count(0))], None);
        assert_eq!(found[0].severity, Severity::Error);
        assert!(told(&[("one", Value::Number(1)), ("two", Value::Count(2))], None).is_empty());
    }

    #[test]
    fn an_edition_at_odds_where_the_law_looks_is_not_checked() {
        let values = [("one", Value::Number(3)), ("two", Value::Count(2))];
        assert!(told(&values, Some("one")).is_empty());
        assert_eq!(told(&values, Some("elsewhere")).len(), 1);
    }
}
