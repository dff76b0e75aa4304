//! Fields, links and form controls, as Word writes them.

use jiff::civil::date;
use tsb_circular::inside::document::key;
use tsb_circular::inside::reading::{Control, PartKind, State, skipped};

use super::specimen::{Specimen, body, p, texts_of};

fn char(kind: &str) -> String {
    format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#)
}

fn code(text: &str) -> String {
    format!(r#"<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>"#)
}

fn run(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

fn field(instruction: &str, result: &str) -> String {
    [char("begin"), code(instruction), char("separate"), result.to_owned(), char("end")].concat()
}

fn controls(xml: &str) -> Vec<Control> {
    Specimen::new(xml).read().controls
}

#[test]
fn a_field_says_its_result() {
    let nested = field("IF 1 = 1 ", &[run("page "), field(" PAGE ", &run("2"))].concat());
    let split = [
        char("begin"),
        code(" HYPER"),
        code("LINK &quot;http://itu.int/&quot; "),
        char("separate"),
        run("ITU"),
        char("end"),
    ]
    .concat();
    let simple = r#"<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>"#;
    let found = body(&format!("<w:p>{}{nested}{}{split}{simple}</w:p>", run("on "), run(", ")));
    assert_eq!(found[0].text(), "on page 2, ITU9");
    let linked: Vec<_> =
        found[0].spans.iter().filter_map(|it| Some((it.text.as_str(), it.link.as_deref()?))).collect();
    assert_eq!(linked, [("ITU", "http://itu.int/")]);
}

#[test]
fn a_field_over_several_paragraphs_keeps_them_apart() {
    let found = body(&format!(
        "<w:p>{}{}{}{}</w:p><w:p>{}{}{}</w:p>",
        char("begin"),
        code(" TOC "),
        char("separate"),
        run("one"),
        run("two"),
        char("end"),
        run(" after")
    ));
    assert_eq!(found.iter().map(|it| it.text()).collect::<Vec<_>>(), ["one", "two after"]);
}

#[test]
fn a_field_that_never_ends_is_said_with_what_it_hides() {
    let reading =
        Specimen::new(&format!("<w:p>{}{}</w:p>{}", char("begin"), code(" PAGE "), p("swallowed"))).read();
    assert_eq!(texts_of(&reading, PartKind::Body), ["", ""]);
    assert_eq!((reading.skipped[skipped::OPEN_FIELDS], reading.skipped[skipped::FIELD_CODES]), (1, 1));
}

#[test]
fn a_field_in_a_deletion_does_not_disturb_those_around_it() {
    let old = field(" REF a ", &run("old")).replace("w:t ", "w:delText ").replace("/w:t>", "/w:delText>");
    let found = body(&format!(r#"<w:p>{}<w:del w:id="1">{old}</w:del>{}</w:p>"#, run("a "), run("new")));
    assert_eq!(found[0].text(), "a new");
}

#[test]
fn links_are_kept_with_their_targets() {
    let reading = Specimen::new(&format!(
        r#"<w:p><w:hyperlink r:id="rId1" w:history="1">{}</w:hyperlink>{}<w:hyperlink w:anchor="Annex1">{}</w:hyperlink><w:hyperlink r:id="rId1" w:anchor="top">{}</w:hyperlink></w:p>"#,
        run("www.itu.int"), run(", "), run("Annex"), run("!")
    ))
    .refers("hyperlink", "https://www.itu.int/ipr/?a=1&amp;b=2", true)
    .read();
    let spans: Vec<_> = reading.parts[0].paragraphs[0]
        .spans
        .iter()
        .map(|it| (it.text.as_str(), it.link.as_deref()))
        .collect();
    let target = "https://www.itu.int/ipr/?a=1&b=2";
    let with_place = format!("{target}#top");
    assert_eq!(
        spans,
        [
            ("www.itu.int", Some(target)),
            (", ", None),
            ("Annex", Some("#Annex1")),
            ("!", Some(with_place.as_str()))
        ]
    );
}

/// A legacy form field.
fn legacy(name: &str, data: &str, instruction: &str, result: Option<&str>) -> String {
    let begin = format!(
        r#"<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/>{data}</w:ffData></w:fldChar></w:r>"#
    );
    let result = result.map(|text| [char("separate"), text.to_owned()].concat()).unwrap_or_default();
    [begin, code(instruction), result, char("end")].concat()
}

#[test]
fn legacy_boxes_have_their_states() {
    let state = |data: &str| {
        let xml = legacy(
            "Check1",
            &format!("<w:checkBox><w:sizeAuto/>{data}</w:checkBox>"),
            " FORMCHECKBOX ",
            None,
        );
        let mut reading = Specimen::new(&format!("<w:p>{xml}{}</w:p>", run("\tassigns"))).read();
        assert_eq!(reading.controls.len(), 1);
        let control = reading.controls.remove(0);
        assert_eq!((control.tag.as_str(), control.line, &control.key), ("Check1", 1, &None));
        (control.state, texts_of(&reading, PartKind::Body).remove(0))
    };
    let [empty, marked] =
        [(State::Box(false), "☐\tassigns".to_owned()), (State::Box(true), "☒\tassigns".to_owned())];
    assert_eq!(state(r#"<w:default w:val="0"/>"#), empty);
    assert_eq!(state(r#"<w:default w:val="1"/>"#), marked);
    assert_eq!(state(r#"<w:default w:val="0"/><w:checked/>"#), marked);
    assert_eq!(state(r#"<w:default w:val="1"/><w:checked w:val="0"/>"#), empty);
}

#[test]
fn legacy_texts_are_empty_until_something_is_entered() {
    let spaces: String = (0..5).map(|_| run("\u{2002}")).collect();
    let text = r#"<w:textInput><w:default w:val="[Name]"/></w:textInput>"#;
    let list =
        r#"<w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList>"#;
    let xml = [
        legacy("annex_2__name", text, " FORMTEXT ", Some(&run("[Name]"))),
        legacy("Text2", text, " FORMTEXT ", Some(&[run("M"), run("artin")].concat())),
        legacy("Text3", "<w:textInput/>", " FORMTEXT ", Some(&spaces)),
        legacy("List1", list, " FORMDROPDOWN ", None),
    ];
    let xml: String = xml.iter().map(|field| format!("<w:p>{field}</w:p>")).collect();
    let reading = Specimen::new(&xml).read();
    let said: Vec<_> =
        reading.controls.iter().map(|it| (it.tag.as_str(), it.line, it.state.clone())).collect();
    let text = |text: &str| State::Text(text.into());
    assert_eq!(
        said,
        [
            ("annex_2__name", 1, text("")),
            ("Text2", 2, text("Martin")),
            ("Text3", 3, text("")),
            ("List1", 4, State::Choice { value: "yes".into(), words: "yes".into() })
        ]
    );
    assert_eq!(reading.controls[0].key, Some(key("annex-2/name")));
    assert_eq!(texts_of(&reading, PartKind::Body), ["[Name]", "Martin", "", "yes"]);
}

fn sdt(properties: &str, content: &str) -> String {
    format!(
        "<w:sdt><w:sdtPr><w:id w:val=\"1\"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
}

#[test]
fn content_controls_have_their_states() {
    let marked = |on: u8| {
        format!(
            r#"<w:tag w:val="annex-2/x-1332/assigns"/><w14:checkbox><w14:checked w14:val="{on}"/><w14:checkedState w14:val="2612"/></w14:checkbox>"#
        )
    };
    let xml = [
        sdt(&marked(0), &run("☐")),
        sdt(&marked(1), &run("☒")),
        sdt(r#"<w:tag w:val="a"/><w:showingPlcHdr/><w:text/>"#, &run("Click here to enter text.")),
        sdt(r#"<w:tag w:val="b"/><w:text/>"#, &run("Ann")),
        sdt(
            r#"<w:tag w:val="c"/><w:date w:fullDate="2020-02-29T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>"#,
            &run("29 February 2020"),
        ),
        sdt(r#"<w:tag w:val="d"/><w:dropDownList><w:listItem w:value="x"/></w:dropDownList>"#, &run("x")),
        sdt(r#"<w:tag w:val="e"/>"#, &run("rich")),
        sdt("", &run("no field")),
    ];
    let xml: String = xml.iter().map(|control| format!("<w:p>{control}</w:p>")).collect();
    let reading = Specimen::new(&xml).read();
    let said: Vec<_> =
        reading.controls.iter().map(|it| (it.tag.as_str(), it.line, it.state.clone())).collect();
    let text = |text: &str| State::Text(text.into());
    let assigns = "annex-2/x-1332/assigns";
    assert_eq!(
        said,
        [
            (assigns, 1, State::Box(false)),
            (assigns, 2, State::Box(true)),
            ("a", 3, text("")),
            ("b", 4, text("Ann")),
            ("c", 5, State::Date { day: Some(date(2020, 2, 29)), words: "29 February 2020".into() }),
            ("d", 6, State::Choice { value: "x".into(), words: "x".into() }),
            ("e", 7, text("rich")),
        ]
    );
    assert_eq!(reading.controls[0].key, Some(key(assigns)));
    assert_eq!(texts_of(&reading, PartKind::Body)[2], "Click here to enter text.");
}

#[test]
fn a_list_says_what_its_file_calls_the_entry_chosen() {
    let entries = r#"<w:dropDownList><w:listItem w:displayText="Ja" w:value="yes"/><w:listItem w:displayText="Nein" w:value="no"/></w:dropDownList>"#;
    let xml = [
        sdt(&format!(r#"<w:tag w:val="a"/>{entries}"#), &run("Nein")),
        sdt(&format!(r#"<w:tag w:val="b"/><w:showingPlcHdr/>{entries}"#), &run("Choose an item.")),
        sdt(
            &format!(r#"<w:tag w:val="c"/>{}"#, entries.replace("dropDownList", "comboBox")),
            &run("Vielleicht"),
        ),
        sdt(
            r#"<w:tag w:val="d"/><w:showingPlcHdr/><w:date w:fullDate="2020-02-29T00:00:00Z"/>"#,
            &run("Day"),
        ),
        sdt(r#"<w:tag w:val="e"/><w:date w:fullDate="soon"/>"#, &run("soon")),
    ];
    let xml: String = xml.iter().map(|control| format!("<w:p>{control}</w:p>")).collect();
    let states: Vec<State> = controls(&xml).into_iter().map(|it| it.state).collect();
    let choice = |value: &str, words: &str| State::Choice { value: value.into(), words: words.into() };
    let day = |words: &str| State::Date { day: None, words: words.into() };
    assert_eq!(
        states,
        [choice("no", "Nein"), choice("", ""), choice("Vielleicht", "Vielleicht"), day(""), day("soon")]
    );
}

#[test]
fn controls_around_paragraphs_and_cells_are_seen_through() {
    let group = sdt(
        "<w:group/>",
        &[p("a"), sdt(r#"<w:tag w:val="x"/><w:text w:multiLine="1"/>"#, &[p("b"), p("c")].concat())].concat(),
    );
    let cell = sdt(r#"<w:tag w:val="cell"/>"#, &format!("<w:tc><w:tcPr/>{}</w:tc>", p("d")));
    let xml = format!("{}<w:tbl><w:tr>{cell}</w:tr></w:tbl>", sdt("<w:docPartObj/>", &group));
    let reading = Specimen::new(&xml).read();
    assert_eq!(texts_of(&reading, PartKind::Body), ["a", "b", "c", "d"]);
    let said: Vec<_> =
        reading.controls.iter().map(|it| (it.tag.as_str(), it.line, it.state.clone())).collect();
    assert_eq!(said, [("x", 2, State::Text("b\nc".into())), ("cell", 4, State::Text("d".into()))]);
    assert_eq!(reading.parts[0].paragraphs[3].cell, Some((0, 0, 0)));
    assert!(controls(&sdt(r#"<w:tag w:val="y"/><w:text/>"#, "").replace("w:sdt>", "w:del>")).is_empty());
}

#[test]
fn a_control_without_its_tag_is_known_by_what_it_is_bound_to() {
    let bound = r#"<w:dataBinding w:xpath="/f:form[1]/f:field[@key='annex-2/name'][1]" w:storeItemID="{0}"/><w:text/>"#;
    let reading = Specimen::new(&format!("<w:p>{}</w:p>", sdt(bound, &run("\u{2002}\u{2002}")))).read();
    assert_eq!(reading.controls[0].key, Some(key("annex-2/name")));
    assert_eq!(reading.controls[0].state, State::Text(String::new()));
    assert_eq!(texts_of(&reading, PartKind::Body), [""]);
}

#[test]
fn a_control_says_its_part() {
    let control = format!("<w:p>{}</w:p>", sdt(r#"<w:tag w:val="a"/><w:text/>"#, &run("Ann")));
    let header = format!("<w:hdr>{control}</w:hdr>");
    let body = r#"<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>"#;
    let reading = Specimen::new(&format!("{control}{body}")).with("header", "header1.xml", &header).read();
    let parts: Vec<_> = reading.controls.iter().map(|it| (it.part.as_str(), it.line)).collect();
    let names: Vec<_> = reading.parts.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(parts, names.iter().map(|name| (*name, 1)).collect::<Vec<_>>());
    assert_eq!(parts.len(), 2);
}
