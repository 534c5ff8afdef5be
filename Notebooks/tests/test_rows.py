"""Single futures, told one by one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import botou

from .conftest import DELTA


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[botou.Run, Path, Path]:
    """Return a run with its rows, and the two files that the tool writes of the same run."""
    folder = tmp_path_factory.mktemp("rows")
    document, table = folder / "run.json", folder / "rows.csv"
    words = ["run", "--quiet", "-n", "40", f"--json={document}", f"--trials-csv={table}"]
    botou.Tool().call([*words, "--", str(DELTA)])
    return botou.run(DELTA, trials=40, rows=True), document, table


def test_futures_are_the_rows_that_the_tool_writes(told: tuple[botou.Run, Path, Path]) -> None:
    run, _, table = told
    rows = run.futures()
    with table.open(newline="") as file:
        written = list(csv.DictReader(file))
    assert len(rows) == len(written) == 40 * len(run.policies)
    assert list(rows.columns) == ["future", "policy", *list(written[0])[2:]]
    for row, line in zip(rows.to_dict("records"), written, strict=True):
        assert str(row["future"]) == line["trial"]
        assert row["policy"] == line["policy"]
        assert all(row[name] == float(line[name]) for name in list(line)[2:])


def test_the_futures_of_a_run_come_to_its_metrics(told: tuple[botou.Run, Path, Path]) -> None:
    run, _, _ = told
    rows = run.futures().groupby("policy")
    shares = rows["crossed"].sum() / rows["entered"].sum()
    told_shares = run.metrics("crossing.ultimate").set_index("policy")["value"]
    for policy in run.policies:
        assert shares[policy] == pytest.approx(told_shares[policy], rel=1e-12)


def test_a_loaded_run_takes_its_rows_from_their_file(told: tuple[botou.Run, Path, Path]) -> None:
    run, document, table = told
    loaded = botou.load(document, rows=table)
    assert loaded.futures().equals(run.futures())
    # What a caller does to his frame is his own affair.
    loaded.futures().insert(0, "mine", 1)
    assert loaded.futures().equals(run.futures())


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_run_without_rows_says_how_to_get_them(
    delta: botou.Run, lang: botou.language.Lang
) -> None:
    run = botou.Run(delta.text, lang=lang)
    with pytest.raises(botou.MissingRowsError, match="rows=True"):
        run.futures()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda lines: lines[:-1], "199 rows; there must be 200"),
        (lambda lines: [*lines, lines[-1]], "201 rows; there must be 200"),
        (lambda lines: [lines[0], lines[2], lines[1], *lines[3:]], "not the futures of the run"),
        (
            lambda lines: [line.replace("grant-to-equity", "gift") for line in lines],
            "not the futures",
        ),
        (lambda lines: [lines[0].replace("trial", "future"), *lines[1:]], "no table of futures"),
        (
            lambda lines: [lines[0], lines[1].replace(",", ",x", 2), *lines[2:]],
            "no table of futures",
        ),
        (lambda lines: [lines[0], lines[1] + ",1,2,3", *lines[2:]], "no table of futures"),
        (lambda lines: [], "no table of futures"),
    ],
    ids=["cut", "longer", "order", "policies", "head", "text", "wide", "empty"],
)
def test_rows_of_another_run_are_refused(  # type: ignore[no-untyped-def]
    told: tuple[botou.Run, Path, Path], tmp_path: Path, change, said: str
) -> None:
    _, document, table = told
    wrong = tmp_path / "rows.csv"
    wrong.write_text("\n".join(change(table.read_text().splitlines())))
    with pytest.raises(botou.DocumentError, match=said):
        botou.load(document, rows=wrong)


def test_rows_that_are_not_there_are_a_typed_error(told: tuple[botou.Run, Path, Path]) -> None:
    with pytest.raises(botou.DocumentError, match="cannot be read"):
        botou.load(told[1], rows=told[1].parent / "none.csv")
