"""Two scenarios or runs side by side, against runs of their own."""

from __future__ import annotations

import math
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import botou
from botou.catalogue import COMPARED

from .conftest import DELTA

SHARE = "templates.deeptech.financing.share"
RAISED = {"extends": DELTA, "templates": {"deeptech": {"financing": {"share": 0.6}}}}


def test_a_change_is_told_with_what_it_does() -> None:
    compared = botou.compare(DELTA, RAISED, trials=300)
    assert compared.errors == "paired"
    assert not compared.is_same
    inputs = compared.inputs()
    assert list(inputs.columns) == list(COMPARED["inputs"])
    assert inputs[["path", "kind", "a", "b"]].to_numpy().tolist() == [[SHARE, "changed", 0.5, 0.6]]
    outcomes = compared.outcomes()
    assert list(outcomes.columns) == list(COMPARED["outcomes"])
    assert np.allclose(outcomes["b"] - outcomes["a"], outcomes["value"], equal_nan=True)
    # The two runs by themselves say the same, with errors that are far wider.
    before, after = (botou.run(scenario, trials=300) for scenario in (DELTA, RAISED))
    row = _grant(outcomes, "state.npv")
    for side, run in (("a", before), ("b", after)):
        wanted = run.metrics("state.npv").set_index("policy").to_dict("index")["grant"]
        assert row[side] == wanted["value"]
        assert row[f"{side}_standard_error"] == wanted["standard_error"]
    crossings = _grant(outcomes, "crossings")
    assert crossings["is_clear"]
    assert crossings["standard_error"] < crossings["a_standard_error"] / 3


def _grant(outcomes: pd.DataFrame, measure: str) -> dict[Hashable, Any]:
    rows = outcomes[(outcomes["policy"] == "grant") & (outcomes["measure"] == measure)]
    (row,) = rows.to_dict("records")
    return row


def test_kept_runs_have_a_bound_for_an_error(delta: botou.Run, tmp_path: Path) -> None:
    other = botou.run(RAISED, trials=200, seed=7)
    bound = botou.compare(delta, other.save(tmp_path / "other.json"))
    assert bound.errors == "atMost"
    rows = bound.outcomes()
    held = rows[rows["standard_error"].notna()]
    total = held["a_standard_error"] + held["b_standard_error"]
    assert np.allclose(held["standard_error"], total)
    apart = botou.compare(delta, botou.run(RAISED, trials=200, seed=8))
    assert apart.errors == "independent"


def test_a_scenario_that_says_the_same_is_the_same(tmp_path: Path) -> None:
    same = tmp_path / "same.json5"
    same.write_bytes(DELTA.read_bytes())
    compared = botou.compare(DELTA, same)
    assert compared.is_same
    assert compared.outcomes().empty
    assert list(compared.inputs().columns) == list(COMPARED["inputs"])
    assert "no input differs" in compared._repr_html_()
    assert "相同" in botou.compare(DELTA, same, lang="zh")._repr_html_()


@pytest.mark.parametrize("name", list(COMPARED))
def test_columns_are_explained_in_both_languages(name: str) -> None:
    for lang in ("en", "zh"):
        assert list(botou.columns(name, lang).index) == list(COMPARED[name])


def test_a_notebook_shows_both_tables() -> None:
    page = botou.compare(DELTA, RAISED, trials=64, lang="zh")._repr_html_()
    assert "配对" in page
    assert "跨越项目数" in page
    assert "0.6" in page


def test_options_and_progress_reach_the_tool() -> None:
    heard: list[tuple[int, int]] = []
    compared = botou.compare(
        DELTA,
        RAISED,
        trials=300,
        policies="equity",
        metrics="state.irr",
        overrides={"horizonMonths": 96},
        progress=lambda played, trials: heard.append((played, trials)),
    )
    assert set(compared.outcomes()["measure"]) == {"state.irr"}
    assert "equity" in compared.policies
    assert "grant-to-equity" not in compared.policies
    assert heard[-1] == (300, 300)
    assert "horizonMonths" not in set(compared.inputs()["path"])


def test_what_cannot_be_compared_is_a_typed_error(delta: botou.Run, tmp_path: Path) -> None:
    with pytest.raises(botou.UsageError, match="same file"):
        botou.compare(DELTA, DELTA)
    with pytest.raises(botou.ArgumentError, match="record"):
        botou.compare(RAISED, RAISED)
    with pytest.raises(botou.UnreadableFileError):
        botou.compare(DELTA, tmp_path / "nowhere.json5")
    euro = {**RAISED, "currency": "EUR"}
    with pytest.raises(botou.InputError) as caught:
        botou.compare(DELTA, euro)
    assert caught.value.codes == ("E_OTHER_MONEY",)
    with pytest.raises(botou.UsageError, match="--trials"):
        botou.compare(delta, botou.run(DELTA, trials=8), trials=4)
    old = tmp_path / "old.json"
    old.write_text(delta.text.replace("botou/run/", "botou/run/1"))
    with pytest.raises(botou.InputError) as refused:
        botou.compare(old, delta)
    assert refused.value.codes == ("E_UNKNOWN_SCHEMA",)


def test_the_register_knows_what_was_changed(tmp_path: Path) -> None:
    # A plain value would take the place of the mark, and leave the register.
    patience = {"patience": {"best": 6}}
    run = botou.run({"extends": DELTA, "templates": {"deeptech": {"funding": patience}}}, trials=8)
    register = run.register().set_index("path")
    assert register["default"]["templates.deeptech.funding.patience"] == 6
    assert register["value"]["fund.discountRate"] == 0.03
    assert register["default"]["fund.discountRate"] == 0
    # What must be said anyway has no default.
    assert math.isnan(register["default"][SHARE])
    page = run.report(tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.count("▲ changed; default 0") == 1
    assert page.count("▲ 已更改；默认 0") == 1
    assert page.count("▲ changed") == 1
