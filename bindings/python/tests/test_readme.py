"""The example of the README does what it says."""

import re

import pytest
from conftest import ROOT, command

README = (ROOT / "README.md").read_text("utf-8")


def test_the_example_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(compile(example, "README.md", "exec"), names)
    args = ("--lang", "zh", "--to", "pdf", "--out", "-")
    assert names["pdf"] == command("render", "examples/tsb-195", *args)
    assert names["mistakes"] == [("/circular/deadline", "write it as 2020-02-29T23:59:00Z; the Z means UTC")]
