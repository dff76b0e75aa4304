"""Each verb gives what the command gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import docx
import pytest
from conftest import ROOT, command, example
from docx.oxml.ns import qn

import tsb_circular
from tsb_circular import CircularError, File, Letter, Letterhead, Worker

Rendered = Callable[..., Path]
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@pytest.mark.parametrize("name", ["tsb-195", "letter"])
@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize("format", ["pdf", "docx", "txt", "html", "json"])
def test_an_edition_is_the_one_of_the_command(
    worker: Worker, name: str, lang: str, format: Any
) -> None:
    letter = example(name)
    made = worker.render(letter.circular, letter.text, lang, format)
    args = ("--lang", lang, "--to", format, "--out", "-")
    assert made == command("render", f"examples/{name}", *args)


def test_a_house_and_pictures_are_taken(worker: Worker, tmp_path: Path) -> None:
    letter = example("tsb-195")
    house = ROOT / "examples" / "house"
    render = ("render", "examples/tsb-195", "--lang", "fr", "--to", "pdf", "--out", "-")
    made = worker.render(letter.circular, letter.text, "fr", "pdf", house=house)
    assert made == command(*render, "--house", house)
    logo = (house / "letterhead" / "logo.svg").read_bytes()
    (tmp_path / "logo.svg").write_bytes(logo)
    made = worker.render(letter.circular, letter.text, "fr", "pdf", letterhead=Letterhead(logo))
    assert made == command(*render, "--letterhead", tmp_path)


def test_the_form_behaves_as_it_is_asked_to(worker: Worker) -> None:
    letter = example("tsb-195")
    made = worker.render(letter.circular, letter.text, "ru", "docx", form="protected")
    args = ("--lang", "ru", "--to", "docx", "--out", "-", "--form", "protected")
    assert made == command("render", "examples/tsb-195", *args)
    assert made != worker.render(letter.circular, letter.text, "ru", "docx")


def test_a_wrong_circular_raises_with_the_pointer(worker: Worker) -> None:
    letter = example("tsb-195")
    circular = {**letter.circular, "deadline": "soon"}
    with pytest.raises(CircularError) as raised:
        worker.render(circular, letter.text, "fr", "txt")
    (found,) = raised.value.diagnostics
    assert (found.severity, found.pointer) == ("error", "/circular/deadline")
    assert found.hints and found.message in str(raised.value)


def test_check_tells_what_is_wrong_and_what_is_missing(worker: Worker) -> None:
    letter = example("tsb-195")
    text = {"en": letter.text["en"]}
    report = worker.check(letter.circular, text)
    (circular,) = report["circulars"]
    assert circular["languages"]["en"]["complete"] and not circular["languages"]["fr"]["prose"]
    assert report["summary"]["error"] == 0
    wrong = worker.check({**letter.circular, "colour": "blue"}, text)
    assert wrong["summary"]["error"] == 1
    assert wrong["diagnostics"][0]["pointer"] == "/circular/colour"


def test_drift_finds_a_tampered_edition(worker: Worker, rendered: Rendered) -> None:
    english = File.read(rendered("render", "tsb-195", "en", "txt"))
    french = File.read(rendered("render", "tsb-195", "fr", "docx"))
    assert worker.drift([english, french])["findings"] == []
    words = english.content.decode().replace("29 February 2020", "28 February 2020", 1)
    tampered = replace(english, content=words.encode())
    report = worker.drift([tampered, french, Letter(*parts("tsb-195"), lang="zh")])
    assert any("February" in json.dumps(found) for found in report["findings"]), report["findings"]
    assert report["summary"]["error"] > 0
    assert b"<html" in worker.drift_file([tampered, french], "html")
    with pytest.raises(CircularError, match="is not an edition"):
        worker.drift([english, File("a.odt", b"x")])


def parts(name: str) -> tuple[Any, Any]:
    letter = example(name)
    return letter.circular, letter.text


def test_a_filled_form_is_counted(worker: Worker, rendered: Rendered) -> None:
    form = rendered("reply", "tsb-195", "es", "docx")
    document = docx.Document(str(form))
    texts = set()
    for control in document.element.body.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"))
        box = control.find(f"{qn('w:sdtPr')}/{W14}checkbox")
        if box is not None and tag.endswith("does-not-assign"):
            texts.add(tag)
            box.find(f"{W14}checked").set(f"{W14}val", "1")
            control.find(f".//{qn('w:t')}").text = "\u2612"
    document.save(str(form))
    letter = example("tsb-195")
    reply = File.read(form)
    report = worker.collect(letter.circular, letter.text, [reply], received=f"path,received\n{reply.name},2020-02-01\n")
    (answer,) = report["replies"]
    positions = {position for position in answer["positions"].values()}
    assert positions == {"does-not-assign"} and len(texts) == len(answer["positions"])
    assert worker.collect_file(letter.circular, letter.text, [reply], "xlsx").startswith(b"PK")


def test_editions_come_back_as_a_letter_and_edits_as_prose(
    worker: Worker, rendered: Rendered
) -> None:
    english = File.read(rendered("render", "tsb-195", "en", "docx"))
    french = File.read(rendered("render", "tsb-195", "fr", "docx"))
    imported = worker.import_([english, french])
    assert imported["name"] == "tsb-circular-195" and imported["circular"] is not None
    made = worker.render(imported["circular"], imported["text"], "fr", "txt")
    letter = example("tsb-195")
    assert made == worker.render(letter.circular, letter.text, "fr", "txt")
    plain = worker.render(letter.circular, letter.text, "en", "txt").decode()
    edited = plain.replace("are kindly requested", "are respectfully requested", 1)
    back = worker.import_into(letter, [File("edited.en.txt", edited.encode())])
    assert list(back["text"]) == ["en"]
    assert "are respectfully requested" in back["text"]["en"]


def test_days_of_tomllib_and_of_python_are_taken(worker: Worker) -> None:
    letter = example("letter")
    as_json = json.loads(json.dumps(letter.circular, default=lambda day: day.isoformat()))
    utc = timezone.utc
    facts = {
        "d": {"date": date(2026, 5, 18)},
        "t": {"time": datetime(2026, 5, 18, 9, 30)},
        "u": {"time": datetime(2026, 5, 18, 11, 30, tzinfo=timezone(timedelta(hours=2)))},
        "h": {"hour": time(9, 30)},
    }
    assert as_json["date"] == letter.circular["date"].isoformat()
    with_facts = {**letter.circular, "facts": {**letter.circular.get("facts", {}), **facts}}
    report = worker.check(with_facts, letter.text)
    assert report["summary"]["error"] == 0, report["diagnostics"]
    # An aware moment is passed on in UTC, as TOML's `Z` says it.
    aware = {**example("tsb-195").circular}
    aware["deadline"] = datetime(2020, 3, 1, 1, 59, tzinfo=timezone(timedelta(hours=2)))
    text = worker.render(aware, example("tsb-195").text, "en", "txt").decode()
    assert "2359\u00a0hours UTC on 29 February 2020" in text
    with pytest.raises(TypeError, match="a request cannot hold"):
        worker.check({**letter.circular, "number": utc}, letter.text)


def test_the_functions_of_the_module_share_a_worker(worker: Worker) -> None:
    letter = example("tsb-195")
    made = tsb_circular.render(letter.circular, letter.text, "en", "txt")
    assert made == worker.render(letter.circular, letter.text, "en", "txt")
    shared = {verb.__self__ for verb in (tsb_circular.render, tsb_circular.check, tsb_circular.drift)}
    assert len(shared) == 1 and worker not in shared
