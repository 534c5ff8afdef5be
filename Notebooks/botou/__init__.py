"""BoTou 拨投 from Python: runs the tool, reads its results into data frames.

>>> import botou
>>> run = botou.run("Scenarios/yangtze-delta.json5", trials=10_000)   # doctest: +SKIP
>>> run.metrics("crossing.ultimate")                                  # doctest: +SKIP

Numbers come from the command line `botou` alone; this package computes none of its own.
"""

from . import distributed
from .catalogue import columns
from .comparing import Comparison, compare
from .errors import (
    ArgumentError,
    BoTouError,
    DocumentError,
    Fault,
    GoneNameError,
    InputError,
    InterruptedRunError,
    MissingPackageError,
    MissingRowsError,
    MissingSectionError,
    OutputError,
    PartError,
    SchemaError,
    ToolDefectError,
    ToolError,
    ToolNotFoundError,
    UnknownNameError,
    UnreadableFileError,
    UsageError,
)
from .evaluating import evaluate
from .meanings import definitions, renamed
from .picture import Picture
from .results import Run, load
from .scenarios import Sweep, check, run, sweep
from .sensitivity import Sensitivity, sensitivity
from .sheets import Conversion, Returns, Waterfall, convert, returns, waterfall
from .study import Study, read_study
from .tool import Tool

__all__ = [
    "ArgumentError",
    "BoTouError",
    "Comparison",
    "Conversion",
    "DocumentError",
    "Fault",
    "GoneNameError",
    "InputError",
    "InterruptedRunError",
    "MissingPackageError",
    "MissingRowsError",
    "MissingSectionError",
    "OutputError",
    "PartError",
    "Picture",
    "Returns",
    "Run",
    "SchemaError",
    "Sensitivity",
    "Study",
    "Sweep",
    "Tool",
    "ToolDefectError",
    "ToolError",
    "ToolNotFoundError",
    "UnknownNameError",
    "UnreadableFileError",
    "UsageError",
    "Waterfall",
    "check",
    "columns",
    "compare",
    "convert",
    "definitions",
    "distributed",
    "evaluate",
    "load",
    "read_study",
    "renamed",
    "returns",
    "run",
    "sensitivity",
    "sweep",
    "waterfall",
]

#: The version of the tool that the package belongs to.
__version__ = "0.10.0"
