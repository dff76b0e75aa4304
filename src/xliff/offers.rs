//! What a translation memory offers, in XLIFF: matches of the Translation Candidates module of 2.1, and the alternative
//! translations of 1.2. Facts are the codes of the sentence that they are offered for.

use std::iter;

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
    let open = |at: usize, offer: &Offer<'_>| {
        let (similarity, origin) = (offer.similarity, origin(offer));
        format!("<mtc:match ref=\"#m{at}\" similarity=\"{similarity}\" type=\"tm\"{origin}>")
    };
    let code = |id: &str, shown: &str| format!("<ph id=\"{id}\" equiv=\"{shown}\" disp=\"{shown}\"/>");
    let lines = offered(unit, offers, open, "</mtc:match>", code);
    if lines.is_empty() {
        return lines;
    }
    let lines = lines.into_iter().map(|line| format!("  {line}"));
    iter::once("<mtc:matches>".to_owned())
        .chain(lines)
        .chain(iter::once("</mtc:matches>".to_owned()))
        .collect()
}

/// The lines of the alternative translations of a unit, as XLIFF 1.2 has them (`alt-trans`).
pub(super) fn alternatives(unit: &Unit, offers: &[Vec<Offer<'_>>]) -> Vec<String> {
    let open = |at: usize, offer: &Offer<'_>| {
        let (similarity, origin) = (offer.similarity, origin(offer));
        format!("<alt-trans mid=\"{at}\" match-quality=\"{similarity}%\"{origin} xml:space=\"preserve\">")
    };
    let code = |id: &str, shown: &str| format!("<x id=\"{id}\" equiv-text=\"{shown}\"/>");
    offered(unit, offers, open, "</alt-trans>", code)
}

/// The lines of all that is offered for the sentences of a unit, which are counted from 1: how an offer opens and closes, and
/// what stands for a code.
fn offered(
    unit: &Unit,
    offers: &[Vec<Offer<'_>>],
    open: impl Fn(usize, &Offer<'_>) -> String,
    close: &str,
    code: impl Fn(&str, &str) -> String,
) -> Vec<String> {
    let mut out = Vec::new();
    for (at, (part, offers)) in (1..).zip(unit.parts.iter().zip(offers)) {
        for offer in offers {
            out.push(open(at, offer));
            out.push(format!("  <source>{}</source>", said(&offer.source, &part.source, &code)));
            out.push(format!("  <target>{}</target>", said(&offer.target, &part.source, &code)));
            out.push(close.to_owned());
        }
    }
    out
}
