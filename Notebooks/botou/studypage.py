"""What a notebook shows of a study."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from .language import say
from .meanings import definitions
from .text import estimate_text

if TYPE_CHECKING:
    from .study import Study

#: So many points, or points that failed, are shown.
MOST_SHOWN = 20

_SPREAD = ("mean", "p10", "p50", "p90", "standard_deviation", "noise_at_most")


def page(study: Study) -> str:
    """Show how cases spread, or what each point comes to, under the policy that is told first."""
    table = spread_text(study)
    if table.empty:
        table = study.table().head(MOST_SHOWN + 1)
    title = study.titles[study.focus]
    policy = say(study.lang, f"Policy: {title}", f"政策：{title}")
    head = "<br>".join(map(escape, [_basis(study), policy, *_faults(study)]))
    return f"<p><b>{escape(study.title)}</b><br>{head}</p>{table.to_html()}"


def points_text(study: Study, policy: str) -> pd.DataFrame:
    """Return what a policy comes to at each point that could be played, as text for reading."""
    known = definitions(lang=study.lang, tool=study.tool).set_index("metric")
    rows = study.frame()
    rows = rows[rows["policy"].eq(policy)]
    points = study.points().set_index("point").drop(columns="faults")
    table: pd.DataFrame = points.loc[rows["point"].unique()].apply(
        lambda values: values.map(_plain)
    )
    for part in ("value", "over_baseline"):
        for metric in study.metrics:
            own = rows[rows["metric"].eq(metric)].set_index("point")
            # What the policy has no more of at any point needs no column.
            if part == "value" or own[part].abs().sum() > 0:
                table[_title(study, known, metric, part)] = _estimates(own, part, known, metric)
    return table


def spread_text(study: Study) -> pd.DataFrame:
    """Return how cases spread under the policy that is told first, as text for reading."""
    known = definitions(lang=study.lang, tool=study.tool).set_index("metric")
    rows = study.spread()
    rows = rows[rows["policy"].eq(study.focus)]
    best = study.frame().query("point == 0 and policy == @study.focus")
    texts: dict[str, list[str]] = {}
    for row in rows.to_dict("records"):
        metric, deviation = row["metric"], row["standard_deviation"]
        part = "over_baseline" if row["is_over_baseline"] else "value"
        # What the policy has no more of in any case needs no line.
        if part == "over_baseline" and row["mean"] == 0 == deviation:
            continue
        kind = known["kind"].get(metric, "")
        texts[_title(study, known, metric, part)] = [
            *_estimates(best[best["metric"].eq(metric)], part, known, metric),
            *(_short(row[name], deviation, kind) for name in _SPREAD),
        ]
    words = [
        say(study.lang, "best guess", "最佳估计"),
        *(say(study.lang, "mean of cases", "各假设均值"), "P10", "P50", "P90"),
        say(study.lang, "deviation of cases", "各假设标准差"),
        say(study.lang, "of it noise, at most", "其中模拟误差至多"),
    ]
    return pd.DataFrame.from_dict(texts, orient="index", columns=words)


def _title(study: Study, known: pd.DataFrame, metric: str, part: str) -> str:
    title = str(known["title"].get(metric, metric))
    if part == "value":
        return title
    less = study.titles[study.baseline]
    return title + say(study.lang, f", less {less}", f"，减去“{less}”")


def _estimates(rows: pd.DataFrame, part: str, known: pd.DataFrame, metric: str) -> list[str]:
    error = "standard_error" if part == "value" else f"{part}_standard_error"
    kind = str(known["kind"].get(metric, ""))
    return [estimate_text(*pair, kind) for pair in zip(rows[part], rows[error], strict=True)]


def _plain(value: object) -> str:
    """Write an input to the digits that a reader takes in."""
    if not isinstance(value, float):
        return str(value)
    return f"{value:.5g}" if abs(value) < 1e5 else f"{value:.0f}"


def _short(value: float, deviation: float, kind: str) -> str:
    """Write a number to the digits that the spread makes sense of."""
    return "–" if math.isnan(value) else estimate_text(value, deviation / 4, kind).split(" ±")[0]


def _basis(study: Study) -> str:
    points, inputs = study.count, len(study.inputs)
    asked = (
        (
            f"{_counted(points, 'case')} of {_counted(inputs, 'uncertain input')}",
            f"{inputs} 项未知数的 {points:,} 种假设",
        )
        if study.method == "cases"
        else (
            f"{_counted(points, 'point')} of {_counted(inputs, 'input')}",
            f"{inputs} 项输入的 {points:,} 个点",
        )
    )
    futures = _counted(study.trials, "future")
    return say(study.lang, *asked) + say(
        study.lang,
        f", each on the same {futures}, seed {study.seed}, botou {study.version}; "
        "± is one standard error",
        f"，各自在相同的 {study.trials:,} 个未来上，种子 {study.seed}，botou {study.version}；"
        "± 为一个标准误",
    )


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _faults(study: Study) -> Iterator[str]:
    points = study.points()
    failed = points[points["faults"].ne("")]
    for point, faults in failed[["point", "faults"]].head(MOST_SHOWN).itertuples(index=False):
        yield say(study.lang, f"point {point}: {faults}", f"点 {point}：{faults}")
    if (more := len(failed) - MOST_SHOWN) > 0:
        yield say(study.lang, f"{more:,} more points failed", f"另有 {more:,} 个点未能运行")
