//! The kinds of faults and how each is planted.

use jiff::ToSpan as _;
use tsb_circular::document::{Designation, Fact, Inline, Key, Located, MarkKind, Run, Text, Value};
use tsb_circular::drift::Code;
use tsb_circular::inside::document::key;
use tsb_circular::inside::locale::Args;
use tsb_circular::lang::Lang;

pub use super::edit::About;
use super::edit::{
    at, change, designations, drop_member, exchange, exchange_lists, foreign, fullest, is_at, is_head, item,
    keys, longer, mark, original, other_designation, remove, rename, reword, swap, transposed, values,
};
use super::{Plant, words};

/// Every kind: its name, the code by which it must be found, how it is planted.
pub const KINDS: &[(&str, Code, Plant)] = &[
    ("digit of a designation in the subject", Code::DesignationMismatch, |e, a| {
        swap(e, a, "subject", other_designation)
    }),
    ("digit of a designation in an item", Code::DesignationMismatch, |e, a| {
        let item = item(e, a, "annex-1", "title")?;
        swap(e, a, &item, other_designation)
    }),
    ("digit of a designation in a form row", Code::DesignationMismatch, |e, a| {
        let row = item(e, a, "annex-2", "assigns")?;
        swap(e, a, &row, other_designation)
    }),
    ("full stop of a designation lost", Code::DesignationMalformed, |e, a| {
        change(e, "annex-1/title", a.pick(3), |fact| match &mut fact.value {
            Value::Designation(designation) if designation.part.is_none() => {
                designation.number = designation.number.replace('.', "");
                fact.runs.iter_mut().for_each(|run| run.text = run.text.replace('.', ""));
                true
            }
            _ => false,
        })
    }),
    ("working name transposed in the subject", Code::WorkingNameMismatch, |e, a| {
        rename(e, a, "subject", transposed)
    }),
    ("hyphen of a working name lost", Code::WorkingNameMismatch, |e, a| {
        rename(e, a, "annex-1/title", |name| name.contains('-').then(|| name.replace('-', "")))
    }),
    ("working name of a form row", Code::WorkingNameMismatch, |e, a| {
        let row = keys(e)
            .into_iter()
            .filter(|key| is_head(e, key, "annex-2", "assigns"))
            .find(|key| values(e, key).iter().any(|v| matches!(v, Value::WorkingName(_))))?;
        rename(e, a, &row, transposed)
    }),
    ("date of the letter by a day", Code::DateMismatch, |e, a| {
        swap(e, a, "place-date", |value| match value {
            Value::Date(date) => Some(Value::Date(date.tomorrow().ok()?)),
            _ => None,
        })
    }),
    ("date of the letter by a month", Code::DateMismatch, |e, a| {
        swap(e, a, "place-date", |value| match value {
            Value::Date(date) => Some(Value::Date(date.checked_sub(1.month()).ok()?)),
            _ => None,
        })
    }),
    ("year of the letter", Code::DateMismatch, |e, a| {
        swap(e, a, "place-date", |value| match value {
            Value::Date(date) => Some(Value::Date(date.checked_sub(1.year()).ok()?)),
            _ => None,
        })
    }),
    ("deadline by a day", Code::DeadlineMismatch, |e, a| {
        swap(e, a, "letter/consultation", |value| match value {
            Value::Deadline(due) => Some(Value::Deadline(due.checked_sub(1.day()).ok()?)),
            _ => None,
        })
    }),
    ("deadline by an hour", Code::DeadlineMismatch, |e, a| {
        swap(e, a, "letter/consultation", |value| match value {
            Value::Deadline(due) => Some(Value::Deadline(due.checked_sub(1.hour()).ok()?)),
            _ => None,
        })
    }),
    ("last day of the meeting in the subject", Code::DateMismatch, |e, a| swap(e, a, "subject", longer)),
    ("days of the meeting in the letter", Code::DateMismatch, |e, a| swap(e, a, "letter/intent", longer)),
    ("span of the meeting swapped", Code::DateMismatch, |e, a| {
        swap(e, a, "letter/intent", |value| match value {
            Value::Dates(from, to) => Some(Value::Dates(*to, *from)),
            Value::Months(from, to) => Some(Value::Months(*to, *from)),
            _ => None,
        })
    }),
    ("text dropped from the subject", Code::ListMemberMissing, |e, a| drop_member(e, a, "subject")),
    ("text dropped from the title of Annex 1", Code::ListMemberMissing, |e, a| {
        drop_member(e, a, "annex-1/title")
    }),
    ("text dropped from the form's list", Code::ListMemberMissing, |e, a| {
        drop_member(e, a, "annex-2/consultation")
    }),
    ("text added to a list", Code::ListMemberExtra, |e, a| {
        let designation = Value::Designation(Designation::of("X.1999"));
        let added = a.fact(designation, None)?;
        let text = fullest(e, "annex-2/consultation")?;
        let last = *designations(text).last()?;
        text.0.insert(last, Inline::Words(Run::new(", ")));
        text.0.insert(last, Inline::Fact(added));
        at("annex-2/consultation")
    }),
    ("two texts of a list exchanged", Code::ListOrder, |e, _| {
        let text = fullest(e, "annex-1/title")?;
        let places = designations(text);
        let (first, second) = (*places.first()?, *places.get(1)?);
        text.0.swap(first, second);
        if matches!((&text.0.get(first + 2), &text.0.get(second + 2)), (Some(Inline::Fact(a)), Some(Inline::Fact(b)))
            if matches!((&a.value, &b.value), (Value::WorkingName(_), Value::WorkingName(_))))
        {
            text.0.swap(first + 2, second + 2);
            return at("annex-1/title");
        }
        None
    }),
    ("row of the form dropped", Code::FormRowMissing, |e, a| {
        let row = item(e, a, "annex-2", "assigns")?;
        remove(e, &row);
        at(row)
    }),
    ("rows of the form exchanged", Code::FormRowOrder, |e, a| {
        let rows: Vec<String> =
            keys(e).into_iter().filter(|key| is_head(e, key, "annex-2", "assigns")).collect();
        let first = a.pick(rows.len() - 1);
        exchange(e, &rows[first], &rows[first + 1]);
        at(rows[first].clone())
    }),
    ("option of the form dropped", Code::FormOptionMissing, |e, a| {
        let option = format!("{}/assigns/comments", item(e, a, "annex-2", "assigns")?);
        remove(e, &option);
        at(option)
    }),
    ("box of the form dropped", Code::FormOptionMissing, |e, a| {
        let option = format!("{}/does-not-assign", item(e, a, "annex-2", "assigns")?);
        remove(e, &option);
        at(option)
    }),
    ("blank of the form lost", Code::FormOptionMissing, |e, _| {
        let lost = |key: &Key| key.as_str() == "annex-2/member-state";
        e.fields.retain(|field| !lost(&field.key));
        for located in &mut e.texts {
            located.text.0.retain(|inline| !matches!(inline, Inline::Blank(field) if lost(&field.key)));
        }
        at("annex-2/member-state")
    }),
    ("options of the form exchanged", Code::FormOptionOrder, |e, a| {
        let row = item(e, a, "annex-2", "assigns")?;
        exchange(e, &format!("{row}/assigns/no-comments"), &format!("{row}/assigns/comments"));
        at(format!("{row}/assigns/no-comments"))
    }),
    ("boxes of the form exchanged", Code::FormOptionOrder, |e, a| {
        let row = item(e, a, "annex-2", "assigns")?;
        exchange(e, &format!("{row}/assigns"), &format!("{row}/does-not-assign"));
        at(format!("{row}/assigns"))
    }),
    ("new for revised in an item", Code::StatusMismatch, |e, a| {
        let item = keys(e).into_iter().filter(|key| is_head(e, key, "annex-1", "title")).find(|key| {
            e.texts.iter().any(|l| {
                is_at(l, key)
                    && l.message.as_deref().is_some_and(|m| m.ends_with(".new") || m.ends_with(".revised"))
            })
        })?;
        let located = e
            .texts
            .iter_mut()
            .find(|l| is_at(l, &item) && l.message.is_some() && l.text.facts().count() > 1)?;
        let other = if located.message.as_deref() == Some("item.new") { "item.revised" } else { "item.new" };
        let facts: Vec<Fact> = located.text.facts().cloned().collect();
        let mut draft = Args::none();
        for fact in &facts {
            let name = match fact.value {
                Value::Designation(_) => "designation",
                Value::WorkingName(_) => "working-name",
                _ => continue,
            };
            draft = draft.fact(name, fact.value.clone());
        }
        let catalog = a.catalog();
        let draft = if facts.len() > 2 {
            catalog.say("draft-named", &draft).ok()?
        } else {
            Text(vec![Inline::Fact(facts.first()?.clone())])
        };
        let args = Args::none().text("draft", draft).fact("symbol", facts.last()?.value.clone());
        located.text = catalog.say(other, &args).ok()?;
        located.message = Some(other.to_owned());
        at(item)
    }),
    ("note dropped", Code::BlockMissing, |e, _| {
        remove(e, "note/a5");
        at("note/a5")
    }),
    ("paragraph dropped", Code::BlockMissing, |e, a| {
        let key = ["letter/threshold", "letter/consultation", "letter/texts"][a.pick(3)];
        remove(e, key);
        at(key)
    }),
    ("item of Annex 1 dropped", Code::BlockMissing, |e, a| {
        let item = item(e, a, "annex-1", "title")?;
        remove(e, &item);
        at(item)
    }),
    ("title of an item dropped", Code::BlockMissing, |e, a| {
        let title = format!("{}/title", item(e, a, "annex-1", "title")?);
        remove(e, &title);
        e.texts.iter().all(|l| !is_at(l, &title)).then_some(Some(title))
    }),
    ("summary dropped", Code::BlockMissing, |e, a| {
        let summary = format!("{}/summary", item(e, a, "annex-1", "summary")?);
        remove(e, &summary);
        at(summary)
    }),
    ("two paragraphs run together", Code::BlockMerged, |e, _| {
        let moved = fullest(e, "letter/threshold")?.clone();
        remove(e, "letter/threshold");
        let host = fullest(e, "letter/consultation")?;
        host.push_words(Run::new(" "));
        host.extend(moved);
        at("letter/consultation")
    }),
    ("annex dropped", Code::AnnexMissing, |e, _| {
        remove(e, "annex-2");
        at("annex-2")
    }),
    ("clause", Code::ClauseMismatch, |e, a| {
        swap(e, a, "letter/consultation", |value| match value {
            Value::Clause(_) => Some(Value::Clause("9.5".into())),
            _ => None,
        })
    }),
    ("section", Code::ClauseMismatch, |e, a| {
        swap(e, a, "letter/intent", |value| match value {
            Value::Section(_) => Some(Value::Section("8".into())),
            _ => None,
        })
    }),
    ("Resolution", Code::ResolutionMismatch, |e, a| {
        swap(e, a, "letter/consultation", |value| match value {
            Value::Resolution(_) => Some(Value::Resolution(7)),
            _ => None,
        })
    }),
    ("year of the revision", Code::ResolutionMismatch, |e, a| {
        swap(e, a, "letter/intent", |value| match value {
            Value::Revision { place, year } => Some(Value::Revision { place: place.clone(), year: year + 1 }),
            _ => None,
        })
    }),
    ("number of a report", Code::SymbolMismatch, |e, a| {
        let item = item(e, a, "annex-1", "title")?;
        swap(e, a, &item, |value| match value {
            Value::Symbol(_) => Some(Value::Symbol("R99".into())),
            _ => None,
        })
    }),
    ("number of a temporary document", Code::SymbolMismatch, |e, a| {
        let sentence = keys(e).into_iter().find(|key| key.starts_with("annex-1/") && key.ends_with("/a5"))?;
        swap(e, a, &sentence, |value| match value {
            Value::Symbol(_) => Some(Value::Symbol("SG17-TD9999".into())),
            _ => None,
        })
    }),
    ("reference", Code::ReferenceMismatch, |e, a| {
        swap(e, a, "ref", |value| match value {
            Value::Reference(_) => Some(Value::Reference("SG17/XZ".into())),
            _ => None,
        })
    }),
    ("e-mail address", Code::EmailMismatch, |e, a| {
        swap(e, a, "email", |value| match value {
            Value::Email(_) => Some(Value::Email("tsbsg71@itu.int".into())),
            _ => None,
        })
    }),
    ("telephone number", Code::TelephoneMismatch, |e, a| {
        swap(e, a, "tel", |value| match value {
            Value::Telephone(number) => Some(Value::Telephone(number.replace("6206", "6260"))),
            _ => None,
        })
    }),
    ("fax number in the form", Code::TelephoneMismatch, |e, a| {
        swap(e, a, "annex-2/reply-fax", |value| match value {
            Value::Telephone(number) => Some(Value::Telephone(number.replace("5853", "5835"))),
            _ => None,
        })
    }),
    ("percentage", Code::PercentageMismatch, |e, a| {
        swap(e, a, "letter/threshold", |value| match value {
            Value::Percentage(_) => Some(Value::Percentage(75)),
            _ => None,
        })
    }),
    ("Circular in the form", Code::LetterMismatch, |e, a| {
        swap(e, a, "annex-2/intro", |value| match value {
            Value::Circular(number) => Some(Value::Circular(number - 1)),
            _ => None,
        })
    }),
    ("Collective letter", Code::LetterMismatch, |e, a| {
        swap(e, a, "letter/intent", |value| match value {
            Value::CollectiveLetter { number, group } => {
                Some(Value::CollectiveLetter { number: number + 1, group: *group })
            }
            _ => None,
        })
    }),
    ("study group", Code::GroupMismatch, |e, a| {
        swap(e, a, "letter/intent", |value| match value {
            Value::StudyGroup(group) => Some(Value::StudyGroup(group - 1)),
            _ => None,
        })
    }),
    ("number of an annex in the letter", Code::NumberMismatch, |e, a| {
        swap(e, a, "letter/texts", |value| match value {
            Value::Number(1) => Some(Value::Number(3)),
            _ => None,
        })
    }),
    ("count of annexes", Code::CountMismatch, |e, a| {
        swap(e, a, "letter/enclosures", |value| match value {
            Value::Count(count) => Some(Value::Count(count + 1)),
            _ => None,
        })
    }),
    ("place of the letter", Code::PlaceMismatch, |e, a| {
        swap(e, a, "place-date", |value| match value {
            Value::Place(_) => Some(Value::Place("new-delhi".into())),
            _ => None,
        })
    }),
    ("signatory", Code::PersonMismatch, |e, a| {
        swap(e, a, "letter/signature", |value| match value {
            Value::Person(name) => Some(Value::Person(if name == "lee" { "onoe" } else { "lee" }.into())),
            _ => None,
        })
    }),
    ("addressee dropped", Code::AddresseeMissing, |e, a| {
        let all: Vec<String> = keys(e).into_iter().filter(|key| key.starts_with("copy-to/")).collect();
        let key = all.get(a.pick(all.len()))?.clone();
        remove(e, &key);
        at(key)
    }),
    ("addressee moved to the other list", Code::AddresseeMoved, |e, a| {
        let all: Vec<String> = keys(e).into_iter().filter(|key| key.starts_with("copy-to/")).collect();
        let old = all.get(a.pick(all.len()))?.clone();
        let name = old.strip_prefix("copy-to/")?.to_owned();
        let from = e.texts.iter().position(|located| is_at(located, &old))?;
        let mut moved = e.texts.remove(from);
        moved.key = Some(key(&format!("to/{name}")));
        let last = e
            .texts
            .iter()
            .rposition(|located| located.key.as_ref().is_some_and(|key| key.as_str().starts_with("to/")))?;
        e.texts.insert(last + 1, moved);
        at(old)
    }),
    ("To and Copy exchanged", Code::AddresseeMoved, |e, _| {
        let list = |located: &Located, name: &str| {
            located.key.as_ref().and_then(|key| Some(key.as_str().strip_prefix(name)?.to_owned()))
        };
        let (to, copy): (Vec<usize>, Vec<usize>) = (
            (0..e.texts.len()).filter(|at| list(&e.texts[*at], "to/").is_some()).collect(),
            (0..e.texts.len()).filter(|at| list(&e.texts[*at], "copy-to/").is_some()).collect(),
        );
        let mut held: Vec<Located> = copy.iter().chain(&to).map(|at| e.texts[*at].clone()).collect();
        for located in &mut held {
            let old = located.key.as_ref()?.to_string();
            located.key = Some(key(&match old.strip_prefix("to/") {
                Some(name) => format!("copy-to/{name}"),
                None => old.replacen("copy-to/", "to/", 1),
            }));
        }
        exchange_lists(e, &to, &copy, held);
        at("to")
    }),
    ("negation of a box removed", Code::Polarity, |e, a| {
        let option = format!("{}/does-not-assign", item(e, a, "annex-2", "assigns")?);
        reword(e, &option, &[words::assigns(a.lang)])
    }),
    ("negation put into a box", Code::Polarity, |e, a| {
        let option = format!("{}/assigns", item(e, a, "annex-2", "assigns")?);
        let (with, without) = words::assigns(a.lang);
        reword(e, &option, &[(without, with)])
    }),
    ("negation of an option removed", Code::Polarity, |e, a| {
        let option = format!("{}/assigns/no-comments", item(e, a, "annex-2", "assigns")?);
        reword(e, &option, &[words::no_comments(a.lang)])
    }),
    ("negation of the note on IPR removed", Code::Polarity, |e, a| {
        reword(e, "note/ipr", words::statements(a.lang))
    }),
    ("exception of the note on A.5 removed", Code::Polarity, |e, a| {
        reword(e, "note/a5", &[words::except(a.lang)])
    }),
    ("title left untranslated", Code::Untranslated, |e, a| {
        let title = format!("{}/title", item(e, a, "annex-1", "title")?);
        foreign(e, a, &title)
    }),
    ("paragraph left untranslated", Code::Untranslated, |e, a| foreign(e, a, "letter/threshold")),
    ("sentence left untranslated", Code::Untranslated, |e, a| {
        let other = original(a, "letter/threshold")?;
        let sentence = other.plain().split_inclusive('.').next_back()?.to_owned();
        let text = fullest(e, "letter/threshold")?;
        let last = text.0.iter_mut().rev().find_map(|inline| match inline {
            Inline::Words(run) => Some(run),
            _ => None,
        })?;
        let end = last.text.trim_end_matches(['.', '。']).rfind(['.', '。'])?;
        let end = end + last.text[end..].chars().next()?.len_utf8();
        last.text.truncate(end);
        last.text.push(' ');
        last.text.push_str(sentence.trim());
        at("letter/threshold")
    }),
    ("phrase doubled", Code::PhraseDoubled, |e, a| {
        let text = fullest(e, "letter/threshold")?;
        let run = text.0.iter_mut().find_map(|inline| match inline {
            Inline::Words(run) if run.text.chars().count() > 30 => Some(run),
            _ => None,
        })?;
        let spaces: Vec<usize> = run.text.match_indices([' ', '\u{a0}']).map(|(at, _)| at).collect();
        let (from, to) = if a.lang == Lang::Zh {
            let at = |n: usize| run.text.char_indices().nth(n).map(|(at, _)| at);
            (at(8)?, at(13)?)
        } else {
            (*spaces.get(3)?, *spaces.get(5)?)
        };
        let phrase = run.text[from..to].to_owned();
        run.text.insert_str(to, &phrase);
        at("letter/threshold")
    }),
    ("web address", Code::UrlMismatch, |e, _| {
        change(e, "note/ipr", 0, |fact| match &mut fact.value {
            Value::Url(url) => {
                *url = url.replace("ipr", "irp");
                for run in &mut fact.runs {
                    run.text = run.text.replace("ipr", "irp");
                    run.link = run.link.as_ref().map(|link| link.replace("ipr", "irp"));
                }
                true
            }
            _ => false,
        })
    }),
    ("target of a link", Code::LinkMismatch, |e, _| {
        change(e, "note/ipr", 0, |fact| {
            let url = matches!(fact.value, Value::Url(_));
            fact.runs.iter_mut().filter(|_| url).for_each(|run| {
                run.link = Some("https://www.itu.int/other".into());
            });
            url
        })
    }),
    ("target of a letter's link", Code::LinkMismatch, |e, _| {
        change(e, "letter/intent", 0, |fact| {
            let letter = matches!(fact.value, Value::CollectiveLetter { .. });
            fact.runs.iter_mut().filter(|_| letter).for_each(|run| {
                run.link = run
                    .link
                    .as_ref()
                    .map(|link| link.replace("0007", "0008").replace("COL-0", "COL-1") + "x");
            });
            letter
        })
    }),
    ("sentence on A.5 dropped", Code::BlockMissing, |e, _| {
        let key = keys(e).into_iter().find(|key| key.starts_with("annex-1/") && key.ends_with("/a5"))?;
        remove(e, &key);
        at(key)
    }),
    ("running head of another circular", Code::RunningHead, |e, a| {
        let value = Value::Circular(a.number - 1);
        let head = e.texts.iter_mut().find(|located| located.part == "header")?;
        head.text = a.catalog().say("circular-name", &Args::none().fact("circular", value)).ok()?;
        Some(None)
    }),
    ("number of the head noun", Code::HeadNounNumber, |e, a| {
        let text = fullest(e, "annex-1/title")?;
        let first = text.0.iter().position(|inline| matches!(inline, Inline::Fact(_)))?;
        let last = text.0.iter().rposition(|inline| matches!(inline, Inline::Fact(_)))?;
        let statuses = if a.number == 246 || a.number == 79 { "other" } else { "new" };
        let args = Args::none()
            .text("list", Text(text.0[first..=last].to_vec()))
            .choice("statuses", statuses)
            .number("count", 1);
        let mut said = a.catalog().say("annex-1-title", &args).ok()?;
        // The list ends as it did: the bracket after the last working name is a word.
        said.0.extend(text.0[last + 1..].iter().cloned());
        let changed = said.plain() != text.plain() && a.lang != Lang::Zh && statuses == "new";
        *text = said;
        changed.then(|| Some("annex-1/title".to_owned()))
    }),
    ("summary that speaks of another text", Code::SummaryOtherText, |e, a| {
        let summary = format!("{}/summary", item(e, a, "annex-1", "summary")?);
        let (before, after) = words::own_text(a.lang);
        let text = fullest(e, &summary)?;
        text.0.insert(0, Inline::Words(Run::new(format!("{before}X.1998{after}"))));
        at(summary)
    }),
    ("number in a summary", Code::SummaryReference, |e, _| {
        let located = e.texts.iter_mut().find(|located| {
            located.key.as_ref().is_some_and(|key| key.as_str().contains("/summary"))
                && located.text.plain().contains("5424")
        })?;
        for inline in &mut located.text.0 {
            if let Inline::Words(run) = inline {
                run.text = run.text.replace("5424", "5425");
            }
        }
        let key = located.key.as_ref()?.as_str();
        at(key.split('/').take(3).collect::<Vec<_>>().join("/"))
    }),
    ("placeholder left", Code::Placeholder, |e, _| {
        fullest(e, "letter/consultation")?.push_words(Run::new(" [TBD]"));
        at("letter/consultation")
    }),
    ("insertion left", Code::PendingChange, |e, _| mark(e, MarkKind::Inserted)),
    ("highlight left", Code::WorkingMark, |e, _| mark(e, MarkKind::Highlighted)),
    ("hidden text left", Code::WorkingMark, |e, _| mark(e, MarkKind::Hidden)),
    ("properties of another circular", Code::PropertyLeftover, |e, a| {
        e.trace.properties.insert("title".into(), format!("TSB Circular {}", a.number + 1));
        Some(None)
    }),
    ("another language declared", Code::LanguageDeclared, |e, a| {
        e.trace.declared = Some(if a.lang == Lang::Es { Lang::Fr } else { Lang::Es });
        Some(None)
    }),
];
