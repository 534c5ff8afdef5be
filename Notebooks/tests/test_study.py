"""A scenario at many points, against runs and comparisons of single ones and the tool's table."""

from __future__ import annotations

import datetime
import io
import json
import math
import os
import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import botou
from botou.catalogue import STUDIED
from botou.language import Lang
from botou.studypage import spread_text

from .conftest import DELTA, ROOT

SHARE = "templates.deeptech.financing.share"
RATE = "fund.discountRate"
METRICS = ("crossing.ultimate", "state.npv", "state.irr")
POINTS = [{SHARE: 0.4}, {SHARE: 0.6, RATE: 0.05}, {SHARE: 1.4}]
LANGUAGES: tuple[Lang, Lang] = ("en", "zh")


@pytest.fixture(scope="module")
def listed(_english: None) -> botou.Study:
    return botou.evaluate(DELTA, POINTS, trials=64, seed=7, metrics=METRICS)


@pytest.fixture(scope="module")
def drawn(_english: None) -> botou.Study:
    return botou.evaluate(DELTA, cases=6, trials=64, policies="grant-to-equity")


def edited(study: botou.Study, **members: Any) -> str:
    return json.dumps({**study.document, **members}, ensure_ascii=False)


@pytest.mark.parametrize("point", [0, 1, 2])
def test_a_point_is_a_run_with_its_values(listed: botou.Study, point: int) -> None:
    overrides = POINTS[point - 1] if point else {}
    run = botou.run(DELTA, overrides=overrides, trials=64, seed=7, metrics=METRICS)
    at = listed.frame().query("point == @point").set_index(["policy", "metric"])
    wanted = run.metrics().set_index(["policy", "metric"])
    assert len(at) == len(wanted) == len(run.policies) * 3
    for column in ("value", "standard_error", "low", "high", "status"):
        told, one = at[column], wanted[column].loc[at.index]
        assert (told.eq(one) | (told.isna() & one.isna())).all(), column
    paired = run.differences().set_index(["policy", "metric"])
    assert {key for key in at.index if key[0] != "grant"} == set(paired.index)
    for column, name in (("value", ""), ("standard_error", "_standard_error")):
        gains = at[f"over_baseline{name}"].loc[paired.index]
        assert (gains.eq(paired[column]) | (gains.isna() & paired[column].isna())).all(), column
    assert at.loc[["grant"]]["over_baseline"].isna().all()


def test_what_a_point_has_more_than_best_guesses_is_what_compare_tells(listed: botou.Study) -> None:
    moved: dict[str, Any] = {"templates": {"deeptech": {"financing": {"share": {"best": 0.4}}}}}
    compared = botou.compare(
        DELTA, {"extends": DELTA, **moved}, trials=64, seed=7, metrics=METRICS
    ).outcomes()
    wanted = compared.set_index(["policy", "measure"])
    told = listed.frame().query("point == 1").set_index(["policy", "metric"])
    both = [key for key in told.index if key in wanted.index]
    assert len(both) > len(METRICS)
    for key in both:
        assert told["from_best"][key] == pytest.approx(wanted["value"][key], rel=1e-12, nan_ok=True)
        error = wanted["standard_error"][key]
        assert told["from_best_standard_error"][key] == pytest.approx(error, rel=1e-9, nan_ok=True)
    assert told["from_best"]["grant", "crossing.ultimate"] < 0
    assert listed.frame().query("point == 0")["from_best"].isna().all()


def test_the_frame_is_the_table_that_the_tool_writes(listed: botou.Study, tmp_path: Path) -> None:
    pd.DataFrame(POINTS).to_csv(tmp_path / "points", index=False)
    words = [f"--points={tmp_path / 'points'}", "--trials=64", "--seed=7"]
    asked = f"--metrics={','.join(METRICS)}"
    said = botou.Tool().call(["evaluate", "--csv=-", asked, *words, str(DELTA)])
    table = pd.read_csv(io.StringIO(said), keep_default_na=False, na_values=[""])
    table = table.rename(columns=lambda name: re.sub("_se$", "_standard_error", str(name))).drop(
        columns="title"
    )
    frame = listed.frame()
    assert list(frame.columns) == list(table.columns)
    table["status"] = table["status"].str.replace(f"{tmp_path}/", "")
    pd.testing.assert_frame_equal(frame, table, check_dtype=False, rtol=1e-15)


def test_points_are_the_same_however_they_are_given(listed: botou.Study, tmp_path: Path) -> None:
    options: dict[str, Any] = {"trials": 64, "seed": 7, "metrics": METRICS}
    frame = pd.DataFrame(POINTS)
    assert frame[RATE].isna().sum() == 2
    assert botou.evaluate(DELTA, frame, **options).text == listed.text
    assert botou.evaluate(DELTA, iter(POINTS), threads=3, **options).text == listed.text
    # A file's faults tell of the file.
    frame.to_csv(tmp_path / "my.csv", index=False)
    kept = botou.evaluate(DELTA, tmp_path / "my.csv", **options)
    assert kept.text.replace(f"{tmp_path}/my.csv:", "points:") == listed.text
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        Path("my.csv").rename("-")
        record = {"extends": DELTA}
        assert len(botou.evaluate(record, "-", **options).points()) == 4
    finally:
        os.chdir(before)


def test_values_reach_the_tool_as_they_are() -> None:
    given: dict[str, list[Any]] = {
        SHARE: [np.float32(0.25), "60%", None, 1, 0.1 + 0.2],
        "horizonMonths": [100.0, math.nan, np.int64(90), pd.NA, 96],
        "portfolio[0].entry.from": [
            *("2020-01", None, pd.Timestamp(2019, 9, 1)),
            *(datetime.date(2019, 7, 1), pd.NaT),
        ],
    }
    metric = "crossing.ultimate"
    study = botou.evaluate(DELTA, pd.DataFrame(given), trials=8, metrics=metric)
    points = study.points()
    assert list(points["faults"]) == [""] * 6
    assert list(points[SHARE]) == [0.5, 0.25, 0.6, 0.5, 1, 0.30000000000000004]
    assert list(points["horizonMonths"]) == [120, 100, 120, 90, 120, 96]
    first = ["2019-06", "2020-01", "2019-06", "2019-09-01", "2019-07-01", "2019-06"]
    assert list(points["portfolio[0].entry.from"]) == first


def test_a_point_that_fails_is_a_row(listed: botou.Study) -> None:
    (row,) = listed.frame().query("point == 3").to_dict("records")
    assert (row[SHARE], row[RATE]) == (1.4, 0.03)
    assert row["status"] == f"points:4:1: {SHARE} is 1.4; it must be between 0 and 1"
    rest = [value for name, value in row.items() if name not in ("point", SHARE, RATE, "status")]
    assert all(pd.isna(value) for value in rest)
    assert list(listed.points()["faults"]) == ["", "", "", row["status"]]
    chinese = botou.Study(listed.text, lang="zh").points()["faults"][3]
    assert chinese == f"points:4:1: {SHARE} 为 1.4；必须在 0 与 1 之间"
    wrong = botou.evaluate(DELTA, [{SHARE: 2, RATE: "x"}], trials=8, lang="zh")
    assert wrong.frame()["status"].iloc[-1].count("；points:2:") == 1


def test_cases_spread_as_their_rows_do(drawn: botou.Study) -> None:
    assert (drawn.question, drawn.method, drawn.count) == ("evaluate", "cases", 6)
    assert set(drawn.policies) == {"grant", "grant-to-equity"}
    rows = drawn.frame().query("point > 0")
    spread = drawn.spread()
    assert list(spread.columns) == list(STUDIED["spread"])
    assert len(spread) == 9
    for told in spread.to_dict("records"):
        own = rows[rows["policy"].eq(told["policy"]) & rows["metric"].eq(told["metric"])]
        values = own["over_baseline" if told["is_over_baseline"] else "value"]
        assert told["cases"] == 6
        assert told["mean"] == pytest.approx(values.mean())
        assert told["standard_deviation"] == pytest.approx(values.std(ddof=1))
        for name, share in (("p10", 0.1), ("p50", 0.5), ("p90", 0.9)):
            assert told[name] == pytest.approx(values.quantile(share))
        noise = math.sqrt((own["from_best_standard_error"] ** 2).mean())
        if told["is_over_baseline"]:
            assert math.isnan(told["noise_at_most"])
        else:
            assert told["noise_at_most"] == pytest.approx(noise)
    # The values are those that the scenario's laws make likely.
    varied = drawn.varied()
    assert list(varied["name"]) == list(drawn.inputs)
    assert varied.set_index("name")["best"][SHARE] == 0.5
    assert drawn.points().query("point > 0")[SHARE].between(0.3, 0.7).all()


def test_a_study_that_lists_points_has_no_spread(listed: botou.Study) -> None:
    assert listed.spread().empty
    assert list(listed.spread().columns) == list(STUDIED["spread"])


@pytest.mark.parametrize("name", list(STUDIED))
def test_each_frame_has_the_columns_that_are_documented(listed: botou.Study, name: str) -> None:
    frame: pd.DataFrame = getattr(listed, "frame" if name == "study" else name)()
    held = [column for column in frame.columns if column not in (SHARE, RATE)]
    assert held == list(STUDIED[name])
    if name in ("study", "points"):
        assert list(frame.columns)[:3] == ["point", SHARE, RATE]
        assert frame["point"].dtype == "int64"
        assert frame[SHARE].dtype == "float64"
    for lang in LANGUAGES:
        assert list(botou.columns(name, lang).index) == held


def test_metrics_are_chosen_by_name(listed: botou.Study) -> None:
    chosen = listed.frame("state.npv")
    assert set(chosen["metric"].dropna()) == {"state.npv"}
    # A point that failed has no metric, and is never left out.
    assert set(chosen["point"]) == {0, 1, 2, 3}
    with pytest.raises(botou.UnknownNameError, match=r"Did you mean 'state\.npv'"):
        listed.frame("state.nvp")
    with pytest.raises(botou.UnknownNameError, match="没有名为“grnt”的政策"):
        botou.Study(listed.text, lang="zh").table("grnt")


def test_an_input_that_is_named_as_a_column_goes_by_its_path() -> None:
    named = {
        "extends": DELTA,
        "parameters": {"point": {"decide": [100, 120], "now": 120}},
        "horizonMonths": {"of": "point"},
    }
    study = botou.evaluate(named, [{"point": 100}], trials=8)
    assert study.inputs == ("point",)
    assert list(study.points().columns) == ["point", "parameters.point", "faults"]
    assert list(study.points()["parameters.point"]) == [120, 100]
    assert set(study.frame()["point"]) == {0, 1}


def test_a_study_is_kept_byte_for_byte(listed: botou.Study, tmp_path: Path) -> None:
    kept = botou.read_study(listed.save(tmp_path / "study.json"))
    assert kept.text == listed.text
    assert kept.name == "yangtze-delta"
    assert (kept.baseline, kept.focus) == ("grant", "grant-to-equity")
    assert (kept.trials, kept.seed, kept.count, kept.part) == (64, 7, 3, None)
    # As the tool orders metrics.
    assert kept.metrics == ("crossing.ultimate", "state.irr", "state.npv")
    assert kept.sha256 == botou.run(DELTA, trials=8).sha256
    assert "points=3, inputs=2" in repr(kept)


def test_a_part_says_so(tmp_path: Path) -> None:
    path = tmp_path / "part.json"
    words = ["--cases=3", "--trials=8", "--part=2/2", f"--json={path}", "--quiet"]
    botou.Tool().call(["evaluate", *words, str(DELTA)])
    part = botou.read_study(path)
    assert (part.part, part.count) == ((2, 2), 3)
    assert "part 2 of 2" in repr(part)
    assert part.spread().empty
    assert set(part.points()["point"]) < {0, 1, 2, 3}


def test_what_is_no_study_is_told_in_both_languages(
    listed: botou.Study, delta: botou.Run, tmp_path: Path
) -> None:
    def refused(text: str, lang: Lang) -> str:
        (tmp_path / "it.json").write_text(text, encoding="utf-8")
        with pytest.raises(botou.DocumentError) as caught:
            botou.read_study(tmp_path / "it.json", lang=lang).frame()
        return str(caught.value).removeprefix(f"{tmp_path / 'it.json'}: ")

    points = listed.document["points"]
    short = [{**points[0], "values": [0.4]}, *points[1:]]
    gone = [{**points[0], "values": [0.4, None]}, *points[1:]]
    twice = [*listed.document["inputs"], listed.document["inputs"][0]]
    told = {
        delta.text: ('schema is "botou/run/6"; it must be botou/study/1', "必须是 botou/study/1"),
        "{}": ("schema is not given; it must be botou/study/1", "schema 未给出；必须是"),
        edited(listed, schema="botou/study/9"): ("use a newer botou", "请使用更新的 botou"),
        edited(listed, metrics="x"): ("metrics must be a list", "metrics 应为一个列表"),
        edited(listed, points=short): ("points[0].values must be a list of 2", "由 2 个值组成"),
        edited(listed, points=gone): (
            "points[0].values[1] must be a number, a text, or true or false",
            "points[0].values[1] 应为数、文本、true 或 false",
        ),
        edited(listed, inputs=twice): ("inputs[2].name must be a name of its own", "不与其他输入"),
    }
    assert len(told) == 7
    for text, words in told.items():
        for lang, said in zip(LANGUAGES, words, strict=True):
            assert said in refused(text, lang)
    lacking = {name: value for name, value in listed.document.items() if name != "focus"}
    assert refused(json.dumps(lacking), "en") == "focus is missing"
    assert refused(json.dumps(lacking), "zh") == "缺少 focus"


def test_members_that_are_not_known_are_left_alone(listed: botou.Study) -> None:
    points = [{**point, "rank": 1} for point in listed.document["points"]]
    text = edited(listed, points=points, question="later", method="other", shares=[{"x": 1}])
    later = botou.Study(text)
    assert later.question == "later"
    assert later.document["shares"] == [{"x": 1}]
    pd.testing.assert_frame_equal(later.frame(), listed.frame())
    assert "<table" in later._repr_html_()


def test_a_sweep_is_a_study_too(tmp_path: Path) -> None:
    path = tmp_path / "sweep.json"
    words = [f"--over={SHARE}=0.3,0.7", "--trials=8", f"--json={path}", "--quiet"]
    botou.Tool().call(["sweep", *words, str(DELTA)])
    swept = botou.read_study(path)
    assert (swept.question, swept.inputs) == ("sweep", (SHARE,))
    assert list(swept.points()[SHARE]) == [0.5, 0.3, 0.7]
    listed = botou.evaluate(DELTA, [{SHARE: 0.3}, {SHARE: 0.7}], trials=8)
    pd.testing.assert_frame_equal(swept.frame(), listed.frame())
    assert "2 points of 1 input, each on the same 8 futures" in swept._repr_html_()


def test_a_notebook_shows_points_and_those_that_failed(listed: botou.Study) -> None:
    table = listed.table()
    titles = [*_run().table().index]
    assert list(table.columns) == [SHARE, RATE, *titles, "net present value, less plain grant"]
    assert list(table[SHARE]) == ["0.5", "0.4", "0.6"]
    assert list(table.index) == [0, 1, 2]
    assert table["cross in the end"][1] == _run().table()["grant-to-equity"]["cross in the end"]
    page = listed._repr_html_()
    assert "3 points of 2 inputs" in page
    assert f"point 3: points:4:1: {SHARE} is 1.4" in page
    chinese = botou.Study(listed.text, lang="zh")._repr_html_()
    assert "2 项输入的 3 个点" in chinese
    assert "政策：拨投结合" in chinese
    assert "点 3：" in chinese
    assert "最终跨越率" in chinese


def _run() -> botou.Run:
    return botou.run(DELTA, overrides=POINTS[0], trials=64, seed=7, metrics=METRICS)


def test_a_notebook_shows_how_cases_spread(drawn: botou.Study) -> None:
    page = drawn._repr_html_()
    assert "6 cases of 16 uncertain inputs" in page
    assert "net present value, less plain grant" in page
    # Both spend alike on a project, so that there is nothing to tell.
    assert "cross in the end, less" not in page
    shown = spread_text(drawn).loc["cross in the end"]
    assert all(f"<td>{text}</td>" in page for text in shown)
    assert re.fullmatch(r"\d\d\.\d%", str(shown["mean of cases"]))
    spread = drawn.spread().query(
        "policy == 'grant-to-equity' and metric == 'crossing.ultimate' and not is_over_baseline"
    )
    for column, name in (("mean of cases", "mean"), ("P10", "p10"), ("P90", "p90")):
        assert float(shown[column].rstrip("%")) / 100 == pytest.approx(
            spread[name].iloc[0], abs=5e-3
        )
    chinese = botou.Study(drawn.text, lang="zh")._repr_html_()
    assert "16 项未知数的 6 种假设" in chinese
    assert "净现值 NPV，减去“纯拨款”" in chinese


def test_progress_counts_futures_of_all_points() -> None:
    heard: list[tuple[int, int]] = []
    botou.evaluate(
        DELTA, cases=3, trials=100, progress=lambda played, trials: heard.append((played, trials))
    )
    assert heard[-1] == (300, 300)


def test_settings_are_those_of_a_run() -> None:
    study = botou.evaluate(
        DELTA,
        [{SHARE: 0.4}],
        trials=64,
        overrides={"horizonMonths": 96},
        policies=["equity"],
        metrics="state.npv",
        draws="gsl",
        futures="plain",
    )
    run = botou.run(
        DELTA,
        trials=64,
        overrides={"horizonMonths": 96, SHARE: 0.4},
        policies=["equity"],
        metrics="state.npv",
        draws="gsl",
        futures="plain",
    )
    told = study.frame().query("point == 1")["value"]
    assert list(told) == list(run.metrics()["value"])


@pytest.mark.parametrize(
    ("points", "english", "chinese"),
    [
        ({SHARE: 0.4}, "points must be a file, a frame", "points 应为文件"),
        ([0.4], "or a list of records", "由记录组成的列表"),
        (7, "points must be a file", "points 应为文件"),
        ([], "points holds no point", "points 中没有点"),
        (pd.DataFrame({SHARE: []}), "points holds no point", "points 中没有点"),
        (
            [{SHARE: 0.4}, {SHARE: None}],
            "point 2 sets nothing; leave it out",
            "第 2 个点未设任何值",
        ),
        ([{SHARE: [0.4]}], f"point 1: {SHARE} is [0.4]; it must be a number", "应为数、文本"),
    ],
)
def test_points_that_are_none_are_told(points: Any, english: str, chinese: str) -> None:
    for lang, said in zip(LANGUAGES, (english, chinese), strict=True):
        with pytest.raises(botou.ArgumentError, match=re.escape(said)):
            botou.evaluate(DELTA, points, lang=lang)


def test_what_the_tool_refuses_is_a_typed_error() -> None:
    with pytest.raises(botou.InputError, match=f"^points:1:1: .*did you mean '{SHARE}'") as caught:
        botou.evaluate(DELTA, [{SHARE[:-1]: 0.4}])
    (fault,) = caught.value.faults
    assert (fault.code, fault.file, fault.line) == ("E_WRONG_TABLE", "points", 1)
    with pytest.raises(botou.UnreadableFileError, match="cannot read 'nowhere"):
        botou.evaluate(DELTA, "nowhere.csv")
    with pytest.raises(botou.UsageError, match="needs '--points' or '--cases'"):
        botou.evaluate(DELTA)
    with pytest.raises(botou.UsageError, match="不能同时给出"):
        botou.evaluate(DELTA, POINTS, cases=3, lang="zh")
    with pytest.raises(botou.UsageError, match="Did you mean 'grant'"):
        botou.evaluate(DELTA, cases=3, policies="grnt")


@pytest.mark.parametrize("name", ["Notebooks.md", "Notebooks.zh.md"])
def test_the_article_s_example_runs(name: str) -> None:
    text = (ROOT / "Sources/BoTou/BoTou.docc" / name).read_text(encoding="utf-8")
    blocks = re.findall(r"(?ms)^```python\n(.*?)^```", text)
    (example,) = [block for block in blocks if "botou.evaluate(" in block]
    assert example.count("cases=200") == 1
    names: dict[str, Any] = {"botou": botou}
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        exec(example.replace("cases=200", "cases=3, trials=8"), names)
    finally:
        os.chdir(before)
    assert names["study"].count == 3
    assert "faults" in names["listed"].points()
