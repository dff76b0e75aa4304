//! A passage looked at: in come a language and an address, out go the messages that say it, as they are typed, with the
//! original's words beside them, their file and line, how they stand, and what may be done.

use serde::{Deserialize, Serialize};

use super::maker::{Now, Tongue};
use super::save::{fingerprint, path};
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::locale::{formula, wording};
use crate::status::{Side, Standing, Status};

/// Which passage.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    pub lang: Lang,
    pub key: String,
}

/// A passage of an edition.
#[derive(Debug, Serialize)]
pub(super) struct Passage {
    #[serde(flatten)]
    tongue: Tongue,
    key: String,
    /// What the edition prints there.
    text: String,
    messages: Vec<Message>,
    facts: Vec<Fact>,
}

/// A message that says a passage, or a part of it.
#[derive(Debug, Serialize)]
struct Message {
    id: String,
    role: Role,
    /// Its words as they are typed; none where they are wanted.
    words: String,
    file: String,
    line: Option<usize>,
    /// The fingerprint of the file, to save with.
    was: Option<String>,
    /// How it stands.
    state: &'static str,
    /// What the original says now and said when it was translated, where they differ.
    changed: Vec<(&'static str, String)>,
    /// The original's words.
    source: Option<Original>,
    /// Why nobody is sure of it.
    doubt: Option<String>,
    /// What may be done with what is not typed here.
    advice: Vec<String>,
}

/// Whose words a message has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    /// The circular's own, typed here.
    Own,
    /// A formula that the circular says in other words.
    Override,
    /// The circular's own, not typed yet.
    Missing,
    /// A formula of the catalog.
    Formula,
    /// A formula in the words of the house.
    House,
}

/// What the original says.
#[derive(Debug, Serialize)]
struct Original {
    #[serde(flatten)]
    tongue: Tongue,
    words: String,
    file: String,
    line: Option<usize>,
}

/// A fact that is printed there.
#[derive(Debug, Serialize)]
struct Fact {
    name: String,
    /// As it is printed there.
    printed: String,
    file: String,
    line: Option<usize>,
}

/// A passage of what was made last; none where no edition has it.
pub(super) fn passage(now: &Now, asked: &Asked) -> Option<Passage> {
    let read = now.read.as_ref()?;
    let said = read.editions.get(&asked.lang)?;
    let text = said.words.get(&asked.key)?.clone();
    let status = Status::of(&read.folder);
    let ids = said.messages.get(&asked.key).map(Vec::as_slice).unwrap_or_default();
    let messages = ids.iter().map(|id| message(now, &read.folder, &status, asked.lang, id)).collect();
    let facts = said.facts.get(&asked.key).into_iter().flatten();
    let toml = &read.folder.source;
    let facts = facts.map(|(name, printed)| Fact {
        name: name.clone(),
        printed: printed.clone(),
        file: toml.path.display().to_string(),
        line: line_of(&toml.text, name),
    });
    Some(Passage {
        tongue: Tongue::of(asked.lang),
        key: asked.key.clone(),
        text,
        messages,
        facts: facts.collect(),
    })
}

/// The line of a file that gives a fact of the circular's own, from 1.
fn line_of(toml: &str, name: &str) -> Option<usize> {
    let gives = |line: &str| {
        line.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    toml.lines().position(gives).map(|at| at + 1)
}

fn message(now: &Now, folder: &Folder, status: &Status<'_>, lang: Lang, id: &str) -> Message {
    let own = id.split('.').next().unwrap_or(id);
    let row = status.rows.iter().find(|row| row.id == own);
    let standing =
        row.and_then(|row| row.cells.iter().find(|(of, _)| *of == lang)).map(|(_, standing)| standing);
    let changed = match standing {
        Some(Standing::Stale(change)) => change
            .words
            .iter()
            .map(|stretch| {
                let side = match stretch.side {
                    Side::Same => "same",
                    Side::Was => "was",
                    Side::Now => "now",
                };
                (side, stretch.text.clone())
            })
            .collect(),
        _ => Vec::new(),
    };
    let original = folder.circular.head.original_language;
    let typed = typed(folder, lang, id);
    let contract = &folder.kind.declaration.contract;
    let is_formula = contract.message(id).is_some() && !folder.asked(lang).iter().any(|asked| asked.id == id);
    let (role, at) = match typed {
        Some(typed) => (if typed.2 { Role::Override } else { Role::Own }, (typed.0, typed.1)),
        None if is_formula => {
            let (role, words, file) = formula_of(folder, lang, id);
            (role, (words, Place { file, line: None }))
        }
        None => (
            Role::Missing,
            (String::new(), Place { file: path(&folder.path, lang).display().to_string(), line: None }),
        ),
    };
    let (words, Place { file, line }) = at;
    let typed_here = matches!(role, Role::Own | Role::Override | Role::Missing);
    let source = (lang != original).then(|| match self::typed(folder, original, id) {
        Some((words, place, _)) => Some((words, place)),
        None if is_formula => {
            let (_, words, file) = formula_of(folder, original, id);
            Some((words, Place { file, line: None }))
        }
        None => None,
    });
    let doubts = now.doubts.iter().find(|(of, message, _)| *of == lang && (message == id || message == own));
    Message {
        id: id.to_owned(),
        role,
        words,
        file,
        line,
        was: typed_here.then(|| fingerprint(&path(&folder.path, lang))).flatten(),
        state: match role {
            Role::Formula => "formula",
            Role::House => "words of the house",
            _ => standing.map_or("", Standing::word),
        },
        changed,
        source: source.flatten().map(|(words, Place { file, line })| Original {
            tongue: Tongue::of(original),
            words,
            file,
            line,
        }),
        doubt: doubts.map(|(_, _, reason)| reason.clone()),
        advice: if typed_here { Vec::new() } else { advice(folder, lang, own) },
    }
}

/// Where words stand.
struct Place {
    file: String,
    line: Option<usize>,
}

/// The words of a message in the prose of a language, where they stand, and whether they are over a formula's.
fn typed(folder: &Folder, lang: Lang, id: &str) -> Option<(String, Place, bool)> {
    let prose = folder.prose.get(&lang)?;
    let entry = prose.messages.get(id.split('.').next()?)?;
    let text = &prose.source.text;
    let range = wording::pattern(text, id)?;
    let words = wording::words(text, id)?;
    let words_line = text[..range.start].matches('\n').count() + 1;
    let file = prose.source.path.display().to_string();
    Some((words, Place { file, line: Some(words_line) }, entry.overrides))
}

/// What a catalog, or the house over it, says.
fn formula_of(folder: &Folder, lang: Lang, id: &str) -> (Role, String, String) {
    let own = id.split('.').next().unwrap_or(id);
    if let Some(house) = &folder.house {
        let file = path(&house.path, lang);
        let files = crate::files::Files::disk(&folder.limits);
        if files.has(&file)
            && let Ok(text) = files.text(&file)
            && let Some(words) = wording::words(&text, id)
        {
            return (Role::House, words, file.display().to_string());
        }
    }
    let contract = &folder.kind.declaration.contract;
    let formulary = &folder.circular.head.formulary;
    match formula::formula(contract, lang, formulary, own) {
        Some((file, text)) => {
            let words = wording::words(&text, id).filter(|words| !words.is_empty()).unwrap_or(text);
            (Role::Formula, words, format!("locales/{file}"))
        }
        None => (Role::Formula, String::new(), String::new()),
    }
}

/// What a house, or this circular, can do with a formula.
fn advice(folder: &Folder, lang: Lang, id: &str) -> Vec<String> {
    let house = match &folder.house {
        Some(house) => format!(
            "All letters of the house say it otherwise once `{id} = …` stands in {}.",
            path(&house.path, lang).display()
        ),
        None => format!(
            "A house can say it otherwise in all its letters: `{id} = …` in text/{lang}.ftl of its folder, beside `house.toml`."
        ),
    };
    let alone =
        format!("This letter alone says it otherwise once `{id} = …` stands in its own text/{lang}.ftl.");
    vec![house, alone]
}
