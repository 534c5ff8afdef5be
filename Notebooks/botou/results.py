"""The result of a run, in tidy frames and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from os import PathLike
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pandas as pd

from . import frames
from .documents import Node, check_schema, parse, read
from .errors import (
    BoTouError,
    GoneNameError,
    MissingRowsError,
    MissingSectionError,
    UnknownNameError,
)
from .language import Lang, preferred, say
from .meanings import definitions, renamed
from .picture import Picture
from .rows import read_rows
from .structure import members
from .text import estimate_text
from .tool import Tool

Kind = Literal["crossing", "deaths", "valley", "outcome", "stake", "differences", "cash"]

HEADLINE = (
    "crossing.ultimate",
    "crossing.at60",
    "valley.width",
    "valley.depth",
    "state.stakeAtConversion",
    "state.moic",
    "state.npv",
    "money.public",
    "money.leverage",
    "money.costPerCrossing",
)


class Run:
    """A result document.

    Every frame is tidy, a row for each estimate; `botou.columns("metrics")` says what its columns
    mean.  Shares and rates are between 0 and 1, money is in the scenario's currency and unit, and
    what has no value is NaN with a ``status`` that says why.
    """

    def __init__(
        self,
        text: str,
        *,
        source: str | Path = "run",
        tool: Tool | str | PathLike[str] | None = None,
        lang: Lang | None = None,
        rows: str | PathLike[str] | None = None,
    ) -> None:
        self.text = text
        self.lang = lang
        self._tool = tool
        self.document: dict[str, Any] = parse(text, source, lang)
        check_schema(self.document, source, lang)
        self._root = Node(self.document, str(source), lang=lang)
        # Read now, so that a document without its frame of reference is refused at once.
        self.policies = tuple(policy["name"].text() for policy in self._root["policies"].items())
        self.baseline = self._root["baseline"].text()
        self.trials = self._root["trials"].integer()
        self.seed = self._root["seed"].integer()
        self.confidence = self._root["confidence"].number()
        self.version = self._root["engine"]["version"].text()
        scenario = self._root["scenario"]
        self.name = scenario["name"].text()
        self.sha256 = scenario["sha256"].text()
        self.currency = scenario["currency"].text()
        self.unit = scenario["unit"].number()
        #: The metrics that alone were kept; None for a run that kept everything.
        self.asked: tuple[str, ...] | None = None
        self._sections: tuple[str, ...] | None = None
        if "asked" in self._root:
            asked = self._root["asked"]
            self.asked = tuple(name.text() for name in asked["metrics"].items())
            self._sections = tuple(name.text() for name in asked["sections"].items())
        self._rows = (
            None if rows is None else read_rows(Path(rows), self.policies, self.trials, lang)
        )

    def __repr__(self) -> str:
        return (
            f"Run({self.name!r}, policies={list(self.policies)}, "
            f"trials={self.trials}, seed={self.seed}, botou {self.version})"
        )

    @property
    def title(self) -> str:
        """The scenario's title in the run's language, or its name."""
        title = self.document["scenario"].get("title")
        if isinstance(title, Mapping):
            return str(title.get(self.lang or preferred()) or self.name)
        return str(title or self.name)

    @property
    def tool(self) -> Tool:
        """The tool that draws and reports; looked for when it is first needed."""
        self._tool = Tool.of(self._tool, self.lang)
        return self._tool

    def save(self, path: str | PathLike[str]) -> Path:
        """Write the document as the tool wrote it, byte for byte."""
        Path(path).write_bytes(self.text.encode())
        return Path(path)

    def _section(self, name: str) -> Node:
        """Return the document, where the run kept a section."""
        if self._sections is not None and name not in self._sections:
            raise MissingSectionError(self._root.source, name, self.asked or (), self.lang)
        return self._root

    def _repr_html_(self) -> str:
        """Show the headline of a run in a notebook: what it is, and its metrics by policy."""
        futures = say(
            self.lang,
            f"{self.trials:,} futures, seed {self.seed}, botou {self.version}; "
            "± is one standard error",
            f"{self.trials:,} 个未来，种子 {self.seed}，botou {self.version}；± 为一个标准误",
        )
        if not (self.asked or any(metric in HEADLINE for metric in self._kept())):
            return f"<p><b>{escape(self.title)}</b><br>{escape(futures)}</p>"
        return f"<p><b>{escape(self.title)}</b><br>{escape(futures)}</p>{self.table().to_html()}"

    def _kept(self) -> list[str]:
        """Name the metrics that the document holds."""
        return next(self._root["policies"].items())["metrics"].names()

    # Frames

    def futures(self) -> pd.DataFrame:
        """Return every future by itself, a row for each future and policy.

        A column for each measure, named as ``--trials-csv`` names it; a run keeps them when it is
        asked with ``rows=True``.
        """
        if self._rows is None:
            raise MissingRowsError(self.lang)
        return self._rows.copy()

    def metrics(self, *names: str) -> pd.DataFrame:
        """Return every metric of every policy, or those named."""
        return self._figures(frames.frame("metrics", frames.metrics(self._root)), names)

    def differences(self, *names: str) -> pd.DataFrame:
        """Return policy less baseline, paired on the same futures: every metric, or those named."""
        return self._figures(frames.frame("differences", frames.differences(self._root)), names)

    def _figures(self, frame: pd.DataFrame, names: tuple[str, ...]) -> pd.DataFrame:
        """Keep the metrics named; a name that was given up is answered with the one of today."""
        try:
            return self._only(frame, "metric", names)
        except UnknownNameError as error:
            if said := self._unasked(error.name) or self._renamed(error.name):
                raise GoneNameError(error.name, said) from error
            raise

    def _unasked(self, name: str) -> str | None:
        """Say of a metric that the run did not keep it."""
        if self.asked is None or name not in members("policies", "metrics"):
            return None
        kept = ", ".join(self.asked)
        return say(
            self.lang,
            f"{name} was not asked for, the run kept only {kept}; "
            "name it in metrics=[…], or run without",
            f"运行时未要求 {name}，仅保留 {kept}；请在 metrics=[…] 中列出，或不带该参数运行",
        )

    def _renamed(self, name: str) -> str | None:
        """Ask the tool what became of a name; without a tool nobody knows."""
        try:
            return renamed(lang=self.lang, tool=self.tool).get(name)
        except BoTouError:
            return None

    def chances(self) -> pd.DataFrame:
        """Return the chance that a policy does better than the baseline in one future."""
        rows = frames.differences(self._section("comparisons"), "chanceOfBeing", "measure")
        return frames.frame("chances", rows)

    def attribution(self) -> pd.DataFrame:
        """Return where the state's difference to the baseline comes from."""
        rows = frames.differences(self._section("comparisons"), "attribution", "measure")
        return frames.frame("attribution", rows)

    def curves(self, outcome: str | None = None) -> pd.DataFrame:
        """Return cumulative incidence by months since entry, with bands; or one outcome's."""
        rows = frames.curves(self._section("curves"))
        return self._only(frames.frame("curves", rows), "measure", (outcome,) if outcome else ())

    def valley(self, curve: Literal["spending", "need"] | None = None) -> pd.DataFrame:
        """Return what a project spends and needs by months since entry, with bands."""
        rows = frames.valley(self._section("valley"))
        return self._only(frames.frame("valley", rows), "measure", (curve,) if curve else ())

    def cash(self) -> pd.DataFrame:
        """Return the centre's cash plan by quarter."""
        return frames.frame("cash", frames.cash(self._section("cashPlan")))

    def capital(self) -> pd.DataFrame:
        """Return the state's capital by year, and whether it is kept."""
        return frames.frame("capital", frames.capital(self._section("capital")))

    def deaths(self) -> pd.DataFrame:
        """Return the share of projects that end in each stage."""
        return frames.frame("deaths", frames.deaths(self._section("deaths")))

    def exits(self) -> pd.DataFrame:
        """Return where the state's stakes in companies that crossed end."""
        return frames.frame("exits", frames.exits(self._section("exits")))

    def groups(self, kind: Literal["districts", "sectors"] = "districts") -> pd.DataFrame:
        """Return the measures of districts or of sectors."""
        if kind not in ("districts", "sectors"):
            raise UnknownNameError(("group", "分组"), kind, ("districts", "sectors"), self.lang)
        return frames.frame("groups", frames.groups(self._section("groups"), kind))

    def projects(self) -> pd.DataFrame:
        """Return the measures of every project or cohort."""
        return frames.frame("projects", frames.projects(self._section("groups")))

    def decisions(self) -> pd.DataFrame:
        """Return what is to be decided about every project under way."""
        return frames.frame("decisions", frames.decisions(self._section("groups")))

    def snapshots(self) -> pd.DataFrame:
        """Return what an observer counts on a date."""
        return frames.frame("snapshots", frames.snapshots(self._section("snapshots")))

    def distributions(self) -> pd.DataFrame:
        """Return quantiles over futures."""
        return frames.frame("distributions", frames.distributions(self._section("distributions")))

    def crossings(self) -> pd.DataFrame:
        """Return the histogram of how many projects cross in a future."""
        return frames.frame("crossings", frames.crossings(self._section("crossings")))

    def break_even(self) -> pd.DataFrame:
        """Return the entry price at which early equity is worth as much as another policy."""
        return frames.frame("break_even", frames.break_even(self._section("comparisons")))

    def additionality(self) -> pd.DataFrame:
        """Return what policies add to the counterfactual; empty where a run has none."""
        return frames.frame("additionality", frames.additionality(self._section("comparisons")))

    def official(self) -> pd.DataFrame:
        """Return official counts beside the simulated ones; empty where a scenario states none."""
        return frames.frame("official", frames.official(self._section("official")))

    def register(self) -> pd.DataFrame:
        """Return the register of assumptions: what the scenario marks, and on what it rests."""
        return frames.frame("register", frames.register(self._root))

    def assumptions(self) -> pd.DataFrame:
        """Return every value of the scenario, a row for each."""
        return frames.frame("assumptions", frames.assumptions(self._root))

    def table(self, *names: str) -> pd.DataFrame:
        """Return metrics as text for reading: a row for each metric, a column for each policy.

        ``±`` is one standard error.  Without names the headline metrics are shown, or those that
        alone were asked for.
        """
        known = definitions(lang=self.lang, tool=self.tool)
        rows = self.metrics(*(names or self.asked or HEADLINE))
        rows = rows.merge(known[["metric", "title", "kind"]], on="metric", how="left")
        rows["text"] = [
            estimate_text(*cell)
            for cell in zip(rows["value"], rows["standard_error"], rows["kind"], strict=True)
        ]
        table = rows.pivot(index="metric", columns="policy", values="text")
        titles = dict(zip(rows["metric"], rows["title"], strict=True))
        table = table.loc[list(titles), list(self.policies)]
        table.index = pd.Index(list(titles.values()), name=None)
        table.columns.name = None
        return table

    def _only(self, frame: pd.DataFrame, column: str, names: tuple[str, ...]) -> pd.DataFrame:
        """Keep the rows with these names, in this order within each policy."""
        if not names:
            return frame
        held = list(dict.fromkeys(frame[column]))
        for name in names:
            if name not in held and len(frame):
                if column == "metric":
                    every = members("policies", "metrics")
                    raise UnknownNameError(("metric", "指标"), name, every, self.lang)
                raise UnknownNameError(("measure", "量"), name, held, self.lang)
        chosen = frame[frame[column].isin(names)]
        places = chosen[column].map(names.index).to_numpy()
        policies = pd.factorize(chosen["policy"])[0]
        return chosen.iloc[np.lexsort((places, policies))].reset_index(drop=True)

    # Pictures and pages

    def chart(
        self, kind: Kind, *, policies: str | Iterable[str] = (), lang: Lang | None = None
    ) -> Picture:
        """Draw a chart as the report has it; the value of a cell shows itself."""
        chosen = [f"--policy={name}" for name in _several(policies)]
        words = ["chart", "--kind", kind, *chosen, "-"]
        return Picture(self.tool.call(words, text=self.text, lang=lang or self.lang))

    def report(self, path: str | PathLike[str], *, lang: Lang | None = None) -> Path:
        """Write the report, one HTML file in both languages that opens in ``lang``."""
        words = ["report", f"--out={Path(path)}", "-"]
        self.tool.call(words, text=self.text, lang=lang or self.lang)
        return Path(path)


def load(
    path: str | PathLike[str],
    *,
    tool: Tool | str | PathLike[str] | None = None,
    lang: Lang | None = None,
    rows: str | PathLike[str] | None = None,
) -> Run:
    """Read a result document that ``botou run --json`` wrote.

    ``rows`` is the file that ``--trials-csv`` of the same run wrote, for `Run.futures`.
    """
    return Run(read(Path(path), lang), source=Path(path), tool=tool, lang=lang, rows=rows)


def _several(names: str | Iterable[str]) -> Iterator[str]:
    yield from ([names] if isinstance(names, str) else names)
