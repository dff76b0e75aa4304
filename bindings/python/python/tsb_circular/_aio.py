"""The same worker for asyncio: its verbs wait in threads of their own, and never hold the loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial, update_wrapper
from os import PathLike
from typing import Any, Concatenate, ParamSpec, TypeVar

from ._worker import Worker

P = ParamSpec("P")
R = TypeVar("R")

#: How many requests are on their way at once; the process works on one a core.
AT_ONCE = 32


def _awaited(
    verb: Callable[Concatenate[Worker, P], R],
) -> Callable[Concatenate[AsyncWorker, P], Coroutine[Any, Any, R]]:
    async def awaited(self: AsyncWorker, /, *args: P.args, **kwargs: P.kwargs) -> R:
        call = partial(verb, self._worker, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._threads, call)

    update_wrapper(awaited, verb)
    return awaited


class AsyncWorker:
    """The verbs of `Worker`, each to be awaited."""

    def __init__(self, command: str | PathLike[str] | None = None) -> None:
        """A worker of this command; by default of the one that came with the package."""
        self._worker = Worker(command)
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="tsb-circular")

    render = _awaited(Worker.render)
    check = _awaited(Worker.check)
    drift = _awaited(Worker.drift)
    drift_file = _awaited(Worker.drift_file)
    collect = _awaited(Worker.collect)
    collect_file = _awaited(Worker.collect_file)
    import_ = _awaited(Worker.import_)
    import_into = _awaited(Worker.import_into)

    async def close(self) -> None:
        """Ends the process once it has answered."""
        await asyncio.to_thread(self._worker.close)
        self._threads.shutdown(wait=False)

    async def __aenter__(self) -> AsyncWorker:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
