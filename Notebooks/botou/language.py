"""The two languages in which BoTou speaks."""

from __future__ import annotations

import os
from typing import Literal

Lang = Literal["en", "zh"]


def preferred() -> Lang:
    """Return the language that the locale asks for, by the tool's own rule."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((value for name in names if (value := os.environ.get(name))), "")
    return "zh" if locale.lower().startswith("zh") else "en"


#: Controls, other ends of a line, and what changes the direction of writing, by their escapes.
_UNRULY = {
    code: f"\\u{code:04X}"
    for code in (
        *range(0x20),
        *range(0x7F, 0xA0),
        0x61C,
        *range(0x200E, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),
    )
}


def harmless(text: object) -> str:
    """Write anything on one line, without what would move a terminal's cursor."""
    return str(text).translate(_UNRULY)


def say(lang: Lang | None, english: str, chinese: str) -> str:
    """Choose between two wordings; without a language the locale chooses."""
    return chinese if (lang or preferred()) == "zh" else english
