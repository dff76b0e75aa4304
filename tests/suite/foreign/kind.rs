//! A kind of letter that stands here alone: its keys, messages and fields are like no other kind's.

use jiff::civil::DateTime;
use serde::Serialize;
use tsb_circular::document::{
    Annex, Ballot, BallotRow, Block, Choice, Content, Field, FieldKind, Inline, Line, Origin, Role, Text,
    Value,
};
use tsb_circular::inside::compose::{Arg, Args, Composer};
use tsb_circular::inside::declared::contract::Kind::{Fact, Maybe, Text as Said};
use tsb_circular::inside::declared::contract::{Message as M, Variable};
use tsb_circular::inside::document::layout::{Counted, Listing, Node, Part, PartRole, Trait as T};
use tsb_circular::inside::document::{Sort, key};
use tsb_circular::inside::kinds::{
    Ballot as Marks, Body, Form, Kind, Matter, Need, Other, Rule, Sender, contract, declaration,
};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::{DraftText, Status, write};
use tsb_circular::kinds::Kinds;

/// What a gazette entry says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gazette {
    #[serde(serialize_with = "write::utc")]
    pub due: DateTime,
    pub drafts: Vec<DraftText>,
}

const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const LIST: Variable = ("list", Said(Sort::List));
const CIRCULAR: Variable = ("circular", Fact(Sort::Circular));
const NAMED: &[Variable] = &[("name", Said(Sort::Words))];

const MESSAGES: &[M] = &[
    M::fixed("document-title", NAMED),
    M::fixed("reply-title", NAMED),
    M::fixed("subject", &[GROUP, LIST]),
    M::fixed("purpose", &[GROUP, ("due", Fact(Sort::Deadline))]),
    M::fixed("roll", &[LIST]),
    M::fixed("remark-scope", &[("url", Fact(Sort::Url))]),
    M::fixed("annex-number", &[("annex", Fact(Sort::Number))]),
    M::fixed("sheet-title", &[LIST]),
    M::fixed("sheet-item", &[("draft", Said(Sort::List)), ("symbol", Fact(Sort::Symbol))]),
    M::fixed("slip-subject", &[CIRCULAR]),
    M::fixed("slip-choose", &[]),
    M::fixed("slip-row", &[("designation", Said(Sort::List)), ("brackets", Maybe(Sort::List))]),
    M::fixed("slip-endorse", &[GROUP]),
    M::fixed("slip-plain", &[]),
    M::fixed("slip-noted", &[]),
    M::fixed("slip-decline", &[GROUP]),
    M::fixed(
        "slip-signed",
        &[
            ("name", Said(Sort::Blank(FieldKind::Line))),
            ("state", Said(Sort::Blank(FieldKind::Line))),
            ("day", Said(Sort::Blank(FieldKind::Date))),
        ],
    ),
    M::fixed("field-name", &[]),
    M::fixed("field-name.placeholder", &[]),
    M::fixed("field-state", &[]),
    M::fixed("field-state.placeholder", &[]),
    M::fixed("field-day", &[]),
    M::fixed("field-day.placeholder", &[]),
];

const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject")
            .says(&["label-subject", "subject"])
            .is(&[T::Lists(Listing::Flat), T::One(Sort::StudyGroup)])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[
            Node::fixed("page").with(&[
                Node::fixed("greeting").says(&["salutation"]).is(&[T::Opens, T::Courtesy, T::Unordered]),
                Node::fixed("purpose").says(&["purpose"]).is(&[
                    T::Opens,
                    T::Numbered,
                    T::One(Sort::StudyGroup),
                    T::Home("/due", Sort::Deadline),
                ]),
                Node::fixed("roll").says(&["roll"]).is(&[T::Opens, T::Numbered, T::Lists(Listing::Flat)]),
                Node::fixed("valediction").says(&["valediction"]).is(&[T::Closes, T::Courtesy, T::Unordered]),
                Node::fixed("signature").says(&["original-signed", "signature"]).is(&[
                    T::Opens,
                    T::Lines,
                    T::Signs,
                    T::Courtesy,
                    T::Optional,
                    T::Unordered,
                ]),
                Node::fixed("enclosures").says(&["enclosures"]).is(&[
                    T::Opens,
                    T::Courtesy,
                    T::Optional,
                    T::Unordered,
                    T::Counts(Counted::Annexes),
                ]),
            ]),
            Node::fixed("remark")
                .says(&["note-label"])
                .is(&[T::Label])
                .with(&[Node::fixed("scope").says(&["remark-scope"]).is(&[T::Opens, T::Turns])]),
        ],
    },
    Part {
        role: PartRole::Annex,
        nodes: &[Node::fixed("sheet").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("heading").says(&["sheet-title"]).is(&[T::Opens, T::Lists(Listing::Flat), T::Title]),
            Node::each()
                .says(&["sheet-item"])
                .is(&[T::Opens, T::Numbered])
                .with(&[Node::fixed("title").is(&[T::Title, T::Lenient])]),
        ])],
    },
    Part {
        role: PartRole::Form,
        nodes: &[Node::fixed("slip").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("about").says(&["slip-subject"]).is(&[T::Opens, T::One(Sort::Circular)]),
            Node::fixed("choose").says(&["slip-choose"]),
            Node::fixed("farewell").says(&["valediction"]).is(&[T::Closes]),
            Node::fixed("signed-name").says(&["slip-signed"]).is(&[T::LinesByField("signed-"), T::Optional]),
            Node::fixed("signed-state").is(&[T::Optional]),
            Node::fixed("signed-day").is(&[T::Optional]),
            Node::each().says(&["slip-row"]).with(&[
                Node::fixed("endorse")
                    .says(&["slip-endorse"])
                    .is(&[T::Mark, T::Turns, T::Negated(false), T::One(Sort::StudyGroup)])
                    .with(&[
                        Node::fixed("plain").says(&["slip-plain"]).is(&[T::Mark, T::Exclusive]),
                        Node::fixed("noted").says(&["slip-noted"]).is(&[T::Mark, T::Exclusive]),
                    ]),
                Node::fixed("decline").says(&["slip-decline"]).is(&[
                    T::Mark,
                    T::Turns,
                    T::Negated(true),
                    T::One(Sort::StudyGroup),
                ]),
            ]),
        ])],
    },
];

const CATALOGS: &[(&str, &str)] =
    &[("en/gazette.ftl", include_str!("en.ftl")), ("fr/gazette.ftl", include_str!("fr.ftl"))];

static GAZETTE: Kind = Kind {
    declaration: declaration(contract("gazette", MESSAGES, Some(CATALOGS)), PARTS),
    read: |fields, reader| {
        let due = fields.required("due", reader);
        let drafts = fields.required("drafts", reader);
        Some(Matter::Other(Other::new(Gazette { due: due?, drafts: drafts? })))
    },
    check: |_, _, _| {},
    prose: |matter| of(matter).drafts.iter().map(|text| format!("{}-title", text.id)).collect(),
    texts: |matter| of(matter).drafts.iter().map(|text| text.id.clone()).collect(),
    own: |_| Vec::new(),
    home: |matter, path| (path == "/due").then(|| Value::Deadline(of(matter).due)),
    compose,
    form: Some(Form {
        compose: |composer, matter| slip(composer, of(matter)),
        texts: |matter| {
            of(matter).drafts.iter().map(|text| (text.id.clone(), text.value().to_string())).collect()
        },
        deadline: |matter| Some(of(matter).due),
        rule: |_| {
            Rule::Share(Marks {
                supports: "endorse",
                plainly: "endorse/plain",
                with_comments: "endorse/noted",
                opposes: "decline",
            })
        },
        sender: Sender { name: "name", member_state: "state", date: "day" },
    }),
    import: Some(import),
    schema: |_| schemars::json_schema!({ "properties": { "due": true, "drafts": true } }),
    template: None,
};

/// The kinds that are built in, and the gazette.
pub fn kinds() -> Kinds {
    let built_in = tsb_circular::kinds::ALL.iter();
    tsb_circular::inside::kinds::registered(built_in.chain([&GAZETTE]).collect())
}

/// The matter of a gazette entry.
pub fn of(matter: &Matter) -> &Gazette {
    match matter {
        Matter::Other(other) => other.get().expect("read as a gazette entry"),
        _ => panic!("read as a gazette entry"),
    }
}

fn compose(composer: &Composer, matter: &Matter) -> Body {
    let gazette = of(matter);
    let none = Args::none();
    let group = || Args::none().fact("group", composer.group());
    let list = || composer.list(&gazette.drafts);
    let page = key("page");
    let label = composer.say("label-subject", &none);
    let subject = composer.say("subject", &group().text("list", list()));
    let purpose = group().fact("due", Value::Deadline(gazette.due));
    let body = |part: &str, id: &str, args: &Args, number: u32| {
        composer.numbered(composer.paragraph(page.child(part), Role::Body, id, args), number)
    };
    let url = "https://www.example.org/printer/".to_owned();
    let url = Args::none().linked("url", Value::Url(url.clone()), Some(url));
    let mut remark = composer.paragraph(key("remark/scope"), Role::Note, "remark-scope", &url);
    if let Content::Paragraph { number, .. } = &mut remark.content {
        *number = Some(composer.say("note-label", &Args::none().fact("number", Value::Number(1))));
    }
    let mut letter = vec![
        composer.paragraph(page.child("greeting"), Role::Salutation, "salutation", &none),
        body("purpose", "purpose", &purpose, 1),
        body("roll", "roll", &Args::none().text("list", list()), 2),
        remark,
    ];
    letter.extend(composer.closing(&page, 2));
    let annexes = vec![sheet(composer, gazette), slip(composer, gazette)];
    Body { subject: Line { key: key("subject"), label, value: subject }, letter, annexes }
}

fn annex_number(composer: &Composer, number: u32) -> Text {
    composer.say("annex-number", &Args::none().fact("annex", Value::Number(number)))
}

fn sheet(composer: &Composer, gazette: &Gazette) -> Annex {
    let sheet = key("sheet");
    let args = Args::none().text("list", composer.list(&gazette.drafts));
    let title = composer.paragraph(sheet.child("heading"), Role::Subject, "sheet-title", &args);
    let item = |(number, text): (u32, &DraftText)| {
        let key = sheet.child(&text.id);
        let args = Args::none()
            .text("draft", composer.drafted(text))
            .fact("symbol", Value::Symbol(text.document.clone()));
        let printed = Arg::Fact { value: Value::Number(number), written: None, link: None };
        let text_of = composer.say("sheet-item", &args);
        let head = Content::Heading { level: 2, number: Some(composer.value(printed, None)), text: text_of };
        let head = composer.block(key.clone(), "sheet-item", &args, head);
        let title = composer.title_block(key.child("title"), &text.id);
        std::iter::once(head).chain(title).collect::<Vec<Block>>()
    };
    let blocks = (1..).zip(&gazette.drafts).flat_map(item).collect();
    Annex { number: annex_number(composer, 1), title: Some(title), landscape: false, blocks, key: sheet }
}

fn slip(composer: &Composer, gazette: &Gazette) -> Annex {
    let slip = key("slip");
    let none = Args::none();
    let about = Args::none().fact("circular", Value::Circular(composer.head.number.unwrap()));
    let group = Args::none().fact("group", composer.group());
    let row = |text: &DraftText| {
        let key = slip.child(&text.id);
        let args = Args::none().text("designation", composer.drafted(text)).text("brackets", Text::default());
        let choice = |key: tsb_circular::document::Key, kind, id: &str, args: &Args, options| {
            let text = composer.say(id, args);
            let label = text.plain();
            Choice { field: Field::new(key, kind, label, ""), text, options }
        };
        let endorse = key.child("endorse");
        let options = vec![
            choice(endorse.child("plain"), FieldKind::Radio, "slip-plain", &none, Vec::new()),
            choice(endorse.child("noted"), FieldKind::Radio, "slip-noted", &none, Vec::new()),
        ];
        let choices = vec![
            choice(endorse, FieldKind::Box, "slip-endorse", &group, options),
            choice(key.child("decline"), FieldKind::Box, "slip-decline", &group, Vec::new()),
        ];
        BallotRow { key, text: composer.say("slip-row", &args), choices }
    };
    let ballot = Ballot {
        alt: composer.plain("slip-choose", &none),
        head: composer.say("slip-choose", &none),
        first_head: composer.plain("slip-subject", &about),
        rows: gazette.drafts.iter().map(row).collect(),
    };
    let blank = |name: &str, kind| {
        let label = composer.plain(&format!("field-{name}"), &none);
        let placeholder = composer.plain(&format!("field-{name}.placeholder"), &none);
        Text(vec![Inline::Blank(Field::new(slip.child(name), kind, label, placeholder))])
    };
    let signed = Args::none()
        .text("name", blank("name", FieldKind::Line))
        .text("state", blank("state", FieldKind::Line))
        .text("day", blank("day", FieldKind::Date));
    let farewell = composer.paragraph(slip.child("farewell"), Role::Valediction, "valediction", &none);
    let mut blocks = vec![
        composer.paragraph(slip.child("about"), Role::Subject, "slip-subject", &about),
        composer.block(slip.child("choose"), "slip-choose", &none, Content::Ballot(ballot)),
        farewell,
    ];
    for (text, name) in composer.say("slip-signed", &signed).lines().into_iter().zip(["name", "state", "day"])
    {
        let content = Content::Paragraph { role: Role::SenderLine, number: None, text };
        blocks.push(composer.block(slip.child(format!("signed-{name}")), "slip-signed", &signed, content));
    }
    blocks.push(Block { key: slip.child("end"), origin: Origin::Unknown, content: Content::EndRule });
    Annex { number: annex_number(composer, 2), title: None, landscape: false, blocks, key: slip }
}

fn import(need: &mut Need) -> Option<Matter> {
    let evidence = need.evidence;
    let Some(Value::Deadline(due)) = need.home("when slips are due", "/due") else { return None };
    let ids = evidence.most(|source| {
        let keys = source.recognition.edition.texts.iter().filter_map(|text| text.key.as_ref());
        let below = keys.filter_map(|key| key.as_str().strip_prefix("sheet/"));
        below.filter(|rest| !rest.contains('/') && *rest != "heading").map(str::to_owned).fold(
            Vec::new(),
            |mut ids, id| {
                if !ids.contains(&id) {
                    ids.push(id);
                }
                ids
            },
        )
    });
    let stated =
        |key: &str, sort: Sort| evidence.value(key, |value| sort.is_of(value).then(|| value.to_string()));
    let drafts = ids
        .iter()
        .map(|id| {
            let key = format!("sheet/{id}");
            DraftText {
                id: id.clone(),
                designation: stated(&key, Sort::Designation).unwrap_or_default(),
                working_name: stated(&key, Sort::WorkingName),
                status: Status::New,
                document: stated(&key, Sort::Symbol).unwrap_or_default(),
                a5: None,
                summary: None,
                reason: None,
            }
        })
        .collect();
    Some(Matter::Other(Other::new(Gazette { due, drafts })))
}
