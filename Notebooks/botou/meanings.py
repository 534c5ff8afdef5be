"""What each metric means, by the tool's own words."""

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
        for metric in Node(_list(Tool.of(tool, lang).path), "explain metrics").items()
    ]
    return pd.DataFrame(rows, columns=["metric", "title", "kind", "meaning"])


@lru_cache(maxsize=4)
def _list(program: Path) -> object:
    return json.loads(Tool(program).call(["explain", "--json", "metrics"]))
