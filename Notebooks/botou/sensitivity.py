"""On which inputs a number of a scenario depends: a tornado, or Sobol's indices."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import Any

import pandas as pd

from .documents import Node
from .errors import ArgumentError
from .language import Lang, preferred, say
from .progress import Progress, listener
from .scenarios import Folders, Overrides, Scenario, named_words, option_words
from .study import Study
from .tool import Tool


class Sensitivity(Study):
    """What `sensitivity` found: a study with bars by ``tornado``, or with indices by ``sobol``."""

    def __init__(
        self,
        text: str,
        *,
        tool: Tool | str | PathLike[str] | None = None,
        lang: Lang | None = None,
    ) -> None:
        super().__init__(text, source="botou sensitivity", tool=tool, lang=lang)
        self._found = self._root[self.method]
        self.metric = self._found["metric"].text()
        self.policy = self._found["policy"].text()
        #: The policy that is subtracted; None where the policy's own number is studied.
        self.less = self._found["less"].text_or_none()
        self._titles = {
            each["name"].text(): each["title"][lang or preferred()].text()
            for each in self._root["inputs"].items()
        }

    def __repr__(self) -> str:
        less = f" less {self.less}" if self.less else ""
        return f"Sensitivity({self.method}, {self.metric}, {self.policy}{less})"

    def bars(self) -> pd.DataFrame:
        """Return a row for each end of each input of a tornado, the widest bar first.

        ``change`` is what the number has more than at the best guesses in the same futures, and
        ``width`` what it has more at the last end than at the first, with their paired errors.
        """
        self._want("tornado")
        rows = [
            {
                "input": bar["input"].text(),
                "title": self._titles[bar["input"].text()],
                "end": place,
                "setting": end["value"].value,
                **_columns("value", end["number"]),
                **_columns("change", end["change"]),
                **_columns("width", bar["width"]),
                "span": bar["span"].number(),
                "zero_within_error": bar["zeroWithinError"].flag(),
                "overtakings": "; ".join(
                    f"{pair['above'].text()}>{pair['below'].text()}"
                    for pair in end["overtakings"].items()
                ),
            }
            for bar in self._found["bars"].items()
            for place, end in enumerate(bar["ends"].items(), start=1)
        ]
        return pd.DataFrame(rows)

    def indices(self) -> pd.DataFrame:
        """Return a row for each input and variance of a Sobol' study; luck is an input of its own.

        ``of`` is ``expected`` for the variance of what is expected, and ``onePortfolio`` for that
        of what one portfolio comes to.
        """
        self._want("sobol")
        rows = []
        for each in self._found["indices"].items():
            name = each["input"].text()
            for whole in ("expected", "onePortfolio"):
                rows.append(_share(name, self._titles[name], whole, each[whole]))
        luck = self._found["luck"]
        if not luck.is_null:
            title = say(self.lang, "luck", "运气")
            rows.append(_share("luck", title, "onePortfolio", luck["luck"]))
        return pd.DataFrame(rows)

    def _repr_html_(self) -> str:
        """Show the bars or the indices in a notebook."""
        table = self.bars() if self.method == "tornado" else self.indices()
        return table.drop(columns="input").to_html(index=False)

    def _want(self, method: str) -> None:
        if self.method != method:
            raise ArgumentError(
                say(
                    self.lang,
                    f"this study is by method={self.method!r}; ask for method={method!r}",
                    f"此研究的 method 为 {self.method!r}；请以 method={method!r} 另行研究",
                )
            )


def _columns(name: str, estimate: Node) -> dict[str, float | None]:
    told = estimate.estimate()
    return {
        name: told["value"],
        f"{name}_se": told["standard_error"],
        f"{name}_low": told["low"],
        f"{name}_high": told["high"],
    }


def _share(name: str, title: str, whole: str, share: Node) -> dict[str, Any]:
    return {
        "input": name,
        "title": title,
        "of": whole,
        **_columns("alone", share["alone"]),
        **_columns("with_others", share["withOthers"]),
    }


def sensitivity(
    scenario: Scenario,
    *,
    method: str = "tornado",
    metric: str | None = None,
    policy: str | None = None,
    against: str | None = None,
    own: bool = False,
    rank: bool = False,
    inputs: str | Iterable[str] = (),
    rows: int | None = None,
    scramblings: int | None = None,
    trials: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    overrides: Overrides | None = None,
    allow: Folders = (),
    draws: str | None = None,
    futures: str | None = None,
    progress: Progress = False,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Sensitivity:
    """Say on which inputs a number depends: by default the gain of the focus over the baseline.

    ``method="tornado"`` takes each input to its ends while all others stay; ``"sobol"`` shares out
    the variance, with luck as one more input.  ``inputs`` are names, or ``"NAME=LOW:HIGH"``;
    without them all that the scenario marks.  ``own=True`` studies the policy's own number, and
    ``rank=True`` tells where any two policies change places.
    """
    options = option_words(
        (),
        (),
        method=method,
        metric=metric,
        policy=policy,
        against=against,
        rows=rows,
        scramblings=scramblings,
        trials=trials,
        seed=seed,
        threads=threads,
        draws=draws,
        futures=futures,
    )
    options += [f"--{name}" for name, given in (("own", own), ("rank", rank)) if given]
    named = [inputs] if isinstance(inputs, str) else list(inputs)
    options += [f"--input={name}" for name in named]
    hear = listener(progress, ("futures", "个未来"), lang) if progress else None
    if hear:
        options.append("--progress=json")
    words, text = named_words(scenario, overrides, allow, lang)
    line = ["sensitivity", "--quiet", "--json=-", *options, *words]
    program = Tool.of(tool, lang)
    answer = program.call(line, text=text, lang=lang, hear=hear)
    return Sensitivity(answer, tool=program, lang=lang)
