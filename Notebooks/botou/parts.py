"""Playing one part of a run, on a worker of a Dask cluster."""

from __future__ import annotations

import hashlib
import importlib
import os
import subprocess
import sys
import tempfile
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from . import guard
from .errors import BoTouError, Fault, ToolNotFoundError, tool_error
from .language import Lang
from .points import PointsTable
from .tool import Tool, faults

#: The option by which each command that plays a part writes it.
WRITES = {"shard": "--out", "evaluate": "--json"}
#: Seconds between two looks at whether a part is still wanted.
PATIENCE = 0.05


@dataclass(frozen=True)
class Question:
    """What all parts of a run are asked, in words that a worker elsewhere can play."""

    #: The tool's words after the command, without part, threads and file.
    options: tuple[str, ...]
    #: The words that name the scenario, and the tool's standard input.
    scenario: tuple[str, ...]
    text: str
    #: Where relative paths count from.
    home: str
    count: int
    #: How many parts come to each worker.
    at_once: int
    threads: int | None
    #: The shared folder where parts are left; without one their bytes are the answer.
    folder: str | None
    tool: str | None
    lang: Lang
    #: What plays a part: ``shard`` of a run, or ``evaluate`` of a study.
    command: str = "shard"
    #: The points of a study that lists them.
    table: PointsTable | None = None


@dataclass(frozen=True)
class Part:
    """A part that was played: its digest, and where it is or what it holds."""

    number: int
    sha256: str
    path: str | None
    content: bytes | None


@dataclass(frozen=True)
class Refusal:
    """Why a part was not played; plain data, for exceptions do not travel whole."""

    command: tuple[str, ...] = ()
    status: int = 0
    faults: tuple[Fault, ...] = ()
    #: Where the tool was looked for in vain.
    looked: tuple[str, ...] = ()

    def error(self, lang: Lang | None) -> BoTouError:
        """Return the exception that a run on this machine would have raised."""
        if self.looked:
            return ToolNotFoundError(self.looked, lang)
        return tool_error(self.command, self.status, self.faults)


class UnwantedError(Exception):
    """Nobody waits for the part any more."""


def play(question: Question, number: int) -> Part | Refusal:
    """Play a part; again and elsewhere it comes to the same bytes, so Dask may repeat it."""
    dask = importlib.import_module("distributed")
    worker = dask.get_worker()
    task = worker.state.tasks[worker.get_current_task()]

    def is_wanted() -> bool:
        # Dask only marks what it cannot stop, also when the client is gone or the part was given
        # to another worker.
        state, status = task.state, worker.status.name
        return state in ("executing", "long-running") and not status.startswith("clos")

    try:
        with Threads.of(worker).lent(question, is_wanted) as threads:
            return _played(question, number, threads, Path(worker.local_directory), is_wanted)
    except ToolNotFoundError as error:
        return Refusal(looked=error.looked)
    except UnwantedError:
        raise dask.Reschedule from None


class Threads:
    """The threads of a worker, lent to the parts that it plays at once; never more than it has."""

    _known: ClassVar[dict[str, Threads]] = {}

    def __init__(self, total: int) -> None:
        self.total = total
        self._free = total
        self._change = threading.Condition()

    @classmethod
    def of(cls, worker: Any) -> Threads:
        """Return the threads of a worker; there may be several workers in one process."""
        return cls._known.setdefault(worker.id, cls(worker.state.nthreads))

    @contextmanager
    def lent(self, question: Question, is_wanted: Callable[[], bool]) -> Iterator[int]:
        """Lend a part its share: as many as are free of it, and at least one."""
        if question.threads is not None:
            yield question.threads
            return
        share = self.total // min(self.total, question.at_once)
        with self._change:
            while self._free == 0:
                if not is_wanted():
                    raise UnwantedError
                self._change.wait(PATIENCE)
            taken = min(share, self._free)
            self._free -= taken
        try:
            yield taken
        finally:
            with self._change:
                self._free += taken
                self._change.notify_all()


def _played(
    question: Question, number: int, threads: int, scratch: Path, is_wanted: Callable[[], bool]
) -> Part | Refusal:
    program = Tool.of(question.tool, question.lang)
    with tempfile.TemporaryDirectory(prefix="botou-", dir=scratch) as own:
        # A name of its own for every attempt: one that was given up may still be writing.
        path = Path(question.folder or own) / f"{number}-{uuid.uuid4().hex}.part"
        command = [
            *(str(program.path), question.command, "--faults=json", "--quiet"),
            *(f"--lang={question.lang}", f"--part={number}/{question.count}"),
            *(f"{WRITES[question.command]}={path}", f"--threads={threads}"),
            *question.options,
        ]
        table = question.table
        lay = table.put(Path(own)) if table else None
        if lay:
            command.append(f"--points={lay}")
        command += question.scenario
        status, said = _ended(command, question, Path(own), is_wanted)
        if status != 0:
            found = faults(said)
            told = table.told(found, lay) if table else found
            return Refusal(tuple(command), status, tuple(told))
        content = path.read_bytes()
        if table:
            # Every part is to tell of the table by the same name, wherever it was played.
            content = table.named(content, lay)
            path.write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    if question.folder:
        return Part(number, sha256, str(path), None)
    return Part(number, sha256, None, content)


def _ended(
    command: list[str], question: Question, own: Path, is_wanted: Callable[[], bool]
) -> tuple[int, str]:
    """Run the tool to its end; returns its status and what it said."""
    (own / "input").write_bytes(question.text.encode())
    # Where the working folder is not there, a relative path must find nothing rather than
    # another file of that name.
    home = question.home if os.path.isdir(question.home) else own
    reading, writing = os.pipe()
    try:
        with (own / "input").open("rb") as text, (own / "faults").open("wb") as said:
            guarded = [sys.executable, "-I", "-S", guard.__file__, str(reading), *command]
            process = subprocess.Popen(
                guarded, stdin=text, stdout=said, stderr=said, cwd=home, pass_fds=[reading]
            )
        try:
            status = _status(process, is_wanted)
        except BaseException:
            os.close(writing)
            writing = -1
            process.wait()
            raise
    finally:
        os.close(reading)
        if writing >= 0:
            os.close(writing)
    return status, (own / "faults").read_text(encoding="utf-8", errors="replace")


def _status(process: subprocess.Popen[bytes], is_wanted: Callable[[], bool]) -> int:
    while True:
        try:
            return process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            if not is_wanted():
                raise UnwantedError from None
