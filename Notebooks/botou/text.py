"""Estimates as text for reading."""

from __future__ import annotations

import math


def estimate_text(value: float, standard_error: float, kind: str) -> str:
    """Write a value with its standard error, to the error's second digit.

    >>> estimate_text(0.2562, 0.00104, "share")
    '25.62% ±0.10'
    """
    if math.isnan(value):
        return "–"
    scale, mark = (100.0, "%") if kind in ("share", "rate") else (1.0, "")
    value, error = value * scale, standard_error * scale
    if math.isnan(error):
        return f"{value:,.4g}{mark}"
    if error == 0:
        return f"{value:,.{0 if value == round(value) else 2}f}{mark} ±0"
    places = max(0, 1 - math.floor(math.log10(error)))
    return f"{value:,.{places}f}{mark} ±{error:,.{places}f}"
