"""A worker for any number of threads: started when it is first needed, and again if it dies."""

from __future__ import annotations

import base64
import os
import threading
import weakref
from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, Literal, cast

from ._command import find_command
from ._pipe import Died, Pipe
from ._types import (
    CheckReport,
    Circular,
    Edited,
    File,
    Form,
    Format,
    House,
    Imported,
    Letter,
    Letterhead,
    Text,
    WorkerError,
    house_files,
)

DriftFile = Literal["text", "html", "sarif", "xlsx"]
CollectFile = Literal["csv", "xlsx"]


class Worker:
    """Renders, checks, compares, collects and imports, through one process that keeps what is costly to make.

    It may be shared by threads. After a fork the child has a process of its own. Every verb raises `CircularError`
    where what was asked for cannot be made, and `WorkerError` where the command cannot be run.
    """

    _lock: threading.Lock
    _pipe: Pipe | None

    def __init__(self, command: str | PathLike[str] | None = None) -> None:
        """A worker of this command; by default of the one that came with the package."""
        self._command = command
        self._forget()
        _workers.add(self)

    def render(
        self,
        circular: Circular,
        text: Text,
        lang: str,
        format: Format,
        *,
        house: House | None = None,
        letterhead: Letterhead | None = None,
        form: Form | None = None,
        draft: bool = False,
        beside: str | None = None,
        show_facts: bool = False,
    ) -> bytes:
        """An edition of a letter, as `render` writes it.

        With `beside`, a second language, it is a working print of both side by side, as PDF or Word; `show_facts` marks
        in it the values of the model.
        """
        answer = self._ask(
            "render",
            circular=circular,
            text=text,
            lang=lang,
            format=format,
            form=form,
            draft=draft,
            beside=beside,
            letterhead=letterhead,
            house=_house(house),
            **{"show-facts": show_facts},
        )
        return _content(answer)

    def check(self, circular: Circular, text: Text, *, house: House | None = None) -> CheckReport:
        """How complete a letter is in each language, and what is wrong with it; errors are in the report."""
        answer = self._ask("check", circular=circular, text=text, house=_house(house))
        return cast(CheckReport, answer["report"])

    def drift(
        self,
        editions: Sequence[File | Letter],
        *,
        base: str | None = None,
        kind: str | None = None,
        allow: bytes | None = None,
        of: Letter | None = None,
        house: House | None = None,
    ) -> dict[str, Any]:
        """Where editions disagree: the report of `drift --format json`, and the `diagnostics` beside it.

        `of` is the letter whose names are known, `allow` the file of accepted findings.
        """
        return _report(self._drift(editions, "json", base, kind, allow, of, house))

    def drift_file(
        self,
        editions: Sequence[File | Letter],
        format: DriftFile,
        *,
        base: str | None = None,
        kind: str | None = None,
        allow: bytes | None = None,
        of: Letter | None = None,
        house: House | None = None,
    ) -> bytes:
        """The same report as a file for people or tools."""
        return _content(self._drift(editions, format, base, kind, allow, of, house))

    def collect(
        self,
        circular: Circular,
        text: Text,
        replies: Sequence[File],
        *,
        received: str | None = None,
        count_late: bool = False,
        house: House | None = None,
    ) -> dict[str, Any]:
        """What filled reply forms say, and the count: the report of `collect --format json`, and the `diagnostics`.

        `received` is the list of `collect --received`, as CSV.
        """
        return _report(self._collect(circular, text, replies, "json", received, count_late, house))

    def collect_file(
        self,
        circular: Circular,
        text: Text,
        replies: Sequence[File],
        format: CollectFile,
        *,
        received: str | None = None,
        count_late: bool = False,
        house: House | None = None,
    ) -> bytes:
        """The same report as a file."""
        return _content(self._collect(circular, text, replies, format, received, count_late, house))

    def import_(
        self,
        editions: Sequence[File],
        *,
        kind: str | None = None,
        of: Letter | None = None,
        house: House | None = None,
    ) -> Imported:
        """A letter made of editions; `of` is the letter whose names are known."""
        answer = self._ask(
            "import", editions=list(editions), kind=kind, house=_house(house), **_letter(of)
        )
        return cast(Imported, answer)

    def import_into(
        self,
        letter: Letter,
        editions: Sequence[File],
        *,
        kind: str | None = None,
        house: House | None = None,
    ) -> Edited:
        """Edited editions, each of another language, back into the prose of the letter that they are of."""
        answer = self._ask(
            "import", editions=list(editions), kind=kind, into=_letter(letter), house=_house(house)
        )
        return cast(Edited, answer)

    @property
    def pid(self) -> int | None:
        """The process, where it runs."""
        pipe = self._pipe
        return None if pipe is None or pipe.dead else pipe.process.pid

    def close(self) -> None:
        """Ends the process once it has answered; the next call starts another."""
        with self._lock:
            pipe, self._pipe = self._pipe, None
        if pipe is not None:
            pipe.close()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        pipe = getattr(self, "_pipe", None)
        if pipe is not None:
            pipe.leave()

    def _drift(
        self,
        editions: Sequence[File | Letter],
        format: str,
        base: str | None,
        kind: str | None,
        allow: bytes | None,
        of: Letter | None,
        house: House | None,
    ) -> dict[str, Any]:
        return self._ask(
            "drift",
            editions=list(editions),
            format=format,
            base=base,
            kind=kind,
            allow=allow,
            house=_house(house),
            **_letter(of),
        )

    def _collect(
        self,
        circular: Circular,
        text: Text,
        replies: Sequence[File],
        format: str,
        received: str | None,
        count_late: bool,
        house: House | None,
    ) -> dict[str, Any]:
        request = {
            "circular": circular,
            "text": text,
            "replies": list(replies),
            "received": received,
            "count-late": count_late,
            "format": format,
            "house": _house(house),
        }
        return self._ask("collect", **request)

    def _ask(self, verb: str, **request: Any) -> dict[str, Any]:
        for _ in range(2):
            try:
                return self._running().ask(verb, request)
            except Died:
                continue
        raise WorkerError(f"the worker died twice over a request to {verb}")

    def _running(self) -> Pipe:
        with self._lock:
            if self._pipe is None or self._pipe.dead:
                try:
                    command = Path(self._command) if self._command is not None else find_command()
                    self._pipe = Pipe(command)
                except OSError as error:
                    raise WorkerError(f"the command cannot be run: {error}") from error
            return self._pipe

    def _forget(self) -> None:
        self._lock = threading.Lock()
        self._pipe = None


_workers: weakref.WeakSet[Worker] = weakref.WeakSet()


def _after_fork() -> None:
    for worker in _workers:
        if worker._pipe is not None:
            worker._pipe.leave()
        worker._forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def _house(house: House | None) -> Mapping[str, bytes] | None:
    return None if house is None else house_files(house)


def _letter(letter: Letter | None) -> dict[str, Any]:
    return {} if letter is None else {"circular": letter.circular, "text": letter.text}


def _report(answer: Mapping[str, Any]) -> dict[str, Any]:
    return {**answer["report"], "diagnostics": answer["diagnostics"]}


def _content(answer: Mapping[str, Any]) -> bytes:
    return base64.b64decode(answer["content"])
