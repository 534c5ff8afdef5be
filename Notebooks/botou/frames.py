"""Result documents laid out in tidy rows."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from .catalogue import ALL
from .documents import Node
from .language import preferred
from .structure import estimates, members, tables

Row = dict[str, Any]

_WHOLE = ("n", "stage", "year", "undefined", "crossed", "futures", "point", "cases")
_REAL = (
    *("value", "standard_error", "low", "high", "month", "quantile"),
    *("p10", "p50", "p90", "official", "band_low", "band_high"),
    *("assumed_from", "assumed_to", "still_to_pay", "if_stopped"),
    *("a_standard_error", "b_standard_error"),
    *("over_baseline", "over_baseline_standard_error"),
    *("from_best", "from_best_standard_error"),
    *("mean", "standard_deviation", "noise_at_most"),
)

_OUTCOMES = tables(
    "policies", "curves", first=("crossed", "failed", "closed", "living", "neverSigned")
)
_VALLEY = tables("policies", "valley", first=("spending", "need"))
_FLOWS = estimates("policies", "cashPlan", first=("paid", "received", "balance"))
_CAPITAL = estimates(
    "policies", "capital", first=("opening", "putIn", "takenOut", "closing", "preservation")
)
_COMPARED = estimates("official", first=("simulated",))
_ADVISED = ("expectedToPay", "valueIfContinued", "difference")
# What a mean's quantiles over futures are called: `need` has `needQuantiles`.
_FAN = "Quantiles"


def frame(name: str, rows: Iterable[Row]) -> pd.DataFrame:
    """Lay rows out in the columns that `ALL` declares; empty frames have the columns too."""
    result = pd.DataFrame(list(rows), columns=list(ALL[name]))
    if name in ("assumptions", "inputs", "register", "varied"):
        return result
    kinds: dict[str, str] = {column: "int64" for column in _WHOLE if column in result}
    kinds |= {column: "float64" for column in _REAL if column in result}
    if name == "outcomes":
        kinds |= {"a": "float64", "b": "float64", "is_clear": "bool"}
    if name == "spread":
        kinds["is_over_baseline"] = "bool"
    return result.astype(kinds)


def _estimates(record: Node, fixed: Row, label: str, names: Iterable[str]) -> Iterator[Row]:
    for name in names:
        yield {**fixed, label: name, **record[name].estimate()}


def _policies(run: Node) -> Iterator[tuple[Node, Row]]:
    for policy in run["policies"].items():
        yield policy, {"policy": policy["name"].text()}


def _comparisons(run: Node) -> Iterator[tuple[Node, Row]]:
    for pair in run["comparisons"].items():
        yield pair, {"policy": pair["policy"].text(), "baseline": pair["baseline"].text()}


def metrics(run: Node) -> Iterator[Row]:
    """Yield every metric of every policy."""
    for policy, fixed in _policies(run):
        yield from _estimates(policy["metrics"], fixed, "metric", policy["metrics"].names())


def differences(run: Node, part: str = "metrics", label: str = "metric") -> Iterator[Row]:
    """Yield one part of every comparison with the baseline."""
    for pair, fixed in _comparisons(run):
        yield from _estimates(pair[part], fixed, label, pair[part].names())


def curves(run: Node) -> Iterator[Row]:
    """Yield the points of every cumulative incidence curve."""
    for policy, fixed in _policies(run):
        if policy["curves"].is_null:
            continue
        months = [month.number() for month in policy["curves"]["months"].items()]
        for outcome in _OUTCOMES:
            names = members("policies", "curves", outcome)
            parts = _columns(policy["curves"][outcome], names, len(months))
            parts["value"] = parts.pop("share")
            parts["standard_error"] = parts.pop("standardError")
            for index, month in enumerate(months):
                at = {column: points[index] for column, points in parts.items()}
                yield {**fixed, "measure": outcome, "month": month, **at}


def valley(run: Node) -> Iterator[Row]:
    """Yield spending and uncovered need of a project over time; none of an older document."""
    for policy, fixed in _policies(run):
        if "valley" not in policy:
            continue
        record = policy["valley"]
        months = [month.number() for month in record["months"].items()]
        for curve in (name for name in _VALLEY if not name.endswith(_FAN)):
            names = members("policies", "valley", curve)
            parts = _columns(record[curve], names, len(months))
            if (fan := curve + _FAN) in _VALLEY:
                parts |= _columns(record[fan], members("policies", "valley", fan), len(months))
            parts["standard_error"] = parts.pop("standardError")
            for index, month in enumerate(months):
                at = {column: points[index] for column, points in parts.items()}
                yield {**fixed, "measure": curve, "month": month, **at}


def _columns(record: Node, names: Iterable[str], count: int) -> dict[str, list[float]]:
    parts = {name: [point.number() for point in record[name].items()] for name in names}
    for name, points in parts.items():
        if len(points) != count:
            record.refuse(f"{count} points of {name}", f"{count} 个 {name}")
    return parts


def cash(run: Node) -> Iterator[Row]:
    """Yield payments, receipts and balance of every quarter, with quantiles where there are any."""
    for policy, fixed in _policies(run):
        for quarter in policy["cashPlan"].items():
            when = {"month": quarter["month"].number(), "date": quarter["date"].text_or_none()}
            for flow in _FLOWS:
                spread: Row = {}
                if (fan := flow + _FAN) in quarter:
                    names = members("policies", "cashPlan", fan)
                    spread = {name: quarter[fan][name].number() for name in names}
                yield {**fixed, **when, "measure": flow, **quarter[flow].estimate(), **spread}


def capital(run: Node) -> Iterator[Row]:
    """Yield the state's capital of every year, where money becomes capital."""
    for policy, fixed in _policies(run):
        for year in policy["capital"].items() if "capital" in policy else ():
            when = {"year": year["year"].integer(), "date": year["date"].text_or_none()}
            yield from _estimates(year, {**fixed, **when}, "measure", _CAPITAL)


def deaths(run: Node) -> Iterator[Row]:
    """Yield the share of projects that fail in each stage, in all and by what they fail of."""
    for policy, fixed in _policies(run):
        for stage in policy["deaths"].items():
            place = {"stage": stage["stage"].integer(), "name": stage["name"].text_or_none()}
            for failure in ("share", "gateMissed", "wrongStop", "noInvestor", "outOfMoney"):
                kind = {"measure": "all" if failure == "share" else failure}
                yield {**fixed, **place, **kind, **stage[failure].estimate()}


def exits(run: Node) -> Iterator[Row]:
    """Yield where the state's stakes in companies that crossed end, in documents that tell it."""
    for policy, fixed in _policies(run):
        for way in policy["exits"].items() if "exits" in policy else ():
            which = {**fixed, "way": way["way"].text()}
            yield from _estimates(way, which, "measure", ("share", "running"))


def _group(group: Node, fixed: Row) -> Iterator[Row]:
    yield from _estimates(group, fixed, "measure", estimates("policies", "projects"))
    for outcome in group["chance"].names():
        estimate = group["chance"][outcome].estimate()
        yield {**fixed, "measure": f"chance.{outcome}", **estimate}


def groups(run: Node, kind: str) -> Iterator[Row]:
    """Yield the measures of districts or sectors."""
    for policy, fixed in _policies(run):
        for group in policy[kind].items():
            who = {
                "name": group["name"].text(),
                "crossing_date": group["crossingDate"].text_or_none(),
            }
            yield from _group(group, {**fixed, **who})


def projects(run: Node) -> Iterator[Row]:
    """Yield the measures of every project or cohort."""
    for policy, fixed in _policies(run):
        for project in policy["projects"].items():
            who = {
                "name": project["name"].text(),
                "district": project["district"].text_or_none(),
                "sector": project["sector"].text_or_none(),
                "running": project["running"].flag(),
                "crossing_date": project["crossingDate"].text_or_none(),
            }
            yield from _group(project, {**fixed, **who})


def decisions(run: Node) -> Iterator[Row]:
    """Yield what is to be decided about every project under way."""
    for policy, fixed in _policies(run):
        for project in policy["projects"].items():
            # Only what is under way, and in documents that tell it.
            if "advice" not in project or project["advice"].is_null:
                continue
            advice = project["advice"]
            gate = None if advice["nextGate"].is_null else advice["nextGate"]
            what = {
                "name": project["name"].text(),
                "action": advice["action"].text(),
                "next_gate": gate["stage"].text() if gate else None,
                "next_gate_date": gate["date"].text_or_none() if gate else None,
                "search_ends": advice["searchEnds"].text_or_none(),
                "still_to_pay": advice["stillToPay"].number(),
                "if_stopped": advice["valueIfStopped"].number(),
            }
            yield from _estimates(advice, {**fixed, **what}, "measure", _ADVISED)
            if gate:
                months = {"measure": "monthsToGate", **gate["months"].estimate()}
                yield {**fixed, **what, **months}


def snapshots(run: Node) -> Iterator[Row]:
    """Yield what an observer counts on each date."""
    for policy, fixed in _policies(run):
        for day in policy["snapshots"].items():
            when = {"date": day["date"].text_or_none(), "month": day["month"].number()}
            counted = [name for name in day.names() if name not in ("date", "month")]
            yield from _estimates(day, {**fixed, **when}, "measure", counted)


def distributions(run: Node) -> Iterator[Row]:
    """Yield the quantiles of what varies from future to future."""
    for policy, fixed in _policies(run):
        counted = {"measure": "crossings", "undefined": 0}
        for name in estimates("policies", "crossings"):
            estimate = policy["crossings"][name].estimate()
            yield {**fixed, **counted, "quantile": _level(name), **estimate}
        for quantity in policy["distributions"].names():
            spread = policy["distributions"][quantity]
            what = {"measure": quantity, "undefined": spread["undefined"].integer()}
            for name in spread.names():
                if name != "undefined":
                    level = {"quantile": _level(name)}
                    yield {**fixed, **what, **level, **spread[name].estimate()}


def _level(name: str) -> float:
    return int(name.removeprefix("p")) / 100


def crossings(run: Node) -> Iterator[Row]:
    """Yield in how many futures how many projects cross."""
    for policy, fixed in _policies(run):
        for crossed, futures in enumerate(policy["crossings"]["counts"].items()):
            yield {**fixed, "crossed": crossed, "futures": futures.integer()}


def break_even(run: Node) -> Iterator[Row]:
    """Yield the entry price at which buying early is worth as much to the state."""
    for pair in run["breakEven"].items():
        names = {"policy": pair["policy"].text(), "against": pair["against"].text()}
        yield {**names, **pair["entryPreMoney"].estimate()}


def additionality(run: Node) -> Iterator[Row]:
    """Yield what a policy adds to the counterfactual."""
    for policy, fixed in _policies(run):
        added = policy["additionality"]
        if not added.is_null:
            names = [name for name in added.names() if name != "against"]
            against = {"against": added["against"].text()}
            yield from _estimates(added, {**fixed, **against}, "measure", names)


def official(run: Node) -> Iterator[Row]:
    """Yield official counts beside what is simulated; none where the scenario states none."""
    for count in run["official"].items() if "official" in run else ():
        band = [end.number() for end in count["band"].items()] if count["band"].value else []
        low, high = band or (math.nan, math.nan)
        assumed = count["range"] if "range" in count and not count["range"].is_null else None
        fixed = {
            "policy": count["policy"].text(),
            "what": count["what"].text(),
            "title": count["title"][run.lang or preferred()].text(),
            "date": count["date"].text_or_none(),
            "official": count["official"].number(),
            "band_low": low,
            "band_high": high,
            "verdict": count["verdict"].text_or_none(),
            "assumed_from": assumed["from"].number() if assumed else math.nan,
            "assumed_to": assumed["to"].number() if assumed else math.nan,
            "source": count["source"][run.lang or preferred()].text(),
            "undefined": count["undefined"].integer(),
        }
        yield from _estimates(count, fixed, "measure", _COMPARED)


def register(run: Node) -> Iterator[Row]:
    """Yield what the scenario marks as unknown, as a lever, or as taken from a source."""

    def words(entry: Node, name: str) -> str | None:
        if entry[name].is_null:
            return None
        return entry[name][run.lang or preferred()].text()

    for entry in run["register"].items():
        yield {
            "path": entry["path"].text(),
            "title": words(entry, "title"),
            "value": entry["value"].value,
            "unit": words(entry, "unit"),
            "kind": entry["kind"].text(),
            "low": entry["low"].number(),
            "high": entry["high"].number(),
            "range": words(entry, "range"),
            "source": words(entry, "source"),
            "note": words(entry, "note"),
            "owner": entry["owner"].text_or_none(),
            "is_judgement": entry["isJudgement"].flag(),
            "default": entry["default"].value if "default" in entry else None,
        }


def inputs(compared: Node) -> Iterator[Row]:
    """Yield every input in which two scenarios differ."""
    lang = compared.lang or preferred()
    for entry in compared["inputs"].items():
        yield {
            "path": entry["path"].text(),
            "kind": entry["kind"].text(),
            "title": entry["title"][lang].text(),
            "a": entry["a"].value,
            "b": entry["b"].value,
            "unit": None if entry["unit"].is_null else entry["unit"][lang].text(),
        }


def outcomes(compared: Node) -> Iterator[Row]:
    """Yield every measure of every policy in two runs, and the second less the first."""
    for policy in compared["policies"].items():
        for figure in policy["measures"].items():
            sides: Row = {}
            for side in ("a", "b"):
                estimate = figure[side].estimate()
                sides[side] = estimate["value"]
                sides[f"{side}_standard_error"] = estimate["standard_error"]
            yield {
                "policy": policy["policy"].text(),
                "measure": figure["measure"].text(),
                **sides,
                **figure["difference"].estimate(),
                "is_clear": figure["isClear"].flag(),
            }


def varied(study: Node) -> Iterator[Row]:
    """Yield every input that a study varies."""
    lang = study.lang or preferred()
    for entry in study["inputs"].items():
        yield {
            "name": entry["name"].text(),
            "path": entry["path"].text(),
            "title": entry["title"][lang].text(),
            "unit": None if entry["unit"].is_null else entry["unit"][lang].text(),
            "kind": entry["kind"].text(),
            "best": entry["best"].single(),
        }


def point(studied: Node) -> Row:
    """Return a point of a study and why it could not be played, but for its inputs."""
    lang = studied.lang or preferred()
    faults = [fault[lang].text() for fault in studied["faults"].items()]
    return {
        "point": studied["number"].integer(),
        "faults": ("；" if lang == "zh" else "; ").join(faults),
    }


def outcomes_at(studied: Node, names: Iterable[str]) -> Iterator[Row]:
    """Yield every metric of every policy at a point of a study, or one row for one that failed."""
    told = point(studied)
    fixed: Row = {"point": told["point"]}
    if told["faults"]:
        yield {**fixed, "status": told["faults"]}
        return
    for policy in studied["policies"].items():
        fixed["policy"] = policy["name"].text()
        for name in names:
            row: Row = {**fixed, "metric": name}
            if name in policy["metrics"]:
                row |= policy["metrics"][name].estimate()
            for part, column in (("overBaseline", "over_baseline"), ("fromBest", "from_best")):
                if name in policy[part]:
                    estimate = policy[part][name].estimate()
                    row[column] = estimate["value"]
                    row[f"{column}_standard_error"] = estimate["standard_error"]
            yield row


def spread(study: Node) -> Iterator[Row]:
    """Yield how every metric of every policy spreads over cases."""
    numbers = {"standard_deviation": "standardDeviation", "noise_at_most": "noiseAtMost"}
    for entry in study["spread"].items():
        yield {
            "policy": entry["policy"].text(),
            "metric": entry["metric"].text(),
            "is_over_baseline": entry["overBaseline"].flag(),
            "cases": entry["cases"].integer(),
            **{name: entry[name].number() for name in ("mean", "p10", "p50", "p90")},
            **{column: entry[name].number() for column, name in numbers.items()},
        }


def assumptions(run: Node) -> Iterator[Row]:
    """Yield every value of the scenario, with the path by which an override names it."""
    yield from _leaves(run["scenario"]["resolved"].value, "")


def _leaves(value: Any, path: str) -> Iterator[Row]:
    if isinstance(value, Mapping) and value:
        for name, inner in value.items():
            yield from _leaves(inner, path + step(name, first=not path))
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{index}]")
    else:
        yield {"path": path, "value": value}


def step(name: str, *, first: bool) -> str:
    """Write a field's name as a path does: `.name`, or `["…"]` when it is no plain word."""
    if name.isidentifier():
        return name if first else f".{name}"
    return f"[{json.dumps(name, ensure_ascii=False)}]"
