//! A letter of the writer's own tests: header table, numbered paragraphs, notes, signature, items, grid and ballot,
//! with everything that needs care in Word. It knows no model and no catalog.

use std::collections::BTreeMap;

use jiff::civil::date;
use tsb_circular::document::{
    Addressees, Annex, Ballot, BallotRow, Block, Choice, Content, Document, Entry, Fact, Field, FieldKind,
    Grid, Header, Inline, Item, Key, Line, Masthead, Origin, Role, Run, RunningHead, Signature,
    SignatureMark, Text, Value,
};
use tsb_circular::inside::document::key;
use tsb_circular::lang::{Direction, Lang};

/// The words of a sample, which differ by language.
struct Words {
    lang: Lang,
    union: &'static str,
    bureau: &'static str,
    date: &'static str,
    circular: &'static str,
    contacts: [&'static str; 4],
    lists: [(&'static str, &'static [&'static str]); 2],
    subject: (&'static str, &'static str),
    salutation: &'static str,
    numbered: [&'static str; 3],
    note: (&'static str, &'static str),
    valediction: &'static str,
    signature: &'static [&'static str],
    enclosures: &'static str,
    annex: &'static str,
    annex_title: &'static str,
    item: &'static str,
    item_title: &'static str,
    summary: &'static str,
    paragraph: &'static str,
    points: [&'static str; 2],
    grid: [&'static str; 4],
    address: &'static str,
    blanks: [&'static str; 4],
    head: &'static str,
    draft: &'static str,
    choices: [&'static str; 4],
    administration: &'static str,
}

const EN: Words = Words {
    lang: Lang::En,
    union: "INTERNATIONAL TELECOMMUNICATION UNION",
    bureau: "TELECOMMUNICATION STANDARDIZATION BUREAU",
    date: "Geneva, 29 November 2019",
    circular: "TSB Circular 195",
    contacts: ["Ref:", "Tel:", "Fax:", "E-mail:"],
    lists: [
        (
            "To:",
            &[
                "Administrations of Member States of the Union;",
                "ITU-T Sector Members;",
                "ITU-T Associates of Study Group\u{a0}17;",
                "ITU Academia",
            ],
        ),
        (
            "Copy to:",
            &[
                "The Chairman and Vice-Chairmen of ITU-T Study Group\u{a0}17;",
                "The Director of the Telecommunication Development Bureau;",
                "The Director of the Radiocommunication Bureau",
            ],
        ),
    ],
    subject: (
        "Subject:",
        "Member State consultation on Determined draft new Recommendations ITU\u{2011}T X.1332 (X.sgsec\u{2011}3), \
         X.1365 (X.ibc\u{2011}iot), X.1372 (X.itssec\u{2011}2), X.1604 (X.SRNaaS), and X.1605 (X.SRIaaS), proposed for \
         approval at the ITU\u{2011}T Study Group\u{a0}17 meeting (Geneva, 17\u{2011}26\u{a0}March 2020)",
    ),
    salutation: "Dear Sir/Madam,",
    numbered: [
        "ITU\u{2011}T Study Group\u{a0}17 (Security) intends to apply the Traditional Approval Procedure as described \
         in Section\u{a0}9 of WTSA Resolution\u{a0}1 (Rev.\u{a0}Hammamet, 2016) for the approval of the abovementioned \
         draft Recommendations at its next meeting in Geneva, {17\u{2011}26\u{a0}March 2020}. The agenda and all relevant \
         information concerning the ITU\u{2011}T Study Group\u{a0}17 meeting will be available in [Collective letter\u{a0}7/17].",
        "This Circular initiates the formal consultation with ITU Member States on whether these texts may be \
         considered for approval at the upcoming meeting, in accordance with clause\u{a0}{9.4} of Resolution\u{a0}{1}. \
         Member States are kindly requested to complete and return the form in Annex\u{a0}2 by \
         {2359\u{a0}hours UTC on 29\u{a0}February 2020}.",
        "If {70%} or more of the replies from Member States support consideration for approval, one Plenary \
         session will be devoted to apply the approval procedure. Member States that do not assign authority to \
         proceed should inform the Director of TSB of the reasons for this opinion and indicate the possible \
         changes that would enable the work to progress.",
    ],
    note: (
        "TSB NOTE\u{a0}1\u{a0}–",
        "As of the date of this Circular, no IPR statements had been received by TSB regarding any of these draft \
         texts. For up-to-date information, members are invited to consult the IPR database at [www.itu.int/ipr/].",
    ),
    valediction: "Yours faithfully,",
    signature: &["Chaesub Lee", "Director of the Telecommunication|Standardization Bureau"],
    enclosures: "Annexes: 2",
    annex: "ANNEX",
    annex_title: "Summary and location of Determined draft Recommendations ITU\u{2011}T X.1332 (X.sgsec\u{2011}3), X.1365 \
                  (X.ibc\u{2011}iot), X.1372 (X.itssec\u{2011}2), X.1604 (X.SRNaaS), and X.1605 (X.SRIaaS)",
    item: "Draft new Recommendation ITU\u{2011}T {X.1332} ({X.sgsec\u{2011}3}) [\u{5b}R046\u{5d}]",
    item_title: "Security guidelines for smart metering services in smart grids",
    summary: "Summary",
    paragraph: "This text gives guidance on protecting smart metering services against tampering with meter \
                readings and misuse of load control. It names the threats that such services meet, and states the \
                requirements and capabilities by which utilities can answer them.",
    points: ["threats to metering services;", "requirements and capabilities."],
    grid: ["To:", "From:", "Fax:", "E-mail:"],
    address: "Director of the|Telecommunication Standardization Bureau,|International Telecommunication Union|\
              Place des Nations|CH\u{a0}1211 Geneva\u{a0}20, Switzerland",
    blanks: ["[Name]", "[Official role/title]", "[Address]", "[Member State]"],
    head: "Select one of the two boxes",
    draft: "Draft Recommendation ITU\u{2011}T ",
    choices: [
        "assigns authority to Study Group\u{a0}17 to consider this text for approval (in which case, select one of \
         the two options\u{a0}○):",
        "No comments or suggested changes",
        "Comments and suggested changes are attached",
        "does not assign authority to Study Group\u{a0}17 to consider this text for approval (reasons for this \
         opinion and an outline of possible changes that would enable the work to progress are attached)",
    ],
    administration: "Administration of ",
};

const ZH: Words = Words {
    lang: Lang::Zh,
    union: "国际电信联盟",
    bureau: "电信标准化局",
    date: "2019年11月29日，日内瓦",
    circular: "电信标准化局第195号通函",
    contacts: ["文号：", "电话：", "传真：", "电子邮件："],
    lists: [
        (
            "致：",
            &[
                "国际电联各成员国主管部门",
                "ITU\u{2011}T部门成员",
                "第17研究组的ITU\u{2011}T部门准成员",
                "国际电联学术成员",
            ],
        ),
        ("抄送：", &["ITU\u{2011}T第17研究组正副主席；", "电信发展局主任；", "无线电通信局主任"]),
    ],
    subject: (
        "事由：",
        "有关建议在ITU\u{2011}T第17研究组2020年3月17日至26日日内瓦会议上批准已确定的ITU\u{2011}T X.1332 (X.sgsec\u{2011}3)、\
         X.1365 (X.ibc\u{2011}iot)、X.1372 (X.itssec\u{2011}2)、X.1604 (X.SRNaaS)和X.1605 (X.SRIaaS)新建议书草案",
    ),
    salutation: "尊敬的先生/女士：",
    numbered: [
        "ITU\u{2011}T第17研究组（安全）准备采用世界电信标准化全会（WTSA）第1号决议（2016年，哈马马特，修订版）第9节所述的“传统批准程序”，\
         在{2020年3月17日至26日}于日内瓦召开的研究组下次会议上批准上述建议书草案。有关会议的议程和所有相关信息将在[第7/17号集体函]中提供。",
        "本通函根据第{1}号决议第{9.4}节就是否考虑批准该案文启动与国际电联成员国的正式磋商。请成员国在\
         {2020年2月29日23时59分（协调世界时）}之前填妥并返回附件2中的表格。",
        "如果{70%}或70%以上的成员国在回复中支持考虑批准，将专门利用一节全体会议的时间应用批准程序。不授权如此办理的成员国应向电信标准化局主任\
         通报其意见的理由并说明可能进行的修改，从而推动此项工作的进展。",
    ],
    note: (
        "电信标准化局注释1 –",
        "截至本通函发布之日，电信标准化局尚未收到有关该案文草案的知识产权声明，请成员在以下网站查阅[www.itu.int/ipr/]。",
    ),
    valediction: "顺致敬意！",
    signature: &["电信标准化局主任", "李在摄"],
    enclosures: "附件：2件",
    annex: "附件",
    annex_title: "已确定的ITU\u{2011}T X.1332 (X.sgsec\u{2011}3)、X.1365 (X.ibc\u{2011}iot)建议书草案的概要和出处",
    item: "ITU\u{2011}T {X.1332} ({X.sgsec\u{2011}3})新建议书草案[\u{5b}R046\u{5d}]",
    item_title: "智能电网中智能计量服务的安全指南",
    summary: "摘要",
    paragraph: "本建议书草案就保护智能计量服务提出指导，列出此类服务面临的威胁，并说明公用事业机构应对这些威胁所需满足的要求和能力。",
    points: ["计量服务面临的威胁；", "要求和能力。"],
    grid: ["致：", "发自：", "传真：", "电子邮件："],
    address: "电信标准化局主任|国际电信联盟|Place des Nations|CH\u{a0}1211 Geneva\u{a0}20, Switzerland",
    blanks: ["[姓名]", "[正式职务]", "[地址]", "[成员国]"],
    head: "请在两个方框中选择一个",
    draft: "建议书草案ITU\u{2011}T ",
    choices: [
        "授权第17研究组考虑批准该案文（在此情况下，请在两个选项○中选择一个）：",
        "无意见或修改建议",
        "后附意见和修改建议",
        "不授权第17研究组考虑批准该案文（后附持此意见的理由以及为推动工作取得进展而可能做出的修改概要）",
    ],
    administration: "主管部门：",
};

const AR: Words = Words {
    lang: Lang::Ar,
    union: "الاتحاد الدولي للاتصالات",
    bureau: "مكتب تقييس الاتصالات",
    date: "جنيف، {29} نوفمبر {2019}",
    circular: "الرسالة المعممة {195} الصادرة عن مكتب تقييس الاتصالات",
    contacts: ["المرجع:", "الهاتف:", "الفاكس:", "البريد الإلكتروني:"],
    lists: [
        ("إلى:", &["إدارات الدول الأعضاء في الاتحاد؛", "أعضاء قطاع تقييس الاتصالات؛", "الهيئات الأكاديمية"]),
        ("نسخة إلى:", &["رئيس لجنة الدراسات\u{a0}{17} ونوابه؛", "مدير مكتب الاتصالات الراديوية"]),
    ],
    subject: (
        "الموضوع:",
        "مشاورة الدول الأعضاء بشأن مشاريع التوصيات الجديدة {ITU\u{2011}T X.1332 (X.sgsec\u{2011}3)} و{X.1365 (X.ibc\u{2011}iot)} \
         المقترح الموافقة عليها في اجتماع لجنة الدراسات\u{a0}{17} (جنيف، {26\u{2011}17} مارس {2020})",
    ),
    salutation: "حضرات السادة والسيدات،",
    numbered: [
        "تعتزم لجنة الدراسات\u{a0}{17} تطبيق إجراء الموافقة التقليدية الموصوف في القسم\u{a0}{9} من القرار\u{a0}{1} (المراجَع في الحمامات، \
         {2016}) في اجتماعها القادم في جنيف، {26\u{2011}17} مارس {2020}. وترد المعلومات في [الرسالة الجماعية 7/17].",
        "تبدأ هذه الرسالة المعممة المشاورة الرسمية مع الدول الأعضاء وفقاً للفقرة\u{a0}{4.9} من القرار\u{a0}{1}. ويرجى إعادة الاستمارة الواردة في \
         الملحق\u{a0}{2} قبل الساعة {23:59} بالتوقيت العالمي المنسق يوم {29} فبراير {2020}.",
        "إذا أيد {70%} أو أكثر من ردود الدول الأعضاء النظر في الموافقة، تخصص جلسة عامة لتطبيق إجراء الموافقة.",
    ],
    note: (
        "ملاحظة {1} من مكتب تقييس الاتصالات -",
        "لم يتلق المكتب أي بيانات بشأن حقوق الملكية الفكرية، انظر [www.itu.int/ipr/].",
    ),
    valediction: "وتفضلوا بقبول فائق التقدير والاحترام.",
    signature: &["شاسوب لي", "مدير مكتب تقييس الاتصالات"],
    enclosures: "الملحقات: {2}",
    annex: "الملحق",
    annex_title: "ملخص مشاريع التوصيات المحدَّدة وموقعها",
    item: "مشروع التوصية الجديدة {ITU\u{2011}T X.1332 (X.sgsec\u{2011}3)} [\u{5b}R046\u{5d}]",
    item_title: "مبادئ توجيهية بشأن أمن خدمات القياس الذكية في الشبكات الذكية",
    summary: "ملخص",
    paragraph: "يقدم هذا النص إرشادات لحماية خدمات القياس الذكية، ويحدد التهديدات التي تواجهها والمتطلبات والقدرات اللازمة للتصدي لها.",
    points: ["التهديدات التي تواجه خدمات القياس؛", "المتطلبات والقدرات."],
    grid: ["إلى:", "من:", "الفاكس:", "البريد الإلكتروني:"],
    address: "مدير مكتب تقييس الاتصالات|الاتحاد الدولي للاتصالات|{Place des Nations}|{CH\u{a0}1211 Geneva\u{a0}20, Switzerland}",
    blanks: ["[الاسم]", "[اللقب الرسمي]", "[العنوان]", "[الدولة العضو]"],
    head: "يرجى اختيار أحد المربعين",
    draft: "مشروع التوصية ",
    choices: [
        "تخول لجنة الدراسات\u{a0}{17} النظر في الموافقة على هذا النص (وفي هذه الحالة، يرجى اختيار أحد الخيارين):",
        "لا توجد تعليقات أو تغييرات مقترحة",
        "مرفق طيه تعليقات وتغييرات مقترحة",
        "لا تخول لجنة الدراسات\u{a0}{17} النظر في الموافقة على هذا النص (مرفق طيه أسباب هذا الرأي وموجز للتغييرات الممكنة)",
    ],
    administration: "إدارة ",
};

/// The texts of the sample's ballot.
pub const TEXTS: [(&str, &str); 5] = [
    ("x-1332", "X.1332 (X.sgsec\u{2011}3)"),
    ("x-1365", "X.1365 (X.ibc\u{2011}iot)"),
    ("x-1372", "X.1372 (X.itssec\u{2011}2)"),
    ("x-1604", "X.1604 (X.SRNaaS)"),
    ("x-1605", "X.1605 (X.SRIaaS)"),
];

/// The sample in a language: English, Chinese or Arabic.
pub fn letter(lang: Lang) -> Document {
    match lang {
        Lang::Zh => compose(&ZH),
        Lang::Ar => compose(&AR),
        _ => compose(&EN),
    }
}

/// Words with facts between braces, links between square brackets and breaks at bars.
fn text(words: &str, lang: Lang) -> Text {
    let rtl = lang.direction() == Direction::Rtl;
    let mut out = Text::default();
    let mut run = Run::default();
    let mut fact = false;
    let mut depth = 0;
    let close = |run: &mut Run, fact: bool, out: &mut Text| {
        let mut run = std::mem::take(run);
        run.ltr &= !run.text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
        if run.text.is_empty() {
            return;
        }
        if fact {
            out.0.push(Inline::Fact(Fact { value: Value::Symbol(run.text.clone()), runs: vec![run] }));
        } else {
            out.push_words(run);
        }
    };
    for c in words.chars() {
        match c {
            '{' | '[' if depth == 0 => {
                close(&mut run, fact, &mut out);
                (fact, depth) = (true, 1);
                run.ltr = rtl && c == '{';
                if c == '[' {
                    run.link = Some("https://www.itu.int/ipr/".to_owned());
                    run.ltr = rtl;
                }
            }
            '[' => {
                depth += 1;
                run.text.push(c);
            }
            '}' | ']' if depth == 1 => {
                close(&mut run, fact, &mut out);
                (fact, depth) = (false, 0);
            }
            ']' => {
                depth -= 1;
                run.text.push(c);
            }
            '|' => {
                close(&mut run, fact, &mut out);
                out.0.push(Inline::Break);
            }
            _ => run.text.push(c),
        }
    }
    close(&mut run, fact, &mut out);
    out
}

/// A fact of its own, left to right in Arabic.
fn fact(words: &str, lang: Lang) -> Text {
    let run = Run { ltr: lang.direction() == Direction::Rtl, ..Run::new(words) };
    Text(vec![Inline::Fact(Fact { value: Value::Symbol(words.to_owned()), runs: vec![run] })])
}

fn block(at: &str, content: Content) -> Block {
    Block { key: key(at), origin: Origin::Unknown, content }
}

fn paragraph(at: &str, role: Role, number: Option<Text>, text: Text) -> Block {
    block(at, Content::Paragraph { role, number, text })
}

fn blank(at: &str, kind: FieldKind, placeholder: &str) -> Inline {
    let label = placeholder.trim_matches(['[', ']']).to_owned();
    Inline::Blank(Field::new(key(at), kind, label, placeholder))
}

fn choice(at: Key, kind: FieldKind, words: &str, lang: Lang, options: Vec<Choice>) -> Choice {
    let text = text(words, lang);
    let label = text.plain();
    Choice { field: Field::new(at, kind, label, ""), text, options }
}

fn compose(words: &Words) -> Document {
    let lang = words.lang;
    let t = |words: &str| text(words, lang);
    let entry = |at: &str, label: &str, value: Text| Entry {
        lines: vec![Line { key: key(at), label: t(label), value }],
    };
    let mut reference = t(words.circular);
    reference.0.push(Inline::Break);
    reference.extend(fact("SG17/XY", lang));
    let values = [
        ("ref", reference),
        ("tel", fact("+41 22 730 6206", lang)),
        ("fax", fact("+41 22 730 5853", lang)),
        ("e-mail", fact("tsbsg17@itu.int", lang)),
    ];
    let contacts = values
        .into_iter()
        .zip(words.contacts)
        .map(|((at, value), label)| entry(&format!("masthead/{at}"), label, value))
        .collect();
    let addressees = [("to", 0), ("copy-to", 3)]
        .into_iter()
        .zip(&words.lists)
        .map(|((at, row), (label, items))| Addressees {
            key: key(at),
            label: Some(t(label)),
            items: items
                .iter()
                .enumerate()
                .map(|(index, item)| Item {
                    key: key(at).child(format!("item-{index}")),
                    text: t(item),
                    items: Vec::new(),
                })
                .collect(),
            row,
        })
        .collect();

    let mut letter = vec![paragraph("letter/salutation", Role::Salutation, None, t(words.salutation))];
    for (index, (at, paragraph_words)) in
        ["intent", "consultation", "threshold"].iter().zip(words.numbered).enumerate()
    {
        let number = Some(fact(&(index + 1).to_string(), lang));
        letter.push(paragraph(&format!("letter/{at}"), Role::Body, number, t(paragraph_words)));
        if index == 0 {
            letter.push(paragraph("note/ipr", Role::Note, Some(t(words.note.0)), t(words.note.1)));
        }
    }
    letter.push(paragraph("letter/valediction", Role::Valediction, None, t(words.valediction)));
    let mark = SignatureMark::Image { alt: "Signature".to_owned() };
    let lines = words.signature.iter().map(|line| t(line)).collect();
    letter.push(block("letter/signature", Content::Signature(Signature { mark, lines })));
    letter.push(paragraph("letter/enclosures", Role::Enclosures, None, t(words.enclosures)));

    Document {
        facts: BTreeMap::new(),
        declares: String::new(),
        own: Vec::new(),
        draft: false,
        returns: Vec::new(),
        kind: None,
        lang,
        name: "tsb-circular-195".to_owned(),
        title: format!("{}: {}", t(words.circular).plain(), t(words.subject.1).plain()),
        author: t(words.bureau).plain(),
        date: Some(date(2019, 11, 29)),
        masthead: Masthead {
            logo_alt: "ITU".to_owned(),
            second_alt: "Second".to_owned(),
            union: t(words.union),
            bureau: t(words.bureau),
            draft: None,
            header: Some(Header {
            place_date: paragraph("place-date", Role::Body, None, t(words.date)),
            alt: t(words.subject.0).plain(),
            contacts,
            addressees,
            subject: Line { key: key("subject"), label: t(words.subject.0), value: t(words.subject.1) },
            }),
        },
        running_head: RunningHead {
            before: "- ".to_owned(),
            after: " -".to_owned(),
            name: t(words.circular),
        },
        footer: [
            "International Telecommunication Union • Place des Nations • CH\u{2011}1211 Geneva 20 • Switzerland",
            "Tel: +41 22 730 5111 • Fax: +41 22 733 7256 • E\u{2011}mail: itumail@itu.int • www.itu.int",
        ]
        .map(|line| {
            let lang = (lang != Lang::En).then_some(Lang::En);
            Text(vec![Inline::Words(Run { lang, ltr: words.lang == Lang::Ar, ..Run::new(line) })])
        })
        .to_vec(),
        letter,
        annexes: vec![items(words), form(words)],
    }
}

/// Annex 1: the texts with their summaries.
fn items(words: &Words) -> Annex {
    let lang = words.lang;
    let t = |words: &str| text(words, lang);
    let mut blocks = Vec::new();
    for (index, (id, _)) in TEXTS.iter().enumerate() {
        let at = |part: &str| format!("annex-1/{id}/{part}");
        let number = Some(fact(&(index + 1).to_string(), lang));
        blocks.push(block(&at("head"), Content::Heading { level: 2, number, text: t(words.item) }));
        blocks.push(paragraph(&at("title"), Role::ItemTitle, None, t(words.item_title)));
        blocks.push(block(
            &at("summary-head"),
            Content::Heading { level: 3, number: None, text: t(words.summary) },
        ));
        blocks.push(paragraph(&at("summary/1"), Role::Body, None, t(words.paragraph)));
        let points = words.points.iter().enumerate();
        let items = points
            .map(|(index, point)| Item {
                key: key(&at(&format!("points/{index}"))),
                text: t(point),
                items: Vec::new(),
            })
            .collect();
        blocks.push(block(&at("points"), Content::List { items }));
    }
    let mut number = t(words.annex);
    number.push_words(Run::new("\u{a0}"));
    number.extend(fact("1", lang));
    let title = Some(paragraph("annex-1/title", Role::Body, None, t(words.annex_title)));
    Annex { key: key("annex-1"), number, title, landscape: false, blocks }
}

/// Annex 2: the reply form.
fn form(words: &Words) -> Annex {
    let lang = words.lang;
    let t = |words: &str| text(words, lang);
    let [name, role, address, state] = words.blanks;
    let sender = Text(vec![
        blank("annex-2/name", FieldKind::Line, name),
        Inline::Break,
        blank("annex-2/role", FieldKind::Line, role),
        Inline::Break,
        blank("annex-2/address", FieldKind::Lines, address),
    ]);
    let line = |at: &str, label: &str, value: Text| Line { key: key(at), label: t(label), value };
    let [to, from, fax, mail] = words.grid;
    let rows = vec![
        [
            Entry { lines: vec![line("annex-2/to", to, t(words.address))] },
            Entry { lines: vec![line("annex-2/from", from, sender)] },
        ],
        [
            Entry {
                lines: vec![
                    line("annex-2/to-fax", fax, fact("+41\u{2011}22\u{2011}730\u{2011}5853", lang)),
                    line("annex-2/to-email", mail, fact("tsbdir@itu.int", lang)),
                ],
            },
            Entry {
                lines: vec![
                    line("annex-2/from-fax", fax, Text(vec![blank("annex-2/fax", FieldKind::Line, "")])),
                    line("annex-2/from-email", mail, Text(vec![blank("annex-2/email", FieldKind::Line, "")])),
                ],
            },
        ],
    ];
    let ballot_rows = TEXTS
        .iter()
        .map(|(id, designation)| {
            let at = key("annex-2").child(id);
            let assigns = at.child("assigns");
            let [yes, plain, comments, no] = words.choices;
            let mut text = t(words.draft);
            text.extend(fact(designation, lang));
            BallotRow {
                key: at.clone(),
                text,
                choices: vec![
                    choice(
                        assigns.clone(),
                        FieldKind::Box,
                        yes,
                        lang,
                        vec![
                            choice(assigns.child("no-comments"), FieldKind::Radio, plain, lang, vec![]),
                            choice(assigns.child("comments"), FieldKind::Radio, comments, lang, vec![]),
                        ],
                    ),
                    choice(at.child("does-not-assign"), FieldKind::Box, no, lang, vec![]),
                ],
            }
        })
        .collect();
    let ballot = Ballot {
        alt: t(words.head).plain(),
        head: t(words.head),
        first_head: t(words.draft).plain(),
        rows: ballot_rows,
    };
    let mut administration = t(words.administration);
    administration.0.push(blank("annex-2/member-state", FieldKind::Line, state));
    let sender = |at: &str, text: Text| paragraph(at, Role::SenderLine, None, text);
    let blocks = vec![
        paragraph("annex-2/subject", Role::Subject, None, t(words.subject.1)),
        block("annex-2/grid", Content::Grid(Grid { alt: t(words.grid[0]).plain(), rows })),
        paragraph("annex-2/salutation", Role::Salutation, None, t(words.salutation)),
        paragraph("annex-2/opinion", Role::Body, None, t(words.numbered[2])),
        block("annex-2/ballot", Content::Ballot(ballot)),
        paragraph("annex-2/valediction", Role::Valediction, None, t(words.valediction)),
        sender("annex-2/sender/name", Text(vec![blank("annex-2/name", FieldKind::Line, name)])),
        sender("annex-2/sender/role", Text(vec![blank("annex-2/role", FieldKind::Line, role)])),
        sender("annex-2/sender/administration", administration),
        sender(
            "annex-2/sender/date",
            Text(vec![blank("annex-2/date", FieldKind::Date, "[29\u{a0}February 2020]")]),
        ),
        block("end", Content::EndRule),
    ];
    let mut number = t(words.annex);
    number.push_words(Run::new("\u{a0}"));
    number.extend(fact("2", lang));
    Annex { key: key("annex-2"), number, title: None, landscape: false, blocks }
}
