"""A scenario at many points of its inputs, all of them on the same futures."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from .errors import ToolError
from .language import Lang
from .points import Points, file_of, table_of
from .progress import Progress, listener
from .scenarios import Folders, Overrides, Scenario, named_words, option_words
from .study import Study
from .tool import Tool


def evaluate(
    scenario: Scenario,
    points: Points | None = None,
    *,
    cases: int | None = None,
    trials: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    policies: str | Iterable[str] = (),
    metrics: str | Iterable[str] = (),
    overrides: Overrides | None = None,
    allow: Folders = (),
    draws: str | None = None,
    futures: str | None = None,
    progress: Progress = False,
    lang: Lang | None = None,
    tool: Tool | str | PathLike[str] | None = None,
) -> Study:
    """Play a scenario at many points of its inputs, on the same futures, in one process.

    ``points`` names inputs as overrides do, or as the scenario names its parameters: a frame with a
    column for each, a record for each point, or a CSV file.  What is None or NaN stays as the
    scenario has it.  ``cases=200`` draws so many points of all that the scenario marks as uncertain
    instead.  A point that cannot be played is a row that says why.

    ``trials`` is how many futures each point has.  A function given as ``progress`` hears how many
    futures of all points are played, of how many.  The other options are those of `run`.
    """
    options = option_words(
        policies,
        metrics,
        cases=cases,
        trials=trials,
        seed=seed,
        threads=threads,
        draws=draws,
        futures=futures,
    )
    hear = listener(progress, ("futures", "个未来"), lang) if progress else None
    if hear:
        options.append("--progress=json")
    program = Tool.of(tool, lang)
    named, text = named_words(scenario, overrides, allow, lang)
    words = ["evaluate", "--quiet", "--json=-", *options]
    file = file_of(points)
    table = table_of(points, lang) if file is None else None
    with tempfile.TemporaryDirectory(prefix="botou-") as scratch:
        path = table.put(Path(scratch)) if table else file
        if path is not None:
            words.append(f"--points={path}")
        try:
            answer = program.call([*words, *named], text=text, lang=lang, hear=hear)
        except ToolError as error:
            if table is None:
                raise
            raise table.refused(error, path) from error
    if table:
        answer = table.named(answer.encode(), path).decode()
    return Study(answer, source="botou evaluate", tool=program, lang=lang)
