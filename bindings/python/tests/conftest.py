"""Letters of the examples, and the command as a process to compare with."""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tsb_circular import Letter, Worker, find_command

ROOT = Path(__file__).resolve().parents[3]


def example(name: str) -> Letter:
    """A circular of the examples, as `tomllib` reads it."""
    folder = ROOT / "examples" / name
    circular = tomllib.loads((folder / "circular.toml").read_text("utf-8"))
    text = {file.stem: file.read_text("utf-8") for file in (folder / "text").glob("*.ftl")}
    return Letter(circular, text)


def command(*args: str | Path) -> bytes:
    """What the command writes to standard output."""
    done = subprocess.run([find_command(), *args], cwd=ROOT, capture_output=True)
    assert done.returncode < 2, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def rendered(tmp_path: Path) -> Callable[..., Path]:
    """Renders an edition with the command; its path."""

    def render(verb: str, name: str, lang: str, format: str) -> Path:
        made = command(verb, f"examples/{name}", "--lang", lang, "--to", format, "--out", tmp_path)
        return Path(made.decode().strip())

    return render
