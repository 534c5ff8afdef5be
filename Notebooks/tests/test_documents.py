"""Documents that are cut off, newer, foreign or wrong are refused by name and place."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import botou
from botou.language import Lang
from botou.structure import RUN_SCHEMA, SCHEMA

from .conftest import DELTA


def write(folder: Path, text: str) -> Path:
    path = folder / "run.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_saved_document_is_read_back_to_the_last_byte(delta: botou.Run, tmp_path: Path) -> None:
    saved = delta.save(tmp_path / "run.json")
    again = botou.load(saved)
    assert again.document == delta.document
    assert saved.read_bytes() == delta.text.encode()
    assert again.metrics().equals(delta.metrics())
    assert (again.trials, again.seed, again.baseline) == (200, 7, "grant")


def test_a_document_cut_off_anywhere_is_refused(delta: botou.Run, tmp_path: Path) -> None:
    text = delta.text.rstrip()
    for part in (0.1, 0.37, 0.5, 0.83, 0.999):
        with pytest.raises(botou.DocumentError) as caught:
            botou.load(write(tmp_path, text[: int(len(text) * part)]))
        assert caught.value.line is not None
    with pytest.raises(botou.DocumentError, match="cut off"):
        botou.load(write(tmp_path, text[:-1]))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(botou.DocumentError, match="cut off"):
        botou.load(write(tmp_path, ""))


def other_format(step: int) -> str:
    kind, _, number = RUN_SCHEMA.rpartition("/")
    return f"{kind}/{int(number) + step}"


@pytest.mark.parametrize("step", [-1, 1, 10**30])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_document_of_another_format_is_refused_in_the_tools_words(
    delta: botou.Run, tmp_path: Path, step: int, lang: Lang
) -> None:
    schema = other_format(step)
    path = write(tmp_path, json.dumps({**delta.document, "schema": schema}))
    with pytest.raises(botou.SchemaError) as caught:
        botou.load(path, lang=lang)
    assert caught.value.is_newer == (step > 0)
    assert caught.value.is_older == (step < 0)
    assert (caught.value.found, caught.value.accepted) == (schema, RUN_SCHEMA)
    with pytest.raises(botou.InputError) as refused:
        botou.Tool().call(["report", str(path)], lang=lang)
    assert caught.value.problem in str(refused.value)


def test_the_format_is_the_tools_own(delta: botou.Run) -> None:
    assert delta.document["schema"] == RUN_SCHEMA


@pytest.mark.parametrize(
    "schema", ["botou/walk/2", "botou/run/²", "botou/run/٩", "run", "", None, 3, ["x"]]
)
def test_a_foreign_document_is_refused(delta: botou.Run, tmp_path: Path, schema: object) -> None:
    with pytest.raises(botou.SchemaError) as caught:
        botou.load(write(tmp_path, json.dumps({**delta.document, "schema": schema})))
    assert not caught.value.is_newer and not caught.value.is_older
    assert caught.value.found == schema
    assert caught.value.problem.endswith(f"it must be {RUN_SCHEMA}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[1, 2]", "not a record"),
        ("{} {}", "not JSON"),
        ('{"schema": NaN}', "NaN is not JSON"),
        ('{"schema": "a", "schema": "a"}', "given twice"),
        ("[" * 100_000, "nested too deeply"),
        ("{}", "schema is not given"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(botou.DocumentError, match=said):
        botou.load(write(tmp_path, text))


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(botou.DocumentError, match="No such file"):
        botou.load(tmp_path / "nowhere.json")
    (tmp_path / "gbk.json").write_bytes('{"名": 1}'.encode("gb18030"))
    with pytest.raises(botou.DocumentError, match="not UTF-8"):
        botou.load(tmp_path / "gbk.json")


def replaced(document: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A copy with the value at a path such as `policies.0.metrics` replaced, or removed by ..."""
    changed = copy.deepcopy(document)
    *way, last = path.split(".")
    inner: Any = changed
    for name in way:
        inner = inner[int(name)] if isinstance(inner, list) else inner[name]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return changed


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("policies", ..., "policies is missing"),
        ("policies", 3, "policies must be a list"),
        ("trials", "many", "trials must be a whole number"),
        ("trials", True, "trials must be a whole number"),
        ("scenario", [], "scenario must be a record"),
        ("scenario.name", 3, r"scenario\.name must be a text"),
        ("policies.1.name", ..., r"policies\[1\]\.name is missing"),
    ],
)
def test_a_wrong_head_is_refused_on_loading(
    delta: botou.Run, tmp_path: Path, path: str, value: object, said: str
) -> None:
    wrong = replaced(delta.document, path, value)
    with pytest.raises(botou.DocumentError, match=said):
        botou.load(write(tmp_path, json.dumps(wrong)))


@pytest.mark.parametrize(
    ("frame", "path", "value", "said"),
    [
        ("metrics", "policies.0.metrics", ..., r"policies\[0\]\.metrics is missing"),
        ("metrics", "policies.0.metrics", [], r"policies\[0\]\.metrics must be a record"),
        ("deaths", "policies.0.deaths.0.share.n", 1.5, r"share\.n must be a whole number"),
        ("deaths", "policies.0.deaths.0.share.interval", [1], "interval must be two numbers"),
        ("deaths", "policies.0.deaths.0.share.value", "1", "value must be a number"),
        ("curves", "policies.0.curves.failed.low", [0.5], "40 points of low"),
        ("cash", "policies.0.cashPlan.3.paid", ..., r"cashPlan\[3\]\.paid is missing"),
        ("projects", "policies.0.projects.0.running", 1, "running must be true or false"),
    ],
)
def test_a_wrong_part_is_named_by_its_path(
    delta: botou.Run, tmp_path: Path, frame: str, path: str, value: object, said: str
) -> None:
    wrong = botou.load(write(tmp_path, json.dumps(replaced(delta.document, path, value))))
    with pytest.raises(botou.DocumentError, match=said):
        getattr(wrong, frame)()


@pytest.fixture(scope="module")
def few(_english: None) -> botou.Run:
    return botou.run(DELTA, trials=200, seed=7, metrics=["state.npv", "crossing.ultimate"])


SECTIONS: dict[str, Callable[[botou.Run], object]] = {
    "curves": botou.Run.curves,
    "valley": botou.Run.valley,
    "cashPlan": botou.Run.cash,
    "capital": botou.Run.capital,
    "deaths": botou.Run.deaths,
    "exits": botou.Run.exits,
    "groups": botou.Run.groups,
    "snapshots": botou.Run.snapshots,
    "crossings": botou.Run.crossings,
    "distributions": botou.Run.distributions,
    "comparisons": botou.Run.chances,
    "official": botou.Run.official,
}


def test_some_metrics_have_the_digits_of_the_whole(few: botou.Run, delta: botou.Run) -> None:
    assert few.asked == ("crossing.ultimate", "state.npv")
    assert delta.asked is None
    for name in few.asked:
        for own, whole in (
            (few.metrics(name), delta.metrics(name)),
            (few.differences(name), delta.differences(name)),
        ):
            # Where no row has a status, pandas chooses another kind of nothing.
            assert own.drop(columns="status").equals(whole.drop(columns="status"))
            assert list(own["status"].fillna("")) == list(whole["status"].fillna(""))
    assert len(few.metrics()) == 2 * len(few.policies)
    assert few.table().shape == (2, len(few.policies))
    assert few.assumptions().equals(delta.assumptions())


def test_one_metric_may_be_named_alone() -> None:
    run = botou.run(DELTA, trials=50, metrics="state.npv")
    assert run.asked == ("state.npv",)


def test_the_sections_are_those_that_the_schema_names() -> None:
    asked = SCHEMA["properties"]["asked"]["properties"]
    assert set(SECTIONS) == set(asked["sections"]["items"]["enum"])


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_a_frame_of_a_section_that_nobody_asked_for_says_how_to_get_it(
    few: botou.Run, section: str
) -> None:
    with pytest.raises(botou.MissingSectionError) as caught:
        SECTIONS[section](few)
    assert caught.value.section == section
    assert caught.value.metrics == few.asked
    assert str(caught.value).endswith(
        f"there is no {section}: the run kept only crossing.ultimate, state.npv; "
        "run again without metrics=[…]"
    )


def test_the_other_frames_of_missing_sections_are_refused_too(few: botou.Run) -> None:
    for frame in (few.projects, few.attribution, few.break_even, few.additionality):
        with pytest.raises(botou.MissingSectionError):
            frame()


def test_a_missing_section_is_told_in_chinese(few: botou.Run, tmp_path: Path) -> None:
    read = botou.load(few.save(tmp_path / "few.json"), lang="zh")
    with pytest.raises(botou.MissingSectionError, match="请不带 metrics=\\[…\\] 重新运行"):
        read.curves()


def test_a_metric_that_was_not_asked_for_is_told_as_such(few: botou.Run) -> None:
    with pytest.raises(KeyError, match=r"state\.moic was not asked for, the run kept only"):
        few.metrics("state.moic")
    with pytest.raises(KeyError, match=r"'state\.mioc'. Did you mean 'state\.moic'"):
        few.metrics("state.mioc")


def test_a_picture_and_a_report_of_some_metrics_are_refused(few: botou.Run, tmp_path: Path) -> None:
    for make in (lambda: few.chart("crossing"), lambda: few.report(tmp_path / "few.html")):
        with pytest.raises(botou.InputError, match="nothing else was kept") as caught:
            make()
        assert caught.value.codes == ("E_NOT_WHOLE",)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_number_that_python_cannot_hold_is_refused(
    delta: botou.Run, tmp_path: Path, lang: Lang
) -> None:
    text = delta.text.replace('"unit": 10000', '"unit": 1' + "0" * 5000, 1)
    assert text != delta.text
    said = {"en": "a number in it is too long", "zh": "其中有过长的数"}[lang]
    with pytest.raises(botou.DocumentError, match=said):
        botou.load(write(tmp_path, text), lang=lang)
    text = delta.text.replace('"confidence": 0.95', '"confidence": 1' + "0" * 400, 1)
    with pytest.raises(botou.DocumentError, match=r"^[^ ]+: confidence"):
        botou.load(write(tmp_path, text), lang=lang)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_told_by_its_name(delta: botou.Run, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "run.json"
    path.write_bytes(("\ufeff" + delta.text).encode(encoding))
    with pytest.raises(botou.DocumentError, match="in UTF-16; save it as UTF-8"):
        botou.load(path)
    with pytest.raises(botou.DocumentError, match="UTF-16 编码"):
        botou.load(path, lang="zh")
