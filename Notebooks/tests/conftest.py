"""What the tests share: the repository, its scenarios, and one short run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import botou

ROOT = Path(__file__).resolve().parents[2]
DELTA = ROOT / "Scenarios/yangtze-delta.json5"
RUNNING = ROOT / "Scenarios/running-portfolio.json5"


@pytest.fixture(autouse=True, scope="session")
def _english() -> None:
    """The locale's language is English unless a test says otherwise."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        os.environ.pop(name, None)
    os.environ["LANG"] = "C.UTF-8"


@pytest.fixture(scope="session")
def delta(_english: None) -> botou.Run:
    return botou.run(DELTA, trials=200, seed=7)


@pytest.fixture(scope="session")
def running(_english: None) -> botou.Run:
    return botou.run(RUNNING, trials=100)
