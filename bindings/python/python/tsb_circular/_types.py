"""What goes in and what comes out: files, letters, diagnostics, errors, and the shapes of reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from os import PathLike
from pathlib import Path
from typing import Any, Literal, TypedDict

Format = Literal["pdf", "docx", "txt", "html", "json"]
Form = Literal["open", "protected", "legacy"]
Severity = Literal["error", "warning", "note"]
#: The fields of `circular.toml`, as `tomllib` or `json` reads them.
Circular = Mapping[str, Any]
#: The prose, by language: what stands in `text/<lang>.ftl`.
Text = Mapping[str, str]
#: A folder, or its files by their paths in it.
House = str | PathLike[str] | Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: how much it weighs, where it is, and how to mend it."""

    severity: Severity
    code: str
    message: str
    #: The file, as it was named; of a letter, `letter`.
    file: str | None = None
    #: Counted from 1, as is the column.
    line: int | None = None
    column: int | None = None
    #: Which value of a letter is meant (RFC 6901): `/circular/deadline`.
    pointer: str | None = None
    hints: tuple[str, ...] = ()

    @classmethod
    def of(cls, found: Mapping[str, Any]) -> Diagnostic:
        """The finding of a report."""
        known: dict[str, Any] = {field.name: found[field.name] for field in fields(cls)}
        return cls(**{**known, "hints": tuple(found["hints"])})

    def __str__(self) -> str:
        where = self.pointer or self.file
        hints = "".join(f" (hint: {hint})" for hint in self.hints)
        return f"{where + ': ' if where else ''}{self.severity}: {self.message}{hints}"


class CircularError(Exception):
    """What was asked for cannot be made; the diagnostics say why, where and how to mend it."""

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message, diagnostics)
        self.message = message
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "\n".join(map(str, self.diagnostics)) or self.message


class WorkerError(Exception):
    """The worker cannot be started, or died twice over one request."""


@dataclass(frozen=True, slots=True)
class File:
    """A file by its name, whose ending says what it is; of an edition perhaps the language."""

    name: str
    content: bytes
    lang: str | None = None

    @classmethod
    def read(cls, path: str | PathLike[str], lang: str | None = None) -> File:
        """A file of the disk."""
        return cls(Path(path).name, Path(path).read_bytes(), lang)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter whose editions are compared, in one language or in all, or into which an edition is taken back."""

    circular: Circular
    text: Text
    lang: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The pictures of a letterhead, each PNG, JPEG, TIFF or SVG."""

    logo: bytes | None = None
    second: bytes | None = None
    signature: bytes | None = None


class CheckReport(TypedDict):
    """What `check --format json` writes."""

    schema: int
    circulars: list[dict[str, Any]]
    diagnostics: list[dict[str, Any]]
    summary: dict[Severity, int]


class Imported(TypedDict):
    """A letter made of editions."""

    name: str
    circular: dict[str, Any] | None
    toml: str
    text: dict[str, str]
    comments: str
    diagnostics: list[dict[str, Any]]


class Edited(TypedDict):
    """The prose of the languages that change where edited editions are taken back."""

    text: dict[str, str]
    changes: list[dict[str, str]]
    proposals: list[dict[str, str]]
    comments: str
    diagnostics: list[dict[str, Any]]


def house_files(house: House) -> Mapping[str, bytes]:
    """The files of a house: read once, they serve any number of calls."""
    if isinstance(house, Mapping):
        return house
    folder = Path(house)
    if not folder.is_dir():
        raise NotADirectoryError(f"a house is a folder with `house.toml`: {folder} is none")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
