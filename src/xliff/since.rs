//! What changed in the original since a translation was signed: in come a message as it was and as it is, out go, sentence
//! by sentence, those that say something else, with the words of before.

use super::content::{Code, Content, Piece, Sentence};
use crate::diag::Source;
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::locale::given::Fact;
use crate::locale::{Given, Prose};

/// The lines of a text, each with its level.
pub(super) type Text = [(usize, Vec<Piece>)];

/// What the original said of a text when its translation was signed.
pub(super) enum Since {
    /// What it says now, as far as anybody knows.
    Same,
    /// These lines; none where it said nothing.
    Other(Vec<(usize, Vec<Piece>)>),
}

/// The message of the original from which the signed translation was made, with what it may print.
pub(super) fn original(folder: &Folder, lang: Lang, id: &str) -> Option<(Prose, Given)> {
    let original = folder.circular.head.original_language;
    let words = folder.states.get(&lang)?.messages.get(id)?.words.as_deref()?;
    let given = folder.given(original);
    let contract = &folder.kind.declaration.contract;
    let (prose, _) = Prose::parse(original, contract, &given, Source::new("", words));
    // A fact that is gone has its name left.
    let gone = prose.facts_of(id).into_iter().filter(|name| given.fact(name).is_none());
    let facts = given.facts().iter().cloned().chain(gone.map(Fact::blank)).collect();
    Some((prose, Given::new(given.ids.clone(), facts)))
}

impl Since {
    /// What a message said, or its footnote of this place.
    pub fn of(content: Option<&Content>, note: Option<usize>) -> Self {
        let Some(content) = content else { return Self::Other(Vec::new()) };
        Self::Other(match note {
            None => content.lines.iter().map(|line| (line.level, line.pieces.clone())).collect(),
            Some(at) => content.notes.get(at).map(|note| (0, note.clone())).into_iter().collect(),
        })
    }

    /// What each of these sentences of a line said before, where that was something else. The sentences are those of the
    /// line `at` of a text; where they are no longer beside those of before, one for one, or the translation is not paired
    /// with them, the first has all of it.
    pub fn changes(
        &self,
        text: &Text,
        at: usize,
        paired: bool,
        sentences: &[Sentence],
        parted: &dyn Fn(&[Piece]) -> Vec<Sentence>,
        read: &dyn Fn(&[Piece]) -> String,
    ) -> Vec<Option<String>> {
        let Self::Other(was) = self else { return vec![None; sentences.len()] };
        let all = |words: String| {
            let rest = std::iter::repeat_n(String::new(), sentences.len().saturating_sub(1));
            std::iter::once(words).chain(rest).map(Some).collect()
        };
        let levels = |text: &Text| text.iter().map(|(level, _)| *level).collect::<Vec<_>>();
        if levels(was) != levels(text) || !paired && was.as_slice() != text {
            let lines = was.iter().filter(|_| at == 0).map(|(_, pieces)| read(pieces));
            return all(lines.collect::<Vec<_>>().join(" "));
        }
        let (was, now) = (&was[at].1, &text[at].1);
        if was == now {
            return vec![None; sentences.len()];
        }
        let before = parted(was);
        if before.len() != sentences.len() {
            return all(read(was));
        }
        let pairs = before.iter().zip(sentences);
        pairs.map(|(was, now)| (was.pieces != now.pieces).then(|| read(&was.pieces))).collect()
    }
}

/// Pieces as a reader sees them; `shown` says what a fact shows.
pub(super) fn read(pieces: &[Piece], shown: &dyn Fn(&str) -> String) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Code(Code::Fact(name)) => shown(name),
        Piece::Code(Code::Note(at)) => format!("[{}]", at + 1),
        Piece::Code(Code::Break) => " ".to_owned(),
        Piece::Open(_) | Piece::Close => String::new(),
    };
    let all: String = pieces.iter().map(piece).collect();
    all.trim().to_owned()
}
