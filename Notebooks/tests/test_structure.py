"""The package knows a document by the schema that the tool prints, and by nothing else."""

from __future__ import annotations

import pytest

from botou import structure
from botou.catalogue import COLUMNS, ESTIMATE
from botou.tool import Tool

from .conftest import ROOT


def test_the_schema_shipped_is_the_one_that_the_tool_prints() -> None:
    printed = Tool.of(None).call(["schema", "run"])
    shipped = (ROOT / "Notebooks/botou/run-schema.json").read_text(encoding="utf-8")
    # Write it anew with `botou schema run --out Notebooks/botou/run-schema.json`.
    assert shipped == printed


def test_names_come_in_the_order_asked_for_and_all_come() -> None:
    flows = structure.estimates("policies", "cashPlan", first=("paid",))
    assert flows == ["paid", "balance", "received"]
    assert structure.tables("policies", "curves") == [
        "closed",
        "crossed",
        "failed",
        "living",
        "neverSigned",
    ]
    assert structure.estimates("policies", "projects") == structure.estimates("policies", "sectors")


def test_a_name_that_no_document_has_is_refused() -> None:
    with pytest.raises(KeyError, match=r"policies\.curves\.crosed"):
        structure.tables("policies", "curves", first=("crosed",))


def test_the_columns_of_an_estimate_are_its_members() -> None:
    names = {"standardError": ["standard_error"], "interval": ["low", "high"]}
    members = structure.SCHEMA["$defs"]["estimate"]["properties"]
    assert {column for name in members for column in names.get(name, [name])} == set(ESTIMATE)


@pytest.mark.parametrize(
    ("frame", "way"),
    [("curves", ("curves", "crossed")), ("cash", ("cashPlan", "paidQuantiles"))],
)
def test_each_column_of_a_table_has_a_meaning(frame: str, way: tuple[str, ...]) -> None:
    names = {
        {"standardError": "standard_error", "share": "value"}.get(name, name)
        for name in structure.members("policies", *way)
    }
    assert names <= set(COLUMNS[frame])
