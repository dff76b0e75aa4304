//! What a translation memory offers, in XLIFF: matches of the Translation Candidates module of 2.1, and the alternative
//! translations of 1.2. Facts are the codes of the sentence that they are offered for.

use super::coded::Coded;
use super::content::Code;
use super::units::Unit;
use super::write::text;
use crate::markup::escaped;
use crate::memory::{Offer, Piece, Segment};

/// A sentence as a memory is asked for it: its facts are numbered as they stand, marks around words are left out.
pub(super) fn asked(sentence: &[Coded]) -> Segment {
    let mut out = Segment::default();
    for (number, piece) in sentence.iter().enumerate() {
        match piece {
            Coded::Words(words) => out.push(words),
            Coded::Code { code: Code::Fact(name), shown, .. } => {
                out.0.push(Piece::Fact { number, kind: name.clone(), shown: shown.clone() });
            }
            Coded::Code { code: Code::Break, .. } => out.push("\n"),
            Coded::Code { code: Code::Note(_), .. } | Coded::Open { .. } | Coded::Close { .. } => {}
        }
    }
    out
}

/// What is offered as XLIFF 1.2 or 2 has it: words, and the codes of the sentence.
fn said(segment: &Segment, sentence: &[Coded], code: impl Fn(&str, &str) -> String) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => text(words),
        Piece::Fact { number, shown, .. } => match sentence.get(*number) {
            Some(Coded::Code { id, .. }) => code(id, &escaped(shown)),
            _ => text(shown),
        },
    };
    segment.0.iter().map(piece).collect()
}

/// Where an offer is from, as an attribute.
fn origin(offer: &Offer<'_>) -> String {
    offer.origin.map(|origin| format!(" origin=\"{}\"", escaped(origin))).unwrap_or_default()
}

/// The lines of the matches of a unit, as XLIFF 2.1 has them (5.1); none where there are none.
pub(super) fn matches(unit: &Unit, offers: &[Vec<Offer<'_>>]) -> Vec<String> {
    let mut out = Vec::new();
    for (at, (part, offers)) in unit.parts.iter().zip(offers).enumerate() {
        for offer in offers {
            let words = |segment| {
                said(segment, &part.source, |id, shown| {
                    format!("<ph id=\"{id}\" equiv=\"{shown}\" disp=\"{shown}\"/>")
                })
            };
            out.push(format!(
                "  <mtc:match ref=\"#m{}\" similarity=\"{}\" type=\"tm\"{}>",
                at + 1,
                offer.similarity,
                origin(offer)
            ));
            out.push(format!("    <source>{}</source>", words(&offer.source)));
            out.push(format!("    <target>{}</target>", words(&offer.target)));
            out.push("  </mtc:match>".to_owned());
        }
    }
    if !out.is_empty() {
        out.insert(0, "<mtc:matches>".to_owned());
        out.push("</mtc:matches>".to_owned());
    }
    out
}

/// The lines of the alternative translations of a unit, as XLIFF 1.2 has them (`alt-trans`).
pub(super) fn alternatives(unit: &Unit, offers: &[Vec<Offer<'_>>]) -> Vec<String> {
    let mut out = Vec::new();
    for (at, (part, offers)) in unit.parts.iter().zip(offers).enumerate() {
        for offer in offers {
            let words = |segment| {
                said(segment, &part.source, |id, shown| format!("<x id=\"{id}\" equiv-text=\"{shown}\"/>"))
            };
            out.push(format!(
                "<alt-trans mid=\"{}\" match-quality=\"{}%\"{} xml:space=\"preserve\">",
                at + 1,
                offer.similarity,
                origin(offer)
            ));
            out.push(format!("  <source>{}</source>", words(&offer.source)));
            out.push(format!("  <target>{}</target>", words(&offer.target)));
            out.push("</alt-trans>".to_owned());
        }
    }
    out
}
