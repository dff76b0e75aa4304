//! Designations: how the numbers of Recommendations are written.

use std::collections::BTreeSet;

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::view::{loose, near_designation, well_formed, words_of};
use crate::document::Value;

/// Recommendation numbers that are not written as they should be, even if all editions agree.
pub(super) fn malformed(context: &mut Context) {
    let known: BTreeSet<String> = context
        .views
        .iter()
        .flat_map(|view| &view.blocks)
        .flat_map(|block| &block.values)
        .filter_map(|value| match value {
            Value::Designation(designation) => Some(designation.number.clone()),
            _ => None,
        })
        .collect();
    let mut findings = Vec::new();
    for view in &context.views {
        for block in view.blocks.iter().filter(|block| block.part == "body") {
            for located in &block.texts {
                let mut seen = BTreeSet::new();
                let stated = located.text.facts().filter_map(|fact| match &fact.value {
                    Value::Designation(designation) => {
                        let number = well_formed(&designation.number)?;
                        let shown = loose(&fact.plain());
                        let digits = number.split_once('.').map_or("", |(_, digits)| digits);
                        // The series letter may be lost as well.
                        let near = near_designation(&shown, &number)
                            .or_else(|| shown.contains(digits).then(|| shown.trim().to_owned()));
                        near.filter(|_| !shown.contains(&number)).map(|near| (number, near))
                    }
                    _ => None,
                });
                let words = loose(&words_of(&located.text));
                let worded = known
                    .iter()
                    .filter_map(|number| Some((number.clone(), near_designation(&words, number)?)));
                for (number, near) in stated.chain(worded) {
                    if !seen.insert(number.clone()) {
                        continue;
                    }
                    let message = format!("{} is written as {near}", number);
                    let finding = Finding::new(Code::DesignationMalformed, block.key, message)
                        .at(view.spot(located, near, Some(number)))
                        .hint("a full stop separates the series letter from the number");
                    findings.push(finding);
                }
            }
        }
    }
    context.found_alike(findings);
}
