"""A study: a scenario at many points of its inputs, in tidy frames."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any

import pandas as pd

from . import frames
from .catalogue import ALL
from .documents import Node, parse, read
from .errors import SchemaError, UnknownNameError
from .language import Lang, preferred
from .studypage import page, points_text
from .tool import Tool

STUDY_SCHEMA = "botou/study/1"


class Study:
    """What `botou.evaluate` found; `botou.columns("study")` says what the columns of a frame mean.

    Point 0 is the scenario as it is, with best guesses; the points that were asked for are counted
    from 1.  All meet the same futures.  A point that could not be played is one row without numbers
    whose ``status`` says why.
    """

    def __init__(
        self,
        text: str,
        *,
        source: str | Path = "study",
        tool: Tool | str | PathLike[str] | None = None,
        lang: Lang | None = None,
    ) -> None:
        self.text = text
        self.lang = lang
        self._tool = tool
        self.document: dict[str, Any] = parse(text, source, lang)
        if (found := self.document.get("schema")) != STUDY_SCHEMA:
            raise SchemaError(source, found, STUDY_SCHEMA, lang)
        root = self._root = Node(self.document, str(source), lang=lang)
        #: What was asked: ``evaluate``, or a question that finds its points by itself.
        self.question = root["question"].text()
        #: How points were found: ``listed`` in a table, ``cases`` that were drawn, and others.
        self.method = root["method"].text()
        self.metrics = tuple(name.text() for name in root["metrics"].items())
        self.policies = tuple(policy["name"].text() for policy in root["policies"].items())
        self.baseline = root["baseline"].text()
        #: The policy that is told first.
        self.focus = root["focus"].text()
        #: What differs from point to point, as people name it; `varied` says more.
        self.inputs = tuple(entry["name"].text() for entry in root["inputs"].items())
        self._columns = self._named(root)
        #: How many points the whole study has, without point 0.
        self.count = root["count"].integer()
        #: Which part of the whole it is, of how many; None for the whole.
        self.part: tuple[int, int] | None = None
        if "part" in root:
            self.part = (root["part"]["number"].integer(), root["part"]["of"].integer())
        #: Futures of each point.
        self.trials = root["trials"].integer()
        self.seed = root["seed"].integer()
        self.confidence = root["confidence"].number()
        self.version = root["engine"]["version"].text()
        scenario = root["scenario"]
        self.name = scenario["name"].text()
        self.sha256 = scenario["sha256"].text()
        self.currency = scenario["currency"].text()
        self.unit = scenario["unit"].number()

    @staticmethod
    def _named(root: Node) -> tuple[str, ...]:
        """Name the inputs' columns: by their paths where a frame has such a column of its own."""
        own = {*ALL["study"], *ALL["points"]}
        columns: list[str] = []
        for entry in root["inputs"].items():
            name = entry["name"] if entry["name"].text() not in own else entry["path"]
            if name.text() in columns:
                name.refuse("a name of its own", "不与其他输入重复的名称")
            columns.append(name.text())
        return tuple(columns)

    def __repr__(self) -> str:
        part = "part {} of {}, ".format(*self.part) if self.part else ""
        return (
            f"Study({self.name!r}, {self.question}, {part}points={self.count}, "
            f"inputs={len(self.inputs)}, trials={self.trials}, seed={self.seed}, "
            f"botou {self.version})"
        )

    @property
    def title(self) -> str:
        """The scenario's title in the study's language."""
        return self._root["scenario"]["title"][self.lang or preferred()].text()

    @property
    def titles(self) -> dict[str, str]:
        """What people call each policy, in the study's language."""
        speaks = self.lang or preferred()
        policies = self._root["policies"].items()
        return {each["name"].text(): each["title"][speaks].text() for each in policies}

    @property
    def tool(self) -> Tool:
        """The tool that knows what metrics mean; looked for when it is first needed."""
        self._tool = Tool.of(self._tool, self.lang)
        return self._tool

    def save(self, path: str | PathLike[str]) -> Path:
        """Write the document as the tool wrote it, byte for byte."""
        Path(path).write_bytes(self.text.encode())
        return Path(path)

    # Frames

    def varied(self) -> pd.DataFrame:
        """Return what each input is: its path, title, unit, kind and best guess."""
        return frames.frame("varied", frames.varied(self._root))

    def points(self) -> pd.DataFrame:
        """Return the points, a row for each, point 0 before the others; with a column an input."""
        points = [*self._points()]
        frame = frames.frame("points", map(frames.point, points))
        return self._beside(frame, [self._values(point) for point in points])

    def frame(self, *names: str) -> pd.DataFrame:
        """Return a row for each point, policy and metric, or the metrics named; as ``--csv``."""
        for name in names:
            if name not in self.metrics:
                raise UnknownNameError(("metric", "指标"), name, self.metrics, self.lang)
        values: list[list[Any]] = []
        rows: list[frames.Row] = []
        for point in self._points():
            told = [*frames.outcomes_at(point, names or self.metrics)]
            values += [self._values(point)] * len(told)
            rows += told
        return self._beside(frames.frame("study", rows), values)

    def spread(self) -> pd.DataFrame:
        """Return how every metric spreads over cases; empty where points are listed."""
        return frames.frame("spread", frames.spread(self._root))

    def _points(self) -> Iterator[Node]:
        yield self._root["best"]
        yield from self._root["points"].items()

    def _beside(self, frame: pd.DataFrame, values: list[list[Any]]) -> pd.DataFrame:
        """Put a column for each input behind the number of the point."""
        for place, name in enumerate(self._columns):
            frame.insert(1 + place, name, pd.Series([row[place] for row in values]))
        return frame

    def _values(self, point: Node) -> list[Any]:
        values = [value.single() for value in point["values"].items()]
        if len(values) != len(self.inputs):
            many = len(self.inputs)
            point["values"].refuse(f"a list of {many} values", f"由 {many} 个值组成的列表")
        return values

    # For reading

    def table(self, policy: str | None = None) -> pd.DataFrame:
        """Return a policy as text for reading: a row for each point, a column for each metric.

        Behind the metrics stands what the policy has more than the baseline, where it has any.
        ``±`` is one standard error.  Without a name the policy that is told first is shown.
        """
        wanted = policy or self.focus
        if wanted not in self.policies:
            raise UnknownNameError(("policy", "政策"), wanted, self.policies, self.lang)
        return points_text(self, wanted)

    def _repr_html_(self) -> str:
        """Show in a notebook how cases spread, or what each point comes to, under the focus."""
        return page(self)


def read_study(
    path: str | PathLike[str],
    *,
    tool: Tool | str | PathLike[str] | None = None,
    lang: Lang | None = None,
) -> Study:
    """Read a study that ``botou evaluate --json`` wrote, or another question with many points."""
    return Study(read(Path(path), lang), source=Path(path), tool=tool, lang=lang)
