//! What every edition keeps: the same facts in every language, keys that stand once, lists that lose nothing.

use std::collections::BTreeSet;

use tsb_circular::document::{Content, Document, Inline, Month, SignatureMark, Value};
use tsb_circular::inside::compose::{self, Extent};
use tsb_circular::inside::model::{
    A5, Addressee, Day, Enclosures, Groups, MeetingMode, SignatureStyle, SignsAs, Status,
};
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::examples::{FOLDERS, consultations, edition, edition_of, editions, folder};

/// The facts of a document by key, each value once; a page in the language of the edition is one page.
fn facts(document: &Document) -> BTreeSet<(String, Value)> {
    let general = |value: &Value| match value {
        Value::Url(url) => {
            let own = |segment| if segment == document.lang.code() { "{lang}" } else { segment };
            Value::Url(url.split('/').map(own).collect::<Vec<_>>().join("/"))
        }
        other => other.clone(),
    };
    let texts = document.texts().into_iter();
    texts
        .flat_map(|(key, text)| text.facts().map(move |fact| (key.to_string(), fact.value.clone())))
        .map(|(key, value)| (key, general(&value)))
        .collect()
}

#[test]
fn all_examples_are_complete_in_all_languages() {
    for folder in FOLDERS.iter() {
        assert_eq!(folder.complete(), Lang::ALL, "{}", folder.path.display());
    }
}

#[test]
fn every_language_states_the_same_facts_at_the_same_keys() {
    for folder in FOLDERS.iter() {
        let name = folder.circular.name();
        let english = facts(&edition_of(folder, Lang::En));
        assert!(english.len() > 10);
        for lang in Lang::ALL {
            let other = facts(&edition_of(folder, lang));
            let missing: Vec<_> =
                english.difference(&other).filter(|fact| fact.0 != "letter/enclosures").collect();
            let extra: Vec<_> =
                other.difference(&english).filter(|fact| fact.0 != "letter/enclosures").collect();
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{name} {lang}: lacks {missing:?}, adds {extra:?}"
            );
        }
    }
}

#[test]
fn fields_have_the_same_keys_in_every_language() {
    for folder in consultations() {
        let keys = |lang| {
            let document = edition(folder.circular.head.number.unwrap(), lang);
            document.fields().iter().map(|field| field.key.to_string()).collect::<BTreeSet<_>>()
        };
        for lang in Lang::ALL {
            assert_eq!(keys(lang), keys(Lang::En));
        }
        assert!(keys(Lang::En).contains("annex-2/name"));
    }
}

#[test]
fn no_edition_shows_a_marker_or_a_hole() {
    for document in editions() {
        let text = text::write(&document);
        for bad in ["{$", "{ $", "{-", "\u{fffd}", "\u{fffc}", "???"] {
            assert!(!text.contains(bad), "{} {}: {bad}", document.name, document.lang);
        }
        assert!(!text.chars().any(|c| ('\u{e000}'..='\u{f8ff}').contains(&c) || c > '\u{f0000}'));
    }
}

#[test]
fn the_signature_follows_the_language() {
    let mark = |lang| {
        let document = edition(195, lang);
        let block = document.letter.iter().find(|block| block.key.as_str() == "letter/signature").unwrap();
        match &block.content {
            Content::Signature(signature) => signature.mark.clone(),
            _ => unreachable!(),
        }
    };
    assert!(matches!(mark(Lang::En), SignatureMark::Image { .. }));
    assert!(matches!(mark(Lang::Zh), SignatureMark::Words(words) if words.plain() == "（原件已签）"));
}

#[test]
fn a_director_has_the_gender_of_the_day() {
    let copy = |number| {
        let document = edition(number, Lang::Fr);
        let list = document
            .masthead
            .header
            .as_ref()
            .unwrap()
            .addressees
            .iter()
            .find(|list| list.key.as_str() == "copy-to")
            .unwrap();
        list.items.iter().find(|item| item.key.last() == "director-bdt").unwrap().text.plain()
    };
    assert!(copy(195).contains("Directrice"), "{}", copy(195));
    assert!(copy(79).contains("Directeur"), "{}", copy(79));
}

#[test]
fn an_added_text_is_in_every_list_of_every_language() {
    let mut folder = folder(195).clone();
    let mut text = folder.circular.matter.consultation().unwrap().texts[0].clone();
    text.designation = "X.9999".into();
    folder.circular.matter.consultation_mut().unwrap().texts.push(text);
    for lang in Lang::ALL {
        let document = tsb_circular::kinds::edition(&folder, lang, &compose::Options::default()).unwrap();
        for place in ["subject", "letter/texts", "annex-1/title", "annex-2/consultation"] {
            let texts = document.texts();
            let stands = texts
                .iter()
                .filter(|(key, _)| key.as_str() == place)
                .any(|(_, text)| text.facts().any(|fact| fact.value.to_string() == "X.9999"));
            assert!(stands, "{lang}: {place}");
        }
    }
}

/// The letters that the issued ones are cases of: mode and precision of the meeting, statuses, notes, signature.
pub fn variants() -> Vec<Folder> {
    let mut out = Vec::new();
    for formulary in tsb_circular::inside::kinds::tap_consultation::KIND.declaration.contract.formularies() {
        for (case, status) in [Status::New, Status::Revised, Status::Corrigendum(1), Status::Amendment(2)]
            .into_iter()
            .enumerate()
        {
            let mut folder = folder(195).clone();
            let circular = &mut folder.circular;
            circular.head.formulary = formulary.to_owned();
            circular
                .matter
                .consultation_mut()
                .unwrap()
                .texts
                .iter_mut()
                .for_each(|text| text.status = status);
            circular.matter.consultation_mut().unwrap().form.date_row = true;
            circular.head.enclosures = Enclosures::default();
            let style = if case == 0 { SignatureStyle::Image } else { SignatureStyle::OriginalSigned };
            (circular.head.signature.original, circular.head.signature.translations) = (style, style);
            circular.head.signature.office =
                [SignsAs::Director, SignsAs::Deputy, SignsAs::Acting, SignsAs::ForDirector][case];
            circular.matter.consultation_mut().unwrap().meeting.planned = case % 2 == 1;
            if case == 3 {
                circular.head.study_group = Groups::Several(vec![5, 20]);
            }
            if case >= 2 {
                circular.matter.consultation_mut().unwrap().meeting.mode = MeetingMode::Virtual;
                circular.matter.consultation_mut().unwrap().meeting.place = None;
                circular.matter.consultation_mut().unwrap().meeting.from =
                    Day::Month(Month { year: 2020, month: 3 });
                circular.matter.consultation_mut().unwrap().meeting.to =
                    Day::Month(Month { year: 2020, month: 4 });
            } else if case == 1 {
                circular.matter.consultation_mut().unwrap().meeting.country = Some("korea".into());
            }
            if case < 2 && ["2020", "2023"].contains(&formulary) {
                circular.matter.consultation_mut().unwrap().meeting.mode = MeetingMode::Hybrid;
            }
            match case {
                0 => circular.matter.consultation_mut().unwrap().ipr = vec!["x-1332".into()],
                1 => circular
                    .matter
                    .consultation_mut()
                    .unwrap()
                    .texts
                    .iter_mut()
                    .for_each(|text| text.a5 = None),
                2 => circular
                    .matter
                    .consultation_mut()
                    .unwrap()
                    .texts
                    .iter_mut()
                    .for_each(|text| text.a5 = Some(A5 { document: None })),
                _ => {
                    let matter = circular.matter.consultation_mut().unwrap();
                    matter.texts[0].status = Status::New;
                    matter.notes.order.truncate(1);
                }
            }
            circular.head.contact.name = Some("Xiaoya Yang".into());
            circular.head.contact.web = Some("https://www.itu.int/go/tsg17".into());
            circular.head.regional_group = Some("africa".into());
            let everyone = Addressee::CLASSES.map(|(_, class)| class);
            let (to, copy) = everyone.split_at(case * 3 + 1);
            (circular.head.to, circular.head.copy_to) =
                if case == 2 { (copy.to_vec(), to.to_vec()) } else { (to.to_vec(), copy.to_vec()) };
            out.push(folder);
        }
    }
    out
}

/// What letters of no kind say in a language, with an annex that all others have and each office of the Union.
pub fn said_of_no_kind(lang: Lang) -> BTreeSet<String> {
    let mut folder = crate::examples::everything();
    let mut used = BTreeSet::new();
    let last = folder.circular.head.annexes.last_mut().unwrap();
    last.languages = Lang::ALL.into_iter().filter(|other| *other != lang).collect();
    for person in ["onoe", "zavazava", "maniewicz", "bogdan-martin"] {
        let facts = &mut folder.circular.head.facts.0;
        let director = facts.iter_mut().find(|fact| fact.name == "director").unwrap();
        director.value = Value::Person(person.into());
        let options = compose::Options::default();
        used.extend(tsb_circular::inside::kinds::with_messages(&folder, lang, &options).unwrap().1);
    }
    used.extend(designations_of_every_sort(&folder, lang));
    used.extend(left_behind(&folder, lang));
    used.extend(side_by_side(&folder, lang));
    used
}

/// What a print of two languages says of itself.
fn side_by_side(folder: &Folder, lang: Lang) -> BTreeSet<String> {
    use tsb_circular::inside::locale::{Args, Catalog};
    let other = if lang == Lang::Fr { Lang::En } else { Lang::Fr };
    let parallel =
        tsb_circular::kinds::parallel(folder, [lang, other], &compose::Options::default()).unwrap();
    let [side, _] = &parallel.sides;
    let contract = folder.kind.declaration.contract;
    let catalog = Catalog::new(lang, contract, &folder.circular.head.formulary, None);
    let is_said = |id: &str, text: &tsb_circular::document::Text| {
        catalog.say(id, &Args::none()).is_ok_and(|said| said.plain() == text.plain())
    };
    let said = [("parallel-head", &side.head), ("parallel-facts", &side.facts)];
    said.into_iter().filter(|(id, text)| is_said(id, text)).map(|(id, _)| id.to_owned()).collect()
}

/// What a draft says of a language that the original has left behind; the original itself is none.
fn left_behind(folder: &Folder, lang: Lang) -> BTreeSet<String> {
    use tsb_circular::status::{Pen, Stage, sign};
    let mut folder = folder.clone();
    if lang != Lang::En {
        let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
        folder.states.insert(lang, sign(&folder, lang, Stage::Translated, &pen, &[]).unwrap());
        let text = folder.prose[&Lang::En].source.text.replacen("subject =", "subject = Once more:", 1);
        folder.read_prose(Lang::En, tsb_circular::diag::Source::new("text/en.ftl", text));
    }
    let options = compose::Options { draft: true, ..compose::Options::default() };
    tsb_circular::inside::kinds::with_messages(&folder, lang, &options).unwrap().1
}

/// What a letter says whose Recommendation is an edition, or a part in words, behind the word for draft and in short.
fn designations_of_every_sort(folder: &Folder, lang: Lang) -> BTreeSet<String> {
    use tsb_circular::document::{Designation, Part};
    let mut used = BTreeSet::new();
    let edition = Designation { edition: Some(2019), ..Designation::of("X.509") };
    let parts = [Part::Corrigendum(1), Part::Amendment(2), Part::Supplement(3)].map(Some);
    for part in parts.into_iter().chain([None]) {
        let mut folder = folder.clone();
        let facts = &mut folder.circular.head.facts.0;
        for fact in facts.iter_mut().filter(|fact| matches!(fact.value, Value::Designation(_))) {
            fact.value = Value::Designation(edition.clone().with_part(part));
        }
        let options = compose::Options::default();
        used.extend(tsb_circular::inside::kinds::with_messages(&folder, lang, &options).unwrap().1);
    }
    used
}

#[test]
fn every_variant_can_be_said_in_every_language_and_every_message_is_needed() {
    for lang in Lang::ALL {
        let mut used = BTreeSet::new();
        for folder in variants() {
            let reply = compose::Options { extent: Extent::Reply, draft: false };
            used.extend(tsb_circular::inside::kinds::with_messages(&folder, lang, &reply).unwrap().1);
            for draft in [false, true] {
                let mut folder = folder.clone();
                // The original of a draft is English, which lacks nothing.
                if draft && lang != Lang::En {
                    folder.prose.remove(&lang);
                }
                let options = compose::Options { draft, ..compose::Options::default() };
                let (_, said) = tsb_circular::inside::kinds::with_messages(&folder, lang, &options)
                    .unwrap_or_else(|errors| {
                        panic!("{lang} {}: {errors:#?}", folder.circular.head.formulary)
                    });
                used.extend(said);
            }
        }
        used.extend(said_of_no_kind(lang));
        // An edition that lacks an annex names the languages that have it: never its own.
        used.insert(format!("language-{lang}"));
        let idle: Vec<&str> = tsb_circular::inside::kinds::tap_consultation::KIND
            .declaration
            .contract
            .messages()
            .map(|message| message.id)
            .filter(|id| {
                !(used.contains(*id) || ["missing-prose", "stale-prose"].contains(id) && lang == Lang::En)
            })
            // What letters are called that go with another, which no consultation does.
            .filter(|id| !(id.starts_with("corrigendum-name") || id.starts_with("addendum-name")))
            .collect();
        assert!(idle.is_empty(), "{lang}: {idle:?}");
    }
}

#[test]
fn what_a_user_writes_comes_out_as_written() {
    let hostile = "#eval(1) *bold* <w:p> & \\n \u{200f}turned “q”";
    let (mut folder, _) = tsb_circular::kinds::Folder::read(&folder(195).path, &tsb_circular::kinds::ALL);
    let folder = folder.as_mut().unwrap();
    let source =
        folder.prose[&Lang::En].source.text.replace("Security guidelines for smart metering", hostile);
    let diagnostics = folder.read_prose(Lang::En, tsb_circular::diag::Source::new("en.ftl", source));
    assert_eq!(diagnostics, []);
    let document = tsb_circular::kinds::edition(folder, Lang::En, &compose::Options::default()).unwrap();
    assert!(text::write(&document).contains(hostile));
}

#[test]
fn a_blank_of_the_form_keeps_its_brackets() {
    let document = edition(42, Lang::En);
    let placeholders: BTreeSet<_> = document
        .texts()
        .iter()
        .flat_map(|(_, text)| &text.0)
        .filter_map(|inline| match inline {
            Inline::Blank(field) => Some(field.placeholder.clone()),
            _ => None,
        })
        .collect();
    assert!(placeholders.contains("[Member State]") && placeholders.contains("[Place,]"), "{placeholders:?}");
}
