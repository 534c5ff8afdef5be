"""The points of a study, as the table that the tool reads."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import math
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from numbers import Integral, Real
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from .errors import ArgumentError, Fault, ToolError, UnreadableFileError, tool_error
from .language import Lang, say

#: A CSV file, a frame with a column for each input, or a record for each point; what a frame or a
#: record leaves out, or holds as None or NaN, stays as the scenario has it.
Points = str | PathLike[str] | pd.DataFrame | Iterable[Mapping[str, Any]]


@dataclass(frozen=True)
class PointsTable:
    """A table's bytes, and by what name faults tell of it wherever the bytes lie for a while."""

    content: bytes
    name: str

    def put(self, folder: Path) -> Path:
        """Write the table into a folder."""
        path = folder / "points.csv"
        path.write_bytes(self.content)
        return path

    def named(self, document: bytes, lay: object) -> bytes:
        """Give a document the table's name in the place of where it lay."""
        there, name = (json.dumps(f"{of}:", ensure_ascii=False)[1:-1] for of in (lay, self.name))
        return document.replace(there.encode(), name.encode())

    def told(self, faults: Iterable[Fault], lay: object) -> list[Fault]:
        """Give faults the table's name in the place of where it lay."""
        return [
            dataclasses.replace(
                fault,
                message=fault.message.replace(str(lay), self.name),
                file=self.name if fault.file == str(lay) else fault.file,
            )
            for fault in faults
        ]

    def refused(self, error: ToolError, lay: object) -> ToolError:
        """Return the error with faults that tell of the table by its name."""
        return tool_error(error.command, error.status, self.told(error.faults, lay))


def file_of(points: Points | None) -> str | None:
    """Return the path of points that are a file; None where they are none."""
    if not isinstance(points, (str, PathLike)):
        return None
    path = os.fspath(points)
    # The tool reads a lone "-" as standard input; here it is a file's name.
    return "./-" if path == "-" else path


def table_of(points: Points | None, lang: Lang | None) -> PointsTable | None:
    """Lay points out as a table, or read the file that they are; None where there are none."""
    if points is None:
        return None
    if (path := file_of(points)) is None:
        return PointsTable(_text(*_rows(points, lang), lang).encode(), "points")
    try:
        return PointsTable(Path(path).read_bytes(), path)
    except OSError as error:
        missing = say(lang, "no such file or folder", "文件或文件夹不存在")
        reason = missing if isinstance(error, FileNotFoundError) else error.strerror
        message = say(lang, f"cannot read '{path}': {reason}", f"无法读取“{path}”：{reason}")
        fault = Fault("E_CANNOT_READ", message)
        raise UnreadableFileError(["evaluate"], 66, [fault]) from error


def _rows(points: Any, lang: Lang | None) -> tuple[list[str], list[Sequence[Any]]]:
    """Return the names of the inputs, and the values of each point in their order."""
    if isinstance(points, pd.DataFrame):
        return [*map(str, points.columns)], [*points.itertuples(index=False, name=None)]
    records = None if isinstance(points, Mapping) or not isinstance(points, Iterable) else [*points]
    if records is None or not all(isinstance(record, Mapping) for record in records):
        problem = say(
            lang,
            "points must be a file, a frame with a column for each input, or a list of records "
            "such as {'fund.discountRate': 0.04}",
            "points 应为文件、每列一项输入的数据框，或由记录组成的列表，"
            "如 {'fund.discountRate': 0.04}",
        )
        raise ArgumentError(problem)
    names = [*dict.fromkeys(str(name) for record in records for name in record)]
    values = [{str(name): value for name, value in record.items()} for record in records]
    return names, [[each.get(name) for name in names] for each in values]


def _text(names: list[str], rows: list[Sequence[Any]], lang: Lang | None) -> str:
    """Write the table; a point that sets nothing would be an empty line, which the tool skips."""
    if not rows:
        raise ArgumentError(say(lang, "points holds no point", "points 中没有点"))
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(names)
    for number, row in enumerate(rows, 1):
        cells = [_cell(value, number, name, lang) for name, value in zip(names, row, strict=True)]
        if not "".join(cells).strip():
            problem = say(
                lang,
                f"point {number} sets nothing; leave it out: every study has the scenario as it is "
                "as point 0",
                f"第 {number} 个点未设任何值；请将其去掉：每项研究均以点 0 表示情景原样",
            )
            raise ArgumentError(problem)
        table.writerow(cells)
    return text.getvalue()


def _cell(value: Any, number: int, name: str, lang: Lang | None) -> str:
    """Write a value with every digit; nothing for what is to stay as it is."""
    if value is None or value is pd.NA or value is pd.NaT:
        return ""
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, Real):
        return _numeral(value)
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    problem = say(
        lang,
        f"point {number}: {name} is {value!r}; it must be a number, a text, true or false, or None",
        f"第 {number} 个点：{name} 为 {value!r}；应为数、文本、真假值或 None",
    )
    raise ArgumentError(problem)


def _numeral(value: Real) -> str:
    if isinstance(value, Integral):
        return str(int(value))
    real = float(value)
    if math.isnan(real):
        return ""
    # A whole number may be asked for, which a column with gaps holds as a real one.
    return str(int(real)) if real.is_integer() and abs(real) < 2**53 else repr(real)
