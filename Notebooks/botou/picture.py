"""A drawing that a notebook shows."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path


@dataclass(frozen=True)
class Picture:
    """An SVG as the tool draws it; the value of a notebook's cell shows itself."""

    svg: str

    def _repr_svg_(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return f"Picture(of {len(self.svg)} characters)"

    def save(self, path: str | PathLike[str]) -> Path:
        """Write the drawing to a file."""
        Path(path).write_text(self.svg, encoding="utf-8")
        return Path(path)
