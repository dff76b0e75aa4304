//! A reply: turns what a file says into the Member State, the date and the position on each text, with the problems
//! found.

use super::fields::Fields;
use super::form::{Forms, spaced};
use super::problem::{Problem, ProblemCode};
use super::{Options, Position, Reply, page, wording};
use crate::folding::folded_words;
use crate::kinds::Rule;
use crate::locale::member_state;
use crate::reading::{Drawn, Reading};
use crate::recognise;

/// How many changes of wording are named one by one.
const EDITS: usize = 10;

/// What a file replies.
pub(super) fn of(reading: &Reading, forms: &Forms<'_>, companion: bool, options: &Options) -> Reply {
    let mut reply = Reply::new(reading.path.clone());
    let edition = wording::edition(reading, forms);
    reply.language = edition.map(|edition| edition.lang).or(reading.declared);
    let fields = Fields::of(reading, forms, edition);
    if let Some(problem) = fields.is_no_form(reading, forms) {
        reply.problems.push(problem);
        return reply;
    }
    let compared =
        edition.map(|edition| wording::compare(reading, edition, forms, &fields.others)).unwrap_or_default();
    if let Some(message) = other_circular(reading, forms, &fields, compared.other.as_deref()) {
        reply.problems.push(
            Problem::new(ProblemCode::OtherCircular, message)
                .hint("collect it with the circular it replies to"),
        );
    }
    if !fields.others.is_empty() && !reply.has(ProblemCode::OtherCircular) {
        reply.problems.push(other_texts(&fields, forms));
    }
    if fields.copies > 1 {
        let message = format!("the form is in the file {} times; each was read", fields.copies);
        reply.problems.push(Problem::new(ProblemCode::FormTwice, message));
    }
    reply.problems.extend(fields.drawn.iter().take(EDITS).map(|(drawn, _)| drawn_over(drawn)));
    for text in forms.texts() {
        let copies = fields.marks(text, forms);
        if let Some(marks) = copies.first().copied() {
            let agree = copies.iter().all(|copy| *copy == marks);
            let unclear: Vec<&str> = fields
                .contradicted
                .iter()
                .filter(|key| forms.marked_text(key) == Some(text))
                .map(|key| key.as_str())
                .collect();
            let said = match forms.rule() {
                Rule::Share(_) => marks.position(),
                Rule::Objections(_) => Position::of_objection(marks),
                Rule::Majority(_) | Rule::Unopposed(_) => Position::of_majority(marks),
            };
            let mut position = if agree { said } else { Position::Contradictory };
            let written = forms.blanks_of(text).into_iter().flat_map(|key| fields.entries(&key));
            let written = written.cloned().collect::<Vec<_>>().join("\n");
            if !written.is_empty() {
                reply.reasons.push((text.to_owned(), written));
            }
            if !unclear.is_empty() {
                let message = format!(
                    "{text}: {} looks the other way than the file says it is, so it is not counted",
                    unclear.join(", ")
                );
                reply.problems.push(
                    Problem::new(ProblemCode::ShownOtherwise, message)
                        .hint("open the file and look, or ask the Member State which it means"),
                );
            }
            let doubtful = !unclear.is_empty() || fields.is_drawn_at(text, forms);
            if doubtful && position.counts() {
                position = Position::Contradictory;
            }
            reply.positions.push((text.to_owned(), position));
            let problem = match position {
                Position::Contradictory if doubtful => None,
                Position::Contradictory if !agree => Some((
                    ProblemCode::Contradictory,
                    "the form is in the file more than once, with different marks; ask the Member State what it means",
                )),
                Position::Contradictory => Some((
                    ProblemCode::Contradictory,
                    "the marks contradict each other; ask the Member State what it means",
                )),
                Position::Blank => Some((ProblemCode::Blank, "nothing is marked")),
                _ if marks.inner_alone() => Some((
                    ProblemCode::InnerMarkAlone,
                    "an option is marked but its box is not; counted as if the box were marked",
                )),
                _ => None,
            };
            reply
                .problems
                .extend(problem.map(|(code, message)| Problem::new(code, format!("{text}: {message}"))));
        }
    }
    if matches!(forms.rule(), Rule::Objections(_)) {
        objections(&mut reply);
    }
    sender(&mut reply, &fields, forms);
    // Where no one knows which edition it is, the circular's others tell.
    let day = forms.blank_key(forms.form().sender.date);
    let asked = edition.map_or_else(|| forms.all().any(|it| it.asks(&day)), |edition| edition.asks(&day));
    date(&mut reply, &fields, forms, options, asked);
    let reasons = match forms.rule() {
        Rule::Majority(majority) => (majority.reasons)(forms.matter()),
        Rule::Unopposed(_) => true,
        Rule::Share(_) | Rule::Objections(_) => false,
    };
    let unfounded = |(text, position): &&(String, Position)| {
        position.announces()
            || *position == Position::DoesNotApprove && reasons
            || *position == Position::Objects && reply.reasons.iter().all(|(founded, _)| founded != text)
    };
    let announced: Vec<&str> =
        reply.positions.iter().filter(unfounded).map(|(text, _)| text.as_str()).collect();
    if !announced.is_empty() && !compared.further && !companion {
        let message =
            format!("{}: comments or reasons are announced, but none were found", announced.join(", "));
        reply.problems.push(Problem::new(ProblemCode::CommentsNotAttached, message).hint(
            "ask for them; they may be in a file next to the reply, named like the reply with `-comments` added",
        ));
    }
    let more = compared.edits.len().saturating_sub(EDITS);
    for edit in compared.edits.into_iter().take(EDITS) {
        reply.problems.push(Problem::new(ProblemCode::WordingEdited, edit));
    }
    if more > 0 {
        let message = format!("{more} more passages were changed");
        reply.problems.push(Problem::new(ProblemCode::WordingEdited, message));
    }
    reply
}

/// What texts say whose box is not marked, on a form on which one objects: where another is marked, they are not objected
/// to; reasons without a mark say two things.
fn objections(reply: &mut Reply) {
    let any = reply.positions.iter().any(|(_, position)| *position == Position::Objects);
    for (text, position) in &mut reply.positions {
        if *position != Position::Blank {
            continue;
        }
        let told = |problem: &Problem| {
            problem.code == ProblemCode::Blank && problem.message.starts_with(&format!("{text}: "))
        };
        if reply.reasons.iter().any(|(founded, _)| founded == text) {
            *position = Position::Contradictory;
            reply.problems.retain(|problem| !told(problem));
            let message = format!("{text}: reasons are given, but the box is not marked");
            let hint = "ask the sender whether this is an objection";
            reply.problems.push(Problem::new(ProblemCode::Contradictory, message).hint(hint));
        } else if any {
            *position = Position::DoesNotObject;
            reply.problems.retain(|problem| !told(problem));
        }
    }
}

/// What is drawn over a form, as a problem.
pub(super) fn drawn_over(drawn: &Drawn) -> Problem {
    let place = match (drawn.over.as_slice(), drawn.beside.as_slice()) {
        ([], []) => "beside the fields of the form".to_owned(),
        ([], beside) => format!("in the row of {}", beside.join(", ")),
        (over, _) => format!("over {}", over.join(", ")),
    };
    let message = format!(
        "page {}: something is drawn ({}) {place}; it is no mark of the form",
        drawn.page, drawn.kind
    );
    Problem::new(ProblemCode::DrawnOver, message)
        .hint("open the file and look, or ask for the form with its boxes ticked")
}

/// Says of which texts the form speaks that the circular does not put forward.
fn other_texts(fields: &Fields<'_>, forms: &Forms<'_>) -> Problem {
    let (name, _) = forms.circular();
    let others = fields.others.join(", ");
    let message = format!(
        "the form also asks about {others}, which {name} does not put forward; counted for the other texts"
    );
    Problem::new(ProblemCode::OtherTexts, message)
        .hint("if they were withdrawn, the form is that of the edition before")
}

/// What says that a form is that of another circular.
fn other_circular(
    reading: &Reading,
    forms: &Forms<'_>,
    fields: &Fields<'_>,
    said: Option<&str>,
) -> Option<String> {
    let (name, number) = forms.circular();
    // Without one text of ours it is no edition of this circular.
    if !fields.others.is_empty() && forms.texts().all(|text| fields.marks(text, forms).is_empty()) {
        let others = fields.others.join(", ");
        return Some(format!("the form has boxes for {others}, which {name} does not put forward"));
    }
    if let Some(other) = page::other(reading, &name) {
        return Some(format!("the page was one of {other}, not of {name}"));
    }
    if let Some(other) = reading.properties.get("identifier")
        && is_name(other)
        && *other != name
    {
        return Some(format!("the file is a form of {other}, not of {name}"));
    }
    if let Some(said) = said {
        return Some(format!("the form says “{said}”, but this is circular {number}"));
    }
    let title = spaced(reading.properties.get("title")?);
    let hidden = wording::masked(&title);
    let is_title = forms.all().any(|edition| edition.titles.contains(&title));
    let is_like = forms.all().any(|edition| edition.titles.iter().any(|own| wording::masked(own) == hidden));
    (is_like && !is_title).then(|| format!("the file is “{title}”, but this is circular {number}"))
}

/// Whether a text is the name of a letter in no language: `tsb-circular-195`.
fn is_name(text: &str) -> bool {
    text.strip_prefix("tsb-").and_then(|rest| rest.rsplit_once('-')).is_some()
}

/// Who replies.
fn sender(reply: &mut Reply, fields: &Fields<'_>, forms: &Forms<'_>) {
    let asked = forms.form().sender;
    for blank in forms.blanks() {
        let entries = fields.entries(&forms.blank_key(blank));
        if entries.len() > 1 {
            let message = format!("{blank} contains different entries: “{}”", entries.join("”, “"));
            reply.problems.push(Problem::new(ProblemCode::EntriesDiffer, message));
        }
    }
    reply.name = fields.entries(&forms.blank_key(asked.name)).first().map(|name| name.replace('\n', " "));
    let Some(state) = fields.entries(&forms.blank_key(forms.member().unwrap_or(asked.member_state))).first()
    else {
        let message = "the form does not say which Member State replies";
        reply.problems.push(
            Problem::new(ProblemCode::NoMemberState, message).hint(
                "make sure that it is not counted twice: replies without a Member State are not compared",
            ),
        );
        return;
    };
    match member_state(state, reply.language) {
        Some(known) => {
            reply.member_state = Some(known.name.to_owned());
            reply.identity = Some(known.id.to_owned());
        }
        None => {
            reply.member_state = Some(state.clone());
            // Codes are capital letters; no folded name can be one of them.
            reply.identity = Some(folded_words(state).join(" "));
            // A Sector Member is no State, and nobody here knows them all.
            if forms.member().is_some() {
                return;
            }
            let message = format!("“{state}” is not a known name of a Member State");
            reply.problems.push(
                Problem::new(ProblemCode::UnknownMemberState, message)
                    .hint("make sure that it is a Member State and is not counted twice"),
            );
        }
    }
}

/// When it was sent or received. A form that has no row for a date is not asked for one.
fn date(reply: &mut Reply, fields: &Fields<'_>, forms: &Forms<'_>, options: &Options, asked: bool) {
    let written = fields.entries(&forms.blank_key(forms.form().sender.date)).first();
    let day = written
        .and_then(|written| recognise::day(written, reply.language))
        .filter(|day| *day >= forms.issued());
    if let Some((day, time)) = options.received.of(&reply.path) {
        (reply.date, reply.time) = (Some(day), time);
        return;
    }
    reply.date = day;
    if day.is_some() {
        return;
    }
    let (code, message) = match written {
        Some(written) => {
            let message = format!("“{written}” does not give a single day on or after the circular's date");
            (ProblemCode::DateUnclear, message)
        }
        None if !asked => return,
        None => (
            ProblemCode::DateNotRead,
            "no date stands in the form's row for it, so nothing tells whether the reply came in time"
                .to_owned(),
        ),
    };
    reply.problems.push(Problem::new(code, message).hint("list when it was received, with --received FILE"));
}
