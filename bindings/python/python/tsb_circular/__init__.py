"""Official letters in six languages that cannot disagree: rendered, checked, compared, collected and imported.

The functions of this module share one worker, which is started when it is first needed.
"""

import atexit

from ._aio import AsyncWorker
from ._command import find_command
from ._types import (
    CheckReport,
    CircularError,
    Diagnostic,
    Edited,
    File,
    Imported,
    Letter,
    Letterhead,
    WorkerError,
    house_files,
)
from ._worker import Worker

_shared = Worker()
atexit.register(_shared.close)
render = _shared.render
check = _shared.check
drift = _shared.drift
drift_file = _shared.drift_file
collect = _shared.collect
collect_file = _shared.collect_file
import_ = _shared.import_
import_into = _shared.import_into

__all__ = [
    "AsyncWorker",
    "CheckReport",
    "CircularError",
    "Diagnostic",
    "Edited",
    "File",
    "Imported",
    "Letter",
    "Letterhead",
    "Worker",
    "WorkerError",
    "check",
    "collect",
    "collect_file",
    "drift",
    "drift_file",
    "find_command",
    "house_files",
    "import_",
    "import_into",
    "render",
]
