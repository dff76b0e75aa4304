"""The process behind a worker: shared by threads, started again when it dies, left alone after a fork."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import example

from tsb_circular import AsyncWorker, CircularError, Letterhead, Worker, WorkerError

LETTER = example("tsb-195")
LANGS = ["en", "fr", "es", "ru", "zh", "ar"]


def text(worker: Worker, lang: str) -> bytes:
    return worker.render(LETTER.circular, LETTER.text, lang, "txt")


def test_twenty_threads_get_each_its_own_answer(worker: Worker) -> None:
    langs = [LANGS[at % len(LANGS)] for at in range(200)]
    once = {lang: text(worker, lang) for lang in LANGS}
    assert len(set(once.values())) == len(LANGS)
    with ThreadPoolExecutor(20) as pool:
        for lang, made in zip(langs, pool.map(lambda lang: text(worker, lang), langs), strict=True):
            assert made == once[lang]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_worker_that_is_killed_is_started_again_and_asked_again() -> None:
    with Worker() as worker:
        wanted = {lang: worker.render(LETTER.circular, LETTER.text, lang, "docx") for lang in LANGS}
        before = worker.pid
        assert before is not None
        # Idle.
        os.kill(before, signal.SIGKILL)
        assert worker.render(LETTER.circular, LETTER.text, "fr", "docx") == wanted["fr"]
        middle = worker.pid
        assert middle not in (None, before)
        # In the middle: these take a while.
        with ThreadPoolExecutor(len(LANGS)) as pool:
            made = {
                lang: pool.submit(worker.render, LETTER.circular, LETTER.text, lang, "docx", draft=True)
                for lang in LANGS
            }
            while not any(future.running() for future in made.values()):
                time.sleep(0.001)
            time.sleep(0.02)
            assert middle is not None
            os.kill(middle, signal.SIGKILL)
            assert {lang: future.result() for lang, future in made.items()} == wanted
        assert worker.pid not in (None, before, middle)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_an_interrupted_request_leaves_the_next_one_whole() -> None:
    with Worker() as worker:
        first = text(worker, "fr")
        pid = worker.pid
        assert pid is not None
        # A shell that runs the tests in the background has Ctrl-C ignored.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        # The pipe fills while the process stands still, and the user has waited enough.
        os.kill(pid, signal.SIGSTOP)
        timer = threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT))
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            worker.render(LETTER.circular, LETTER.text, "fr", "txt", letterhead=Letterhead(logo=b"x" * 1_000_000))
        timer.join()
        signal.signal(signal.SIGINT, before)
        assert text(worker, "fr") == first
        assert worker.pid != pid


def test_one_that_dies_every_time_is_an_error(tmp_path: Path) -> None:
    worker = Worker(sys.executable)
    with pytest.raises(WorkerError, match="died twice"):
        text(worker, "fr")
    with pytest.raises(WorkerError, match="cannot be run"):
        text(Worker(tmp_path / "nothing"), "fr")


@pytest.mark.skipif(sys.platform == "win32", reason="a script")
@pytest.mark.parametrize("said", ["hello", "[]", '{"id": 7, "ok": {}}', '{"id": 1}'])
def test_one_that_answers_nonsense_is_an_error(tmp_path: Path, said: str) -> None:
    script = tmp_path / "nonsense"
    script.write_text(f"#!/bin/sh\nread line; echo '{said}'; cat > /dev/null\n")
    script.chmod(0o755)
    with pytest.raises(WorkerError, match="died twice"):
        text(Worker(script), "fr")


def test_close_ends_the_process_and_the_next_call_starts_one() -> None:
    worker = Worker()
    first = text(worker, "fr")
    worker.close()
    assert worker.pid is None
    assert text(worker, "fr") == first
    worker.close()
    assert threading.active_count() < 50


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_a_child_has_a_process_of_its_own(worker: Worker) -> None:
    first = text(worker, "fr")
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    child = context.Process(target=lambda: queue.put((worker.pid, text(worker, "fr"), worker.pid)))
    child.start()
    before, made, after = queue.get(timeout=60)
    child.join()
    assert before is None and made == first and after not in (None, worker.pid)
    assert text(worker, "fr") == first


def test_asyncio_gathers_many() -> None:
    async def all_languages() -> list[bytes]:
        async with AsyncWorker() as worker:
            with pytest.raises(CircularError):
                await worker.render({}, {}, "fr", "txt")
            made = [worker.render(LETTER.circular, LETTER.text, lang, "txt") for lang in LANGS * 5]
            return await asyncio.gather(*made)

    made = asyncio.run(all_languages())
    assert made[: len(LANGS)] * 5 == made
    assert len(set(made)) == len(LANGS)
