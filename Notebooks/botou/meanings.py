"""What each metric means, and what became of old names, by the tool's own words."""

from __future__ import annotations

import json
from functools import lru_cache
from os import PathLike
from pathlib import Path

import pandas as pd

from .documents import Node
from .language import Lang, preferred
from .tool import Tool


def definitions(
    *, lang: Lang | None = None, tool: Tool | str | PathLike[str] | None = None
) -> pd.DataFrame:
    """Return every metric's name, title, kind and meaning.

    The kind tells the unit: ``share`` and ``rate`` between 0 and 1, ``money`` in the scenario's
    currency and unit, ``count``, ``months``, ``ratio``.
    """
    speaks = lang or preferred()
    rows = [
        {
            "metric": metric["name"].text(),
            "title": metric["title"][speaks].text(),
            "kind": metric["kind"].text(),
            "meaning": metric["meaning"][speaks].text(),
        }
        for metric in Node(_page(Tool.of(tool, lang).path, "metrics"), "explain metrics").items()
    ]
    return pd.DataFrame(rows, columns=["metric", "title", "kind", "meaning"])


def renamed(
    *, lang: Lang | None = None, tool: Tool | str | PathLike[str] | None = None
) -> dict[str, str]:
    """Return every name that was given up, with a sentence that tells the one of today."""
    speaks = lang or preferred()
    changes = Node(_page(Tool.of(tool, lang).path, "changes"), "explain changes")
    return {
        figure["old"].text(): figure["message"][speaks].text()
        for figure in changes["renamed"].items()
    }


@lru_cache(maxsize=8)
def _page(program: Path, name: str) -> object:
    return json.loads(Tool(program).call(["explain", "--json", name]))
