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
                # Half a line may have been written: nothing can follow it. The reader tells those who wait.
                self.dead = True
                self.process.kill()
            except BaseException:
                # As when a user interrupts: whoever asks next has a worker of their own.
                self.dead = True
                self.process.kill()
                raise
        return future.result()

    def _read(self) -> None:
        with io.BufferedReader(self._output) as lines:
            try:
                for line in lines:
                    self._take(line)
            except (LookupError, TypeError, ValueError):
                # What it says is no answer: nothing that follows can be trusted.
                pass
            with self._lock:
                self.dead = True
                if self._waiting or not self._input.closed:
                    self.process.kill()
                self._input.close()
            for _, future in self._waiting:
                future.set_exception(Died())
            self.process.wait()

    def _take(self, line: bytes) -> None:
        number, answer = _wire.answer(line)
        asked, future = self._waiting[0]
        if number not in (asked, None):
            raise ValueError(f"answer {number} to request {asked}")
        self._waiting.popleft()
        if isinstance(answer, CircularError):
            future.set_exception(answer)
        else:
            future.set_result(answer)

    def close(self) -> None:
        """Lets the process answer what it was asked, and end."""
        with self._lock:
            self._input.close()
        self._reader.join()

    def leave(self) -> None:
        """Lets go of the process without waiting for it: of a child, to which it does not belong, or at the end."""
        self.dead = True
        self._input.close()
