"""What a result document holds, by the JSON Schema that ``botou schema run`` prints.

The schema is shipped with the package, so that a number that joins the document joins the frames.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import resources
from typing import Any

Schema = Mapping[str, Any]

SCHEMA: Schema = json.loads(
    resources.files(__package__).joinpath("run-schema.json").read_text(encoding="utf-8")
)
RUN_SCHEMA: str = SCHEMA["title"]

_ESTIMATE = {"$ref": "#/$defs/estimate"}


def _plain(schema: Schema) -> Schema:
    """Follow a reference, pass over what may be null, and go into a list."""
    if "$ref" in schema:
        return _plain(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]])
    if "anyOf" in schema:
        return _plain(schema["anyOf"][0])
    return _plain(schema["items"]) if "items" in schema else schema


def _members(way: tuple[str, ...]) -> Mapping[str, Schema]:
    schema = SCHEMA
    for name in way:
        schema = _plain(schema)["properties"][name]
    members: Mapping[str, Schema] = _plain(schema).get("properties", {})
    return members


def _is_column(schema: Schema) -> bool:
    return schema.get("type") == "array" and _plain(schema) == {"type": "number"}


def _told(
    way: tuple[str, ...], first: tuple[str, ...], fits: Callable[[Schema], bool]
) -> list[str]:
    """Name the members that fit, those of ``first`` before the others."""
    names = [name for name, schema in _members(way).items() if fits(schema)]
    for name in first:
        if name not in names:
            raise KeyError(".".join((*way, name)))
    return [*first, *(name for name in names if name not in first)]


def members(*way: str) -> list[str]:
    """Name the members of the record at a place, such as ``"policies", "curves"``."""
    return list(_members(way))


def estimates(*way: str, first: tuple[str, ...] = ()) -> list[str]:
    """Name the members that are values with their errors."""
    return _told(way, first, _ESTIMATE.__eq__)


def tables(*way: str, first: tuple[str, ...] = ()) -> list[str]:
    """Name the members that are records of columns, a number for each month."""

    def fits(schema: Schema) -> bool:
        inner = schema.get("properties", {})
        return bool(inner) and all(map(_is_column, inner.values()))

    return _told(way, first, fits)
