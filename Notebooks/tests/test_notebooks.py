"""The notebooks run from clean, show their charts, and say the same in both languages."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import nbformat
import pytest

from execute import execute

FOLDER = Path(__file__).resolve().parents[1]
ENGLISH = FOLDER / "policy-comparison.ipynb"
CHINESE = FOLDER / "policy-comparison.zh.ipynb"
#: Cells that draw, by id, and what they show.
CHARTS = {
    "curves": "image/png",
    "differences-chart": "image/png",
    "deaths": "image/png",
    "valley": "image/svg+xml",
    "sweep": "image/png",
}


def read(path: Path) -> nbformat.NotebookNode:
    notebook: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    return notebook


def check_outputs(notebook: nbformat.NotebookNode) -> None:
    """Every code cell has run in order, without an error or a warning, and the charts are there."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    shown: dict[str, set[str]] = {}
    for cell in cells:
        for output in cell.outputs:
            assert output.output_type != "error", output
            assert output.get("name") != "stderr", output
            shown.setdefault(cell.id, set()).update(output.get("data", {}))
            if picture := output.get("data", {}).get("image/png"):
                assert base64.b64decode(picture).startswith(b"\x89PNG")
    for name, kind in CHARTS.items():
        assert kind in shown[name], name
    assert "text/html" in shown["table"]


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=lambda path: path.name)
def test_a_notebook_runs_from_clean_and_shows_its_charts(path: Path) -> None:
    check_outputs(execute(path))


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=lambda path: path.name)
def test_a_notebook_is_kept_with_its_outputs(path: Path) -> None:
    check_outputs(read(path))
    text = path.read_text(encoding="utf-8")
    assert str(FOLDER.parent) not in text
    for homes in ("home", "root"):
        assert f"/{homes}/" not in text


def test_both_languages_hold_the_same_code() -> None:
    english, chinese = read(ENGLISH).cells, read(CHINESE).cells
    assert [(cell.id, cell.cell_type) for cell in english] == [
        (cell.id, cell.cell_type) for cell in chinese
    ]
    for left, right in zip(english, chinese, strict=True):
        if left.cell_type == "code":
            expected = 'LANG = "zh"' if left.id == "language" else left.source
            assert right.source == expected
        else:
            assert re.search("[\u4e00-\u9fff]", right.source)
            assert left.source != right.source
    assert english[2].source == 'LANG = "en"'
