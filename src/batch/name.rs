//! Names of files: in come a circular, how much of it, a language and a format, out goes the stem.

use crate::compose::Extent;
use crate::document::TSAG;
use crate::kinds::Circular;
use crate::lang::Lang;
use crate::model::Supplement;

/// How files are named.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::batch::{Format, Naming, Options, Press};
/// use tsb_circular::lang::Lang;
///
/// let options = Options { formats: vec![Format::Txt], naming: Naming::Itu, ..Options::default() };
/// let plan = Press::new(options)?;
/// let plan = plan.plan(&folder, &[Lang::En])?;
/// assert_eq!(plan.files[0].name, "T17-TSB-CIR-0195!!TXT-E.txt");
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Naming {
    /// `tsb-circular-195.en`
    #[default]
    Plain,
    /// `T17-TSB-CIR-0195!!MSW-E`, as ITU names documents: study period, number, format, language; of a collective letter
    /// `T17-SG17-COL-0007!!MSW-E`, of a corrigendum `T17-TSB-CIR-0195!C1!MSW-E`.
    Itu,
}

impl Naming {
    /// The name without its ending. A reply form alone says so: `tsb-circular-195-reply.en`, and that of an annex of
    /// the circular's own with its id: `tsb-circular-58-reply-form.en`.
    pub(crate) fn stem(self, circular: &Circular, extent: Extent, lang: Lang, ending: &str) -> String {
        let part = match extent {
            Extent::Whole => String::new(),
            Extent::Reply => "-reply".to_owned(),
            Extent::Annex(at) => {
                let own = circular.head.annexes.get(usize::from(at)).map_or("", |annex| &annex.id);
                format!("-reply-{own}")
            }
        };
        match self {
            Naming::Plain => format!("{}{part}.{lang}", circular.name()),
            Naming::Itu => {
                let format = match ending {
                    "docx" => "MSW",
                    other => &other.to_uppercase(),
                };
                let period = circular.head.study_period % 100;
                // A letter that has no number yet is refused before.
                let number = match circular.head.letter {
                    Some(letter) if letter.group == TSAG => format!("TSAG-COL-{:04}", letter.number),
                    Some(letter) => format!("SG{:02}-COL-{:04}", letter.group, letter.number),
                    None => format!("TSB-CIR-{:04}", circular.head.number.unwrap_or_default()),
                };
                let supplement = match circular.head.supplement {
                    Some(Supplement::Corrigendum(number)) => format!("C{number}"),
                    Some(Supplement::Addendum(number)) => format!("A{number}"),
                    None => String::new(),
                };
                format!("T{period:02}-{number}{part}!{supplement}!{format}-{}", lang.itu_letter())
            }
        }
    }
}
