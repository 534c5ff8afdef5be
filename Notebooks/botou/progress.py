"""Telling how far a run is."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from .language import Lang, say

#: Hears how much is done, of how much; ``True`` draws a bar on the standard error.
Progress = Callable[[int, int], object] | bool
Listener = Callable[[int, int], object]


def listener(progress: Progress, units: tuple[str, str], lang: Lang | None) -> Listener:
    """Return what hears of the progress; ``units`` are the words for what is counted."""
    if callable(progress):
        return progress

    def bar(done: int, count: int) -> None:
        width = 40 * done // max(count, 1)
        english, chinese = units
        said = say(
            lang,
            f"{done:,} of {count:,} {english}",
            f"已完成 {done:,} {chinese}，共 {count:,} {chinese}",
        )
        end = "\n" if done == count else ""
        print(f"\r[{'#' * width:<40}] {said}", end=end, file=sys.stderr, flush=True)

    return bar if progress else lambda done, count: None


def record(line: str) -> tuple[int, int] | None:
    """Read a line that ``--progress json`` writes; None for any other."""
    try:
        said = json.loads(line)
    except ValueError:
        return None
    if not isinstance(said, dict) or said.keys() != {"played", "trials"}:
        return None
    return said["played"], said["trials"]
