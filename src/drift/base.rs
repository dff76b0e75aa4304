//! A comparison with one edition that is taken as right: what was found on its account is told of the others.

use super::Code;
use super::context::within;
use super::finding::Finding;
use crate::document::Edition;

/// The findings, of which none says that the base differs from others, and none names the editions that say again what
/// it says: only those that were given are named. What the base shows by itself remains.
pub(super) fn against(findings: Vec<Finding>, given: &[Edition], base: usize) -> Vec<Finding> {
    let is_given = |id: &str| given.iter().any(|edition| edition.id == id);
    let base = given[base].id.as_str();
    let mut out: Vec<Finding> = Vec::new();
    let mut turned: Vec<Finding> = Vec::new();
    for mut finding in findings {
        finding.at.retain(|spot| is_given(&spot.edition));
        finding.against.retain(|spot| is_given(&spot.edition));
        let own = is_own(&finding, base);
        let differs = finding.against.iter().any(|spot| spot.edition != base);
        if finding.at.is_empty() {
            continue;
        }
        if own && differs {
            turned.push(turn(finding, base));
            continue;
        }
        // The others are no witnesses.
        if finding.against.iter().any(|spot| spot.edition == base) {
            finding.against.retain(|spot| spot.edition == base);
        }
        out.push(finding);
    }
    // Where others differ from it, it may contradict itself elsewhere, or be told for itself: that is one fault.
    let told = out.iter().filter(|finding| !is_own(finding, base));
    let told: Vec<(Code, Option<String>)> = told.map(|finding| (finding.code, finding.key.clone())).collect();
    out.retain(|finding| {
        let contradicts = !finding.against.is_empty();
        let same = |(code, key): &(Code, Option<String>)| {
            let of_code = *code == finding.code;
            if contradicts { of_code || near(key, &finding.key) } else { of_code && *key == finding.key }
        };
        !is_own(finding, base) || !told.iter().any(same)
    });
    // What the base has otherwise, and no finding says of the others.
    let near_one = |finding: &Finding, all: &[Finding]| {
        all.iter().any(|it| it.row == finding.row || near(&it.key, &finding.key))
    };
    let silent: Vec<Finding> = turned.into_iter().filter(|finding| !near_one(finding, &out)).collect();
    out.extend(silent);
    out
}

/// A finding that blames the base, told of the others: what is written there is right.
fn turn(mut finding: Finding, base: &str) -> Finding {
    std::mem::swap(&mut finding.at, &mut finding.against);
    finding.at.retain(|spot| spot.edition != base);
    finding.against.retain(|spot| spot.edition == base);
    finding.write.clear();
    finding.right = None;
    finding
}

/// Whether a finding blames the base alone.
fn is_own(finding: &Finding, base: &str) -> bool {
    finding.editions().all(|id| id == base)
}

/// Whether one address is the other or below it.
fn near(one: &Option<String>, other: &Option<String>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    within(one, other) || within(other, one)
}
