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


def say(lang: Lang | None, english: str, chinese: str) -> str:
    """Choose between two wordings; without a language the locale chooses."""
    return chinese if (lang or preferred()) == "zh" else english
