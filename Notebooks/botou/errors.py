"""Everything that can go wrong, as exceptions that carry data."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pandas as pd

from .language import Lang, harmless, say

#: So many known names are listed where none is close.
MOST_NAMES = 12


@dataclass(frozen=True)
class Fault:
    """One thing that the tool finds wrong: where, what stood there, what would be accepted."""

    #: A stable name such as ``E_OUT_OF_RANGE``; for programs.
    code: str
    #: The whole sentence, in the language asked for; for people.
    message: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    #: The way from the document's root, such as ``templates.deeptech.stages[0].p``.
    path: str | None = None
    #: The value as typed; ``[3]`` for a list of three items, ``{}`` for a record.
    found: str | None = None
    accepted: str | None = None
    #: Every name that a choice or a record takes.
    names: tuple[str, ...] = ()
    #: A known name close to the one found.
    suggestion: str | None = None
    #: Where to look further.
    advice: str | None = None

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Fault:
        """Read a line that ``--faults json`` writes."""
        known = {field.name for field in fields(cls)}
        values = {name: value for name, value in record.items() if name in known}
        return cls(**{**values, "names": tuple(record.get("names") or ())})


class BoTouError(Exception):
    """The root of all that this package raises."""


class ToolNotFoundError(BoTouError):
    """There is no ``botou`` to run."""

    def __init__(self, looked: Sequence[str], lang: Lang | None = None) -> None:
        self.looked = tuple(looked)
        places = harmless("; ".join(self.looked))
        super().__init__(
            say(
                lang,
                f"the program 'botou' was not found; looked at: {places}. "
                "Build it with `make build`, or set BOTOU to its path",
                f"未找到程序“botou”；已查找：{places}。"
                "请用 `make build` 构建，或将 BOTOU 设为其路径",
            )
        )


class ArgumentError(BoTouError, ValueError):
    """A value that cannot be handed to the tool: no JSON, no text, no table of flows."""


class UnknownNameError(BoTouError, KeyError):
    """A name that a frame, a run or the package does not know."""

    def __init__(
        self, kind: tuple[str, str], name: str, known: Iterable[str], lang: Lang | None = None
    ) -> None:
        self.name = name
        self.known = tuple(known)
        close = difflib.get_close_matches(name, self.known, n=1)
        #: A known name close to the one given.
        self.suggestion = close[0] if close else None
        shown = harmless(name)
        english = f"no {kind[0]} is named {shown!r}"
        chinese = f"没有名为“{shown}”的{kind[1]}"
        if self.suggestion:
            english += f". Did you mean {self.suggestion!r}?"
            chinese += f"。是否指“{self.suggestion}”？"
        else:
            several = ", ".join(self.known[:MOST_NAMES]), "、".join(self.known[:MOST_NAMES])
            more = len(self.known) - MOST_NAMES
            english += f"; there are {several[0]}" + (f" and {more} more" if more > 0 else "")
            chinese += f"；可用：{several[1]}" + (f"，另有 {more} 个" if more > 0 else "")
        super().__init__(say(lang, english, chinese))

    def __str__(self) -> str:
        # KeyError would show the sentence in quotes, with escapes.
        return str(self.args[0])


class GoneNameError(UnknownNameError):
    """A metric that the run did not keep, or a name that was given up."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(("metric", "指标"), name, ())
        self.args = (message,)


class MissingRowsError(BoTouError):
    """A run without the rows of its futures was asked for them."""

    def __init__(self, lang: Lang | None = None) -> None:
        super().__init__(
            say(
                lang,
                "the run kept no rows of single futures; run with rows=True, or load with "
                "rows=FILE, which `botou run --trials-csv FILE` wrote",
                "该运行未保留各个未来的数据行；请以 rows=True 运行，或以 rows=文件 载入 "
                "`botou run --trials-csv 文件` 写出的文件",
            )
        )


class MissingPackageError(BoTouError):
    """An optional package is wanted and not installed."""

    def __init__(self, package: str, extra: str, lang: Lang | None = None) -> None:
        self.package = package
        self.extra = extra
        command = f"pip install 'botou[{extra}]'"
        super().__init__(
            say(
                lang,
                f"the package '{package}' is not installed here; install it with `{command}`",
                f"此处未安装程序包“{package}”；请用 `{command}` 安装",
            )
        )


class PartError(BoTouError):
    """A part of a run was lost on its way: its workers died, or it came back changed."""

    def __init__(self, number: int, count: int, problem: str, lang: Lang | None = None) -> None:
        self.number = number
        self.count = count
        self.problem = problem
        super().__init__(
            say(
                lang,
                f"part {number} of {count}: {problem}",
                f"第 {number} 份，共 {count} 份：{problem}",
            )
        )


class ToolError(BoTouError):
    """The tool refused; ``faults`` says why, ``status`` is its exit status."""

    def __init__(self, command: Sequence[str], status: int, faults: Sequence[Fault]) -> None:
        self.command = tuple(command)
        self.status = status
        self.faults = tuple(faults)
        said = "\n".join(harmless(fault.message) for fault in self.faults)
        super().__init__(said or f"botou ended with status {status}")

    @property
    def codes(self) -> tuple[str, ...]:
        """The stable codes, one for each fault."""
        return tuple(fault.code for fault in self.faults)

    def frame(self) -> pd.DataFrame:
        """Return the faults as a frame, a row for each."""
        return fault_frame(self.faults)


class UsageError(ToolError):
    """The command line cannot be read: an unknown policy, metric or option (status 64)."""


class InputError(ToolError):
    """A scenario, term sheet or table is wrong; every fault is listed (status 65)."""


class UnreadableFileError(ToolError):
    """A file cannot be opened (status 66)."""


class OutputError(ToolError):
    """A result cannot be written (status 73)."""


class ToolDefectError(ToolError):
    """A mistake of the tool's own (status 70, or ended by a signal)."""


class InterruptedRunError(ToolError):
    """The run was stopped: SIGHUP, Ctrl-C or SIGTERM (status 129, 130 or 143)."""


def tool_error(command: Sequence[str], status: int, faults: Sequence[Fault]) -> ToolError:
    """Choose the exception by the exit status."""
    kinds: dict[int, type[ToolError]] = {
        64: UsageError,
        65: InputError,
        66: UnreadableFileError,
        70: ToolDefectError,
        73: OutputError,
        129: InterruptedRunError,
        130: InterruptedRunError,
        143: InterruptedRunError,
    }
    return kinds.get(status, ToolDefectError)(command, status, faults)


class DocumentError(BoTouError):
    """A result document that cannot be read: no JSON, cut off, or a part missing or wrong."""

    def __init__(
        self,
        source: str | Path,
        problem: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        self.source = str(source)
        self.problem = problem
        self.path = path
        self.line = line
        self.column = column
        place = f":{line}:{column}" if line is not None else ""
        super().__init__(harmless(f"{self.source}{place}: {problem}"))


class MissingSectionError(DocumentError):
    """A run for some metrics alone, asked for a section that nobody asked it to keep."""

    def __init__(
        self, source: str | Path, section: str, metrics: Sequence[str], lang: Lang | None = None
    ) -> None:
        self.section = section
        self.metrics = tuple(metrics)
        english, chinese = ", ".join(self.metrics), "、".join(self.metrics)
        super().__init__(
            source,
            say(
                lang,
                f"there is no {section}: the run kept only {english}; "
                "run again without metrics=[…]",
                f"没有 {section}：该运行仅保留 {chinese}；请不带 metrics=[…] 重新运行",
            ),
            path=section,
        )


class SchemaError(DocumentError):
    """A document of another kind or version than this package reads."""

    def __init__(
        self, source: str | Path, found: object, accepted: str, lang: Lang | None = None
    ) -> None:
        self.found = found
        self.accepted = accepted
        shown = json.dumps(found, ensure_ascii=False)
        problem = (
            say(lang, "schema is not given; ", "schema 未给出；")
            if found is None
            else say(lang, f"schema is {shown}; ", f"schema 为 {shown}；")
        )
        super().__init__(source, problem + self._rule(lang), path="schema")

    def _rule(self, lang: Lang | None) -> str:
        """Say what to do, in the tool's own words."""
        reads = say(
            lang, f"this botou reads {self.accepted}; ", f"本版 botou 读取 {self.accepted}；"
        )
        if self.is_newer:
            return reads + say(lang, "use a newer botou", "请使用更新的 botou")
        if self.is_older:
            return reads + say(
                lang,
                "play the run again with this botou, the same seed",
                "请用本版 botou 以相同种子重新运行",
            )
        return say(lang, f"it must be {self.accepted}", f"必须是 {self.accepted}")

    @property
    def is_newer(self) -> bool:
        """Whether the document is of the same kind and a later format."""
        return self._step > 0

    @property
    def is_older(self) -> bool:
        """Whether the document is of the same kind and an earlier format."""
        return self._step < 0

    @property
    def _step(self) -> int:
        """Formats from the accepted one to the found one; none for another kind."""
        kind, _, number = self.accepted.rpartition("/")
        pattern = re.escape(kind) + "/0*([0-9]+)"
        found = re.fullmatch(pattern, self.found) if isinstance(self.found, str) else None
        # What is too long for int() is above every number.
        return int(found[1][:18]) - int(number) if found else 0


def fault_frame(faults: Sequence[Fault]) -> pd.DataFrame:
    """Lay faults out in rows; columns as `Fault` names them, present when there is no row too."""
    names = [field.name for field in fields(Fault)]
    rows = [[getattr(fault, name) for name in names] for fault in faults]
    frame = pd.DataFrame(rows, columns=names)
    return frame.astype({"line": "Int64", "column": "Int64"})
