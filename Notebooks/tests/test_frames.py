"""Every number of a document stands in a frame, unchanged."""

from __future__ import annotations

import copy
import json
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest

import botou
from botou.catalogue import COLUMNS

from .conftest import DELTA


def estimates(value: Any) -> Iterator[dict[str, Any]]:
    """Every record of a document that is an estimate."""
    if isinstance(value, dict):
        if "standardError" in value and "interval" in value:
            yield value
        else:
            for inner in value.values():
                yield from estimates(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from estimates(inner)


def number(value: float | None) -> str:
    return repr(math.nan if value is None else float(value))


def all_frames(run: botou.Run) -> dict[str, pd.DataFrame]:
    return {name: getattr(run, name)() for name in COLUMNS} | {"sectors": run.groups("sectors")}


def key(estimate: dict[str, Any]) -> tuple[Any, ...]:
    ends = estimate["interval"] or (None, None)
    numbers = (estimate["value"], estimate["standardError"], *ends)
    return (*map(number, numbers), estimate["n"], estimate.get("status"))


def test_no_estimate_of_a_document_is_lost_or_changed(delta: botou.Run, running: botou.Run) -> None:
    for run in (delta, running):
        document = copy.deepcopy(run.document)
        for policy in document["policies"]:
            # The curves' restricted mean is the metric valley.uncrossedWithin60.
            del policy["curves"]["restrictedMean"]
        found: Counter[tuple[Any, ...]] = Counter()
        for frame in all_frames(run).values():
            for row in frame.to_dict("records") if "status" in frame else []:
                numbers = [row[name] for name in ("value", "standard_error", "low", "high")]
                status = row["status"] if isinstance(row["status"], str) else None
                found[(*map(number, numbers), row["n"], status)] += 1
        assert found == Counter(map(key, estimates(document)))


@pytest.mark.parametrize("name", list(COLUMNS))
def test_each_frame_has_the_columns_that_are_documented(delta: botou.Run, name: str) -> None:
    frame = getattr(delta, name)()
    assert list(frame.columns) == list(COLUMNS[name])
    for lang in ("en", "zh"):
        meaning = botou.columns(name, lang)
        assert list(meaning.index) == list(frame.columns)
        assert meaning.str.len().min() > 1
    if "value" in frame and name not in ("assumptions", "register"):
        assert frame["value"].dtype == "float64"
    if "n" in frame:
        assert frame["n"].dtype == "int64"


def test_what_has_no_value_is_nan_and_says_why(delta: botou.Run) -> None:
    rows = delta.metrics()
    without = rows[rows["value"].isna()]
    assert len(without) > 0
    assert without["status"].notna().all()
    assert without[["standard_error", "low", "high"]].isna().all().all()


def test_metrics_are_those_of_the_document_by_name(delta: botou.Run) -> None:
    chosen = delta.metrics("money.public", "crossing.ultimate")
    assert list(chosen["metric"][:2]) == ["money.public", "crossing.ultimate"]
    assert list(chosen["policy"].unique()) == list(delta.policies)
    for policy in delta.document["policies"]:
        for metric in ("money.public", "crossing.ultimate"):
            row = chosen.query("policy == @policy['name'] and metric == @metric").iloc[0]
            assert row["value"] == policy["metrics"][metric]["value"]
            assert [row["low"], row["high"]] == policy["metrics"][metric]["interval"]
    with pytest.raises(KeyError, match=r"crossing\.ultmate"):
        delta.metrics("crossing.ultmate")


def test_curves_keep_every_point(delta: botou.Run) -> None:
    curves = delta.curves()
    for policy in delta.document["policies"]:
        for outcome in ("crossed", "failed", "closed"):
            rows = curves.query("policy == @policy['name'] and measure == @outcome")
            assert list(rows["month"]) == policy["curves"]["months"]
            for column, name in (("value", "share"), ("low", "low"), ("high", "high")):
                assert list(rows[column]) == policy["curves"][outcome][name]
            assert list(rows["standard_error"]) == policy["curves"][outcome]["standardError"]
    assert set(delta.curves("failed")["measure"]) == {"failed"}


def test_the_valley_keeps_every_point_with_its_fan(delta: botou.Run) -> None:
    valley = delta.valley()
    for policy in delta.document["policies"]:
        record = policy["valley"]
        for curve in ("spending", "need"):
            rows = valley.query("policy == @policy['name'] and measure == @curve")
            assert list(rows["month"]) == record["months"]
            for column, name in (("value", "value"), ("standard_error", "standardError")):
                assert list(rows[column]) == record[curve][name]
            assert list(rows["low"]) == record[curve]["low"]
            assert list(rows["high"]) == record[curve]["high"]
        for name in ("p10", "p50", "p90"):
            assert list(rows[name]) == record["needQuantiles"][name]
    assert valley.query("measure == 'spending'")["p50"].isna().all()
    assert set(delta.valley("need")["measure"]) == {"need"}


def test_a_document_without_a_valley_has_an_empty_frame(delta: botou.Run) -> None:
    document = copy.deepcopy(delta.document)
    for policy in document["policies"]:
        del policy["valley"]
    assert botou.Run(json.dumps(document)).valley().empty


def test_cash_keeps_every_quarter_with_its_quantiles(delta: botou.Run) -> None:
    cash = delta.cash().query("measure == 'balance'")
    plan = [quarter for policy in delta.document["policies"] for quarter in policy["cashPlan"]]
    assert list(cash["date"]) == [quarter["date"] for quarter in plan]
    for name in ("p10", "p50", "p90"):
        assert list(cash[name]) == [quarter["balanceQuantiles"][name] for quarter in plan]


def test_capital_is_kept_as_its_amounts_say(delta: botou.Run) -> None:
    capital = delta.capital().query("policy == 'grant-to-equity'")
    years = capital.pivot(index="year", columns="measure", values="value")
    assert list(years.index) == list(range(1, 11))
    assert list(years["opening"][1:]) == list(years["closing"][:-1])
    kept = (years["closing"] + years["takenOut"] - years["putIn"]) / years["opening"]
    assert years["preservation"][3:].tolist() == pytest.approx(kept[3:].tolist(), rel=1e-12)
    assert set(delta.capital()["policy"]) == {"equity", "grant-to-equity", "grant-to-equity+fund"}


def test_the_histogram_counts_every_future(delta: botou.Run) -> None:
    assert set(delta.crossings().groupby("policy")["futures"].sum()) == {delta.trials}


def test_running_projects_keep_names_districts_and_sectors(running: botou.Run) -> None:
    projects = running.projects()
    assert projects["running"].all()
    wanted = {project["name"] for project in running.document["policies"][0]["projects"]}
    assert set(projects["name"]) == wanted
    assert projects["district"].notna().all()
    assert not running.groups("sectors").empty


def test_official_counts_stand_beside_the_simulated(delta: botou.Run) -> None:
    simulated = delta.document["policies"][0]["snapshots"][0]["crossed"]
    count = {
        "what": "crossed",
        "kind": "count",
        "title": {"en": "have crossed", "zh": "已跨越"},
        "policy": "grant",
        "date": "2024-06",
        "official": 13,
        "source": {"en": "a report", "zh": "一份报告"},
        "simulated": simulated,
        "p05": simulated,
        "p95": simulated,
        "undefined": 0,
        "band": [9, 20],
        "verdict": "inside",
    }
    without = {**count, "band": None, "verdict": None}
    count["range"] = {"from": 0.5, "to": 17.4, "because": {"en": "dates", "zh": "时间"}}
    text = json.dumps({**delta.document, "official": [count, without]})
    rows = botou.Run(text, lang="zh").official()
    assert list(rows["measure"]) == ["simulated", "p05", "p95"] * 2
    assert set(rows["title"]) == {"已跨越"}
    assert set(rows["source"]) == {"一份报告"}
    assert set(rows["value"]) == {simulated["value"]}
    assert list(rows["band_high"].dropna()) == [20.0] * 3
    assert list(rows["assumed_from"].dropna()) == [0.5] * 3
    assert list(rows["assumed_to"].dropna()) == [17.4] * 3
    assert botou.Run(json.dumps({**delta.document, "official": []})).official().empty


def test_the_register_says_on_what_a_number_rests(delta: botou.Run) -> None:
    register = delta.register().set_index("path")
    share = register.loc["templates.deeptech.financing.share"]
    assert share["value"] == 0.5
    assert share["kind"] == "uncertain"
    # A tenth of a uniform law from 0.3 to 0.7 lies below 0.34, nine tenths below 0.66.
    assert (share["low"], share["high"]) == pytest.approx((0.34, 0.66))
    assert share["is_judgement"]
    assert "IT桔子" in share["note"]
    chinese = botou.Run(delta.text, lang="zh").register().set_index("path")
    assert chinese.loc["templates.deeptech.financing.share", "source"] == "判断"
    lever = register.loc["templates.deeptech.funding.centre"]
    assert (lever["kind"], lever["low"], lever["high"]) == ("decide", 500, 3000)


def test_assumptions_name_values_by_the_paths_of_overrides(delta: botou.Run) -> None:
    values = delta.assumptions().set_index("path")["value"]
    assert values["templates.deeptech.financing.share"] == 0.5
    assert values["templates.deeptech.stages[0].p"] == 0.9
    path = next(path for path in values.index if "grant-to-equity" in path and "teamFloor" in path)
    again = botou.run(DELTA, trials=8, overrides={path: 0.6}, policies="grant-to-equity")
    assert again.assumptions().set_index("path")["value"][path] == 0.6


def test_every_assumption_can_be_an_override(delta: botou.Run) -> None:
    values = delta.assumptions()
    values = values[values["value"].map(lambda value: not isinstance(value, (dict, list)))]
    overrides = dict(zip(values["path"], values["value"], strict=True))
    overrides.pop("trials", None)
    again = botou.run(DELTA, trials=200, seed=7, overrides=overrides)
    assert again.sha256 == delta.sha256
    assert again.document["policies"] == delta.document["policies"]


def test_a_table_for_reading_has_titles_and_errors(delta: botou.Run) -> None:
    table = delta.table("crossing.ultimate", "state.npv")
    assert list(table.index) == ["cross in the end", "net present value"]
    assert list(table.columns) == list(delta.policies)
    assert all("±" in text for text in table.to_numpy().ravel())
    estimate = delta.metrics("crossing.ultimate").set_index("policy")["value"]["grant"]
    shown = float(table["grant"].iloc[0].split("%")[0]) / 100
    assert shown == pytest.approx(estimate, abs=1e-3)


def test_decisions_are_judged_by_what_going_on_is_worth(running: botou.Run) -> None:
    decisions = running.decisions()
    converting = decisions[decisions["policy"] == "grant-to-equity"]
    names = {project["name"] for project in running.document["policies"][0]["projects"]}
    assert set(converting["name"]) == names
    told = converting.set_index(["name", "measure"])
    for name in names:
        continued = told.loc[(name, "valueIfContinued")]
        difference = told.loc[(name, "difference")]
        assert difference["value"] == pytest.approx(continued["value"] - continued["if_stopped"])
        if continued["action"] == "stop":
            assert difference["high"] < 0
        if continued["action"] == "continue":
            assert difference["low"] > 0
    plain = decisions[decisions["policy"] == "grant"]
    assert set(plain["action"]) == {"noReturnSought"}
