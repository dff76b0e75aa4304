"""What stands on a line: requests as JSON, with days as texts and bytes as base64, and answers."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, time, timezone
from pathlib import PurePath
from typing import Any

from ._types import CircularError, Diagnostic, File, Letter, Letterhead


def line(number: int, verb: str, request: Mapping[str, Any]) -> bytes:
    """A request as a line; what is `None` is left out."""
    asked = {name: value for name, value in request.items() if value is not None}
    whole = {"id": number, "verb": verb, "request": asked}
    return json.dumps(whole, default=_plain, ensure_ascii=False, allow_nan=False).encode() + b"\n"


def _plain(value: object) -> object:
    match value:
        case datetime(tzinfo=None) | time():
            return value.isoformat()
        case datetime():
            return value.astimezone(timezone.utc).replace(tzinfo=None).isoformat() + "Z"
        case date():
            return value.isoformat()
        case bytes() | bytearray() | memoryview():
            return base64.b64encode(value).decode()
        case PurePath():
            return str(value)
        case Mapping():
            return dict(value)
        case File() | Letter() | Letterhead():
            named = ((field.name, getattr(value, field.name)) for field in fields(value))
            return {name: own for name, own in named if own is not None}
    raise TypeError(f"a request cannot hold {value!r}")


def answer(line: bytes) -> tuple[int | None, dict[str, Any] | CircularError]:
    """The id of an answer, and the answer."""
    read = json.loads(line)
    if "ok" in read:
        return read["id"], read["ok"]
    found = tuple(map(Diagnostic.of, read["error"]["diagnostics"]))
    return read["id"], CircularError(read["error"]["message"], found)
