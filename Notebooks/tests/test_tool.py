"""Finding the tool, and its faults as exceptions with data."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import botou
from botou.language import Lang

from .conftest import DELTA


def program(folder: Path, body: str, name: str = "botou") -> Path:
    """A stand-in for the tool that does one thing."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def test_a_path_is_taken_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = program(tmp_path, "echo botou 9.9.9", "other")
    monkeypatch.setenv("BOTOU", str(program(tmp_path, "echo botou 8.8.8")))
    assert botou.Tool(other).version == "9.9.9"
    assert botou.Tool().version == "8.8.8"
    monkeypatch.delenv("BOTOU")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert botou.Tool().version == "8.8.8"


def test_the_program_of_a_wheel_is_taken_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").mkdir()
    own = program(tmp_path / "own", "echo botou 6.6.6")
    monkeypatch.setattr("botou.tool._own", lambda: own)
    monkeypatch.setenv("BOTOU", str(program(tmp_path, "echo botou 8.8.8")))
    assert botou.Tool().version == "6.6.6"
    assert botou.Tool(tmp_path / "botou").version == "8.8.8"
    own.unlink()
    assert botou.Tool().version == "8.8.8"


def test_the_repository_s_build_is_found_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Sources/BoTouTool").mkdir(parents=True)
    (tmp_path / ".build/release").mkdir(parents=True)
    program(tmp_path / ".build/release", "echo botou 7.7.7")
    (tmp_path / "deep/er").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep/er")
    monkeypatch.delenv("BOTOU", raising=False)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    assert botou.Tool().version == "7.7.7"


def test_a_tool_that_is_not_there_says_where_it_was_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(botou.ToolNotFoundError, match="nowhere") as caught:
        botou.run(DELTA, tool=tmp_path / "nowhere")
    assert caught.value.looked == (str(tmp_path / "nowhere"),)
    monkeypatch.setenv("BOTOU", "/no/such/botou")
    with pytest.raises(botou.ToolNotFoundError, match="BOTOU=/no/such/botou"):
        botou.run(DELTA)
    with pytest.raises(botou.ToolNotFoundError, match="未找到程序"):
        botou.run(DELTA, lang="zh")


def test_a_file_that_is_no_program_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "botou").write_text("hello")
    with pytest.raises(botou.ToolNotFoundError):
        botou.run(DELTA, tool=tmp_path / "botou")
    broken = program(tmp_path, "", "broken")
    broken.write_text("#!/no/such/interpreter\n")
    with pytest.raises(botou.ToolNotFoundError, match="No such file"):
        botou.run(DELTA, tool=broken)


def test_a_crash_is_a_defect_with_its_last_words(tmp_path: Path) -> None:
    crash = program(tmp_path, "echo Fatal error: oh >&2; kill -TRAP $$")
    with pytest.raises(botou.ToolDefectError, match="Fatal error: oh") as caught:
        botou.run(DELTA, tool=crash)
    assert caught.value.status < 0
    assert caught.value.codes == ("E_UNKNOWN",)


def test_a_tool_that_prints_no_document_is_caught(tmp_path: Path) -> None:
    with pytest.raises(botou.DocumentError, match="not JSON"):
        botou.run(DELTA, tool=program(tmp_path, "echo hello"))
    with pytest.raises(botou.SchemaError):
        botou.run(DELTA, tool=program(tmp_path, """echo '{"schema": "botou/run/9"}'"""))


@pytest.mark.parametrize("status", [129, 130, 143])
def test_a_run_that_a_signal_stopped_is_no_defect_of_the_tool(tmp_path: Path, status: int) -> None:
    stopped = program(tmp_path, f"exit {status}")
    with pytest.raises(botou.InterruptedRunError) as caught:
        botou.run(DELTA, tool=stopped)
    assert caught.value.status == status


@pytest.mark.parametrize(("lang", "said"), [("en", "a is called b"), ("zh", "a 改称 b")])
def test_a_name_that_was_given_up_is_answered_with_the_one_of_today(
    delta: botou.Run, tmp_path: Path, lang: Lang, said: str
) -> None:
    page = '{"renamed": [{"old": "a", "message": {"en": "a is called b", "zh": "a 改称 b"}}]}'
    run = botou.Run(delta.text, lang=lang, tool=program(tmp_path, f"echo '{page}'"))
    for frame in (run.metrics, run.differences):
        with pytest.raises(KeyError, match=said):
            frame("a")
        with pytest.raises(KeyError, match=r"(named|名为).*c"):
            frame("c")


def test_an_unknown_name_needs_no_tool(delta: botou.Run, tmp_path: Path) -> None:
    run = botou.Run(delta.text, tool=tmp_path / "none")
    with pytest.raises(KeyError, match=r"(named|名为).*c"):
        run.metrics("c")


def test_the_tool_tells_the_names_that_were_given_up() -> None:
    for old, message in botou.renamed(lang="en").items():
        assert message.startswith(f"{old} is called ")


def test_every_fault_of_a_scenario_arrives_with_its_parts() -> None:
    wrong = {"extends": DELTA, "horizonMonths": -3, "policies": {"a": {"instrument": "grnt"}}}
    with pytest.raises(botou.InputError) as caught:
        botou.run(wrong)
    assert caught.value.status == 65
    faults = {fault.path: fault for fault in caught.value.faults}
    months = faults["horizonMonths"]
    assert (months.code, months.file, months.line) == ("E_OUT_OF_RANGE", "-", 1)
    assert months.found == "-3"
    assert months.accepted == "it must be greater than 0 and at most 1200"
    assert months.column is not None and months.column > 1
    instrument = faults["policies.a.instrument"]
    assert instrument.code == "E_UNKNOWN_CHOICE"
    assert instrument.suggestion == "grant"
    assert "grant-to-equity" in instrument.names
    assert months.message in str(caught.value)
    frame = caught.value.frame()
    assert set(frame["path"]) >= {"horizonMonths", "policies.a.instrument"}


def test_faults_speak_chinese() -> None:
    with pytest.raises(botou.InputError) as caught:
        botou.run({"extends": DELTA, "horizonMonths": -3}, lang="zh")
    assert caught.value.faults[0].accepted == "必须大于 0 且不大于 1200"
    assert caught.value.codes == ("E_OUT_OF_RANGE",)


def test_a_syntax_fault_has_its_place(tmp_path: Path) -> None:
    (tmp_path / "bad.json5").write_text('{\n  name: "x",\n  start: }\n')
    with pytest.raises(botou.InputError) as caught:
        botou.run(tmp_path / "bad.json5")
    fault = caught.value.faults[0]
    assert (fault.code, fault.line, fault.column) == ("E_SYNTAX", 3, 10)
    assert fault.file == str(tmp_path / "bad.json5")


def test_usage_files_and_outputs_have_their_own_exceptions(
    delta: botou.Run, tmp_path: Path
) -> None:
    with pytest.raises(botou.UsageError, match="Did you mean 'grant'") as caught:
        botou.run(DELTA, policies="grnt")
    assert caught.value.faults[0].advice == "see 'botou run --help'"
    with pytest.raises(botou.UsageError, match="Did you mean 'crossing"):
        botou.run(DELTA, until=("crossing.ultmate", 0.01))
    with pytest.raises(botou.UnreadableFileError, match="no such file") as missing:
        botou.run(tmp_path / "nowhere.json5")
    assert (missing.value.status, missing.value.codes) == (66, ("E_CANNOT_READ",))
    with pytest.raises(botou.OutputError, match="no such file") as unwritten:
        delta.report(tmp_path / "no/folder/report.html")
    assert unwritten.value.codes == ("E_CANNOT_WRITE",)
    with pytest.raises(botou.UsageError, match="kind"):
        delta.chart("crossings")  # type: ignore[arg-type]
    for error in (botou.UsageError, botou.OutputError, botou.DocumentError):
        assert issubclass(error, botou.BoTouError)


def test_names_that_look_like_options_stay_names(tmp_path: Path, delta: botou.Run) -> None:
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        Path("--threads").write_text(DELTA.read_text(encoding="utf-8"), encoding="utf-8")
        run = botou.run("--threads", trials=8)
        assert run.name == "yangtze-delta"
        Path("-").write_text("{ name: 3 }")
        with pytest.raises(botou.InputError):
            botou.run("-", trials=8)
    finally:
        os.chdir(before)


def test_the_version_is_the_package_s() -> None:
    assert botou.Tool().version == botou.__version__


EVIL = "a\x1b[2J\x9b31m\x7f\u202e\n\x07z"


def test_no_message_hands_on_what_a_name_does_to_a_terminal(tmp_path: Path) -> None:
    (tmp_path / f"{EVIL}.json").write_text("{}")
    caught: list[botou.BoTouError] = []
    calls: list[Callable[[], object]] = [
        lambda: botou.load(tmp_path / f"{EVIL}.json"),
        lambda: botou.load(tmp_path / f"no{EVIL}"),
        lambda: botou.run(tmp_path / f"no{EVIL}"),
        lambda: botou.run(DELTA, tool=EVIL),
        lambda: botou.run(DELTA, policies=EVIL),
        lambda: botou.run(DELTA, tool=program(tmp_path, "printf 'oh \\033[2J' >&2; exit 3")),
    ]
    for call in calls:
        with pytest.raises(botou.BoTouError) as error:
            call()
        caught.append(error.value)
    assert all(line.isprintable() for error in caught for line in str(error).split("\n"))
    assert r"a\u001B[2J\u009B31m\u007F\u202E\u000A\u0007z" in str(caught[0])


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_cannot_be_handed_to_the_tool_has_the_packages_own_exception(
    tmp_path: Path, lang: Lang
) -> None:
    circle: dict[str, object] = {}
    circle["extends"] = circle
    calls: list[tuple[Callable[[], object], str, str]] = [
        (lambda: botou.run({"seed": float("nan")}, lang=lang), "JSON", "JSON"),
        (lambda: botou.run({"seed": object()}, lang=lang), "no JSON value", "JSON"),
        (lambda: botou.run(circle, lang=lang), "as JSON", "写成 JSON"),
        (lambda: botou.run({"name": "\ud800"}, lang=lang), "no text for", "无法交给"),
        (lambda: botou.run("a\0b", lang=lang), "no text for", "无法交给"),
        (lambda: botou.check(DELTA, overrides={"seed": {1}}, lang=lang), "as JSON", "写成"),
        (lambda: botou.sweep(DELTA, {}, lang=lang), "needs a path", "至少需要"),
        (lambda: botou.returns([(1, 2, 3)], lang=lang), "pairs of", "数对"),  # type: ignore[list-item]
    ]
    for call, english, chinese in calls:
        with pytest.raises(
            botou.ArgumentError, match=chinese if lang == "zh" else english
        ) as error:
            call()
        assert isinstance(error.value, botou.BoTouError) and isinstance(error.value, ValueError)


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "is not UTF-8 at offset 3"), ("zh", "偏移 3 处不是 UTF-8")]
)
def test_a_tool_that_prints_no_text_is_a_defect(tmp_path: Path, lang: Lang, said: str) -> None:
    with pytest.raises(botou.ToolDefectError, match=said):
        botou.run(DELTA, tool=program(tmp_path, "printf 'abc\\377'"), lang=lang)
