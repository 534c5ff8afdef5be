"""Term sheets, waterfalls and flows: the tool's exact answers in frames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from os import PathLike
from typing import Any

import pandas as pd

from .documents import parse
from .errors import ArgumentError
from .language import Lang, say
from .scenarios import scenario_words
from .tool import Tool

#: A file, or the same as a record.
Sheet = str | PathLike[str] | Mapping[str, Any]
#: A file, a frame with the columns date and amount (and perhaps nav and index), or pairs.
Flows = str | PathLike[str] | pd.DataFrame | Iterable[tuple[date | str, float]]


@dataclass(frozen=True)
class Answer:
    """A command's whole answer; columns named ``…_exact`` hold fractions without any rounding."""

    document: Mapping[str, Any]

    def _rows(self, *names: str) -> pd.DataFrame:
        rows = [row for name in names for row in self.document.get(name) or ()]
        return pd.DataFrame([_flat(row) for row in rows])


class Conversion(Answer):
    """What a round or a sale makes of a cap table."""

    @property
    def state_ownership(self) -> float | None:
        """The state's share after the round, 0 to 1; None where a sale leaves no company."""
        value = self.document.get("stateOwnership")
        return None if value is None else float(value)

    def holders(self) -> pd.DataFrame:
        """Return each holder: shares and ownership before and after, or the amount of a sale."""
        return self._rows("holders")

    def instruments(self) -> pd.DataFrame:
        """Return each instrument: its price, shares, and what a limit kept back."""
        return self._rows("conversions")


class Waterfall(Answer):
    """How sales are divided."""

    def holders(self) -> pd.DataFrame:
        """Return what each holder gets from each sale."""
        return self._of_each_exit("holders")

    def classes(self) -> pd.DataFrame:
        """Return what each class gets from each sale, and whether it converts."""
        return self._of_each_exit("classes")

    def breakpoints(self) -> pd.DataFrame:
        """Return the proceeds at which the division changes, and why."""
        return self._rows("breakpoints")

    def _of_each_exit(self, part: str) -> pd.DataFrame:
        rows = [
            {"proceeds": sale["proceeds"], **_flat(row)}
            for sale in self.document["exits"]
            for row in sale[part]
        ]
        return pd.DataFrame(rows)


class Returns(Answer):
    """What dated flows return."""

    def measures(self) -> pd.DataFrame:
        """Return each measure: its value, its status, and every rate where there are several."""
        rows = [
            {
                "measure": name,
                "value": measure.get("value"),
                "status": measure.get("status"),
                "rates": tuple(measure.get("rates") or ()),
            }
            for name, measure in self.document["measures"].items()
        ]
        frame = pd.DataFrame(rows, columns=["measure", "value", "status", "rates"])
        return frame.astype({"value": "float64"})


def convert(
    sheet: Sheet | None = None,
    *,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
    **terms: str | float | bool,
) -> Conversion:
    """Convert grants, notes and SAFEs into shares, exactly.

    A file or record, or a plain round by the command's own options:
    ``convert(pre=80, new=20, grant=10, convention="alongside", team_floor=0.5)``.
    """
    file, text = scenario_words(sheet, lang) if sheet is not None else ([], "")
    words = ["convert", "--json", *_options(terms), *file]
    return Conversion(_answer(words, text, lang, tool))


def waterfall(
    sheet: Sheet,
    *,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Waterfall:
    """Divide a sale's proceeds among classes and holders."""
    file, text = scenario_words(sheet, lang)
    return Waterfall(_answer(["waterfall", "--json", *file], text, lang, tool))


def returns(
    flows: Flows,
    *,
    day_count: str | None = None,
    rate: float | None = None,
    finance_rate: float | None = None,
    reinvest_rate: float | None = None,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Returns:
    """Find rates of return, multiples and market equivalents of dated flows."""
    options = {
        "day_count": day_count,
        "rate": rate,
        "finance_rate": finance_rate,
        "reinvest_rate": reinvest_rate,
    }
    given = {name: value for name, value in options.items() if value is not None}
    file, text = _flow_words(flows, lang)
    return Returns(_answer(["returns", "--json", *_options(given), *file], text, lang, tool))


def _answer(
    words: list[str], text: str, lang: Lang | None, tool: Tool | str | PathLike[str] | None
) -> dict[str, Any]:
    answer = Tool.of(tool, lang).call(words, text=text, lang=lang)
    return parse(answer, f"botou {words[0]}", lang)


def _options(terms: Mapping[str, str | float | bool]) -> Iterator[str]:
    for name, value in terms.items():
        option = "--" + name.replace("_", "-")
        if value is True:
            yield option
        elif value is not False:
            yield f"{option}={value}"


def _flow_words(flows: Flows, lang: Lang | None) -> tuple[list[str], str]:
    if isinstance(flows, (str, PathLike)):
        return scenario_words(flows)
    try:
        table = flows if isinstance(flows, pd.DataFrame) else pd.DataFrame(flows, columns=_PAIR)
    except (TypeError, ValueError) as error:
        problem = say(
            lang,
            "flows must be a file, a frame, or pairs of a date and an amount",
            "现金流应为文件、数据框，或由日期与金额组成的数对",
        )
        raise ArgumentError(problem) from error
    return ["-"], table.to_csv(index=False, date_format="%Y-%m-%d")


_PAIR = ["date", "amount"]


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """Name columns in Python's way and read exact numbers; lists stay as they are."""
    flat: dict[str, Any] = {}
    for name, value in row.items():
        column = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
        exact = name.endswith("Exact") and isinstance(value, str)
        flat[column] = Fraction(value) if exact else value
    return flat
