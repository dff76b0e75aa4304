//! What a file is made from: everything that could make its bytes others, each by its digest or by itself.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Digest, Format, Plan, Planned, Press};
use crate::compose::Extent;
use crate::house::House;
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::letterhead::Letterhead;
use crate::locale;
use crate::status;
use crate::theme::LAYOUTS;

/// What a file is made from.
///
/// Texts have the digest of the text as it was read, without a byte order mark. What a format does not show, such as the
/// faces in plain text, is left out.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::batch::{Format, Ledger, Manifest, Options, Press};
/// use tsb_circular::lang::Lang;
///
/// # let home = tempfile::tempdir()?;
/// # let out = home.path();
/// let press = Press::new(Options { formats: vec![Format::Txt], ..Options::default() })?;
/// let mut plans = [press.plan(&folder, &[Lang::En])?];
/// let mut ledger = Ledger::open(out, None, false)?;
/// ledger.hold(&press, &mut plans)?;
/// press.make(&plans, &|| {}, &mut |_, outcome| drop(ledger.write(&outcome.files[0])));
/// ledger.close()?;
/// let manifest = Manifest::read(out)?.expect("one was written");
/// let inputs = &manifest.files["tsb-circular-195.en.txt"].from;
/// assert!(inputs.prose.contains_key(&Lang::En) && inputs.house.is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Inputs {
    /// The version of this program.
    pub version: String,
    /// All that the program says: `locales/`, formularies included, and the catalogs of kinds that are not built in.
    pub catalogs: Digest,
    /// `circular.toml`; of a letter from memory all of it.
    pub circular: Digest,
    /// The prose that may be printed, by language: that of the edition, and the original where that says more.
    pub prose: BTreeMap<Lang, Digest>,
    /// The messages that are stale, and the facts that are not as they were issued: what a draft marks, and what else is
    /// refused. Signatures alone change no file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Digest>,
    /// The corrigenda of the circular, of which the reply form knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrigenda: Vec<Digest>,
    /// The house: what it is, its names and its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub house: Option<Digest>,
    /// The pictures that are printed, and the faces that stand for the theme's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letterhead: Option<Digest>,
    /// The looks: `layouts/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Digest>,
    /// The faces for PDF, to whose pages Word editions are closed up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faces: Option<Digest>,
    /// The flags that are not as usual: `draft`, `form=protected`, `reply`, `annex=form`, `parallel=en,zh`, `show-facts`; of
    /// a page, those it links to: `beside=fr,es`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<String>,
}

impl Inputs {
    /// The names of the parts in which others differ from these.
    pub(crate) fn differences(&self, other: &Self) -> Vec<&'static str> {
        [
            ("version", self.version != other.version),
            ("catalogs", self.catalogs != other.catalogs),
            ("circular", self.circular != other.circular),
            ("prose", self.prose != other.prose),
            ("status", self.status != other.status),
            ("corrigenda", self.corrigenda != other.corrigenda),
            ("house", self.house != other.house),
            ("letterhead", self.letterhead != other.letterhead),
            ("theme", self.theme != other.theme),
            ("faces", self.faces != other.faces),
            ("flags", self.flags != other.flags),
        ]
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect()
    }

    /// What a press makes a file from.
    pub(super) fn of(press: &Press, plan: &Plan<'_>, file: &Planned) -> Self {
        let Plan { folder, letterhead, .. } = plan;
        let format = file.format;
        let langs = || std::iter::once(file.lang).chain(file.beside);
        let prose: BTreeMap<Lang, Digest> = langs()
            .flat_map(|lang| folder.printed(lang))
            .map(|prose| (prose.lang, Digest::of(prose.source.text.as_bytes())))
            .collect();
        let corrections =
            folder.corrections.iter().filter(|_| press.options().compose.extent == Extent::Reply);
        let drawn = format.is_paged() || format == Format::Html;
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            catalogs: catalogs(folder),
            circular: Digest::of(folder.source.text.as_bytes()),
            status: digest_of_status(folder, langs(), press.options().compose.extent),
            corrigenda: corrections.map(|correction| Digest::of(correction.text.as_bytes())).collect(),
            house: folder.house.as_deref().map(|house| digest_of_house(house, langs(), &prose)),
            letterhead: drawn.then(|| digest_of_letterhead(letterhead)).flatten(),
            theme: drawn.then(|| LOOKS.clone()),
            faces: format.is_paged().then(|| press.faces().clone()),
            flags: flags(press, plan, file),
            prose,
        }
    }
}

/// Of what is not settled in what is made of a language; none where all of it is. The form that is sent back has no prose.
fn digest_of_status(folder: &Folder, langs: impl Iterator<Item = Lang>, extent: Extent) -> Option<Digest> {
    let mut parts: Vec<(&str, String)> =
        status::changed_facts(folder).into_iter().map(|found| ("fact", found.message)).collect();
    for lang in langs.filter(|_| extent != Extent::Reply) {
        parts.extend(status::stale_ids(folder, lang).into_iter().map(|id| ("stale", id)));
        parts.extend(status::changed_prose(folder, lang).into_iter().map(|id| ("changed", id)));
    }
    (!parts.is_empty()).then(|| Digest::of_parts(parts.iter().map(|(name, it)| (*name, it.as_bytes()))))
}

/// Of everything that looks are made of.
static LOOKS: LazyLock<Digest> = LazyLock::new(|| of_texts(LAYOUTS));

fn of_texts(texts: &[(&str, &str)]) -> Digest {
    Digest::of_parts(texts.iter().map(|(name, text)| (*name, text.as_bytes())))
}

/// Of the words of a letter: those built in, and its kind's own.
fn catalogs(folder: &Folder) -> Digest {
    static BUILT_IN: LazyLock<Digest> = LazyLock::new(|| of_texts(locale::FILES));
    match folder.kind.declaration.contract.catalogs {
        None => BUILT_IN.clone(),
        Some(own) => of_texts(&[locale::FILES, own].concat()),
    }
}

/// Of a house, as the edition of these languages prints it that has this prose.
fn digest_of_house(
    house: &House,
    langs: impl Iterator<Item = Lang>,
    prose: &BTreeMap<Lang, Digest>,
) -> Digest {
    let langs: Vec<Lang> = prose.keys().copied().chain(langs).collect();
    let files = house.files.iter().map(|source| {
        let name = source.path.strip_prefix(&house.path).unwrap_or(&source.path);
        (name.to_string_lossy().replace('\\', "/"), source.text.as_bytes())
    });
    let is_printed = |name: &str| match name.strip_prefix("text/") {
        Some(file) => langs.iter().any(|lang| file == format!("{lang}.ftl")),
        None => true,
    };
    let files: Vec<_> = files.filter(|(name, _)| is_printed(name)).collect();
    Digest::of_parts(files.iter().map(|(name, text)| (name.as_str(), *text)))
}

/// Of a letterhead; none where it brings nothing.
fn digest_of_letterhead(letterhead: &Letterhead) -> Option<Digest> {
    let Letterhead { logo, second, signature, faces } = letterhead;
    let pictures = [("logo", logo), ("second", second), ("signature", signature)];
    let pictures = pictures.into_iter().filter_map(|(name, it)| Some((name, &*it.as_ref()?.bytes)));
    let faces = faces.iter().flat_map(|(role, face)| {
        let named = [("pdf", &face.pdf), ("docx", &face.docx)];
        let named = named.into_iter().filter_map(|(writer, name)| Some((writer, name.as_ref()?.as_bytes())));
        std::iter::once((role.as_str(), &b""[..])).chain(named)
    });
    let parts: Vec<(&str, &[u8])> = pictures.chain(faces).collect();
    (!parts.is_empty()).then(|| Digest::of_parts(parts))
}

/// The flags that make bytes others, where they are not as usual.
fn flags(press: &Press, plan: &Plan<'_>, file: &Planned) -> Vec<String> {
    let (options, folder) = (press.options(), plan.folder);
    let mut out = Vec::new();
    match options.compose.extent {
        Extent::Whole => {}
        Extent::Reply => out.push("reply".to_owned()),
        Extent::Annex(at) => {
            let own = folder.circular.head.annexes.get(usize::from(at)).map_or("", |annex| &annex.id);
            out.push(format!("annex={own}"));
        }
    }
    if options.compose.draft {
        out.push("draft".to_owned());
    }
    if let Some(beside) = file.beside {
        out.push(format!("parallel={},{beside}", file.lang));
        out.extend(options.show_facts.then(|| "show-facts".to_owned()));
    }
    #[cfg(feature = "docx")]
    if file.format == Format::Docx && file.beside.is_none() {
        out.extend(match options.form {
            crate::docx::Form::Open => None,
            crate::docx::Form::Protected => Some("form=protected".to_owned()),
            crate::docx::Form::Legacy => Some("form=legacy".to_owned()),
        });
    }
    if file.format == Format::Html {
        let beside: Vec<&str> = press.siblings(plan, file.lang).iter().map(|page| page.lang.code()).collect();
        out.extend((!beside.is_empty()).then(|| format!("beside={}", beside.join(","))));
    }
    out
}
