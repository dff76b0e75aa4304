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
    for mut finding in findings {
        finding.at.retain(|spot| is_given(&spot.edition));
        finding.against.retain(|spot| is_given(&spot.edition));
        let own = is_own(&finding, base);
        let differs = finding.against.iter().any(|spot| spot.edition != base);
        if finding.at.is_empty() || (own && differs) {
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
    out
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
