"""On which inputs a number depends, against runs and a sum by hand."""

from __future__ import annotations

import numpy as np
import pytest

import botou

from .conftest import DELTA

SHARE = "templates.deeptech.financing.share"


def test_a_bar_is_what_two_runs_differ_by() -> None:
    study = botou.sensitivity(DELTA, metric="state.npv", own=True, trials=300, inputs=SHARE)
    assert (study.method, study.policy, study.less) == ("tornado", "grant-to-equity", None)
    bars = study.bars()
    assert bars[["input", "end"]].to_numpy().tolist() == [[SHARE, 1], [SHARE, 2]]
    assert np.allclose(bars["setting"].astype(float), [0.34, 0.66])

    def npv(share: float) -> float:
        run = botou.run(DELTA, trials=300, overrides={SHARE: share}, metrics="state.npv")
        policies = run.metrics().set_index("policy").to_dict("index")
        return float(policies["grant-to-equity"]["value"])

    best = npv(0.5)
    assert np.allclose(bars["change"], [npv(0.34) - best, npv(0.66) - best])
    assert np.allclose(bars["width"], npv(0.66) - npv(0.34))
    assert "0.66" in study._repr_html_()
    # The points that were played for it are those of any study.
    assert len(study.frame("state.npv")) == 3 * len(study.policies)


def test_shares_of_one_portfolio_leave_room_for_luck() -> None:
    study = botou.sensitivity(
        DELTA,
        method="sobol",
        metric="crossing.count",
        own=True,
        rows=8,
        scramblings=4,
        trials=256,
        inputs=[SHARE, "templates.deeptech.stages[0].p"],
        lang="zh",
    )
    indices = study.indices()
    assert len(indices) == 5
    luck = indices[indices["input"] == "luck"].iloc[0]
    assert luck["title"] == "运气"
    assert 0 < luck["alone"] <= luck["with_others"] <= 1
    with pytest.raises(botou.ArgumentError, match="sobol"):
        study.bars()


def test_what_the_tool_refuses_is_an_error_that_says_what_works() -> None:
    with pytest.raises(botou.UsageError, match=r"Did you mean 'crossing\.ultimate'"):
        botou.sensitivity(DELTA, metric="crossing.ultimat", lang="en")
