"""Two scenarios or runs side by side: which inputs differ, and what that does."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from html import escape
from os import PathLike
from pathlib import Path
from typing import Any

import pandas as pd

from . import frames
from .documents import Node, parse
from .errors import ArgumentError, SchemaError
from .language import Lang, preferred, say
from .progress import Progress, listener
from .results import Run
from .scenarios import Folders, Overrides, Scenario, named_words, option_words
from .text import estimate_text
from .tool import Tool

COMPARE_SCHEMA = "botou/compare/1"


class Comparison:
    """What `compare` found; `botou.columns("outcomes")` says what the columns of a frame mean."""

    def __init__(self, text: str, *, lang: Lang | None = None) -> None:
        self.text = text
        self.lang = lang
        self.document: dict[str, Any] = parse(text, "botou compare", lang)
        if (found := self.document.get("schema")) != COMPARE_SCHEMA:
            raise SchemaError("botou compare", found, COMPARE_SCHEMA, lang)
        self._root = Node(self.document, "botou compare", lang=lang)
        #: ``paired``, ``atMost`` (the sum of both), ``independent``, or ``none`` of two equal ones.
        self.errors = self._root["errors"].text()
        #: The policy that is told first.
        self.focus = self._root["focus"].text_or_none()
        self.policies = tuple(each["policy"].text() for each in self._root["policies"].items())
        self.only_in_a = tuple(name.text() for name in self._root["onlyInA"].items())
        self.only_in_b = tuple(name.text() for name in self._root["onlyInB"].items())

    @property
    def is_same(self) -> bool:
        """Whether no input differs."""
        return not self.document["inputs"]

    def __repr__(self) -> str:
        a, b = (self._root[side]["source"].text() for side in "ab")
        count = len(self.document["inputs"])
        return f"Comparison({a!r}, {b!r}, inputs={count}, errors={self.errors!r})"

    def inputs(self) -> pd.DataFrame:
        """Return the inputs that differ, with the value in either."""
        return frames.frame("inputs", frames.inputs(self._root))

    def outcomes(self) -> pd.DataFrame:
        """Return every measure of every policy in both, and the second less the first."""
        return frames.frame("outcomes", frames.outcomes(self._root))

    def _repr_html_(self) -> str:
        """Show in a notebook what was changed, and what that does under the focus."""
        lang = self.lang or preferred()
        head = "<br>".join(
            f"{side.upper()}: {escape(self._root[side]['source'].text())}" for side in "ab"
        )
        if self.is_same and self.errors == "none":
            same = say(self.lang, "The same: no input differs.", "相同：所有输入均一致。")
            return f"<p>{head}<br>{escape(same)}</p>"
        inputs = self.inputs()[["title", "a", "b", "unit"]].fillna("–")
        errors = {
            "paired": ("± is the error of paired differences", "± 为配对差值的误差"),
            "atMost": ("± is at most the error", "± 为误差上限"),
            "independent": ("± is the error of independent runs", "± 为独立运行之差的误差"),
        }[self.errors]
        return (
            f"<p>{head}<br>{escape(say(lang, *errors))}</p>"
            f"{inputs.to_html(index=False)}{self.table().to_html()}"
        )

    def table(self, policy: str | None = None) -> pd.DataFrame:
        """Return a policy's measures as text for reading: A, B, and B less A with its error."""
        wanted = policy or self.focus
        lang = self.lang or preferred()
        rows: dict[str, list[str]] = {}
        for each in self._root["policies"].items():
            if each["policy"].text() != wanted:
                continue
            for figure in each["measures"].items():
                kind = figure["kind"].text()
                told = [figure[part].estimate() for part in ("a", "b", "difference")]
                rows[figure["title"][lang].text()] = [
                    estimate_text(one["value"], one["standard_error"], kind) for one in told
                ]
        less = say(self.lang, "B less A", "B 减 A")
        return pd.DataFrame.from_dict(rows, orient="index", columns=["A", "B", less])


def compare(
    a: Scenario | Run,
    b: Scenario | Run,
    *,
    trials: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    policies: str | Iterable[str] = (),
    metrics: str | Iterable[str] = (),
    overrides: Overrides | None = None,
    allow: Folders = (),
    draws: str | None = None,
    futures: str | None = None,
    progress: Progress = False,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Comparison:
    """Say which inputs of two scenarios or runs differ, and what that does to their outcomes.

    Two scenarios are played on the same futures, so that differences are paired; the options are
    those of `run`, and ``overrides`` are set in both.  A `Run`, or the path of a result document,
    is taken as it is.  One of both may be a record.
    """
    if isinstance(a, Mapping) and isinstance(b, Mapping):
        raise ArgumentError(
            say(
                lang,
                "one of both may be a record; write the other to a file",
                "两者之中只可有一个是记录；请将另一个写入文件",
            )
        )
    options = option_words(
        policies, metrics, trials=trials, seed=seed, threads=threads, draws=draws, futures=futures
    )
    hear = listener(progress, ("futures", "个未来"), lang) if progress else None
    if hear:
        options.append("--progress=json")
    with tempfile.TemporaryDirectory(prefix="botou-") as scratch:
        words: list[str] = []
        files: list[str] = []
        text = ""
        for name, side in (("a", a), ("b", b)):
            kept = Path(scratch) / f"{name}.json"
            named = side.save(kept) if isinstance(side, Run) else side
            # Settings and folders are of the line, not of a file.
            said, given = named_words(named, overrides if not words else None, allow, lang)
            # A record is a lone "-", a file stands behind "--".
            count = 1 if isinstance(named, Mapping) else 2
            words += said[:-count]
            files.append(said[-1])
            text = given or text
        # After "--" a lone "-" still is standard input.
        line = ["compare", "--json", *options, *dict.fromkeys(words), "--", *files]
        answer = Tool.of(tool, lang).call(line, text=text, lang=lang, hear=hear)
        return Comparison(answer, lang=lang)
