//! XLIFF read: in comes a file of any tool, 1.2 or 2, out go its units with the words and codes of both languages.

use roxmltree::{Document, Node, ParsingOptions};

use super::state::Progress;
use crate::diag::{Code, Diagnostic, Place, Source};

/// A file read.
#[derive(Debug, Default)]
pub(super) struct File {
    /// The language of the original, as the file names it.
    pub source: String,
    /// That of the translation.
    pub target: String,
    /// Its units, in order.
    pub units: Vec<Returned>,
}

/// A unit that came back.
#[derive(Debug)]
pub(super) struct Returned {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// What the original says in it.
    pub source: Vec<Token>,
    /// What the translation says; none where it has none.
    pub target: Option<Vec<Token>>,
    /// Whether every sentence of it is translated.
    pub whole: bool,
    /// How far all of it is.
    pub progress: Option<Progress>,
    /// What of it is still to be done.
    pub open: Open,
}

/// How many sentences are still to be done, of how many.
#[derive(Debug, Clone, Default)]
pub(super) struct Open {
    /// How many are.
    pub count: usize,
    /// Of how many.
    pub of: usize,
    /// How the first of them stands: `initial` in the file, or nowhere in it.
    pub why: String,
}

impl Open {
    /// Counts so many more sentences; where they are still to be done, it says why.
    pub fn add(&mut self, of: usize, why: Option<String>) {
        self.of += of;
        let Some(why) = why else { return };
        if self.count == 0 {
            self.why = why;
        }
        self.count += of;
    }

    /// Counts those of another unit, too.
    pub fn join(&mut self, other: &Self) {
        if self.count == 0 {
            self.why.clone_from(&other.why);
        }
        self.of += other.of;
        self.count += other.count;
    }
}

/// How a state of a file reads.
fn state_in_file(state: &str, sub: Option<&str>) -> String {
    match sub {
        Some(sub) => format!("`{state}`, `{sub}` in the file"),
        None => format!("`{state}` in the file"),
    }
}

/// Something that a unit has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Words.
    Words(String),
    /// What parts sentences, or paragraphs.
    Gap(String),
    /// A code that stands alone, by its id.
    Code(String),
    /// A mark that opens.
    Open(String),
    /// A mark that closes.
    Close(String),
}

/// The most elements of a file.
pub(super) const NODES: u32 = 4_000_000;
/// How deep elements may lie in one another: a file of the deepest letter has a tenth of it.
const DEPTH: usize = 64;

/// Reads a file.
///
/// # Errors
/// When it is no XLIFF, or of another version.
pub(super) fn read(source: &Source) -> Result<File, Diagnostic> {
    let at = Place::file(&source.path);
    let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&source.text, options).map_err(|error| {
        let message = format!("this is no XML that can be read: {error}");
        Diagnostic::error(Code::Unsupported, message).at(at.clone()).hint("save it as XLIFF 2.1 or 1.2")
    })?;
    let root = document.root_element();
    let version = root.attribute("version").unwrap_or_default();
    let mut file = File::default();
    match (root.tag_name().name(), version.split('.').next()) {
        ("xliff", Some("2")) => {
            file.source = root.attribute("srcLang").unwrap_or_default().to_owned();
            file.target = root.attribute("trgLang").unwrap_or_default().to_owned();
            let units = root.descendants().filter(|node| node.tag_name().name() == "unit");
            file.units = units.map(|unit| two(unit, source)).collect();
        }
        ("xliff", Some("1")) => {
            let first = root.children().find(|node| node.tag_name().name() == "file");
            let of = |name: &str| first.and_then(|file| file.attribute(name)).unwrap_or_default().to_owned();
            (file.source, file.target) = (of("source-language"), of("target-language"));
            let units = root.descendants().filter(|node| node.tag_name().name() == "trans-unit");
            file.units = units.map(|unit| one(unit, source)).collect();
        }
        _ => {
            let message = format!("`{}` {version} is not XLIFF 1.2 or 2", root.tag_name().name());
            let hint = "export it from the tool as XLIFF 2.1 or 1.2";
            return Err(Diagnostic::error(Code::Unsupported, message).at(at).hint(hint));
        }
    }
    Ok(file)
}

fn place(node: Node<'_, '_>, source: &Source) -> Place {
    let start = node.range().start;
    let end = source.text[start..].find('>').map_or(start, |at| start + at + 1);
    source.place(start..end)
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.is_element() && child.tag_name().name() == name)
}

/// A unit of XLIFF 2.
fn two(unit: Node<'_, '_>, file: &Source) -> Returned {
    let mut sources = Vec::new();
    let mut targets: Vec<(usize, Vec<Token>)> = Vec::new();
    let mut progress: Option<Option<Progress>> = None;
    let (mut translated, mut whole) = (false, true);
    let mut open = Open::default();
    let is_part = |node: &Node<'_, '_>| matches!(node.tag_name().name(), "segment" | "ignorable");
    for (at, part) in unit.children().filter(is_part).enumerate() {
        let is_gap = part.tag_name().name() == "ignorable";
        let own = child(part, "source").map(tokens).unwrap_or_default();
        let theirs = child(part, "target").map(tokens);
        let order = child(part, "target").and_then(|target| target.attribute("order"));
        let order = order.and_then(|order| order.parse().ok()).unwrap_or(at + 1);
        if is_gap {
            let text = plain(theirs.as_deref().filter(|it| !plain(it).is_empty()).unwrap_or(&own));
            // A tool may call a number, or a name, what need not be translated.
            let says = text.contains(char::is_alphanumeric);
            targets.push((order, vec![if says { Token::Words(text) } else { Token::Gap(text) }]));
        } else {
            let is_there = theirs.as_ref().is_some_and(|it| says(it));
            translated |= is_there;
            whole &= is_there || !says(&own);
            let (named, sub) = (part.attribute("state").unwrap_or("initial"), part.attribute("subState"));
            let state = Progress::of(named, sub).filter(|_| is_there);
            open.add(1, state.is_none().then(|| state_in_file(named, sub)));
            progress = Some(match progress {
                None => state,
                Some(known) => known.min(state),
            });
            targets.push((order, theirs.unwrap_or_default()));
        }
        sources.extend(own);
    }
    targets.sort_by_key(|(order, _)| *order);
    let target: Vec<Token> = targets.into_iter().flat_map(|(_, tokens)| tokens).collect();
    Returned {
        id: unit.attribute("id").unwrap_or_default().to_owned(),
        place: place(unit, file),
        source: sources,
        target: translated.then_some(target),
        whole,
        progress: progress.flatten().filter(|_| whole),
        open,
    }
}

/// A unit of XLIFF 1.2.
fn one(unit: Node<'_, '_>, file: &Source) -> Returned {
    let target = child(unit, "target");
    let tokens_of = target.map(tokens).filter(|it| it.iter().any(|token| !matches!(token, Token::Gap(_))));
    let state = target.and_then(|target| target.attribute("state"));
    let approved = unit.attribute("approved") == Some("yes");
    let progress = match state {
        Some(state) => Progress::of(state, None),
        None => approved.then_some(Progress::Reviewed),
    };
    let empty = |mark: Node<'_, '_>| {
        mark.tag_name().name() == "mrk" && mark.attribute("mtype") == Some("seg") && !says(&tokens(mark))
    };
    let whole = !target.is_some_and(|target| target.descendants().any(empty));
    let is_segment =
        |node: &Node<'_, '_>| node.tag_name().name() == "mrk" && node.attribute("mtype") == Some("seg");
    let segments = target.map_or(0, |target| target.descendants().filter(is_segment).count());
    let mut open = Open::default();
    let why =
        || state.map_or_else(|| "of no state in the file".to_owned(), |state| state_in_file(state, None));
    let progress = progress.filter(|_| tokens_of.is_some() && whole);
    open.add(segments.max(1), progress.is_none().then(why));
    Returned {
        id: unit.attribute("id").unwrap_or_default().to_owned(),
        place: place(unit, file),
        source: child(unit, "source").map(tokens).unwrap_or_default(),
        whole,
        progress,
        open,
        target: tokens_of,
    }
}

/// What a text has, marks of segments and of annotations aside.
fn tokens(text: Node<'_, '_>) -> Vec<Token> {
    let mut out = Vec::new();
    let segmented = text
        .children()
        .any(|child| child.tag_name().name() == "mrk" && child.attribute("mtype") == Some("seg"));
    collect(text, segmented, 0, &mut out);
    out
}

fn collect(node: Node<'_, '_>, segmented: bool, depth: usize, out: &mut Vec<Token>) {
    if depth > DEPTH {
        // No code of a circular: the unit is refused.
        out.push(Token::Code("nested too deep".to_owned()));
        return;
    }
    let within = |node: Node<'_, '_>, out: &mut Vec<Token>| {
        node.children().for_each(|child| collect(child, false, depth + 1, out));
    };
    if depth == 0 {
        node.children().for_each(|child| collect(child, segmented, 1, out));
        return;
    }
    if let Some(words) = node.text().filter(|_| node.is_text()) {
        // Between segments stands what parts them.
        match out.last_mut() {
            _ if segmented => out.push(Token::Gap(words.to_owned())),
            Some(Token::Words(last)) => last.push_str(words),
            _ => out.push(Token::Words(words.to_owned())),
        }
        return;
    }
    let id = |name: &str| node.attribute(name).map(str::to_owned);
    let own = || id("id").unwrap_or_default();
    match node.tag_name().name() {
        "mrk" => within(node, out),
        "pc" | "g" => {
            out.push(Token::Open(own()));
            within(node, out);
            out.push(Token::Close(own()));
        }
        "ph" | "x" => out.push(Token::Code(own())),
        "sc" => out.push(Token::Open(own())),
        "ec" => out.push(Token::Close(id("startRef").unwrap_or_else(own))),
        "bx" | "bpt" => out.push(Token::Open(own())),
        "ex" | "ept" => out.push(Token::Close(id("rid").unwrap_or_else(own))),
        "it" if node.attribute("pos") == Some("open") => out.push(Token::Open(own())),
        "it" => out.push(Token::Close(own())),
        // A character that XML cannot have (XLIFF 2.1, 4.3.1.2).
        "cp" => {
            let code = id("hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
            out.extend(code.and_then(char::from_u32).map(|c| Token::Words(c.into())));
        }
        _ => {}
    }
}

/// Whether tokens are more than space.
fn says(tokens: &[Token]) -> bool {
    let blank =
        |token: &Token| matches!(token, Token::Words(words) | Token::Gap(words) if words.trim().is_empty());
    !tokens.iter().all(blank)
}

/// The words of tokens.
fn plain(tokens: &[Token]) -> String {
    let words = tokens.iter().filter_map(|token| match token {
        Token::Words(words) | Token::Gap(words) => Some(words.as_str()),
        _ => None,
    });
    words.collect()
}
