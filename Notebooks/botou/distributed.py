"""Runs and studies played in parts on a Dask cluster: `pip install 'botou[dask]'`.

>>> import botou, distributed                                                 # doctest: +SKIP
>>> client = distributed.Client("tcp://scheduler:8786")                       # doctest: +SKIP
>>> run = botou.distributed.run(client, "delta.json5", trials=10_000_000)     # doctest: +SKIP

The document is that of `botou.run`, or of `botou.evaluate`, byte for byte.  Workers need this
package and the tool of the same version; each looks for the tool as `Tool` does, on its own
machine.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import CancelledError
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import (
    BoTouError,
    Fault,
    InterruptedRunError,
    MissingPackageError,
    OutputError,
    PartError,
)
from .language import Lang, preferred, say
from .parts import Part, Question, Refusal, play
from .points import Points, PointsTable, table_of
from .progress import Progress, listener
from .results import Run
from .scenarios import Folders, Overrides, Scenario, named_words, option_words
from .study import Study
from .tool import Tool

if TYPE_CHECKING:
    from distributed import Client

#: More would fill the scheduler, and the line of words that merges them.
MOST_SHARDS = 10_000

Result = TypeVar("Result", bound=Run | Study)


def run(
    client: Client,
    scenario: Scenario,
    *,
    shards: int | None = None,
    progress: Progress = False,
    folder: str | PathLike[str] | None = None,
    trials: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    policies: str | Iterable[str] = (),
    metrics: str | Iterable[str] = (),
    overrides: Overrides | None = None,
    allow: Folders = (),
    draws: str | None = None,
    futures: str | None = None,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Run:
    """Judge every policy of a scenario as `botou.run` does, in parts on the workers of a cluster.

    ``shards`` is how many parts; without it one for each thread of the cluster.  Parts of a worker
    that dies are played again elsewhere, so more of them lose less.  A part takes its worker's
    threads divided by the parts that come to it at once; ``threads`` sets another number.

    Workers need not share a folder: the bytes of the parts come back through Dask, a few megabytes
    each.  With ``folder``, which must be a folder that this machine and all workers share, they are
    left in a fresh folder below it, only their paths and digests come back, and they are removed
    at the end.  Either way a part is merged only if its SHA-256 is the one it was played with.

    A scenario that is a record goes to the workers as it is.  One that is a path, and all that a
    scenario extends or reads, must be found by that path on every worker; relative paths count from
    the working folder of this process, and from nowhere on a worker that has no such folder.

    A part cannot know when the whole run may stop, so there is no ``until``; nor a ``checkpoint``.
    An interrupt ends the tools on all workers.  `start` returns at once, for a run to be cancelled.
    """
    job = start(
        client,
        scenario,
        shards=shards,
        folder=folder,
        trials=trials,
        seed=seed,
        threads=threads,
        policies=policies,
        metrics=metrics,
        overrides=overrides,
        allow=allow,
        draws=draws,
        futures=futures,
        lang=lang,
        tool=tool,
    )
    return job.result(progress)


def start(
    client: Client,
    scenario: Scenario,
    *,
    shards: int | None = None,
    folder: str | PathLike[str] | None = None,
    trials: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    policies: str | Iterable[str] = (),
    metrics: str | Iterable[str] = (),
    overrides: Overrides | None = None,
    allow: Folders = (),
    draws: str | None = None,
    futures: str | None = None,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Job[Run]:
    """Begin a run in parts and return at once; the options are those of `run`."""
    _ensure_client(client, lang)
    options = option_words(
        policies, metrics, trials=trials, seed=seed, draws=draws, futures=futures
    )
    program = Tool.of(tool, lang)
    question = _question(
        client,
        options,
        named_words(scenario, overrides, allow, lang),
        shards=shards,
        threads=threads,
        folder=folder,
        tool=str(program.path) if tool is not None else None,
        lang=lang,
    )
    return Job(client, question, program, lang, Run)


def evaluate(
    client: Client,
    scenario: Scenario,
    points: Points | None = None,
    *,
    cases: int | None = None,
    shards: int | None = None,
    progress: Progress = False,
    folder: str | PathLike[str] | None = None,
    trials: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    policies: str | Iterable[str] = (),
    metrics: str | Iterable[str] = (),
    overrides: Overrides | None = None,
    allow: Folders = (),
    draws: str | None = None,
    futures: str | None = None,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Study:
    """Play a scenario at many points as `botou.evaluate` does, in parts on a cluster's workers.

    A part is some of the points; each also plays the point of best guesses, from which all points
    differ.  ``points`` are read here and travel with the question.  All else is as in `run`.
    """
    _ensure_client(client, lang)
    options = option_words(
        policies,
        metrics,
        cases=cases,
        trials=trials,
        seed=seed,
        draws=draws,
        futures=futures,
    )
    program = Tool.of(tool, lang)
    question = _question(
        client,
        options,
        named_words(scenario, overrides, allow, lang),
        shards=shards,
        threads=threads,
        folder=folder,
        tool=str(program.path) if tool is not None else None,
        lang=lang,
        command="evaluate",
        table=table_of(points, lang),
    )
    return Job(client, question, program, lang, Study).result(progress)


def _question(
    client: Client,
    options: list[str],
    scenario: tuple[list[str], str],
    *,
    shards: int | None,
    threads: int | None,
    folder: str | PathLike[str] | None,
    tool: str | None,
    lang: Lang | None,
    command: str = "shard",
    table: PointsTable | None = None,
) -> Question:
    """Put a question in words for the workers that there are."""
    workers: Mapping[str, int] = client.nthreads()
    count = _count(shards, workers, lang)
    named, text = scenario
    return Question(
        options=tuple(options),
        scenario=tuple(named),
        text=text,
        home=os.getcwd(),
        count=count,
        at_once=-(-count // max(1, len(workers))),
        threads=threads,
        folder=_fresh(folder, lang) if folder is not None else None,
        tool=tool,
        lang=lang or preferred(),
        command=command,
        table=table,
    )


class Job(Generic[Result]):
    """A run, or a study, that is being played in parts; `start` begins a run."""

    def __init__(
        self,
        client: Client,
        question: Question,
        program: Tool,
        lang: Lang | None,
        kind: type[Result],
    ) -> None:
        self._client: Any = client
        self._question = question
        self._program = program
        self._lang = lang
        self._kind = kind
        self._result: Result | None = None
        name = f"botou-{uuid.uuid4().hex}"
        #: Whether its result was waited for, or it was cancelled.
        self._ended = False
        self._futures: dict[Any, int] = {
            self._client.submit(play, question, number, key=f"{name}-{number}", pure=False): number
            for number in range(1, question.count + 1)
        }

    def __repr__(self) -> str:
        return f"Job({self.done} of {self.count} parts)"

    @property
    def count(self) -> int:
        """How many parts there are."""
        return self._question.count

    @property
    def done(self) -> int:
        """How many parts have been played."""
        # A copy, as another thread may take parts out of it meanwhile.
        left = [each for each in list(self._futures) if each.status != "finished"]
        return self.count - len(left)

    def result(self, progress: Progress = False) -> Result:
        """Wait for the parts and merge them; the first part that is refused ends the others."""
        if self._result is None:
            if self._ended:
                raise self._cancelled()
            self._ended = True
            try:
                self._result = self._merged(listener(progress, ("parts", "份"), self._lang))
            finally:
                # Also after an interrupt, and after the last part, which is kept no longer.
                self.cancel()
        return self._result

    def cancel(self) -> None:
        """Give the run up: the tools that play its parts are killed at once, wherever they are."""
        # A client that was closed has let its parts go.
        if self._client.status == "running":
            self._client.cancel(list(self._futures), force=True)
        if self._question.folder:
            shutil.rmtree(self._question.folder, ignore_errors=True)

    def _merged(self, hear: Callable[[int, int], object]) -> Result:
        if self._client.status != "running":
            raise self._cancelled()
        dask = importlib.import_module("distributed")
        with tempfile.TemporaryDirectory(prefix="botou-") as own:
            paths: dict[int, str] = {}
            hear(0, self.count)
            for future in dask.as_completed(list(self._futures)):
                number = self._futures[future]
                paths[number] = self._kept(self._part(future, number), Path(own))
                # The workers need not keep what is here.
                del self._futures[future]
                future.release()
                hear(len(paths), self.count)
            words = ["merge", "--quiet", "--json=-", *(paths[number] for number in sorted(paths))]
            answer = self._program.call(words, lang=self._lang)
        return self._kind(answer, source="botou merge", tool=self._program, lang=self._lang)

    def _part(self, future: Any, number: int) -> Part:
        try:
            answer: Part | Refusal = future.result()
        except CancelledError as error:
            raise self._cancelled() from error
        except Exception as error:
            # A worker lost again and again, or one that lacks this package.
            raise PartError(number, self.count, str(error), self._lang) from error
        if isinstance(answer, Refusal):
            raise answer.error(self._lang)
        return answer

    def _kept(self, part: Part, own: Path) -> str:
        """Return where the part is, once it is known to be what was played."""
        if part.content is None:
            path = Path(part.path or "")
            try:
                content = path.read_bytes()
            except OSError as error:
                raise self._unseen(part.number, path, error) from error
        else:
            path, content = own / f"{part.number}.part", part.content
            path.write_bytes(content)
        if hashlib.sha256(content).hexdigest() != part.sha256:
            problem = say(
                self._lang,
                "its digest is not the one that it was played with",
                "其摘要与运行时的不符",
            )
            raise PartError(part.number, self.count, problem, self._lang)
        return str(path)

    def _unseen(self, number: int, path: Path, error: OSError) -> BoTouError:
        problem = say(
            self._lang,
            f"cannot read '{path}': {error.strerror}; folder= must be a folder that this machine "
            "and all workers share",
            f"无法读取“{path}”：{error.strerror}；folder= 须为本机与所有工作进程共享的文件夹",
        )
        return PartError(number, self.count, problem, self._lang)

    def _cancelled(self) -> BoTouError:
        message = say(self._lang, "the run was cancelled", "运行已被取消")
        return InterruptedRunError([self._question.command], 130, [Fault("E_INTERRUPTED", message)])


def _ensure_client(client: object, lang: Lang | None) -> None:
    try:
        dask = importlib.import_module("distributed")
    except ModuleNotFoundError as error:
        raise MissingPackageError("distributed", "dask", lang) from error
    if not isinstance(client, dask.Client) or client.asynchronous:
        raise TypeError(
            say(
                lang,
                f"client is {client!r}; it must be a distributed.Client that is not asynchronous",
                f"client 为 {client!r}；必须是非异步的 distributed.Client",
            )
        )


def _count(shards: int | None, workers: Mapping[str, int], lang: Lang | None) -> int:
    if shards is None:
        return min(max(1, sum(workers.values())), MOST_SHARDS)
    if isinstance(shards, bool) or not isinstance(shards, int) or not 1 <= shards <= MOST_SHARDS:
        raise ValueError(
            say(
                lang,
                f"shards is {shards!r}; it must be a whole number between 1 and {MOST_SHARDS}",
                f"shards 为 {shards!r}；必须是 1 到 {MOST_SHARDS} 之间的整数",
            )
        )
    return shards


def _fresh(folder: str | PathLike[str], lang: Lang | None) -> str:
    """Make a folder for the parts of one run, which other accounts may be let into."""
    path = os.path.join(os.path.abspath(folder), f"botou-{uuid.uuid4().hex}")
    try:
        os.mkdir(path)
    except OSError as error:
        message = say(
            lang,
            f"cannot write '{os.fspath(folder)}': {error.strerror}",
            f"无法写入“{os.fspath(folder)}”：{error.strerror}",
        )
        raise OutputError(["shard"], 73, [Fault("E_CANNOT_WRITE", message)]) from error
    return path
