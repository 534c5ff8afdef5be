"""Single futures, as ``botou run --trials-csv`` writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from .errors import DocumentError
from .language import Lang, harmless, say

#: Every digit counts; pandas reads so of itself from version 3 on.
_EXACT: dict[str, Any] = (
    {} if int(pd.__version__.split(".")[0]) >= 3 else {"float_precision": "round_trip"}
)


def read_rows(
    path: Path, policies: tuple[str, ...], trials: int, lang: Lang | None
) -> pd.DataFrame:
    """Read the rows of a run; refuse those of another, and a file that was cut."""
    try:
        rows: pd.DataFrame = pd.read_csv(
            path, dtype={"policy": str}, keep_default_na=False, **_EXACT
        )
    except OSError as error:
        said = say(lang, f"cannot be read: {error.strerror}", f"无法读取：{error.strerror}")
        raise DocumentError(path, said) from error
    except ValueError as error:
        said = harmless(error)
        problem = say(lang, f"this is no table of futures: {said}", f"不是未来的数据表：{said}")
        raise DocumentError(path, problem) from error
    measures = [name for name in rows.columns if name not in ("trial", "policy")]
    numbers = all(pd.api.types.is_numeric_dtype(rows[name]) for name in measures)
    wanted = trials * len(policies)
    if list(rows.columns[:2]) != ["trial", "policy"] or not numbers:
        problem = say(
            lang,
            "this is no table of futures: its columns must be trial, policy and numbers",
            "不是未来的数据表：各列应为 trial、policy 与数",
        )
        raise DocumentError(path, problem)
    in_order = [*zip(rows["trial"], rows["policy"], strict=True)] == [
        (trial, policy) for trial in range(trials) for policy in policies
    ]
    if len(rows) != wanted or not in_order:
        problem = say(
            lang,
            f"these are not the futures of the run: {len(rows)} rows; there must be {wanted}, "
            f"for {trials} futures of {', '.join(policies)}",
            f"并非该运行的未来：共 {len(rows)} 行，应为 {wanted} 行，"
            f"即 {'、'.join(policies)} 各 {trials} 个未来",
        )
        raise DocumentError(path, harmless(problem))
    return rows.rename(columns={"trial": "future"})
