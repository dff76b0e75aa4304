//! The press: in come circulars, out goes what is made of each, on all cores.

#[cfg(feature = "pdf")]
use std::sync::Arc;
use std::sync::{Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::{Digest, Format, Inputs, Made, Naming, Options, Outcome};
use crate::diag::{Code, Diagnostic, Diagnostics, Error};
use crate::document::{Document, Parallel};
use crate::html::{self, HtmlOptions, Sibling};
use crate::kinds::{self, Circular, Folder};
use crate::lang::Lang;
use crate::letterhead::Letterhead;
use crate::text;

/// What is to be made of a circular.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::batch::{Format, Options, Press};
/// use tsb_circular::lang::Lang;
///
/// let press = Press::new(Options { formats: vec![Format::Txt, Format::Json], ..Options::default() })?;
/// let plan = press.plan(&folder, &[Lang::En])?;
/// let names: Vec<&str> = plan.files.iter().map(|file| file.name.as_str()).collect();
/// assert_eq!(names, ["tsb-circular-195.en.txt", "tsb-circular-195.en.json"]);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug)]
pub struct Plan<'f> {
    /// The circular.
    pub folder: &'f Folder,
    /// The files, language by language.
    pub files: Vec<Planned>,
    /// The names of files that stand already and are not made again; a [`Ledger`](super::Ledger) finds them.
    pub unchanged: Vec<String>,
    pub(super) letterhead: Letterhead,
    /// The pages among the files, made again or not.
    pages: Vec<Sibling>,
    /// Those of them that can be made.
    sound: OnceLock<Vec<Sibling>>,
}

/// A file to be made.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::batch::{Format, Options, Press};
/// use tsb_circular::lang::Lang;
///
/// let press = Press::new(Options { formats: vec![Format::Txt], ..Options::default() })?;
/// let plan = press.plan(&folder, &[Lang::Es])?;
/// let file = &plan.files[0];
/// assert_eq!((file.lang, file.format), (Lang::Es, Format::Txt));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Planned {
    /// Its name, without folder.
    pub name: String,
    /// Its language.
    pub lang: Lang,
    /// The language beside it, of a file in two.
    pub beside: Option<Lang>,
    /// Its format.
    pub format: Format,
}

impl Plan<'_> {
    /// The files by their languages.
    fn editions(&self) -> impl Iterator<Item = &[Planned]> {
        self.files.chunk_by(|one, next| (one.lang, one.beside) == (next.lang, next.beside))
    }

    /// How many editions are to be made: files in different formats are one.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::batch::{Format, Options, Press};
    /// use tsb_circular::lang::Lang;
    ///
    /// let press = Press::new(Options { formats: vec![Format::Txt, Format::Json], ..Options::default() })?;
    /// assert_eq!(press.plan(&folder, &[Lang::En, Lang::Ru])?.count(), 2);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn count(&self) -> usize {
        self.editions().count()
    }
}

/// An edition that was made, in each format, with warnings; or why it was not.
type Edition = Result<(Vec<Made>, Diagnostics), Diagnostics>;

/// What makes editions; built once for many.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::batch::{Format, Options, Press};
/// use tsb_circular::lang::Lang;
///
/// let press = Press::new(Options { formats: vec![Format::Txt], ..Options::default() })?;
/// let plans = [press.plan(&folder, &[Lang::Ru])?];
/// press.make(&plans, &|| {}, &mut |_, outcome| assert_eq!(outcome.files[0].name, "tsb-circular-195.ru.txt"));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub struct Press {
    options: Options,
    #[cfg(feature = "pdf")]
    engine: Option<Arc<crate::pdf::Engine>>,
    faces: OnceLock<Digest>,
}

impl Press {
    /// Builds what the formats need.
    ///
    /// ```
    /// use tsb_circular::batch::{Format, Options, Press};
    ///
    /// let press = Press::new(Options { formats: vec![Format::Json], ..Options::default() })?;
    /// # drop(press);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    ///
    /// # Errors
    /// When PDF or Word is wanted, and the faces cannot be read.
    pub fn new(options: Options) -> Result<Self, Error> {
        #[cfg(feature = "pdf")]
        let engine = options
            .formats
            .iter()
            .any(|format| format.is_paged())
            .then(|| crate::pdf::Engine::new(crate::pdf::EngineOptions { fonts: options.fonts.clone() }))
            .transpose()?
            .map(Arc::new);
        Ok(Self {
            options,
            #[cfg(feature = "pdf")]
            engine,
            faces: OnceLock::new(),
        })
    }

    /// The same with an engine that was built before; the folders of faces are the engine's.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use tsb_circular::batch::{Format, Options, Press};
    /// use tsb_circular::pdf::{Engine, EngineOptions};
    ///
    /// let engine = Arc::new(Engine::new(EngineOptions::default())?);
    /// let options = Options { formats: vec![Format::Pdf], ..Options::default() };
    /// let press = Press::with_engine(options, engine.clone());
    /// # drop(press);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    #[cfg(feature = "pdf")]
    pub fn with_engine(options: Options, engine: Arc<crate::pdf::Engine>) -> Self {
        Self { options, engine: Some(engine), faces: OnceLock::new() }
    }

    /// What is wanted.
    pub(crate) fn options(&self) -> &Options {
        &self.options
    }

    /// What is to be made of a circular in these languages.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::batch::{self, Format, Options, Press};
    ///
    /// let options = Options { formats: vec![Format::Txt], ..Options::default() };
    /// let langs = batch::languages(&folder, &options)?;
    /// assert_eq!(Press::new(options)?.plan(&folder, &langs)?.count(), 6);
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a picture of its letterhead cannot be used: that would be wrong in every language. When two languages are to
    /// stand side by side in a format or under a name that such a file does not have.
    pub fn plan<'f>(&self, folder: &'f Folder, langs: &[Lang]) -> Result<Plan<'f>, Error> {
        self.takes_parallel()?;
        let letterhead = self.letterhead(folder)?;
        let file = |(lang, beside): (Lang, Option<Lang>), format: Format| Planned {
            name: self.file_name(&folder.circular, lang, beside, format),
            lang,
            beside,
            format,
        };
        let formats = &self.options.formats;
        let editions: Vec<(Lang, Option<Lang>)> = match self.options.parallel {
            Some([first, second]) => vec![(first, Some(second))],
            None => langs.iter().map(|lang| (*lang, None)).collect(),
        };
        let files = editions.iter().flat_map(|of| formats.iter().map(move |format| file(*of, *format)));
        let files: Vec<Planned> = files.collect();
        let pages = files.iter().filter(|file| file.format == Format::Html);
        let pages = pages.map(|file| Sibling { lang: file.lang, name: file.name.clone() }).collect();
        let (unchanged, sound) = (Vec::new(), OnceLock::new());
        Ok(Plan { folder, files, unchanged, letterhead, pages, sound })
    }

    /// Nothing, unless two languages are to stand side by side where they cannot.
    fn takes_parallel(&self) -> Result<(), Diagnostic> {
        let options = &self.options;
        if options.parallel.is_none() {
            return Ok(());
        }
        if let Some(format) = options.formats.iter().find(|format| !format.is_paged()) {
            let ending = format.ending();
            let message = format!("a bilingual edition is a PDF or a Word file, and no `{ending}`");
            return Err(Diagnostic::error(Code::Unsupported, message).hint("ask for `--to pdf,docx`"));
        }
        if options.naming == Naming::Itu {
            let message = "ITU has no file names for bilingual editions";
            return Err(Diagnostic::error(Code::Unsupported, message).hint("name it with `--naming plain`"));
        }
        Ok(())
    }

    /// The pages to which that of a language links: those of the same circular and run, without languages in which it
    /// cannot be composed.
    pub(super) fn siblings(&self, plan: &Plan<'_>, lang: Lang) -> Vec<Sibling> {
        let sound = plan.sound.get_or_init(|| {
            let is_sound =
                |page: &&Sibling| kinds::edition(plan.folder, page.lang, &self.options.compose).is_ok();
            // One alone has none.
            let pages = plan.pages.iter().filter(|_| plan.pages.len() > 1);
            pages.filter(is_sound).cloned().collect()
        });
        sound.iter().filter(|page| page.lang != lang).cloned().collect()
    }

    /// What a file of a plan is made from.
    pub(crate) fn inputs(&self, plan: &Plan<'_>, file: &Planned) -> Inputs {
        Inputs::of(self, plan, file)
    }

    /// Makes what is planned, on all cores (or in the pool of threads in which it is called): about in the order of the
    /// plans, and several circulars at once. `done` is called after each edition; `take` is given what was made of a
    /// circular, with its place among the plans, as soon as all its editions are there: one at a time, whichever thread
    /// made the last of them.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use std::sync::atomic::{AtomicUsize, Ordering};
    /// use tsb_circular::batch::{Format, Options, Press};
    /// use tsb_circular::lang::Lang;
    ///
    /// let press = Press::new(Options { formats: vec![Format::Txt], ..Options::default() })?;
    /// let plans = [press.plan(&folder, &Lang::ALL)?];
    /// let (editions, mut circulars) = (AtomicUsize::new(0), 0);
    /// press.make(&plans, &|| drop(editions.fetch_add(1, Ordering::Relaxed)), &mut |_, _| circulars += 1);
    /// assert_eq!((editions.into_inner(), circulars), (6, 1));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn make(
        &self,
        plans: &[Plan<'_>],
        done: &(dyn Fn() + Sync),
        take: &mut (dyn FnMut(usize, Outcome) + Send),
    ) {
        let mut waiting: Vec<Vec<Option<Edition>>> = Vec::new();
        for (at, plan) in plans.iter().enumerate() {
            waiting.push(plan.editions().map(|_| None).collect());
            if plan.files.is_empty() {
                take(at, Outcome { files: Vec::new(), diagnostics: Vec::new() });
            }
        }
        let editions = plans.iter().enumerate().flat_map(|(at, plan)| {
            plan.editions().enumerate().map(move |(number, files)| (at, number, files))
        });
        let taken = Mutex::new((waiting, take));
        editions.par_bridge().for_each(|(at, number, files)| {
            let made = self.edition(&plans[at], files);
            done();
            let (waiting, take) = &mut *taken.lock().unwrap_or_else(PoisonError::into_inner);
            waiting[at][number] = Some(made);
            if waiting[at].iter().all(Option::is_some) {
                let made = std::mem::take(&mut waiting[at]).into_iter().flatten();
                take(at, outcome(&plans[at], made));
            }
        });
    }

    /// The letterhead of a circular: pictures of its own, before those that were asked for, before those of the house
    /// on its day; the faces of the house.
    fn letterhead(&self, folder: &Folder) -> Result<Letterhead, Diagnostics> {
        let (house, day) = (folder.house.as_deref(), folder.circular.head.day());
        let letterhead = match (&self.options.letterhead, house) {
            (Some(asked), Some(house)) => Letterhead { faces: house.faces(day), ..asked.clone() },
            (Some(asked), None) => asked.clone(),
            (None, Some(house)) => house.letterhead(day)?,
            (None, None) => Letterhead::default(),
        };
        Ok(folder.letterhead(&letterhead)?)
    }

    fn edition(&self, plan: &Plan<'_>, files: &[Planned]) -> Edition {
        let Some(Planned { lang, beside, .. }) = files.first() else { return Ok((Vec::new(), Vec::new())) };
        if let Some(beside) = beside {
            return self.parallel(plan, [*lang, *beside], files);
        }
        let document = kinds::edition(plan.folder, *lang, &self.options.compose)?;
        let mut warnings = Vec::new();
        let made = files.iter().map(|Planned { name, format, .. }| {
            let bytes = self.format(&document, *format, plan, &mut warnings)?;
            Ok(Made { name: name.clone(), bytes })
        });
        let made: Result<Vec<Made>, Diagnostics> = made.collect();
        Ok((made?, warnings))
    }

    /// Two languages side by side.
    fn parallel(&self, plan: &Plan<'_>, langs: [Lang; 2], files: &[Planned]) -> Edition {
        let parallel = kinds::parallel(plan.folder, langs, &self.options.compose)?;
        let parallel = Parallel { shows_facts: self.options.show_facts, ..parallel };
        let mut warnings = Vec::new();
        let made = files.iter().map(|Planned { name, format, .. }| {
            let bytes = self.format_parallel(&parallel, *format, plan, &mut warnings)?;
            Ok(Made { name: name.clone(), bytes })
        });
        let made: Result<Vec<Made>, Diagnostics> = made.collect();
        Ok((made?, warnings))
    }

    #[allow(unused_variables)]
    fn format_parallel(
        &self,
        parallel: &Parallel,
        format: Format,
        plan: &Plan<'_>,
        warnings: &mut Diagnostics,
    ) -> Result<Vec<u8>, Diagnostics> {
        match format {
            #[cfg(feature = "pdf")]
            Format::Pdf => {
                let engine = self.engine.as_ref().expect("built with the press");
                let options = crate::pdf::PdfOptions { letterhead: plan.letterhead.clone() };
                let pdf = engine.render_parallel(parallel, &options)?;
                warnings.extend(pdf.warnings);
                Ok(pdf.bytes)
            }
            #[cfg(feature = "docx")]
            Format::Docx => {
                let letterhead = Some(plan.letterhead.clone());
                let options = crate::docx::DocxOptions { letterhead, ..Default::default() };
                Ok(crate::docx::write_parallel(parallel, &options)?)
            }
            Format::Txt | Format::Html | Format::Json => unreachable!("refused when it was planned"),
        }
    }

    fn file_name(&self, circular: &Circular, lang: Lang, beside: Option<Lang>, format: Format) -> String {
        let extent = self.options.compose.extent;
        let stem = self.options.naming.stem(circular, extent, lang, format.ending());
        let beside = beside.map_or_else(String::new, |beside| format!("-{beside}"));
        format!("{stem}{beside}.{}", format.ending())
    }

    /// The digest of all faces.
    pub(super) fn faces(&self) -> &Digest {
        self.faces.get_or_init(|| {
            #[cfg(feature = "pdf")]
            let files = self.engine.iter().flat_map(|engine| engine.faces());
            #[cfg(not(feature = "pdf"))]
            let files = std::iter::empty();
            Digest::of_parts(files.map(|file: &[u8]| ("", file)))
        })
    }

    /// How far a Word edition closes up its letter: as far as the pages of the same edition in PDF do, and not at all
    /// where they cannot be made.
    #[cfg(feature = "docx")]
    #[allow(unused_variables)]
    fn closing(&self, document: &Document, letterhead: &Letterhead) -> f64 {
        #[cfg(feature = "pdf")]
        if let Some(engine) = &self.engine {
            let options = crate::pdf::PdfOptions { letterhead: letterhead.clone() };
            return engine.hand_over(document, &options).map_or(0.0, |job| job.closing());
        }
        0.0
    }

    #[allow(unused_variables)]
    fn format(
        &self,
        document: &Document,
        format: Format,
        plan: &Plan<'_>,
        warnings: &mut Diagnostics,
    ) -> Result<Vec<u8>, Diagnostics> {
        let letterhead = &plan.letterhead;
        match format {
            #[cfg(feature = "pdf")]
            Format::Pdf => {
                let engine = self.engine.as_ref().expect("built with the press");
                let options = crate::pdf::PdfOptions { letterhead: letterhead.clone() };
                let pdf = engine.render(document, &options)?;
                warnings.extend(pdf.warnings);
                Ok(pdf.bytes)
            }
            #[cfg(feature = "docx")]
            Format::Docx => {
                let options = crate::docx::DocxOptions {
                    letterhead: Some(letterhead.clone()),
                    form: self.options.form,
                    closing: self.closing(document, letterhead),
                };
                Ok(crate::docx::write(document, &options)?)
            }
            Format::Txt => Ok(text::write(document).into_bytes()),
            Format::Html => {
                let siblings = self.siblings(plan, document.lang);
                let options = HtmlOptions { letterhead: Some(letterhead.clone()), siblings };
                Ok(html::write(document, &options).into_bytes())
            }
            Format::Json => Ok(document.to_json().into_bytes()),
        }
    }
}

/// What is made of a circular of whose editions these were made.
fn outcome(plan: &Plan<'_>, made: impl Iterator<Item = Edition>) -> Outcome {
    let mut outcome = Outcome { files: Vec::new(), diagnostics: Vec::new() };
    let mut whole = true;
    for (edition, files) in made.zip(plan.editions()) {
        match edition {
            Ok((files, warnings)) => {
                outcome.files.extend(files);
                outcome.diagnostics.extend(warnings);
            }
            // What is wrong with the prose of a language stops its edition alone; what is wrong with a letterhead is
            // wrong with it in every language.
            Err(errors) => {
                let langs = || std::iter::once(files[0].lang).chain(files[0].beside);
                whole &= errors.iter().all(|error| langs().any(|lang| plan.folder.is_in_prose(lang, error)));
                let new: Diagnostics =
                    errors.into_iter().filter(|error| !outcome.diagnostics.contains(error)).collect();
                outcome.diagnostics.extend(new);
            }
        }
    }
    if !whole {
        outcome.files.clear();
    }
    outcome
}
