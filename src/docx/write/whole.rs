//! What translators' tools show as one code: a designation is kept with its Sector's mark, and with its working name in
//! brackets, in one control, an ordinal with its ending; other names with hyphens stand in controls of their own where a
//! sentence has many.
//!
//! Such a tool shows a tag wherever a control begins or ends and where a no-break hyphen stands. It is an element: the faces of
//! Word editions lack the character U+2011, so Word would draw it in another.

use std::collections::VecDeque;
use std::ops::Range;

use super::kept::{About, Kept};
use super::run::{Span, push};
use super::slots::Look;
use crate::document::Value;

/// A hyphen that does not break a line.
const HYPHEN: char = '\u{2011}';

/// Where scripts begin that are written without spaces, so that a name stands right beside other words.
const HAN: char = '\u{2e80}';

/// How many tags a translator is to place in a sentence, besides values.
const TAGS: usize = 2;

/// How the bracket of a working name is kept that has a control of its own.
const BRACKET: Kept = Kept::Name { formula: true };

/// Puts what belongs together into one control. In a right-to-left document a working name and its brackets have controls of
/// their own: LibreOffice (as of version 7.4) breaks lines anywhere in one that holds them all together.
pub(super) fn whole(spans: Vec<Span>, rtl: bool) -> Vec<Span> {
    names(values(spans, rtl))
}

/// Puts what belongs to a value that is locked in a formula into its control.
fn values(spans: Vec<Span>, rtl: bool) -> Vec<Span> {
    let (mut out, mut rest) = (Vec::new(), VecDeque::from(spans));
    while let Some(span) = rest.pop_front() {
        let Span::Run { look, about: about @ About { link: None, kept: Kept::Value(value, _) }, text } = span
        else {
            out.push(span);
            continue;
        };
        let mut control = vec![(look, text)];
        if let Some(mark) = mark_before(&mut out) {
            control.insert(0, mark);
        }
        while rest.front().is_some_and(|next| matches!(next, Span::Run { about: next, .. } if *next == about))
        {
            if let Some(Span::Run { look, text, .. }) = rest.pop_front() {
                control.push((look, text));
            }
        }
        control.extend(ending(&mut rest));
        let Some((name, runs)) = working_name(value, &mut rest) else {
            control.iter().for_each(|(look, text)| push(&mut out, *look, about, text));
            continue;
        };
        let whole = Kept::Value(value, Some(name));
        let kept = if rtl {
            [Kept::Value(value, None), BRACKET, Kept::Value(name, None), BRACKET]
        } else {
            [whole; 4]
        };
        let first = control.iter().map(|run| (kept[0], run));
        for (kept, (look, text)) in first.chain(kept[1..].iter().copied().zip(&runs)) {
            push(&mut out, *look, About { kept, ..about }, text);
        }
    }
    out
}

/// Takes the mark of a Sector, `ITU‑T `, from the end of what stands before a value.
fn mark_before(out: &mut Vec<Span>) -> Option<(Look, String)> {
    let Some(Span::Run { look, about: About { link: None, kept: Kept::Free | Kept::Formula }, text }) =
        out.last_mut()
    else {
        return None;
    };
    let words = text.trim_end_matches([' ', '\u{a0}']);
    let (before, after) = words.rsplit_once(HYPHEN)?;
    let begins = before.trim_end_matches(|c: char| c < HAN && c.is_alphabetic()).len();
    let is_mark = !after.is_empty() && after.chars().all(char::is_alphabetic) && begins < before.len();
    if !is_mark || text.len() - words.len() > 2 {
        return None;
    }
    let mark = (*look, text.split_off(begins));
    if text.is_empty() {
        out.pop();
    }
    Some(mark)
}

/// Takes the working name in brackets that follows a designation, with the brackets.
fn working_name<'t>(
    value: &Value,
    rest: &mut VecDeque<Span<'t>>,
) -> Option<(&'t Value, Vec<(Look, String)>)> {
    let Some(Span::Run { look, about: About { link: None, kept: Kept::Value(name, _) }, text }) = rest.get(1)
    else {
        return None;
    };
    let is_both = matches!((value, name), (Value::Designation(_), Value::WorkingName(_)));
    let (name, shown) = (*name, (*look, text.clone()));
    let bracket = |text: &str| text.chars().next().filter(|c| matches!(c, ')' | '）')).map(char::len_utf8);
    let closes = free(rest.get(2)).is_some_and(|(_, text)| bracket(text).is_some());
    let is_open = |text: &str| matches!(text.trim_start_matches([' ', '\u{a0}']), "(" | "（");
    let open = first(rest, |text| (is_both && closes && is_open(text)).then_some(text.len()))?;
    rest.pop_front();
    let close = first(rest, bracket)?;
    Some((name, vec![open, shown, close]))
}

/// Takes the ending of an ordinal, `‑я`, that follows a value.
fn ending(rest: &mut VecDeque<Span>) -> Option<(Look, String)> {
    first(rest, |text| {
        let word = text.strip_prefix(HYPHEN)?;
        let length = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        (length > 0).then_some(HYPHEN.len_utf8() + length)
    })
}

/// Takes so many bytes from the beginning of words that stand free or in a formula.
fn first(rest: &mut VecDeque<Span>, length: impl Fn(&str) -> Option<usize>) -> Option<(Look, String)> {
    let (look, text) = free(rest.front())?;
    let (taken, left) = text.split_at(length(text)?);
    let taken = (look, taken.to_owned());
    if left.is_empty() {
        rest.pop_front();
    } else if let Some(Span::Run { text, .. }) = rest.front_mut() {
        text.drain(..taken.1.len());
    }
    Some(taken)
}

/// The words of a span, if they stand free or in a formula.
fn free<'a>(span: Option<&'a Span>) -> Option<(Look, &'a str)> {
    match span? {
        Span::Run { look, about: About { link: None, kept: Kept::Free | Kept::Formula }, text } => {
            Some((*look, text))
        }
        _ => None,
    }
}

/// Puts names with hyphens into controls of their own, in sentences that otherwise have too many tags.
fn names(spans: Vec<Span>) -> Vec<Span> {
    let mut places = Vec::new();
    let mut sentence: Vec<(usize, Range<usize>)> = Vec::new();
    let (mut tags, mut long, mut was_free) = (0, false, false);
    for (at, span) in spans.iter().enumerate() {
        let Span::Run { about, text, .. } = span else {
            tags += 1;
            continue;
        };
        let is_free = matches!(about.kept, Kept::Free | Kept::Formula);
        // Neighbours look unlike or lead elsewhere.
        tags += usize::from(is_free && was_free);
        was_free = is_free;
        let mut done = 0;
        for word in words(text).chain(std::iter::once(text.len()..text.len())) {
            let gap = &text[done..word.start];
            if long && ends(gap) {
                places.extend(std::mem::take(&mut sentence).into_iter().filter(|_| tags > TAGS));
                tags = 0;
            }
            let hyphens = text[word.clone()].matches(HYPHEN).count();
            tags += gap.matches('\t').count();
            if is_free && hyphens > 0 {
                tags += hyphens;
                sentence.push((at, word.clone()));
            }
            // A short word with a capital is as likely an abbreviation: `Rev.`, `No.`.
            let short =
                text[word.clone()].chars().count() <= 3 && text[word.clone()].starts_with(char::is_uppercase);
            long = if word.is_empty() { long } else { !short };
            done = word.end;
        }
    }
    places.extend(sentence.into_iter().filter(|_| tags > TAGS));
    let mut places = places.into_iter().peekable();
    let mut out = Vec::new();
    for (at, span) in spans.into_iter().enumerate() {
        let has_names = places.peek().is_some_and(|place| place.0 == at);
        let (Span::Run { look, about, text }, true) = (&span, has_names) else {
            out.push(span);
            continue;
        };
        let (look, about, mut done) = (*look, *about, 0);
        while let Some((_, word)) = places.next_if(|place| place.0 == at) {
            let formula = about.kept == Kept::Formula;
            push(&mut out, look, about, &text[done..word.start]);
            push(&mut out, look, About { kept: Kept::Name { formula }, ..about }, &text[word.clone()]);
            done = word.end;
        }
        push(&mut out, look, about, &text[done..]);
    }
    out
}

/// Whether a sentence ends in what stands between two words.
fn ends(gap: &str) -> bool {
    let mut after = gap.chars().skip_while(|c| !matches!(c, '.' | '!' | '?')).skip(1);
    gap.contains(['。', '！', '？']) || after.next().is_some_and(char::is_whitespace)
}

/// The words of a text: letters and digits, with what joins them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_inside = |c: char| c < HAN && (c.is_alphanumeric() || matches!(c, HYPHEN | '.' | '/' | '-'));
    let mut at = 0;
    std::iter::from_fn(move || {
        let begins = at + text[at..].find(is_inside)?;
        let stops = text[begins..].find(|c| !is_inside(c)).map_or(text.len(), |length| begins + length);
        at = stops;
        Some(begins..begins + text[begins..stops].trim_end_matches('.').len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Designation;

    fn run<'a>(kept: Kept<'a>, text: &str) -> Span<'a> {
        Span::Run { look: Look::default(), about: About { link: None, kept }, text: text.to_owned() }
    }

    /// The spans, with what is in a control of its own in brackets.
    fn shown(spans: Vec<Span>) -> String {
        shown_in(spans, false)
    }

    fn shown_in(spans: Vec<Span>, rtl: bool) -> String {
        let show = |span: &Span| match span {
            Span::Run { about: About { kept: Kept::Free | Kept::Formula, .. }, text, .. } => text.clone(),
            Span::Run { text, .. } => format!("[{text}]"),
            _ => String::new(),
        };
        whole(spans, rtl).iter().map(show).collect()
    }

    #[test]
    fn a_designation_is_one_code_with_mark_and_working_name() {
        let number = Value::Designation(Designation::of("X.1332"));
        let name = Value::WorkingName("X.sgsec-3".into());
        let (number, name) = (Kept::Value(&number, None), Kept::Value(&name, None));
        let spans = |close| {
            vec![
                run(Kept::Formula, "Recommendations ITU\u{2011}T\u{a0}"),
                run(number, "X.1332"),
                run(Kept::Formula, "\u{a0}("),
                run(name, "X.sgsec\u{2011}3"),
                run(Kept::Free, close),
            ]
        };
        let whole = "Recommendations [ITU\u{2011}T\u{a0}X.1332\u{a0}(X.sgsec\u{2011}3)]";
        assert_eq!(shown(spans("), and")), format!("{whole}, and"));
        assert_eq!(shown(spans(")")), whole);
        let apart = "Recommendations [ITU\u{2011}T\u{a0}X.1332][\u{a0}(][X.sgsec\u{2011}3][)]";
        assert_eq!(shown_in(spans(")"), true), apart);
        // What is in brackets with other words is another matter.
        let apart = "Recommendations [ITU\u{2011}T\u{a0}X.1332]\u{a0}([X.sgsec\u{2011}3] of old)";
        assert_eq!(shown(spans(" of old)")), apart);
    }

    #[test]
    fn a_value_takes_no_other_words() {
        let group = Value::StudyGroup(17);
        let spans = |before| vec![run(Kept::Formula, before), run(Kept::Value(&group, None), "17")];
        assert_eq!(shown(spans("ITU\u{2011}T Study Group ")), "ITU\u{2011}T Study Group [17]");
        assert_eq!(shown(spans("on 26\u{2011}")), "on 26\u{2011}[17]");
        assert_eq!(shown(spans("ITU\u{2011}T\t")), "ITU\u{2011}T\t[17]");
        assert_eq!(shown(spans("根据ITU\u{2011}T ")), "根据[ITU\u{2011}T 17]");
    }

    #[test]
    fn an_ordinal_is_one_code_with_its_ending() {
        let group = Value::StudyGroup(17);
        let spans = |after| vec![run(Kept::Value(&group, None), "17"), run(Kept::Formula, after)];
        assert_eq!(shown(spans("\u{2011}я комиссия")), "[17\u{2011}я] комиссия");
        assert_eq!(shown(spans("\u{2011}21 мая")), "[17]\u{2011}21 мая");
    }

    #[test]
    fn many_names_in_a_sentence_are_codes() {
        let one = |text| shown(vec![run(Kept::Free, text)]);
        let two = "ITU\u{2011}T and ITU\u{2011}R agreed. Then ITU\u{2011}T (see X.ibc\u{2011}iot) agreed.";
        assert_eq!(one(two), two);
        let three = "ITU\u{2011}T, ITU\u{2011}R and X.ibc\u{2011}iot. Then ITU\u{2011}T.";
        assert_eq!(one(three), "[ITU\u{2011}T], [ITU\u{2011}R] and [X.ibc\u{2011}iot]. Then ITU\u{2011}T.");
        assert_eq!(one("1\tITU\u{2011}T和ITU\u{2011}R。"), "1\t[ITU\u{2011}T]和[ITU\u{2011}R]。");
        // What leads elsewhere has a tag at either end.
        let about = About { link: Some("https://www.itu.int"), kept: Kept::Free };
        let link = Span::Run { look: Look::default(), about, text: "ITU\u{2011}T".into() };
        assert_eq!(
            shown(vec![run(Kept::Free, "See "), link, run(Kept::Free, " in Geneva")]),
            "See [ITU\u{2011}T] in Geneva"
        );
        // An abbreviation ends no sentence.
        assert_eq!(
            one("3\u{2011}4 No. 5\u{2011}6 and 7\u{2011}8"),
            "[3\u{2011}4] No. [5\u{2011}6] and [7\u{2011}8]"
        );
    }
}
