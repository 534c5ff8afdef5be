"""Term sheets, waterfalls and flows, against answers known by hand."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd
import pytest

import botou

from .conftest import ROOT

SHEETS = ROOT / "Scenarios/cap-tables"


def test_a_plain_round_is_converted_exactly() -> None:
    terms = botou.convert(pre=80, new=20, grant=10, convention="alongside", team_floor=0.5)
    assert terms.state_ownership == pytest.approx(1 / 11, abs=1e-15)
    holders = terms.holders().set_index("name")
    assert holders["ownership_after_exact"]["state"] == Fraction(1, 11)
    assert sum(holders["ownership_after_exact"]) == 1
    assert terms.instruments()["price_per_share_exact"][0] == Fraction(4, 5)


def test_a_sheet_is_a_file_or_a_record() -> None:
    file = botou.convert(SHEETS / "grant-to-equity.json5", lang="zh")
    assert file.state_ownership == pytest.approx(1 / 11, abs=1e-15)
    assert file.document["stateOwnershipExact"] == "1/11"
    sale = botou.convert(SHEETS / "yc-sale-at-3m.json5")
    assert sale.state_ownership is None
    assert sale.holders().set_index("name")["amount_exact"]["Investor B"] == 800_000


def test_terms_without_a_convention_are_refused() -> None:
    with pytest.raises(botou.UsageError, match="--convention"):
        botou.convert(pre=80, new=20, grant=10)
    with pytest.raises(botou.InputError) as caught:
        botou.convert({"preMony": 3})
    assert "E_UNKNOWN_FIELD" in caught.value.codes


def test_a_waterfall_pays_all_of_each_sale() -> None:
    answer = botou.waterfall(SHEETS / "participation.json5")
    holders = answer.holders()
    claims = {
        sale["proceeds"]: sum(Fraction(claim["amountExact"]) for claim in sale["claims"])
        for sale in answer.document["exits"]
    }
    for proceeds, claimed in claims.items():
        paid = holders[holders["proceeds"] == proceeds]["amount_exact"]
        assert sum(paid) + claimed == Fraction(proceeds)
    assert answer.breakpoints()["proceeds"].is_monotonic_increasing
    assert {"converted", "amount", "name"} <= set(answer.classes().columns)


def test_flows_are_pairs_a_frame_or_a_file() -> None:
    pairs = [("2020-01-01", -100.0), ("2024-01-01", 180.0)]
    measures = botou.returns(pairs, rate=0.08).measures().set_index("measure")
    rate = measures["value"]["internalRateOfReturn"]
    # act/365: 1461 days.
    assert rate == pytest.approx(1.8 ** (365 / 1461) - 1, rel=1e-12)
    assert measures["status"]["internalRateOfReturn"] == "unique"
    frame = pd.DataFrame(pairs, columns=["date", "amount"])
    frame["date"] = pd.to_datetime(frame["date"])
    assert botou.returns(frame, rate=0.08).document == botou.returns(pairs, rate=0.08).document


def test_no_rate_of_return_is_nan_with_a_status() -> None:
    measures = botou.returns([("2020-01-01", 100.0), ("2021-01-01", 5.0)]).measures()
    row = measures.set_index("measure").loc["internalRateOfReturn"]
    assert pd.isna(row["value"])
    assert row["status"] != "unique"


def test_a_faulty_table_is_named_by_row() -> None:
    with pytest.raises(botou.InputError) as caught:
        botou.returns([("2020-01-01", -100.0), ("2020-02-31", 180.0)])
    assert caught.value.faults[0].line == 3
