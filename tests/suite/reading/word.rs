//! Word's own ways of saying a thing, each in the smallest specimen that shows it.

use tsb_circular::inside::document::key;
use tsb_circular::inside::reading::{Marks, PartKind, skipped};
use tsb_circular::lang::Lang;

use super::specimen::{Specimen, body, p, texts, texts_of};

#[test]
fn runs_split_anywhere_are_one_piece() {
    let found = body(
        r#"<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r w:rsidR="1"><w:t xml:space="preserve">ITU</w:t></w:r>
        <w:proofErr w:type="spellStart"/><w:r><w:noBreakHyphen/><w:t>T X.13</w:t></w:r><w:proofErr w:type="spellEnd"/>
        <w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">32 </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>(X.</w:t></w:r><w:smartTag w:uri="u" w:element="place"><w:smartTagPr><w:attr w:name="x" w:val="y"/></w:smartTagPr><w:r><w:t>sgsec</w:t></w:r></w:smartTag><w:r><w:t>-3)</w:t></w:r></w:p>"#,
    );
    assert_eq!(found[0].spans.len(), 1);
    assert_eq!(found[0].text(), "ITU\u{2011}T X.1332 (X.sgsec-3)");
    assert_eq!(found[0].style.as_deref(), Some("Normal"));
}

#[test]
fn elements_stand_for_characters() {
    let found = body(
        r#"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>c</w:t><w:br/><w:t>d</w:t><w:cr/><w:t>e</w:t><w:softHyphen/><w:t> f  </w:t>
        <w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Symbol" w:char="F0B7"/><w:t>&lt;&#38;&gt;</w:t></w:r></w:p>
        <w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>ANNEX 1</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>&#xF0FE;</w:t></w:r></w:p>"#,
    );
    // Without `xml:space="preserve"`, spaces at the ends of a `w:t` are none.
    assert_eq!(found[0].text(), "a\tb\tc\nd\ne\u{ad}f☐•<&>");
    assert_eq!(found[1].text(), "ANNEX 1");
    assert_eq!(found[2].text(), "☑");
}

#[test]
fn what_sets_words_apart_from_their_paragraph_is_kept() {
    let styles = r#"<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="Head"><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Hyperlink"><w:rPr><w:u w:val="single"/></w:rPr></w:style></w:styles>"#;
    let run = |properties: &str, text: &str| {
        format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
    };
    let xml = [
        "<w:p>".into(),
        run("", "a "),
        run("<w:b/>", "b "),
        run("<w:i/>", "c "),
        run(r#"<w:rStyle w:val="Strong"/><w:i/>"#, "d "),
        run(r#"<w:i w:val="0"/>"#, "e "),
        run(r#"<w:u w:val="single"/>"#, "f 文 "),
        run(r#"<w:u w:val="single"/>"#, "文"),
        run("<w:rtl/><w:bCs/>", "نص"),
        r#"<w:hyperlink r:id="rId1">"#.into(),
        run(r#"<w:rStyle w:val="Hyperlink"/>"#, "文"),
        r#"</w:hyperlink></w:p><w:p><w:pPr><w:pStyle w:val="Head"/></w:pPr>"#.into(),
        run("<w:b/>", "g "),
        run("<w:i/>", "h"),
        "</w:p>".into(),
    ];
    let reading = Specimen::new(&xml.concat())
        .refers("hyperlink", "https://www.itu.int/", true)
        .with("styles", "styles.xml", styles)
        .read();
    let spans = reading.parts[0].paragraphs.iter().flat_map(|it| &it.spans);
    let apart: Vec<_> = spans.map(|it| (it.text.as_str(), it.bold, it.italic)).collect();
    assert_eq!(
        apart,
        [
            ("a ", false, false),
            ("b ", true, false),
            ("c ", false, true),
            ("d ", true, true),
            ("e ", false, false),
            ("f 文 文", false, true),
            ("نص", true, false),
            ("文", false, false),
            ("g ", false, false),
            ("h", false, true),
        ]
    );
}

#[test]
fn cells_say_how_far_they_reach() {
    let cell =
        |properties: &str, words: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(words));
    let (restart, go_on) = (r#"<w:vMerge w:val="restart"/>"#, "<w:vMerge/>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let inner = format!("<w:tbl>{}</w:tbl>", row(&[cell("", "in")]));
    let xml = [
        "<w:tbl>".into(),
        row(&[cell(restart, "tall"), cell(r#"<w:gridSpan w:val="2"/>"#, "wide")]),
        row(&[cell(go_on, ""), cell(restart, "two"), cell(r#"<w:shd w:val="clear" w:fill="E7E6E6"/>"#, "x")]),
        row(&[cell(go_on, ""), cell(go_on, ""), cell(r#"<w:shd w:val="clear" w:fill="auto"/>"#, "y")]),
        row(&[
            cell(restart, "next").replace("</w:tc>", &format!("{inner}<w:p/></w:tc>")),
            cell("", "b"),
            cell("", "c"),
        ]),
        row(&[cell(go_on, ""), cell(go_on, "orphan"), cell("", "d")]),
        "</w:tbl>".into(),
        p("after"),
    ];
    let found = body(&xml.concat());
    let of = |words: &str| {
        let it = found.iter().find(|it| it.text() == words).unwrap();
        (it.reach, it.shaded)
    };
    assert_eq!(of("tall"), (Some((1, 3)), false));
    assert_eq!(of("wide"), (Some((2, 1)), false));
    assert_eq!(of("two"), (Some((1, 2)), false));
    assert_eq!(of("x"), (Some((1, 1)), true));
    assert_eq!(of("y"), (Some((1, 1)), false));
    assert_eq!((of("next"), of("in")), ((Some((1, 2)), false), (Some((1, 1)), false)));
    assert_eq!(of("orphan"), (Some((1, 0)), false));
    assert_eq!(of("after"), (None, false));
    assert_eq!(found.iter().filter(|it| it.reach == Some((1, 0))).count(), 5);
}

#[test]
fn the_sign_of_a_footnote_leads_to_its_words() {
    let note = |id: &str, words: &str| {
        format!(
            r#"<w:footnote {id}><w:p><w:r><w:footnoteRef/><w:t>{words}</w:t></w:r></w:p>{}</w:footnote>"#,
            p("more")
        )
    };
    let notes = [
        note(r#"w:type="separator" w:id="-1""#, "line"),
        note(r#"w:id="2""#, "two"),
        note(r#"w:id="7""#, "seven"),
    ];
    let sign = |id: u8| format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#);
    let word = |word: &str| format!("<w:r><w:t>{word}</w:t></w:r>");
    let xml = format!("<w:p>{}{}{}{}</w:p>", word("a"), sign(7), word("b"), sign(2));
    let reading = Specimen::new(&xml)
        .with("footnotes", "footnotes.xml", &format!("<w:footnotes>{}</w:footnotes>", notes.concat()))
        .read();
    let spans = &reading.parts[0].paragraphs[0].spans;
    let said: Vec<_> = spans.iter().map(|it| (it.text.as_str(), it.note)).collect();
    assert_eq!(said, [("a", None), ("", Some(7)), ("b", None), ("", Some(2))]);
    let part = reading.part(PartKind::Footnotes).unwrap();
    let notes: Vec<_> = part.paragraphs.iter().map(|it| (it.text(), it.note)).collect();
    let expected = [("two", 2), ("more", 2), ("seven", 7), ("more", 7)];
    assert_eq!(notes, expected.map(|(words, id)| (words.to_owned(), Some(id))));
}

#[test]
fn a_symbol_that_no_table_knows_is_said() {
    let reading = Specimen::new(
        r#"<w:p><w:r><w:t>x</w:t><w:sym w:font="Webdings" w:char="F04E"/><w:t>&#xE000;&#xF0000;</w:t></w:r></w:p>"#,
    )
    .read();
    assert_eq!(texts_of(&reading, PartKind::Body), ["x\u{fffd}\u{fffd}\u{fffd}"]);
    assert_eq!(reading.skipped[skipped::SYMBOLS], 3);
}

#[test]
fn accepted_text_wins_over_deleted_text() {
    let reading = Specimen::new(
        r#"<w:p><w:r><w:t xml:space="preserve">by </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>28</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>29</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> February</w:t></w:r></w:p>
        <w:p><w:moveFrom w:id="3"><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id="4"><w:r><w:t>come</w:t></w:r></w:moveTo></w:p>
        <w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="5"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>bold</w:t></w:r></w:p>"#,
    )
    .read();
    let part = reading.part(PartKind::Body).unwrap();
    assert_eq!(texts(part), ["by 29 February", "", "come", "bold"]);
    let inserted = Marks { inserted: true, ..Marks::default() };
    let marks: Vec<_> = part.paragraphs[0].spans.iter().map(|it| (it.text.as_str(), it.marks)).collect();
    assert_eq!(marks, [("by ", Marks::default()), ("29", inserted), (" February", Marks::default())]);
    assert_eq!(part.paragraphs[2].spans[0].marks, inserted);
    assert_eq!(part.paragraphs[3].spans[0].marks, Marks::default());
    assert_eq!((reading.skipped[skipped::DELETED], reading.skipped[skipped::FORMATTING]), (2, 1));
}

#[test]
fn a_deleted_paragraph_mark_joins_what_it_parted() {
    let unmarked =
        |text: &str| p(text).replace("<w:p>", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>");
    let found = body(&[p("a"), unmarked("b "), unmarked("c "), p("d"), p("e")].concat());
    let said: Vec<_> = found.iter().map(|it| (it.line, it.text())).collect();
    assert_eq!(said, [(1, "a".into()), (2, "b c d".into()), (5, "e".into())]);
}

#[test]
fn deleted_rows_are_gone_and_counted() {
    let row = |properties: &str, text: &str| {
        format!("<w:tr><w:trPr>{properties}</w:trPr><w:tc><w:tcPr/>{}</w:tc></w:tr>", p(text))
    };
    let rows =
        [row("", "one"), row(r#"<w:del w:id="1"/>"#, "two"), row(r#"<w:ins w:id="2"/>"#, "three")].concat();
    let reading = Specimen::new(&format!("<w:tbl>{rows}</w:tbl>{}", p("after"))).read();
    let part = reading.part(PartKind::Body).unwrap();
    let said: Vec<_> = part.paragraphs.iter().map(|it| (it.line, it.cell, it.text())).collect();
    let expected = [(1, Some((0, 0, 0)), "one"), (3, Some((0, 2, 0)), "three"), (4, None, "after")];
    assert_eq!(said, expected.map(|(line, cell, text)| (line, cell, text.to_owned())));
    assert!(part.paragraphs[1].spans[0].marks.inserted && !part.paragraphs[2].spans[0].marks.inserted);
    assert_eq!(reading.skipped[skipped::DELETED_CELLS], 1);
}

/// A text box as Word 2010 and later write it, twice.
fn text_box(inner: &str) -> String {
    format!(
        r#"<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Text Box 1" descr="a box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"#
    )
}

#[test]
fn a_text_box_is_read_once_and_apart() {
    let drawing = text_box(&[p("in"), p("the box")].concat());
    let reading = Specimen::new(&format!(
        r#"<w:p><w:r><w:t>before</w:t></w:r><w:r>{drawing}</w:r><w:r><w:t>after</w:t></w:r></w:p>{}"#,
        p("next")
    ))
    .read();
    assert_eq!(texts_of(&reading, PartKind::Body), ["beforeafter", "next"]);
    let boxes: Vec<_> = reading.parts.iter().filter(|part| part.kind == PartKind::TextBox).collect();
    assert_eq!(boxes.len(), 1);
    assert_eq!(texts(boxes[0]), ["in", "the box"]);
    assert_eq!(boxes[0].paragraphs[1].line, 2);
    assert_eq!(reading.parts[0].paragraphs[1].line, 2);
    assert_eq!(reading.skipped[skipped::ALTERNATIVES], 1);
}

#[test]
fn a_text_box_that_only_older_words_see_is_read_too() {
    let old = r#"<w:pict><v:shape><v:imagedata r:id="rId9"/><v:textbox><w:txbxContent><w:p><w:r><w:t>old</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"#;
    let new = r#"<w:drawing><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic></a:graphicData></w:drawing>"#;
    let reading = Specimen::new(&format!(
        r#"<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"#
    ))
    .read();
    assert_eq!(texts_of(&reading, PartKind::TextBox), ["old"]);
    assert_eq!(reading.skipped[skipped::PICTURES], 1, "a picture with its fallback is one");
}

#[test]
fn tables_are_counted_as_they_begin() {
    let cell = |inner: &str| format!("<w:tc><w:tcPr><w:tcW w:w=\"0\"/></w:tcPr>{inner}</w:tc>");
    let wide = |inner: &str| format!("<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{inner}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let inner = format!("<w:tbl>{}</w:tbl>", row(&[cell(&p("x")), cell(&p("y"))]));
    let outer = format!(
        "<w:tbl><w:tblPr/><w:tblGrid/>{}{}</w:tbl>",
        row(&[wide(&p("a")), cell(&p("b"))]),
        row(&[cell(&format!("{inner}{}", p("c"))), cell(&p("d")), cell(&p("e"))])
    );
    let found = body(&format!("{}{outer}<w:tbl>{}</w:tbl>", p("top"), row(&[cell(&p("z"))])));
    let said: Vec<_> = found.iter().map(|it| (it.text(), it.line, it.cell)).collect();
    let expected = [
        ("top", None),
        ("a", Some((0, 0, 0))),
        ("b", Some((0, 0, 2))),
        ("x", Some((1, 0, 0))),
        ("y", Some((1, 0, 1))),
        ("c", Some((0, 1, 0))),
        ("d", Some((0, 1, 1))),
        ("e", Some((0, 1, 2))),
        ("z", Some((2, 0, 0))),
    ];
    for (at, ((text, line, cell), expected)) in said.iter().zip(expected).enumerate() {
        assert_eq!((text.as_str(), *line, *cell), (expected.0, at + 1, expected.1));
    }
    assert_eq!(said.len(), expected.len());
}

#[test]
fn hidden_and_highlighted_text_is_read_and_marked() {
    let styles = r#"<w:styles><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Deeper"><w:basedOn w:val="Secret"/></w:style><w:style w:type="character" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>"#;
    let run =
        |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>");
    let runs = [
        run(r#"<w:highlight w:val="yellow"/>"#, "a"),
        run(r#"<w:highlight w:val="none"/>"#, "b"),
        run("<w:vanish/>", "c"),
        run(r#"<w:vanish w:val="0"/>"#, "d"),
        run(r#"<w:rStyle w:val="Deeper"/>"#, "e"),
        run(r#"<w:shd w:val="clear" w:fill="FFFF00"/><w:rStyle w:val="Loop"/>"#, "f"),
        run(r#"<w:shd w:val="clear" w:fill="D9D9D9"/>"#, "g"),
    ];
    let reading =
        Specimen::new(&format!("<w:p>{}</w:p>", runs.concat())).with("styles", "styles.xml", styles).read();
    let marks: Vec<_> = reading.parts[0].paragraphs[0]
        .spans
        .iter()
        .map(|it| (it.text.as_str(), it.marks.highlighted, it.marks.hidden))
        .collect();
    assert_eq!(
        marks,
        [
            ("a", true, false),
            ("b", false, false),
            ("c", false, true),
            ("d", false, false),
            ("e", false, true),
            ("f", true, false),
            ("g", false, false)
        ]
    );
}

#[test]
fn bookmarks_belong_to_the_paragraph_in_which_they_begin() {
    let found = body(
        r#"<w:bookmarkStart w:id="0" w:name="lt_pId022"/><w:p><w:bookmarkStart w:id="1" w:name="letter__intent"/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p><w:p><w:bookmarkStart w:id="2" w:name="text1"/><w:r><w:t>b</w:t></w:r></w:p><w:bookmarkStart w:id="3" w:name="_GoBack"/>"#,
    );
    assert_eq!(found[0].bookmarks, ["lt_pId022", "letter__intent"]);
    assert_eq!(found[0].keys, [key("letter/intent")]);
    assert_eq!(found[1].bookmarks, ["text1", "_GoBack"]);
    assert!(found[1].keys.is_empty(), "one word may be anyone's, where nothing says that the file is ours");
}

#[test]
fn hashed_bookmarks_are_read_through_the_custom_part() {
    let item = r#"<n:edition xmlns:n="urn:tsb-circular:edition" circular="tsb-circular-1" language="fr"><n:key spelling="k_0123456789abcdef" is="letter/long"/></n:edition>"#;
    let marked = |name: &str| format!(r#"<w:p><w:bookmarkStart w:id="1" w:name="{name}"/></w:p>"#);
    let reading = Specimen::new(&[marked("k_0123456789abcdef"), marked("subject")].concat())
        .with("customXml", "../customXml/item1.xml", "<x/>")
        .part("customXml/item1.xml", item)
        .with("customXml", "../customXml/item2.xml", "<x/>")
        .part("customXml/item2.xml", "<!DOCTYPE no><not>ours")
        .read();
    let paragraphs = &reading.parts[0].paragraphs;
    assert_eq!(
        (&paragraphs[0].keys, &paragraphs[1].keys),
        (&vec![key("letter/long")], &vec![key("subject")])
    );
    assert_eq!(reading.declared, Some(Lang::Fr));
}

#[test]
fn the_language_is_the_one_most_letters_are_tagged_with() {
    let styles = r#"<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:lang w:val="fr-CH"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Deutsch"><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:style></w:styles>"#;
    let read = |xml: &str| Specimen::new(xml).with("styles", "styles.xml", styles).read();
    let reading = read(
        r#"<w:p><w:r><w:t xml:space="preserve">Genève, le </w:t></w:r><w:r><w:rPr><w:lang w:val="es-ES"/></w:rPr><w:t>29</w:t></w:r><w:r><w:rPr><w:lang w:val="ru-RU"/></w:rPr><w:t>мая</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Deutsch"/></w:pPr><w:r><w:t>Genf</w:t></w:r></w:p>"#,
    );
    assert_eq!(reading.declared, Some(Lang::Fr));
    let spans: Vec<_> = reading.parts[0]
        .paragraphs
        .iter()
        .flat_map(|it| &it.spans)
        .map(|it| (it.text.as_str(), it.lang))
        .collect();
    // Digits are of no language, whatever their tag.
    assert_eq!(spans, [("Genève, le 29", Some(Lang::Fr)), ("мая", Some(Lang::Ru)), ("Genf", None)]);

    let chinese =
        read(r#"<w:p><w:r><w:t>电信标准化局第195号通函</w:t></w:r><w:r><w:t>X.1332</w:t></w:r></w:p>"#);
    assert_eq!(chinese.declared, Some(Lang::Zh));
    let arabic = read(
        r#"<w:p><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">جنيف، </w:t></w:r><w:r><w:t>26-17</w:t></w:r></w:p>"#,
    );
    assert_eq!(arabic.declared, Some(Lang::Ar));
    let spans = &arabic.parts[0].paragraphs[0].spans;
    assert_eq!((spans[0].rtl, spans[1].rtl, spans[1].text.as_str()), (true, false, "26-17"));
}

#[test]
fn lists_say_the_numbers_that_word_prints() {
    let numbering = r#"<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>"#;
    let styles = r#"<w:styles><w:style w:type="paragraph" w:styleId="Point"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>"#;
    let item = |list: u32, level: u32| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr></w:p>"#
        )
    };
    let styled = r#"<w:p><w:pPr><w:pStyle w:val="Point"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Point"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>"#;
    let xml =
        [item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1), item(3, 0), item(1, 0), styled.into()]
            .concat();
    let reading = Specimen::new(&xml)
        .with("numbering", "numbering.xml", numbering)
        .with("styles", "styles.xml", styles)
        .read();
    let marks: Vec<_> = reading.parts[0].paragraphs.iter().map(|it| it.mark.as_deref()).collect();
    let expected = ["1", "1.a)", "1.b)", "2", "2.a)", "7", "8", "•"].map(Some);
    assert_eq!(marks[..8], expected);
    assert_eq!(marks[8], None);
}

#[test]
fn headers_footers_and_notes_are_parts_of_their_own() {
    let section = |title: &str| {
        format!(
            r#"<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/><w:headerReference w:type="even" r:id="rId3"/><w:footerReference w:type="first" r:id="rId4"/>{title}</w:sectPr>"#
        )
    };
    let specimen = |title: &str, settings: &str| {
        Specimen::new(&format!(
            r#"<w:p><w:r><w:t>body</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="5"/><w:r><w:t>said</w:t></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>{}"#,
            section(title)
        ))
        .with("header", "header1.xml", &format!("<w:hdr>{}</w:hdr>", p("- 2 -")))
        .with("header", "header2.xml", &format!("<w:hdr>{}</w:hdr>", p("first")))
        .with("header", "header3.xml", &format!("<w:hdr>{}</w:hdr>", p("even")))
        .with("footer", "footer1.xml", &format!("<w:ftr>{}</w:ftr>", p("Place des Nations")))
        .with("footnotes", "footnotes.xml", &format!(r#"<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">{}</w:footnote></w:footnotes>"#, p("a note")))
        .with("comments", "comments.xml", &format!(r#"<w:comments><w:comment w:id="5">{}</w:comment></w:comments>"#, p("really?")))
        .with("settings", "settings.xml", &format!("<w:settings>{settings}</w:settings>"))
        .read()
    };
    let reading = specimen("<w:titlePg/>", "<w:evenAndOddHeaders/>");
    let said: Vec<_> = reading.parts.iter().map(|part| (part.kind, texts(part).join("|"))).collect();
    assert_eq!(
        said,
        [
            (PartKind::Body, "bodysaid".into()),
            (PartKind::Header, "- 2 -".into()),
            (PartKind::Header, "first".into()),
            (PartKind::Header, "even".into()),
            (PartKind::Footer, "Place des Nations".into()),
            (PartKind::Footnotes, "a note".into()),
            (PartKind::Comments, "really?".to_owned()),
        ]
    );
    assert!(reading.skipped.is_empty());
    let marks: Vec<_> = reading.parts[0].paragraphs[0].spans.iter().map(|it| it.marks.commented).collect();
    assert_eq!(marks, [false, false, true], "the sign of the footnote is a piece of its own");
    assert_eq!(reading.properties["custom:Docnum"], "TSB Circular 195");

    // What no page shows is not compared with what pages show.
    let reading = specimen("", "");
    assert_eq!(texts_of(&reading, PartKind::Header), ["- 2 -"]);
    assert_eq!(reading.skipped[skipped::UNSHOWN], 3);
}

#[test]
fn the_strict_vocabulary_and_other_prefixes_are_the_same_to_a_reader() {
    let xml = r#"<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>strict</x:t></x:r></x:p></x:body></x:document>"#;
    assert_eq!(texts_of(&Specimen::of_document(xml).read(), PartKind::Body), ["strict"]);
    let wide: Vec<u8> = format!("\u{feff}{xml}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(texts_of(&Specimen::of_document(wide).read(), PartKind::Body), ["strict"]);
}

#[test]
fn what_is_not_read_is_counted_by_kind() {
    let reading = Specimen::new(
        r#"<w:p><w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>up</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p><w:altChunk r:id="rId8"/>
        <w:p><w:hyperlink r:id="rId77"><w:r><w:t>nowhere</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:drawing><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r></w:p>"#,
    )
    .refers("comments", "comments.xml", false)
    .read();
    assert_eq!(texts_of(&reading, PartKind::Body), ["x=1base", "nowhere", ""]);
    let counted = [
        skipped::OBJECTS,
        skipped::PICTURES,
        skipped::FORMULAS,
        skipped::RUBY,
        skipped::CHUNKS,
        skipped::DRAWINGS,
    ];
    assert!(counted.iter().all(|kind| reading.skipped[*kind] == 1), "{:?}", reading.skipped);
    assert_eq!(reading.skipped[skipped::REFERENCES], 2);
    assert_eq!(reading.skipped.len(), counted.len() + 1);
}

#[test]
fn text_outside_paragraphs_is_counted() {
    let run = "<w:r><w:t>lost, 5 May 2020</w:t></w:r>";
    let inserted = format!(r#"<w:ins w:id="1" w:author="a">{run}</w:ins>"#);
    let cell = format!("<w:tbl><w:tr><w:tc>{run}<w:p/></w:tc></w:tr></w:tbl>");
    for xml in [run, "<w:t>lost</w:t>", &inserted, &cell, "<w:p><w:p/><w:r><w:t>lost</w:t></w:r></w:p>"] {
        let reading = Specimen::new(&format!("{xml}<w:p><w:r><w:t>kept</w:t></w:r></w:p>")).read();
        assert_eq!(reading.skipped.get(skipped::OUTSIDE), Some(&1), "{xml}");
    }
    let reading = Specimen::new("<w:r><w:t> </w:t></w:r><w:p><w:r><w:t>kept</w:t></w:r></w:p>").read();
    assert_eq!(reading.skipped.get(skipped::OUTSIDE), None, "blanks are no text");
}
