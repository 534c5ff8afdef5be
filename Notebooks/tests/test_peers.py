"""The programs that the benchmark and the validation run beside ours follow its scenario."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from botou.tool import Tool

from .conftest import DELTA, ROOT

BENCHMARK = ROOT / "Scenarios/benchmark.json5"


@pytest.fixture
def parameters(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module that makes a resolved scenario ready for the peers, which are in no package."""
    monkeypatch.syspath_prepend(ROOT / "Benchmarks/Peers")
    return importlib.import_module("parameters")


def resolved(parameters: ModuleType, scenario: Path, *changes: str) -> object:
    return parameters.resolve(str(Tool.of(None).path), str(scenario), changes)


def test_the_peers_follow_the_shipped_benchmark(parameters: ModuleType) -> None:
    model = parameters.compiled_model(resolved(parameters, BENCHMARK))
    assert model["projects"] == 108
    assert [policy["name"] for policy in model["policies"]] == [
        "grant",
        "equity",
        "grant-to-equity",
    ]
    assert model["today"] == 60
    assert len(model["stages"]) == 3


def test_the_peers_refuse_what_they_would_leave_out(parameters: ModuleType) -> None:
    with pytest.raises(parameters.NotFollowed, match="a limited fund"):
        parameters.compiled_model(resolved(parameters, BENCHMARK, "fund.budget=90000"))
    with pytest.raises(parameters.NotFollowed):
        parameters.compiled_model(resolved(parameters, DELTA))
