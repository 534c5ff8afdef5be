"""Progress of a run, and what a notebook shows of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import botou
from botou.language import Lang

from .conftest import DELTA


def test_a_function_hears_how_many_futures_are_played(delta: botou.Run) -> None:
    heard: list[tuple[int, int]] = []
    run = botou.run(DELTA, trials=3000, seed=7, progress=lambda *counts: heard.append(counts))
    assert {count for _, count in heard} == {3000}
    assert heard[-1] == (3000, 3000)
    played = [done for done, _ in heard]
    assert played == sorted(set(played))
    assert run.text == botou.run(DELTA, trials=3000, seed=7).text


@pytest.mark.parametrize(("lang", "words"), [("en", "200 of 200 futures"), ("zh", "共 200 个未来")])
def test_a_bar_is_drawn_on_the_standard_error(
    capsys: pytest.CaptureFixture[str], lang: Lang, words: str
) -> None:
    botou.run(DELTA, trials=200, policies="grant", progress=True, lang=lang)
    said = capsys.readouterr()
    assert words in said.err
    assert said.err.endswith("\n")
    assert said.out == ""


def test_faults_beside_progress_are_exceptions_as_always() -> None:
    with pytest.raises(botou.InputError, match="between 0 and 1"):
        botou.run(DELTA, overrides={"templates.deeptech.financing.share": 1.4}, progress=print)
    with pytest.raises(botou.UsageError, match=r"crossing\.ultimate"):
        botou.run(DELTA, metrics=["crossing.ultimat"], progress=print)


def test_a_listener_that_fails_ends_the_tool(tmp_path: Path) -> None:
    endless = tmp_path / "botou"
    endless.write_text(
        f"#!/bin/sh\necho $$ > {tmp_path}/pid\n"
        'echo \'{"played":1,"trials":2}\' >&2\nexec sleep 600\n'
    )
    endless.chmod(0o755)

    def stop(done: int, count: int) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        botou.run(DELTA, progress=stop, tool=endless)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_notebook_shows_title_and_headline(delta: botou.Run, lang: Lang) -> None:
    shown = botou.Run(delta.text, lang=lang)._repr_html_()
    assert ("Yangtze" if lang == "en" else "长三角") in shown
    assert ("cross in the end" if lang == "en" else "最终跨越率") in shown
    assert shown.count("<table") == 1


def test_a_hostile_title_is_shown_as_text(delta: botou.Run) -> None:
    document = json.loads(delta.text)
    document["scenario"]["title"] = {"en": "<script>alert(1)</script>"}
    document["policies"][0]["name"] = "<img src=x>"
    shown = botou.Run(json.dumps(document))._repr_html_()
    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown


def test_a_run_for_other_metrics_shows_those() -> None:
    run = botou.run(DELTA, trials=50, metrics=["fund.peakNeed"])
    assert "fund.peakNeed" in run.metrics()["metric"].tolist()
    assert run._repr_html_().count("<tr") == 2


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_unknown_name_is_answered_with_a_close_one(delta: botou.Run, lang: Lang) -> None:
    run = botou.Run(delta.text, lang=lang)
    asked: list[tuple[Callable[[], object], str]] = [
        (lambda: run.metrics("crossing.ultmate"), "crossing.ultimate"),
        (lambda: run.curves("crosed"), "crossed"),
        (lambda: run.valley("needs"), "need"),  # type: ignore[arg-type]
        (lambda: run.groups("district"), "districts"),  # type: ignore[arg-type]
        (lambda: botou.columns("curve", lang), "curves"),
    ]
    for ask, close in asked:
        with pytest.raises(KeyError) as caught:
            ask()
        assert isinstance(caught.value, botou.UnknownNameError)
        assert caught.value.suggestion == close
        assert close in str(caught.value)
        assert ("Did you mean" if lang == "en" else "是否指") in str(caught.value)


def test_an_unknown_name_without_a_close_one_is_answered_with_the_list() -> None:
    with pytest.raises(botou.UnknownNameError, match="there are metrics, differences") as caught:
        botou.columns("xyzzy")
    assert caught.value.suggestion is None
    assert str(caught.value).startswith("no frame is named 'xyzzy'")
