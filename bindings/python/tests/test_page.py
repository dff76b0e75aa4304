"""The example of the documentation does what it says."""

import re

import pytest
from conftest import ROOT, command

PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")


def test_the_example_of_the_page_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(compile(example, "python.md", "exec"), names)
    args = ("--lang", "zh", "--to", "pdf", "--out", "-")
    assert names["pdf"] == command("render", "examples/tsb-195", *args)
    assert names["mistakes"] == [("/circular/deadline", "write it as 2020-02-29T23:59:00Z; the Z means UTC")]
