"""Runs in parts on a cluster of two processes: the bytes of the single run, whatever dies."""

from __future__ import annotations

import importlib
import os
import re
import shlex
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import dask
import distributed as dd
import pytest

import botou
from botou.language import Lang
from botou.parts import Question, Threads, UnwantedError, play

from .conftest import DELTA
from .test_tool import program

#: How many instants a worker is killed at: `make prove` asks for more.
KILLS = 10 if os.environ.get("BOTOU_PROVE") else 2
#: Minutes, for what is stopped before.
LONG = 2_000_000


def cluster(workers: int, threads: int) -> Any:
    return dd.LocalCluster(
        n_workers=workers,
        threads_per_worker=threads,
        host="127.0.0.1",
        # Without an address it would take the port of everybody's dashboard.
        dashboard_address="127.0.0.1:0",
    )


@pytest.fixture(scope="module")
def client(_english: None) -> Iterator[Any]:
    # A local cluster gives a worker up for good if it happens to be away again when this time after
    # its last death is over, as one is that is killed time and again.
    patience = dask.config.set({"distributed.deploy.lost-worker-timeout": "1h"})
    with patience, cluster(2, 2) as two, dd.Client(two) as client:
        yield client


@pytest.fixture(scope="module")
def undisturbed(_english: None) -> str:
    return botou.run(DELTA, trials=20_000, metrics="crossing.ultimate").text


@pytest.fixture
def tool(tmp_path: Path) -> Path:
    """The tool by a name of the test's own, by which its processes are known."""
    link = tmp_path / "botou"
    link.symlink_to(botou.Tool().path)
    return link


def processes(tool: Path) -> dict[int, str]:
    """The running programs of that name: their ids and words, without the guards before them."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if words[0] == str(tool):
            found[int(folder.name)] = " ".join(words)
    return found


def parent(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0


def until(condition: Callable[[], object], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("shards", [None, 1, 3, 9])
def test_the_document_is_that_of_the_single_run(
    client: Any, delta: botou.Run, shards: int | None
) -> None:
    # 200 futures are fewer chunks than nine parts: some are empty.
    run = botou.distributed.run(client, DELTA, trials=200, seed=7, shards=shards)
    assert run.text == delta.text
    assert client.who_has() == {}


def test_every_option_is_the_single_run_s(client: Any, tmp_path: Path) -> None:
    (tmp_path / "near.json5").write_text(DELTA.read_text(encoding="utf-8"), encoding="utf-8")
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        options: dict[str, Any] = {
            "trials": 300,
            "seed": 11,
            "policies": ["grant"],
            "metrics": "crossing.ultimate",
            "overrides": {"horizonMonths": 90},
            "draws": "gsl",
            "futures": "plain",
        }
        single = botou.run("near.json5", **options)
        for scenario in ("near.json5", Path("near.json5"), {"extends": "near.json5"}):
            run = botou.distributed.run(client, scenario, shards=2, **options)
            if not isinstance(scenario, dict):
                assert run.text == single.text
            else:
                assert run.text == botou.run(scenario, **options).text
    finally:
        os.chdir(before)


SHARE = "templates.deeptech.financing.share"
#: The third cannot be played.
POINTS = [{SHARE: 0.4}, {SHARE: 0.6, "fund.discountRate": 0.05}, {SHARE: 1.4}]


@pytest.mark.parametrize("shards", [None, 1, 2, 9])
def test_a_study_is_that_of_one_process(client: Any, tmp_path: Path, shards: int | None) -> None:
    single = botou.evaluate(DELTA, POINTS, trials=64, seed=7)
    assert "must be between 0 and 1" in single.points()["faults"][3]
    study = botou.distributed.evaluate(client, DELTA, POINTS, trials=64, seed=7, shards=shards)
    assert study.text == single.text
    cases = botou.evaluate(DELTA, cases=5, trials=64, metrics="state.npv")
    study = botou.distributed.evaluate(
        client, DELTA, cases=5, trials=64, metrics="state.npv", shards=shards, folder=tmp_path
    )
    assert study.text == cases.text
    assert len(study.spread()) > 0
    assert list(tmp_path.iterdir()) == []
    assert client.who_has() == {}


def test_every_option_of_a_study_is_the_single_one_s(client: Any, tmp_path: Path) -> None:
    table = tmp_path / "my points.csv"
    table.write_text(f"{SHARE}\n0.4\n1.4\n", encoding="utf-8")
    options: dict[str, Any] = {
        "trials": 300,
        "seed": 11,
        "policies": ["equity"],
        "metrics": "crossing.ultimate",
        "overrides": {"horizonMonths": 90},
        "draws": "gsl",
        "futures": "plain",
    }
    scenario = {"extends": str(DELTA)}
    single = botou.evaluate(scenario, table, **options)
    # The file need not be on the workers; faults tell of it by its name all the same.
    assert f"{table}:3:1:" in single.points()["faults"][2]
    for folder in (None, tmp_path):
        study = botou.distributed.evaluate(
            client, scenario, table, shards=2, folder=folder, **options
        )
        assert study.text == single.text


def test_what_a_study_is_refused_for_is_the_tool_s_own(client: Any) -> None:
    wrong = [{SHARE[:-1]: 0.4}]
    languages: tuple[Lang, Lang] = ("en", "zh")
    for lang in languages:
        with pytest.raises(botou.InputError) as single:
            botou.evaluate(DELTA, wrong, lang=lang)
        with pytest.raises(botou.InputError) as parted:
            botou.distributed.evaluate(client, DELTA, wrong, lang=lang, shards=2)
        assert parted.value.faults == single.value.faults
        with pytest.raises(botou.UnreadableFileError) as alone:
            botou.evaluate(DELTA, "nowhere.csv", lang=lang)
        with pytest.raises(botou.UnreadableFileError) as missing:
            botou.distributed.evaluate(client, DELTA, "nowhere.csv", lang=lang)
        assert missing.value.faults == alone.value.faults
    with pytest.raises(botou.UsageError, match="needs '--points' or '--cases'"):
        botou.distributed.evaluate(client, DELTA)


def test_parts_in_a_shared_folder_are_merged_and_removed(
    client: Any, delta: botou.Run, tmp_path: Path
) -> None:
    run = botou.distributed.run(client, DELTA, trials=200, seed=7, shards=3, folder=tmp_path)
    assert run.text == delta.text
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda path: path.write_bytes(path.read_bytes() + b" "), "digest"),
        (lambda path: path.unlink(), "all workers share"),
    ],
)
def test_a_part_that_is_not_the_one_played_is_refused(
    client: Any, tmp_path: Path, harm: Callable[[Path], object], said: str
) -> None:
    job = botou.distributed.start(client, DELTA, trials=200, shards=2, folder=tmp_path)
    assert until(lambda: job.done == 2)
    (second,) = tmp_path.glob("botou-*/2-*.part")
    harm(second)
    with pytest.raises(botou.PartError, match=f"part 2 of 2: .*{said}") as caught:
        job.result()
    assert (caught.value.number, caught.value.count) == (2, 2)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(client: Any, tmp_path: Path) -> None:
    with pytest.raises(botou.OutputError, match="cannot write"):
        botou.distributed.run(client, DELTA, folder=tmp_path / "none")
    with pytest.raises(botou.OutputError, match="无法写入"):
        botou.distributed.run(client, DELTA, folder=tmp_path / "none", lang="zh")


@pytest.mark.parametrize("instant", range(KILLS))
def test_a_killed_worker_changes_nothing_and_leaves_nothing(
    client: Any, undisturbed: str, tool: Path, instant: int
) -> None:
    job = botou.distributed.start(
        client, DELTA, shards=4, trials=20_000, metrics="crossing.ultimate", tool=tool
    )
    assert until(lambda: processes(tool))
    time.sleep(instant / KILLS * 0.5)
    # The parent of a tool is its guard, and the guard's the worker.
    tools = {process: parent(parent(process)) for process in processes(tool)}
    worker = next(iter(tools.values()))
    assert worker in client.run(os.getpid).values()
    assert job.done < job.count
    orphans = {process for process, player in tools.items() if player == worker}
    os.kill(worker, signal.SIGKILL)
    assert until(lambda: not orphans & processes(tool).keys(), 3)
    assert job.result().text == undisturbed
    assert job.done == job.count
    assert until(lambda: len(client.nthreads()) == 2)


def test_a_worker_within_a_process_that_lives_on_ends_its_tools(tool: Path) -> None:
    with dd.LocalCluster(n_workers=1, processes=False, dashboard_address="127.0.0.1:0") as one:
        client = dd.Client(one)
        job = botou.distributed.start(client, DELTA, trials=LONG, tool=tool)
        assert until(lambda: processes(tool))
        one.close()
        assert until(lambda: not processes(tool), 3)
        client.close()
        with pytest.raises(botou.InterruptedRunError):
            job.result()


def test_a_part_that_is_wanted_no_more_goes_back_to_the_scheduler(
    tool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_up = SimpleNamespace(state="resumed")
    worker = SimpleNamespace(
        id="one",
        get_current_task=lambda: "part",
        state=SimpleNamespace(tasks={"part": given_up}, nthreads=1),
        status=dd.core.Status.running,
        local_directory=str(tmp_path),
    )
    monkeypatch.setattr(dd, "get_worker", lambda: worker)
    options = (f"--trials={LONG}",)
    question = Question(options, (str(DELTA),), "", "/", 1, 1, None, None, str(tool), "en")
    with pytest.raises(dd.Reschedule):
        play(question, 1)
    assert not processes(tool)


def test_a_cancelled_run_leaves_no_process(client: Any, tool: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    job = botou.distributed.start(
        client, DELTA, trials=LONG, shards=9, tool=tool, folder=folder, lang="zh"
    )
    assert until(lambda: len(processes(tool)) == 4)
    waiting = threading.Timer(0.3, job.cancel)
    waiting.start()
    with pytest.raises(botou.InterruptedRunError, match="运行已被取消") as caught:
        job.result()
    assert (caught.value.status, caught.value.codes) == (130, ("E_INTERRUPTED",))
    assert until(lambda: not processes(tool), 3)
    # The parts that had not begun never do.
    assert not until(lambda: processes(tool), 0.3)
    assert list(folder.iterdir()) == []


def test_an_interrupt_leaves_no_process(client: Any, tool: Path) -> None:
    def interrupt(done: int, count: int) -> None:
        assert until(lambda: processes(tool))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        botou.distributed.run(client, DELTA, trials=LONG, tool=tool, progress=interrupt)
    assert until(lambda: not processes(tool), 3)


def test_progress_counts_the_parts(client: Any, capsys: pytest.CaptureFixture[str]) -> None:
    heard: list[tuple[int, int]] = []
    options: dict[str, Any] = {"trials": 100, "shards": 3}

    def hear(done: int, count: int) -> None:
        heard.append((done, count))
        # What has come here the workers hold no longer.
        assert until(lambda: sum(map(bool, client.who_has().values())) <= count - done)

    botou.distributed.run(client, DELTA, progress=hear, **options)
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert capsys.readouterr().err == ""
    botou.distributed.run(client, DELTA, progress=True, **options)
    assert capsys.readouterr().err.endswith(f"\r[{'#' * 40}] 3 of 3 parts\n")
    botou.distributed.run(client, DELTA, progress=True, lang="zh", **options)
    assert capsys.readouterr().err.endswith(f"\r[{'#' * 40}] 已完成 3 份，共 3 份\n")


def test_a_refusal_is_the_tool_s_own(client: Any) -> None:
    wrong = {"extends": str(DELTA), "horizonMonths": -3}
    languages: tuple[Lang, Lang] = ("en", "zh")
    for lang in languages:
        with pytest.raises(botou.InputError) as single:
            botou.run(wrong, lang=lang)
        with pytest.raises(botou.InputError) as parted:
            botou.distributed.run(client, wrong, lang=lang, shards=2)
        assert parted.value.faults == single.value.faults
    with pytest.raises(botou.UsageError, match="Did you mean 'grant'"):
        botou.distributed.run(client, DELTA, policies="grnt")
    with pytest.raises(botou.UnreadableFileError, match="cannot read 'nowhere"):
        botou.distributed.run(client, "nowhere.json5")


def test_a_worker_without_the_working_folder_finds_no_other_file(
    client: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, delta: botou.Run
) -> None:
    # The workers' own working folder holds a file of that name.
    monkeypatch.chdir(client.run(os.getcwd).popitem()[1])
    name = os.path.relpath(DELTA)
    monkeypatch.setattr(os, "getcwd", lambda: str(tmp_path / "elsewhere"))
    with pytest.raises(botou.UnreadableFileError, match="cannot read"):
        botou.distributed.run(client, name, trials=200, seed=7)
    assert botou.distributed.run(client, DELTA, trials=200, seed=7).text == delta.text


def test_a_worker_without_the_tool_says_so(client: Any, tool: Path) -> None:
    chosen = botou.Tool(tool)
    tool.unlink()
    with pytest.raises(botou.ToolNotFoundError) as caught:
        botou.distributed.run(client, DELTA, tool=chosen)
    assert caught.value.looked == (str(tool),)


def test_a_part_that_kills_every_worker_is_given_up(tmp_path: Path) -> None:
    body = "kill -9 $(awk '{ print $4 }' /proc/$PPID/stat)"
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        cluster(1, 1) as one,
        dd.Client(one) as client,
        pytest.raises(botou.PartError, match=r"part 1 of 1: .*died"),
    ):
        botou.distributed.run(client, DELTA, tool=program(tmp_path, body))


@pytest.mark.parametrize(("shards", "each"), [(2, 2), (4, 1), (7, 1)])
def test_parts_share_the_threads_of_their_worker(
    client: Any, tmp_path: Path, shards: int, each: int
) -> None:
    log = shlex.quote(str(tmp_path / "log"))
    logged = program(tmp_path, f'echo "$@" >>{log}\nexec {botou.Tool().path} "$@"')
    botou.distributed.run(client, DELTA, trials=100, shards=shards, tool=logged)
    said = re.findall(r"shard .*--threads=(\d+)", (tmp_path / "log").read_text())
    assert said == [str(each)] * shards
    (tmp_path / "log").unlink()
    botou.distributed.run(client, DELTA, trials=100, shards=shards, threads=3, tool=logged)
    said = re.findall(r"shard .*--threads=(\d+)", (tmp_path / "log").read_text())
    assert said == ["3"] * shards


def test_no_more_threads_are_lent_than_there_are() -> None:
    def asked(at_once: int) -> Question:
        return Question((), (), "", "", 9, at_once, None, None, None, "en")

    threads = Threads(5)
    with threads.lent(asked(2), lambda: True) as first:
        with threads.lent(asked(1), lambda: True) as second:
            assert (first, second) == (2, 3)
            with (
                pytest.raises(UnwantedError),
                threads.lent(asked(1), lambda: False),
            ):
                pass
        with threads.lent(asked(9), lambda: True) as third:
            assert third == 1


@pytest.mark.parametrize("shards", [0, -1, 10_001, 2.0, "2", True])
def test_a_wrong_number_of_parts_is_told(client: Any, shards: Any) -> None:
    with pytest.raises(ValueError, match=f"shards is {shards!r}; .* between 1 and 10000"):
        botou.distributed.run(client, DELTA, shards=shards)
    with pytest.raises(ValueError, match="shards 为"):
        botou.distributed.run(client, DELTA, shards=shards, lang="zh")


def test_what_is_no_client_is_told() -> None:
    with pytest.raises(TypeError, match="client is 'tcp://here'"):
        botou.distributed.run("tcp://here", DELTA)
    with pytest.raises(TypeError, match="client 为"):
        botou.distributed.run("tcp://here", DELTA, lang="zh")


def test_the_package_does_without_dask_until_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = {name: module for name, module in sys.modules.items() if name.startswith("botou")}
    for name in kept:
        monkeypatch.delitem(sys.modules, name)
    for name in ("distributed", "dask"):
        monkeypatch.setitem(sys.modules, name, None)
    bare = importlib.import_module("botou")
    for lang, said in (("en", "is not installed here"), ("zh", "此处未安装程序包")):
        with pytest.raises(bare.MissingPackageError, match=said) as caught:
            bare.distributed.run(None, DELTA, lang=lang)
        assert "pip install 'botou[dask]'" in str(caught.value)
        assert (caught.value.package, caught.value.extra) == ("distributed", "dask")
    for name in [name for name in sys.modules if name.startswith("botou")]:
        del sys.modules[name]
    sys.modules.update(kept)
