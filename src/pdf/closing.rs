//! Closing up: a letter whose end would stand on a page of its own is set closer, as little as that takes.
//!
//! Each try is a layout, so the first is measured: what its lines and spaces can give says whether closing up may pay
//! at all, and where to begin. And what was found is kept: a letter built as an earlier one, whose lines stand where
//! those stood, is closed up as that was.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use typst::foundations::Label;
use typst::layout::{Frame, FrameItem, Point};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::lang::Lang;
use crate::theme::THEME;

/// In so many steps a letter is closed up, from as the styles say to the limits of the theme.
const STEPS: u32 = 4;
/// The label after the last block of the letter.
const END_OF_LETTER: &str = "end-of-letter";
/// Of so many letters it is kept how far they are closed up.
const KEPT: usize = 1024;
/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// How a letter stands on its pages; lengths in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Standing {
    /// The page on which it ends, from 1.
    pub page: usize,
    /// How far down the type area of that page.
    down: f64,
    /// The height of its lines.
    lines: f64,
    /// What is free at the foot of the pages before the last.
    free: f64,
    /// What tells the places of its lines, page by page, from others.
    places: u128,
}

/// How far letters are closed up that were laid out lately.
#[derive(Debug, Default)]
pub(super) struct Closings(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// By the fingerprints of their worlds.
    worlds: BTreeMap<u128, f64>,
    /// By how they are built, with how they then stand.
    alike: BTreeMap<u128, (f64, Standing)>,
}

impl Closings {
    /// How far the letter of this world is closed up.
    pub fn of(&self, world: u128) -> Option<f64> {
        self.kept(|kept| kept.worlds.get(&world).copied())
    }

    /// How far a letter built like this one is closed up, and how it then stands.
    fn alike(&self, outline: u128) -> Option<(f64, Standing)> {
        self.kept(|kept| kept.alike.get(&outline).copied())
    }

    /// Finds how far the letter of this world is closed up, as [`least`]; `document` is what the layouts are given.
    pub fn find(&self, world: u128, document: &[u8], mut stand: impl FnMut(f64) -> Option<Standing>) -> f64 {
        let outline = outline(document);
        let mut tries: Vec<(f64, Option<Standing>)> = Vec::new();
        let mut stand = |by: f64| {
            let known = tries.iter().find(|(tried, _)| *tried == by).map(|(_, stood)| *stood);
            known.unwrap_or_else(|| {
                tries.push((by, stand(by)));
                tries[tries.len() - 1].1
            })
        };
        let alike = self.alike(outline).filter(|(by, stood)| stand(*by) == Some(*stood));
        let closing = alike.map_or_else(|| least(&mut stand), |(by, _)| by);
        let stood = stand(closing);
        self.kept(|kept| {
            if kept.worlds.len() >= KEPT {
                *kept = Kept::default();
            }
            kept.worlds.insert(world, closing);
            // A letter that is not closed up is laid out as the styles say first of all: nothing is won by a guess.
            if let Some(stood) = stood.filter(|_| closing > 0.0) {
                kept.alike.insert(outline, (closing, stood));
            }
        });
        closing
    }

    fn kept<T>(&self, work: impl FnOnce(&mut Kept) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What tells documents apart that are built otherwise, not those that say other things: their JSON without its numbers
/// and without its strings, but for names such as those of blocks and of styles.
fn outline(json: &[u8]) -> u128 {
    let mut outline = Vec::with_capacity(json.len());
    for (at, part) in json.split(|byte| *byte == b'"').enumerate() {
        let name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_".contains(byte);
        if at % 2 == 0 || part.iter().all(name) {
            outline.extend(part.iter().filter(|byte| !byte.is_ascii_digit()));
        }
        outline.push(b'"');
    }
    typst::utils::hash128(&outline)
}

impl Standing {
    /// How a letter stands in this layout; none where nothing says where it ends.
    pub fn of(paged: &PagedDocument, lang: Lang) -> Option<Self> {
        let label = Label::new(PicoStr::intern(END_OF_LETTER))?;
        let introspector = paged.introspector();
        let location = introspector.elements().query_label(label).ok()?.location()?;
        let end = introspector.position(location)?;
        let page = end.page.get();
        let down = end.point.y.to_pt() - THEME.page.top * POINTS;
        let (mut lines, mut free) = (0.0, 0.0);
        let mut places = Vec::new();
        for (before, sheet) in paged.pages().iter().take(page).enumerate() {
            let last = before + 1 == page;
            let runs = runs(&sheet.frame, if last { down } else { area() });
            let (height, lowest) = height_of_lines(&runs, lang);
            lines += height;
            // To a hundredth of a point; runs beside one another are one line, however many there are.
            let mut here: Vec<_> =
                runs.iter().map(|(baseline, _)| (before, (baseline * 100.0).round() as i64)).collect();
            here.dedup();
            places.extend(here);
            if !last {
                free += (area() - lowest).max(0.0);
            }
        }
        Some(Self { page, down, lines, free, places: typst::utils::hash128(&places) })
    }

    /// What the letter fills of its pages: unlike the place where it ends, this shrinks evenly as it is closed up.
    fn filled(&self) -> f64 {
        (self.page - 1) as f64 * area() - self.free + self.down
    }

    /// What lines and spaces give if it is closed up to the limits: the first without what its pages leave free, the
    /// second the most that it can be.
    fn gain(&self) -> (f64, f64) {
        let limits = &THEME.closing;
        let spaces = (self.filled() - self.lines).max(0.0);
        let gain = self.lines * (1.0 - limits.line) + spaces * (1.0 - limits.space.min(limits.signature));
        (gain, gain + self.free)
    }
}

/// The height of the type area.
fn area() -> f64 {
    (THEME.page.height - THEME.page.top - THEME.page.bottom) * POINTS
}

/// The runs of a page down to this depth of its type area: their baselines in it, from above, and their sizes.
fn runs(page: &Frame, down: f64) -> Vec<(f64, f64)> {
    let mut runs = Vec::new();
    collect(page, Point::zero(), &mut runs);
    let top = THEME.page.top * POINTS;
    runs.iter_mut().for_each(|(baseline, _)| *baseline -= top);
    runs.retain(|(baseline, _)| (0.0..=down).contains(baseline));
    runs.sort_by(|one, other| one.0.total_cmp(&other.0));
    runs
}

/// The height of these lines, and how deep the lowest reaches.
fn height_of_lines(runs: &[(f64, f64)], lang: Lang) -> (f64, f64) {
    let script = &THEME.scripts[&lang.rules().script];
    let (mut height, mut lowest) = (0.0, f64::NEG_INFINITY);
    for (baseline, size) in runs {
        // Beside one another, in a table, lines count once.
        height += f64::min(size * script.leading / script.pdf_scale, baseline - lowest);
        lowest = *baseline;
    }
    (height, lowest.max(0.0))
}

/// The baselines of all runs, and their sizes.
fn collect(frame: &Frame, at: Point, runs: &mut Vec<(f64, f64)>) {
    for (place, item) in frame.items() {
        match item {
            FrameItem::Text(run) => runs.push(((at + *place).y.to_pt(), run.size.to_pt())),
            FrameItem::Group(group) => collect(&group.frame, at + *place, runs),
            _ => {}
        }
    }
}

/// How far a letter is closed up to save a page, from 0 (as the styles say) to 1 (the limits of the theme): as little as
/// possible, and not at all if no page can be saved. `stand` lays it out, closed up so far; 0 is always tried.
fn least(mut stand: impl FnMut(f64) -> Option<Standing>) -> f64 {
    let by = |step: u32| f64::from(step) / f64::from(STEPS);
    let Some(loose) = stand(0.0).filter(|loose| loose.page > 1) else { return 0.0 };
    let (gain, most) = loose.gain();
    if loose.down > most {
        return 0.0;
    }
    // How many steps a letter is over its page that reaches so far over it, where a step gives so much.
    let over = |by: f64, each: f64| (by / each.max(f64::EPSILON)).ceil() as u32;
    // The greatest step that does not fit, and the least that does; one more than there are as long as none does.
    let (mut short, mut fitting) = (0, STEPS + 1);
    let mut next = over(loose.down, gain / f64::from(STEPS)).min(STEPS);
    while fitting - short > 1 && next <= STEPS + 1 {
        let step = next.clamp(short + 1, fitting - 1);
        let Some(tried) = stand(by(step)) else { return 0.0 };
        let each = (loose.filled() - tried.filled()) / f64::from(step);
        let spare = (loose.page - 1) as f64 * area() - tried.filled();
        if tried.page < loose.page {
            fitting = step;
            // With less than half a step to spare, a step less does not fit.
            if spare < each / 2.0 {
                break;
            }
            next = step - 1;
        } else {
            short = step;
            next = step.saturating_add(over(-spare, each).max(1));
        }
    }
    if fitting > STEPS { 0.0 } else { by(fitting) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A letter of lines and spaces alone, which parts anywhere, closed up so far.
    fn letter(lines: f64, spaces: f64, by: f64) -> Standing {
        let limits = &THEME.closing;
        let closed = |height: f64, limit: f64| height * (1.0 - (1.0 - limit) * by);
        let filled = closed(lines, limits.line) + closed(spaces, limits.space);
        let before = (filled / area()).floor();
        Standing {
            page: 1 + before as usize,
            down: filled - before * area(),
            lines,
            free: 0.0,
            places: filled.to_bits().into(),
        }
    }

    #[test]
    fn the_least_step_that_saves_a_page_is_found_in_few_tries() {
        let mut closed = [0; STEPS as usize + 1];
        for (pages, spaces) in (4..40).flat_map(|pages| (1..8).map(move |spaces| (pages, spaces))) {
            let (height, share) = (f64::from(pages) * 0.1 * area(), f64::from(spaces) * 0.05);
            let stand = |by: f64| letter(height * (1.0 - share), height * share, by);
            let steps = (1..=STEPS).map(|step| f64::from(step) / f64::from(STEPS));
            let expected = steps.clone().find(|by| stand(*by).page < stand(0.0).page).unwrap_or(0.0);
            let mut tries = 0;
            let found = least(|by| {
                tries += 1;
                Some(stand(by))
            });
            assert_eq!(found, expected, "{pages} {spaces}");
            assert!(tries <= 3, "{pages} {spaces}: {tries}");
            closed[(found * f64::from(STEPS)) as usize] += 1;
        }
        assert!(closed.iter().all(|letters| *letters > 0), "{closed:?}");
    }

    #[test]
    fn a_letter_that_stands_as_one_before_it_takes_one_try() {
        let (closings, mut tries) = (Closings::default(), Vec::new());
        let mut find = |world: u128, json: &str, height: f64| {
            tries.clear();
            let closing = closings.find(world, json.as_bytes(), |by| {
                tries.push(by);
                Some(letter(height * 0.8 * area(), height * 0.2 * area(), by))
            });
            (closing, tries.len())
        };
        let one = r#"{"lines": 12, "blocks": [{"kind": "numbered"}, "This is prose."]}"#;
        let (first, tries) = find(1, one, 1.03);
        assert!(first > 0.0 && first < 1.0 && tries > 1, "{first} {tries}");
        // Other words and numbers.
        let other = r#"{"lines": 13, "blocks": [{"kind": "numbered"}, "These are other words."]}"#;
        assert_eq!(find(2, other, 1.03), (first, 1));
        // It stands otherwise: nothing that is found depends on what was laid out before.
        let (longer, tries) = find(3, other, 1.06);
        assert!(longer > first && tries > 1, "{longer} {tries}");
        assert_eq!(find(4, other, 0.9).0, 0.0);
        assert_eq!(find(5, other, 1.03).0, first);
        // It is built otherwise.
        let (closing, tries) = find(6, &other.replace("numbered", "plain"), 1.03);
        assert!(closing == first && tries > 1, "{closing} {tries}");
    }

    #[test]
    fn a_letter_that_typst_refuses_is_left_as_it_is() {
        assert_eq!(least(|_| None), 0.0);
    }
}
