"""Judging scenarios: one run, a check, or a sweep over parameters."""

from __future__ import annotations

import itertools
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

import pandas as pd

from .errors import ArgumentError, Fault, InputError, fault_frame
from .language import Lang, harmless, say
from .progress import Progress, listener
from .results import Run
from .tool import Tool

#: A scenario file, or a scenario as a record: usually ``{"extends": "file.json5", …}``, whose paths
#: count from the working folder.  A file may name others in its folder, a record in the working
#: folder, and both in the folders that ``allow`` names.  A record may come from anybody, but a
#: ``Path`` in ``extends`` comes from the program itself: its folder is allowed.
Scenario = str | PathLike[str] | Mapping[str, Any]
#: Values of a scenario replaced by path, as in ``{"templates.deeptech.financing.share": 0.4}``;
#: ``None`` gives a field back to its default.
Overrides = Mapping[str, Any]
#: Folders beside the scenario's own in which the files that it names may lie.
Folders = str | PathLike[str] | Iterable[str | PathLike[str]] | None


def run(
    scenario: Scenario,
    *,
    trials: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    policies: str | Iterable[str] = (),
    metrics: str | Iterable[str] = (),
    overrides: Overrides | None = None,
    allow: Folders = (),
    until: tuple[str, float] | None = None,
    draws: str | None = None,
    futures: str | None = None,
    checkpoint: str | PathLike[str] | None = None,
    rows: bool = False,
    progress: Progress = False,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Run:
    """Judge every policy of a scenario on the same futures.

    The result depends on scenario, overrides, seed, trials, draws and futures alone,
    never on threads.
    ``until=("crossing.ultimate", 0.002)`` goes on until the metric's interval is that narrow.
    ``metrics=["crossing.ultimate"]`` keeps these alone: a small document, sooner, without curves,
    tables and charts.  ``rows=True`` keeps every future too, for `Run.futures`.
    ``progress=True`` draws a bar; a function hears how many futures are played, of how many.
    """
    options = option_words(
        policies,
        metrics,
        trials=trials,
        seed=seed,
        threads=threads,
        until=f"{until[0]}:{until[1]!r}" if until else None,
        draws=draws,
        futures=futures,
        checkpoint=os.fspath(checkpoint) if checkpoint is not None else None,
    )
    words = ["run", "--quiet", "--json=-", *options]
    hear = listener(progress, ("futures", "个未来"), lang) if progress else None
    if hear:
        words.append("--progress=json")
    program = Tool.of(tool, lang)
    named, text = named_words(scenario, overrides, allow, lang)
    with tempfile.TemporaryDirectory(prefix="botou-") as scratch:
        table = Path(scratch) / "futures.csv"
        if rows:
            words.append(f"--trials-csv={table}")
        answer = program.call([*words, *named], text=text, lang=lang, hear=hear)
        kept = table if rows else None
        return Run(answer, source="botou run", tool=program, lang=lang, rows=kept)


def check(
    scenario: Scenario,
    *,
    overrides: Overrides | None = None,
    allow: Folders = (),
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> pd.DataFrame:
    """Return what is wrong with a scenario, a row for each fault; no row when it is sound.

    A scenario that cannot be opened, or a tool that cannot be run, is an exception as always.
    """
    try:
        named, text = named_words(scenario, overrides, allow, lang)
        Tool.of(tool, lang).call(["check", *named], text=text, lang=lang)
    except InputError as error:
        return error.frame()
    return fault_frame(())


@dataclass(frozen=True)
class Sweep:
    """The same question under many values; the point of a run holds what was set for it."""

    points: tuple[Mapping[str, Any], ...]
    runs: tuple[Run, ...]

    def __iter__(self) -> Iterator[tuple[Mapping[str, Any], Run]]:
        return iter(zip(self.points, self.runs, strict=True))

    def __len__(self) -> int:
        return len(self.runs)

    def frame(self, part: Callable[[Run], pd.DataFrame]) -> pd.DataFrame:
        """Put one frame of every run below the other, with a column before for each path."""
        parts = []
        for point, result in self:
            table = part(result)
            for place, (path, value) in enumerate(point.items()):
                table.insert(place, path, pd.Series([value] * len(table), index=table.index))
            parts.append(table)
        return pd.concat(parts, ignore_index=True)

    def metrics(self, *names: str) -> pd.DataFrame:
        """Return `Run.metrics` of every point."""
        return self.frame(lambda result: result.metrics(*names))

    def differences(self, *names: str) -> pd.DataFrame:
        """Return `Run.differences` of every point; paired within a point, not between points."""
        return self.frame(lambda result: result.differences(*names))


def sweep(
    scenario: Scenario,
    values: Mapping[str, Iterable[Any]],
    *,
    overrides: Overrides | None = None,
    **options: Any,
) -> Sweep:
    """Run a scenario at every combination of values; the options are those of `run`.

    All points share the seed and so nature's random numbers: their difference wanders less than
    the errors of the two numbers suggest.
    """
    choices = {path: list(several) for path, several in values.items()}
    if not choices or not all(choices.values()):
        lang = options.get("lang")
        raise ArgumentError(
            say(
                lang,
                "a sweep needs a path, and a value for each",
                "扫描至少需要一个路径，且每个路径至少一个值",
            )
        )
    points = [
        dict(zip(choices, chosen, strict=True)) for chosen in itertools.product(*choices.values())
    ]
    runs = [run(scenario, overrides={**(overrides or {}), **point}, **options) for point in points]
    return Sweep(tuple(points), tuple(runs))


def scenario_words(scenario: Scenario, lang: Lang | None = None) -> tuple[list[str], str]:
    """Return the words that name a document to the tool, and its standard input."""
    if isinstance(scenario, Mapping):
        return ["-"], _json(scenario, lang)
    path = os.fspath(scenario)
    # The tool reads a lone "-" as standard input; here it is a file's name.
    return ["--", "./-" if path == "-" else path], ""


def named_words(
    scenario: Scenario, overrides: Overrides | None, allow: Folders, lang: Lang | None
) -> tuple[list[str], str]:
    """Return the words for a scenario with its settings and folders, and standard input."""
    folders = [allow] if isinstance(allow, (str, PathLike)) else list(allow or ())
    if isinstance(scenario, Mapping) and isinstance(base := scenario.get("extends"), PathLike):
        path = os.fspath(base)
        scenario = {**scenario, "extends": path}
        folder = os.path.dirname(path) or "."
        # The tool takes no folder that is not there, and without it would tell of an option.
        if not os.path.isdir(folder):
            raise _missing(_json(path, lang), lang)
        folders.append(folder)
    file, text = scenario_words(scenario, lang)
    allowed = [f"--allow={os.fspath(folder)}" for folder in folders]
    settings = [f"--set={path}={_json(value, lang)}" for path, value in (overrides or {}).items()]
    return [*settings, *allowed, *file], text


def option_words(
    policies: str | Iterable[str], metrics: str | Iterable[str], **options: object
) -> list[str]:
    """Return the options of a run as the tool's words; what is None is left to the tool."""
    asked = [metrics] if isinstance(metrics, str) else list(metrics)
    chosen = [policies] if isinstance(policies, str) else list(policies)
    given = {**options, "metrics": ",".join(asked) if asked else None}
    words = [f"--{name}={value}" for name, value in given.items() if value is not None]
    return words + [f"--policy={name}" for name in chosen]


def _missing(path: str, lang: Lang | None) -> InputError:
    """Say of an extended file what the tool says of one that is missing from its folder."""
    said = say(
        lang, f"extends is {path}; there is no such file", f"extends 为 {path}；没有这个文件"
    )
    fault = Fault(code="E_UNREADABLE_FILE", message=said, path="extends", found=path)
    return InputError([], 65, [fault])


def _json(value: object, lang: Lang | None) -> str:
    """Write a value as JSON; NumPy's numbers and arrays count as Python's own."""

    def plain(other: Any) -> Any:
        if hasattr(other, "tolist"):
            return other.tolist()
        raise TypeError(f"{other!r} is no JSON value")

    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, default=plain)
    except (TypeError, ValueError, RecursionError) as error:
        said = harmless(error)
        problem = say(lang, f"this cannot be written as JSON: {said}", f"无法写成 JSON：{said}")
        raise ArgumentError(problem) from error
