"""Reading JSON documents strictly: what is missing or of another type is named by its path."""

from __future__ import annotations

import codecs
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from .errors import DocumentError, SchemaError
from .language import Lang, harmless, say
from .structure import RUN_SCHEMA


def parse(text: str, source: str | Path, lang: Lang | None = None) -> dict[str, Any]:
    """Read a JSON record; NaN, a name given twice and anything after the end are refused."""

    def refuse(problem: str) -> NoReturn:
        raise DocumentError(source, problem)

    def record(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = dict(pairs)
        if len(names) < len(pairs):
            refuse(say(lang, "a name is given twice in one record", "同一记录中有重复的名称"))
        return names

    def constant(word: str) -> NoReturn:
        refuse(say(lang, f"{word} is not JSON", f"{word} 不是 JSON"))

    try:
        document = json.loads(text, object_pairs_hook=record, parse_constant=constant)
    except json.JSONDecodeError as error:
        ends = not text[error.pos :].strip() or error.msg.startswith("Unterminated string")
        problem = (
            say(lang, "the JSON is cut off here", "JSON 在此处被截断")
            if ends
            else say(lang, f"this is not JSON: {error.msg}", f"不是 JSON：{error.msg}")
        )
        raise DocumentError(source, problem, line=error.lineno, column=error.colno) from error
    except ValueError as error:
        # Python itself reads no number of thousands of digits.
        problem = say(lang, "a number in it is too long", "其中有过长的数")
        raise DocumentError(source, problem) from error
    except RecursionError as error:
        problem = say(lang, "the JSON is nested too deeply", "JSON 嵌套过深")
        raise DocumentError(source, problem) from error
    if not isinstance(document, dict):
        refuse(say(lang, "the document is not a record", "文件不是一个记录"))
    return document


def read(path: Path, lang: Lang | None = None) -> str:
    """Read a file's text."""
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else harmless(error)
        problem = say(lang, f"cannot be read: {said}", f"无法读取：{said}")
        raise DocumentError(path, problem) from error
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise DocumentError(
            path,
            say(
                lang,
                "the file is in UTF-16; save it as UTF-8",
                "文件为 UTF-16 编码；请另存为 UTF-8",
            ),
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = say(
            lang,
            f"the byte at offset {error.start} is not UTF-8",
            f"偏移 {error.start} 处的字节不是 UTF-8",
        )
        raise DocumentError(path, problem) from error


def check_schema(document: dict[str, Any], source: str | Path, lang: Lang | None) -> None:
    """Refuse what is no result document, or a newer one."""
    if document.get("schema") != RUN_SCHEMA:
        raise SchemaError(source, document.get("schema"), RUN_SCHEMA, lang)


@dataclass(frozen=True)
class Node:
    """A value of a document that knows where it stands."""

    value: Any
    source: str
    path: str = ""
    lang: Lang | None = None

    def __getitem__(self, name: str) -> Node:
        if not isinstance(self.value, dict):
            self.refuse("a record", "一个记录")
        path = f"{self.path}.{name}" if self.path else name
        if name not in self.value:
            missing = say(self.lang, f"{path} is missing", f"缺少 {path}")
            raise DocumentError(self.source, missing, path=path)
        return Node(self.value[name], self.source, path, self.lang)

    def __contains__(self, name: str) -> bool:
        return isinstance(self.value, dict) and name in self.value

    @property
    def is_null(self) -> bool:
        """Whether the value is JSON's null."""
        return self.value is None

    def names(self) -> list[str]:
        """Return the names of a record."""
        if not isinstance(self.value, dict):
            self.refuse("a record", "一个记录")
        return list(self.value)

    def items(self) -> Iterator[Node]:
        """Yield the items of a list."""
        if not isinstance(self.value, list):
            self.refuse("a list", "一个列表")
        for index, item in enumerate(self.value):
            yield Node(item, self.source, f"{self.path}[{index}]", self.lang)

    def text(self) -> str:
        """Return a text."""
        if not isinstance(self.value, str):
            self.refuse("a text", "文本")
        return self.value

    def text_or_none(self) -> str | None:
        """Return a text, or None for null."""
        return None if self.is_null else self.text()

    def flag(self) -> bool:
        """Return true or false."""
        if not isinstance(self.value, bool):
            self.refuse("true or false", "true 或 false")
        return self.value

    def integer(self) -> int:
        """Return a whole number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            self.refuse("a whole number", "整数")
        return self.value

    def number(self) -> float:
        """Return a number; NaN for null."""
        if self.is_null:
            return math.nan
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)):
            self.refuse("a number", "数")
        try:
            return float(self.value)
        except OverflowError:
            self.refuse("a number that a computer can hold", "计算机能表示的数")

    def single(self) -> float | str | bool:
        """Return a number, a text, or true or false, as it stands."""
        if not isinstance(self.value, (bool, int, float, str)):
            self.refuse("a number, a text, or true or false", "数、文本、true 或 false")
        return self.value

    def estimate(self) -> dict[str, Any]:
        """Return value, error, interval, count and status, as columns."""
        if self["interval"].is_null:
            low = high = math.nan
        else:
            ends = [end.number() for end in self["interval"].items()]
            if len(ends) != 2:
                self["interval"].refuse("two numbers", "两个数")
            low, high = ends
        return {
            "value": self["value"].number(),
            "standard_error": self["standardError"].number(),
            "low": low,
            "high": high,
            "n": self["n"].integer(),
            "status": self["status"].text() if "status" in self else None,
        }

    def refuse(self, english: str, chinese: str) -> NoReturn:
        """Say what should stand here."""
        path = self.path or say(self.lang, "the document", "整个文件")
        problem = say(self.lang, f"{path} must be {english}", f"{path} 应为{chinese}")
        raise DocumentError(self.source, problem, path=self.path)
