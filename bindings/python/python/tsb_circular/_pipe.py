"""One process of the command, to which any number of threads write requests while one thread reads the answers."""

from __future__ import annotations

import io
import subprocess
import threading
from collections import deque
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from . import _wire
from ._types import CircularError


class Died(Exception):
    """The process ended before it answered."""


class Pipe:
    """A process; it is dead once it has ended, and is not started again."""

    def __init__(self, command: Path) -> None:
        self.process = subprocess.Popen(
            [command, "serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        assert isinstance(self.process.stdin, io.FileIO) and isinstance(self.process.stdout, io.FileIO)
        self._input, self._output = self.process.stdin, self.process.stdout
        self._lock = threading.Lock()
        self._asked = 0
        # Answers come in the order of the requests.
        self._waiting: deque[tuple[int, Future[dict[str, Any]]]] = deque()
        self.dead = False
        self._reader = threading.Thread(target=self._read, name="tsb-circular", daemon=True)
        self._reader.start()

    def ask(self, verb: str, request: Mapping[str, Any]) -> dict[str, Any]:
        """Sends a request and waits for its answer."""
        future: Future[dict[str, Any]] = Future()
        with self._lock:
            self._asked += 1
            line = memoryview(_wire.line(self._asked, verb, request))
            if self.dead or self._input.closed:
                raise Died
            self._waiting.append((self._asked, future))
            try:
                while line:
                    line = line[self._input.write(line) or 0 :]
            except (OSError, ValueError):
                # Half a line may have been written: nothing can follow it.
                self._bury()
        return future.result()

    def _read(self) -> None:
        for line in io.BufferedReader(self._output):
            number, answer = _wire.answer(line)
            asked, future = self._waiting.popleft()
            if number not in (asked, None):
                future.set_exception(Died())
                break
            if isinstance(answer, CircularError):
                future.set_exception(answer)
            else:
                future.set_result(answer)
        with self._lock:
            self._bury()

    def _bury(self) -> None:
        self.dead = True
        if self.process.poll() is None:
            self.process.kill()
        while self._waiting:
            self._waiting.popleft()[1].set_exception(Died())

    def close(self) -> None:
        """Lets the process answer what it was asked, and end."""
        with self._lock:
            self._input.close()
        self._reader.join()
        self.process.wait()
        self._output.close()

    def leave(self) -> None:
        """Lets go of the process without waiting for it: of a child, to which it does not belong, or at the end."""
        self.dead = True
        self._input.close()
