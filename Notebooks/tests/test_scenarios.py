"""Runs, overrides, sweeps and checks."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest

import botou
from botou.language import Lang

from .conftest import DELTA

SHARE = "templates.deeptech.financing.share"


def test_threads_change_nothing_and_the_seed_does(delta: botou.Run) -> None:
    assert botou.run(DELTA, trials=200, seed=7, threads=1).text == delta.text
    other = botou.run(DELTA, trials=200, seed=8)
    assert other.seed == 8
    assert not other.metrics().equals(delta.metrics())
    assert other.sha256 == delta.sha256


def test_policies_draws_and_futures_are_chosen() -> None:
    run = botou.run(DELTA, trials=50, policies=["equity"], draws="gsl", futures="plain")
    assert set(run.policies) == {"grant", "equity"}
    assert run.document["draws"] == "gsl"
    assert run.document["futures"] == "plain"


def test_a_run_goes_on_until_an_interval_is_narrow(tmp_path: Path) -> None:
    run = botou.run(
        DELTA,
        until=("crossing.ultimate", 0.02),
        policies="grant",
        checkpoint=tmp_path / "delta.run",
    )
    row = run.metrics("crossing.ultimate").iloc[0]
    assert row["high"] - row["low"] <= 0.04
    assert (tmp_path / "delta.run").exists()


def test_an_override_and_an_extending_record_say_the_same() -> None:
    by_path = botou.run(DELTA, trials=50, overrides={SHARE: 0.3, "asOf": "2023-06"})
    record = {
        "extends": DELTA,
        "asOf": "2023-06",
        "templates": {"deeptech": {"financing": {"share": 0.3}}},
    }
    assert botou.run(record, trials=50).document["policies"] == by_path.document["policies"]
    assert by_path.assumptions().set_index("path")["value"][SHARE] == 0.3


def test_none_gives_a_field_back_to_its_default(delta: botou.Run) -> None:
    again = botou.run(DELTA, trials=200, seed=7, overrides={"fund.saleHaircut": None})
    values = again.assumptions().set_index("path")["value"]
    assert "fund.saleHaircut" in values.index
    with pytest.raises(botou.InputError):
        botou.run(DELTA, trials=8, overrides={"horizonMonths": None, "start": None})


def test_a_sweep_runs_every_combination() -> None:
    sweep = botou.sweep(
        DELTA, {SHARE: [0.3, 0.7], "fund.discountRate": [0.0, 0.03, 0.06]}, trials=50
    )
    assert len(sweep) == 6
    metrics = sweep.metrics("crossing.ultimate", "state.npv")
    assert list(metrics.columns[:3]) == [SHARE, "fund.discountRate", "policy"]
    assert len(metrics) == 6 * 5 * 2
    for point, run in sweep:
        rows = metrics
        for path, value in point.items():
            rows = rows[rows[path] == value]
        wanted = run.metrics("crossing.ultimate", "state.npv")
        assert list(rows["value"]) == list(wanted["value"])
        assert (
            run.document["scenario"]["resolved"]["fund"]["discountRate"]
            == point["fund.discountRate"]
        )
    grant = metrics.query("policy == 'grant' and metric == 'crossing.ultimate'")
    by_share = grant.groupby(SHARE)["value"].mean()
    assert by_share[0.7] > by_share[0.3] + 0.1
    assert set(sweep.differences("state.npv")["metric"]) == {"state.npv"}


def test_values_may_be_numpy_s() -> None:
    shares = np.linspace(0.25, 0.75, 2)
    sweep = botou.sweep(DELTA, {SHARE: shares, "horizonMonths": np.arange(96, 97)}, trials=8)
    assert list(sweep.metrics("crossing.ultimate")[SHARE].unique()) == [0.25, 0.75]
    assert sweep.runs[0].document["scenario"]["horizonMonths"] == 96
    for value in (float("nan"), {1, 2}):
        with pytest.raises((TypeError, ValueError)):
            botou.run(DELTA, trials=8, overrides={SHARE: value})


def test_a_sweep_over_nothing_is_refused() -> None:
    empty: list[dict[str, list[float]]] = [{}, {SHARE: []}]
    for values in empty:
        with pytest.raises(ValueError, match="needs a path"):
            botou.sweep(DELTA, values)


def test_a_sweep_passes_the_tool_s_faults_on() -> None:
    with pytest.raises(botou.InputError) as caught:
        botou.sweep(DELTA, {SHARE: [0.5, 1.5]}, trials=8)
    assert caught.value.faults[0].path == SHARE
    assert caught.value.faults[0].found == "1.5"


def test_a_check_lists_every_fault_and_none_of_a_sound_scenario() -> None:
    assert botou.check(DELTA).empty
    faults = botou.check(DELTA, overrides={SHARE: 1.4, "horizonMonths": -3})
    assert sorted(faults["path"]) == ["horizonMonths", SHARE]
    assert set(faults["code"]) == {"E_OUT_OF_RANGE"}
    assert botou.check(DELTA, overrides={SHARE: 2}, lang="zh")["accepted"][0].startswith("必须")
    with pytest.raises(botou.UnreadableFileError):
        botou.check("nowhere.json5")


def test_names_with_markup_stay_names(tmp_path: Path) -> None:
    name = '<script>alert(1)</script> & "=cmd()" 拨投'
    run = botou.run({"extends": DELTA, "title": name}, trials=20, lang="en")
    assert run.title == name
    page = run.report(tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in page
    grown = botou.run(
        {
            "extends": DELTA,
            "portfolio": [
                {
                    "template": "deeptech",
                    "entry": {"from": "2019-06", "to": "2024-06"},
                    "projects": [{"name": "a", "district": name, "copies": 3}],
                }
            ],
        },
        trials=20,
    )
    assert set(grown.groups("districts")["name"]) == {name}
    assert "<script>" not in grown.groups("districts").to_html()
    ET.fromstring(grown.chart("crossing").svg)


def test_pictures_show_themselves_and_speak_both_languages(
    delta: botou.Run, tmp_path: Path
) -> None:
    picture = delta.chart("crossing")
    assert picture._repr_svg_() == picture.svg
    root = ET.fromstring(picture.svg)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    chinese = delta.chart("crossing", lang="zh", policies=["none", "grant"])
    assert "跨越" in chinese.svg and "跨越" not in picture.svg
    assert "equity" not in chinese.svg
    assert chinese.save(tmp_path / "x.svg").read_text(encoding="utf-8") == chinese.svg


def test_a_report_opens_in_the_language_asked_for(delta: botou.Run, tmp_path: Path) -> None:
    page = delta.report(tmp_path / "报告 1.html", lang="zh")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert 'lang="zh' in page.read_text(encoding="utf-8")[:400]


def test_definitions_speak_both_languages(delta: botou.Run) -> None:
    english, chinese = botou.definitions(lang="en"), botou.definitions(lang="zh")
    assert list(english["metric"]) == list(chinese["metric"])
    assert set(delta.metrics()["metric"]) <= set(english["metric"])
    assert chinese.set_index("metric")["title"]["crossing.ultimate"] == "最终跨越率"
    assert set(english["kind"]) <= {"share", "money", "count", "months", "ratio", "rate"}


def test_a_scenario_names_files_of_its_folder_or_of_one_that_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").mkdir()
    own = tmp_path / "own/scenario.json5"
    own.write_text('{ extends: "../delta.json5" }')
    (tmp_path / "delta.json5").write_bytes(DELTA.read_bytes())
    spoken: list[tuple[Lang, str]] = [
        ("en", "outside the scenario's folder"),
        ("zh", "情景所在的文件夹"),
    ]
    for lang, said in spoken:
        with pytest.raises(botou.InputError, match=said) as caught:
            botou.run(own, trials=2, lang=lang)
        assert caught.value.codes == ("E_UNREADABLE_FILE",)
    assert list(botou.check(own)["code"]) == ["E_UNREADABLE_FILE"]
    for allow in (tmp_path, str(tmp_path), [tmp_path / "own", tmp_path]):
        assert botou.check(own, allow=allow).empty
        assert botou.run(own, trials=2, allow=allow).name == "yangtze-delta"
        assert len(botou.sweep(own, {SHARE: [0.3]}, trials=2, allow=allow)) == 1
    monkeypatch.chdir(tmp_path / "own")
    text = {"extends": str(tmp_path / "delta.json5")}
    assert list(botou.check(text)["code"]) == ["E_UNREADABLE_FILE"]
    assert list(botou.check({"extends": "/proc/self/environ"})["line"]) == [1]
    assert botou.check(text, allow=tmp_path).empty
    assert botou.check({"extends": tmp_path / "delta.json5"}).empty
    assert botou.check({"extends": tmp_path / "delta.json5"}, allow=None).empty


def test_a_path_to_a_folder_that_is_not_there_is_told_as_a_missing_file(tmp_path: Path) -> None:
    spoken: list[tuple[Lang, str]] = [("en", "there is no such file"), ("zh", "没有这个文件")]
    for missing in (tmp_path / "gone.json5", tmp_path / "nope/gone.json5"):
        for lang, said in spoken:
            with pytest.raises(botou.InputError, match=f"extends.*{said}") as caught:
                botou.run({"extends": missing}, trials=2, lang=lang)
            assert "--allow" not in str(caught.value)
        faults = botou.check({"extends": missing})
        assert list(faults["code"]) == ["E_UNREADABLE_FILE"]
        assert list(faults["path"]) == ["extends"]
