//! What kinds declare is sound: their messages stand somewhere, their addresses once, and their fields have values.

use std::collections::BTreeSet;
use std::fs;

use tsb_circular::document::Edition;
use tsb_circular::inside;
use tsb_circular::inside::declared::{Declaration, Declared};
use tsb_circular::inside::document::Sort;
use tsb_circular::inside::document::layout::{Layout, Node, Part, PartRole, Trait};
use tsb_circular::inside::kinds::approval::Outcome;
use tsb_circular::inside::kinds::deletion::Process;
use tsb_circular::inside::kinds::{Kind, Matter};
use tsb_circular::inside::methods::OfDeclared as _;
use tsb_circular::inside::methods::OfFolder as _;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::{MeetingMode, Resolution, Revised, Status};
use tsb_circular::kinds::{self, Folder, Kinds};
use tsb_circular::kinds::{Extent, Options};
use tsb_circular::lang::Lang;

use crate::examples::{FOLDERS, root};
use crate::foreign::kind;

/// The letters by which a kind is judged: the examples that are of it, and what they are cases of.
fn letters(kinds: &Kinds, kind: &Kind) -> Vec<Folder> {
    let mut out: Vec<Folder> =
        FOLDERS.iter().filter(|folder| folder.kind.name() == kind.name()).cloned().collect();
    match out.first().map(|folder| &folder.circular.matter) {
        Some(Matter::TapConsultation(_)) => out.extend(crate::editions::variants()),
        Some(Matter::Approval(_)) => {
            out.extend(Outcome::ALL.map(|outcome| decided(&out[0], outcome)));
            #[cfg(all(feature = "docx", feature = "drift"))]
            out.extend(crate::approval::known().map(|outcome| crate::approval::alternative(outcome, 2)));
        }
        Some(Matter::Deletion(_)) => {
            out.push(traditional(&out[0]));
            #[cfg(all(feature = "docx", feature = "drift"))]
            out.extend([
                crate::deletion::result(Process::Tap, 2),
                crate::deletion::result(Process::Aap, 2),
                crate::deletion::renumbering(2, 2, MeetingMode::Physical),
                crate::deletion::renumbering(0, 2, MeetingMode::Virtual),
                crate::deletion::position(2, MeetingMode::Physical, Some(42)),
            ]);
        }
        #[cfg(all(feature = "docx", feature = "drift"))]
        Some(Matter::Workshop(_)) => out.extend(crate::workshop::others()),
        #[cfg(all(feature = "docx", feature = "drift"))]
        Some(Matter::Group(_)) => out.extend(crate::group::others()),
        Some(Matter::Questions(_)) => {
            #[cfg(all(feature = "docx", feature = "drift"))]
            out.extend([
                crate::questions::approval(3, MeetingMode::Virtual, Process::Aap),
                crate::questions::approval(1, MeetingMode::Physical, Process::Tap),
                crate::questions::deletion(3, MeetingMode::Physical),
                crate::questions::result(false, 2),
                crate::questions::result(true, 2),
            ]);
        }
        Some(Matter::Call(_)) => {
            #[cfg(all(feature = "docx", feature = "drift"))]
            out.push(crate::call::candidates(true));
        }
        #[cfg(all(feature = "docx", feature = "drift", feature = "collect"))]
        Some(Matter::Questionnaire(_)) => out.extend(crate::questionnaire::others()),
        #[cfg(all(feature = "docx", feature = "drift"))]
        Some(Matter::Meeting(_)) => {
            out.extend(crate::meeting::variants().into_iter().map(|(_, folder)| folder))
        }
        #[cfg(all(feature = "docx", feature = "drift"))]
        Some(Matter::Notice(_)) => out.extend(crate::notice::variants()),
        Some(Matter::Corrigendum(_)) => out.extend(crate::corrigendum::others()),
        Some(Matter::Letter) => out.push(crate::examples::everything()),
        _ => out.push(crate::foreign::folder(kinds).1),
    }
    out
}

/// The outcome of a consultation with a text of every status.
fn decided(folder: &Folder, outcome: Outcome) -> Folder {
    let mut folder = folder.clone();
    let Matter::Approval(matter) = &mut folder.circular.matter else { panic!("an approval") };
    let statuses = [Status::New, Status::Revised, Status::Corrigendum(1), Status::Amendment(2)];
    // A meeting in a city, and the country named.
    matter.meeting.mode = MeetingMode::Physical;
    (matter.meeting.place, matter.meeting.country) = (Some("goyang".into()), Some("korea".into()));
    for (text, status) in matter.texts.iter_mut().zip(statuses) {
        (text.outcome, text.status, text.referred_to) = (outcome, status, None);
    }
    folder
}

/// A deletion of texts of the traditional process.
fn traditional(folder: &Folder) -> Folder {
    let mut folder = folder.clone();
    let Matter::Deletion(matter) = &mut folder.circular.matter else { panic!("a deletion") };
    let revised = Revised { place: "new-delhi".into(), year: 2024 };
    let (section, clause) = ("9".into(), "9.8.2.1".into());
    matter.process = Process::Tap;
    matter.resolution = Some(Resolution { number: 1, section, clause, revised });
    folder
}

/// The messages that a letter says in French, and the addresses at which its paragraphs say them.
fn said(folder: &Folder) -> (BTreeSet<String>, Vec<(String, String)>) {
    let mut draft = folder.clone();
    draft.prose.remove(&Lang::Fr);
    let whole = |draft| Options { draft, extent: Extent::Whole };
    let reply = folder.form().is_ok().then_some((folder, Options { draft: false, extent: Extent::Reply }));
    let (mut used, mut stand) = (BTreeSet::new(), Vec::new());
    for (folder, options) in [(folder, whole(false)), (&draft, whole(true))].into_iter().chain(reply) {
        let (document, messages) = inside::kinds::with_messages(folder, Lang::Fr, &options).unwrap();
        used.extend(messages);
        for text in Edition::of(&document, "letter").texts {
            stand.extend(text.key.map(|key| key.to_string()).zip(text.message));
        }
    }
    (used, stand)
}

/// The messages of `locales/neutral`.
fn neutral() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("locales/neutral/address.ftl")).unwrap();
    text.lines().filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

/// The messages that an address names, and those whose lines stand there by the field that each holds.
fn named_at(layout: &Layout, address: &str) -> Vec<&'static str> {
    let Some(found) = layout.at(address) else { return Vec::new() };
    let above = found.path.iter().rev().nth(1).map_or(&[][..], |above| above.children);
    let by_field = above.iter().filter(|node| {
        let prefix = node.find(|known| match known {
            Trait::LinesByField(prefix) => Some(prefix),
            _ => None,
        });
        prefix.zip(found.node().spelt()).is_some_and(|(prefix, spelt)| spelt.starts_with(prefix))
    });
    by_field.chain([found.node()]).flat_map(|node| node.messages).copied().collect()
}

/// The messages that stand inside others.
fn inner(declaration: &Declaration) -> BTreeSet<&'static str> {
    let variables = declaration.contract.messages().flat_map(|message| message.variables);
    let messages = variables.filter_map(|(_, kind)| match kind.sort()? {
        Sort::Groups(messages)
        | Sort::StudyGroups(messages)
        | Sort::Meeting(messages)
        | Sort::Languages(messages)
        | Sort::Office(messages) => Some(messages),
        _ => None,
    });
    messages.flatten().copied().collect()
}

#[test]
fn every_message_that_an_address_names_is_known() {
    let neutral = neutral();
    assert!(neutral.len() > 2);
    for declaration in kind::kinds().iter().map(|kind| &kind.declaration) {
        let Declaration { contract, layout, .. } = declaration;
        for (address, found) in layout.addresses() {
            for message in found.node().messages {
                let known = contract.message(message).is_some() || neutral.contains(*message);
                assert!(known, "{}: nobody knows `{message}` of `{address}`", contract.name);
            }
        }
        for message in inner(declaration) {
            assert!(contract.message(message).is_some(), "{}: nobody knows `{message}`", contract.name);
        }
    }
}

#[test]
fn every_message_is_named_where_it_stands_or_is_a_means() {
    let kinds = kind::kinds();
    let mut common = BTreeSet::new();
    for kind in kinds.iter() {
        let Declaration { contract, layout, .. } = &kind.declaration;
        let mut used = BTreeSet::new();
        for folder in letters(&kinds, kind) {
            let (messages, stand) = said(&folder);
            used.extend(messages);
            for (address, message) in stand.iter().filter(|(_, message)| contract.message(message).is_some())
            {
                let named = named_at(layout, address).contains(&message.as_str());
                assert!(named, "{}: `{address}` says `{message}` and does not name it", kind.name());
            }
        }
        let (named, inner) = (layout.messages(), inner(&kind.declaration));
        let needed = |id: &&str| named.contains(id) || inner.contains(id) || used.contains(*id);
        let idle: Vec<_> = contract.own.iter().map(|message| message.id).filter(|id| !needed(id)).collect();
        assert!(idle.is_empty(), "{}: {idle:?} stand nowhere", kind.name());
        common.extend(contract.common.iter().map(|message| message.id).filter(needed));
    }
    let no_kind: BTreeSet<String> =
        Lang::ALL.into_iter().flat_map(crate::editions::said_of_no_kind).collect();
    common.extend(kinds.head.contract.common.iter().map(|it| it.id).filter(|id| no_kind.contains(*id)));
    for message in kinds.head.contract.common {
        assert!(common.contains(message.id), "no kind says `{}`", message.id);
    }
}

#[test]
fn every_field_that_an_address_fills_has_its_value() {
    let kinds = kind::kinds();
    for kind in kinds.iter() {
        // A field that a letter may do without has its value in another.
        let (mut named, mut filled) = (BTreeSet::new(), BTreeSet::new());
        for folder in letters(&kinds, kind) {
            let circular = &folder.circular;
            for (address, found) in kind.declaration.layout.addresses() {
                for known in found.node().traits {
                    let Trait::Home(path, _) = *known else { continue };
                    // How these are written is not told by their value.
                    if path.starts_with("/contact/") || path.starts_with("/reply-to/") {
                        continue;
                    }
                    let value = (kind.home)(&circular.matter, path).or_else(|| circular.head.home(path));
                    named.insert(path);
                    let Some(value) = value else { continue };
                    filled.insert(path);
                    // The number of a letter is of one sort or of another.
                    let fits = |known: &Trait| match *known {
                        Trait::Home(other, sort) => other == path && sort.is_of(&value),
                        _ => false,
                    };
                    let fits = found.node().traits.iter().any(fits);
                    assert!(fits, "{}: {address}: {path} is {value:?}", kind.name());
                }
            }
        }
        assert_eq!(named, filled, "{}", kind.name());
    }
}

#[test]
fn the_kinds_that_are_known_are_sound() {
    assert_eq!(kind::kinds().soundness(), []);
}

#[test]
fn two_kinds_of_one_name_and_two_blocks_of_one_address_are_refused() {
    const TWINS: &[Part] = &[
        Part {
            role: PartRole::Letter,
            nodes: &[Node::fixed("page").with(&[
                Node::fixed("purpose"),
                Node::each(),
                Node::fixed("purpose"),
                Node::each(),
            ])],
        },
        Part { role: PartRole::Annex, nodes: &[Node::fixed("page")] },
    ];
    static TWICE: Declaration =
        inside::kinds::declaration(inside::kinds::contract("twice", &[], None), TWINS);
    static ONCE: Declaration = inside::kinds::declaration(inside::kinds::contract("once", &[], None), &[]);
    let told = |kinds: Vec<&'static Declaration>| {
        let declared = Declared { head: kinds::ALL.head, kinds };
        declared.soundness().into_iter().map(|found| found.message).collect::<Vec<_>>()
    };
    assert_eq!(told(vec![&ONCE]), Vec::<String>::new());
    assert_eq!(told(vec![&ONCE, &ONCE]), ["two kinds have the name `once`"]);
    let twins = ["page/purpose", "page/*", "page"];
    assert_eq!(told(vec![&TWICE]), twins.map(|at| format!("the kind `twice` has two blocks at `{at}`")));
}
