"""Finding and running the command line `botou`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from .errors import ArgumentError, Fault, ToolDefectError, ToolNotFoundError, tool_error
from .language import Lang, harmless, say
from .progress import Listener, record


class Tool:
    """The program `botou`.

    It is the path given, else the one that came with the package (a platform's wheel has it),
    else what the environment's ``BOTOU`` names, else ``botou`` on the ``PATH``, else
    ``.build/release/botou`` of the repository around the working folder or this file.  A path that
    is given and is no program is an error, never a reason to look on.
    """

    def __init__(
        self, path: str | os.PathLike[str] | None = None, *, lang: Lang | None = None
    ) -> None:
        self.path = _found(path, lang)

    @classmethod
    def of(cls, tool: Tool | str | os.PathLike[str] | None, lang: Lang | None = None) -> Tool:
        """Return the tool itself, or the one that a path or the search names."""
        return tool if isinstance(tool, Tool) else cls(tool, lang=lang)

    def __repr__(self) -> str:
        return f"Tool({str(self.path)!r})"

    @property
    def version(self) -> str:
        """The tool's version, such as ``0.1.0``."""
        return self.call(["--version"]).removeprefix("botou ").strip()

    def call(
        self,
        words: Sequence[str],
        *,
        text: str = "",
        lang: Lang | None = None,
        hear: Listener | None = None,
    ) -> str:
        """Run the tool to its end and return what it prints; its faults become exceptions.

        ``text`` is its standard input.  Options are put before the words, so that a word after
        ``--`` stays one.  ``hear`` is told what the tool says of its progress.
        """
        command, *rest = words
        options = ["--faults", "json", *(["--lang", lang] if lang else [])]
        line = [str(self.path), command, *options, *rest]
        try:
            status, printed, complaints = _ended(line, text.encode(), hear)
        except OSError as error:
            raise ToolNotFoundError([f"{self.path}: {error.strerror}"], lang) from error
        except ValueError as error:
            # Half a character, or the end of a text of C's within a word.
            said = harmless(error)
            problem = say(
                lang, f"this is no text for the tool: {said}", f"此文本无法交给 botou：{said}"
            )
            raise ArgumentError(problem) from error
        if status != 0:
            raise tool_error(line, status, list(faults(complaints.decode(errors="replace"))))
        try:
            return printed.decode()
        except UnicodeDecodeError as error:
            message = say(
                lang,
                f"what {self.path} printed is not UTF-8 at offset {error.start}",
                f"{self.path} 的输出在偏移 {error.start} 处不是 UTF-8",
            )
            fault = Fault(code="E_UNKNOWN", message=message)
            raise ToolDefectError(line, status, [fault]) from error


def _ended(line: Sequence[str], text: bytes, hear: Listener | None) -> tuple[int, bytes, bytes]:
    """Run a command to its end; returns its status, what it printed and what it complained of."""
    if hear is None:
        done = subprocess.run(line, input=text, capture_output=True, check=False)
        return done.returncode, done.stdout, done.stderr
    complaints = bytearray()
    # Files for what goes in and comes out, so that only one pipe is read and none can fill up.
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as printed:
        given.write(text)
        given.seek(0)
        with subprocess.Popen(line, stdin=given, stdout=printed, stderr=subprocess.PIPE) as process:
            try:
                for said in process.stderr or ():
                    counts = record(said.decode(errors="replace"))
                    if counts:
                        hear(*counts)
                    else:
                        complaints += said
            except BaseException:
                process.kill()
                raise
        printed.seek(0)
        return process.returncode, printed.read(), bytes(complaints)


def faults(said: str) -> Iterator[Fault]:
    """Read the records; a line that is none, such as a crash's last words, is kept whole."""
    for line in filter(None, said.splitlines()):
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if isinstance(record, dict) and {"code", "message"} <= record.keys():
            yield Fault.from_record(record)
        else:
            yield Fault(code="E_UNKNOWN", message=line)


def _found(path: str | os.PathLike[str] | None, lang: Lang | None) -> Path:
    if path is None and os.access(own := _own(), os.X_OK):
        return own
    named = [(str(os.fspath(path)), "")] if path is not None else []
    if not named and (variable := os.environ.get("BOTOU")):
        named = [(variable, "BOTOU=")]
    if named:
        name, label = named[0]
        program = shutil.which(name)
        if program is None:
            raise ToolNotFoundError([label + name], lang)
        return Path(program).absolute()
    if program := shutil.which("botou"):
        return Path(program).absolute()
    built = [folder / ".build/release/botou" for folder in _repositories()]
    for candidate in built:
        if os.access(candidate, os.X_OK):
            return candidate
    raise ToolNotFoundError(["PATH", *map(str, built)], lang)


def _own() -> Path:
    """Where a platform's wheel has the program."""
    return Path(__file__).resolve().parent / "_tool/bin/botou"


def _repositories() -> Iterator[Path]:
    """Yield the repositories of this project around the working folder and around this file."""
    seen: set[Path] = set()
    for start in (Path.cwd(), Path(__file__).resolve().parent):
        for folder in (start, *start.parents):
            if (folder / "Sources/BoTouTool").is_dir() and folder not in seen:
                seen.add(folder)
                yield folder
