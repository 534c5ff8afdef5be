"""The package is typed, installs from its folder, and needs nothing but pandas."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import botou

FOLDER = Path(__file__).resolve().parents[1]


def python(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words], cwd=folder, capture_output=True, text=True, check=False
    )


def test_mypy_finds_nothing_in_strict_mode() -> None:
    done = python("-m", "mypy", "--cache-dir", "../.build/mypy", folder=FOLDER)
    assert done.returncode == 0, done.stdout


def test_ruff_finds_nothing() -> None:
    for words in (["check", "--no-cache", "."], ["format", "--no-cache", "--check", "."]):
        done = python("-m", "ruff", *words, folder=FOLDER)
        assert done.returncode == 0, done.stdout


def test_a_wheel_of_the_folder_holds_the_typed_package(tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "botou", tmp_path / "source/botou")
    shutil.copy(FOLDER / "pyproject.toml", tmp_path / "source")
    words = ["-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--no-index"]
    done = python(*words, "--wheel-dir", str(tmp_path), str(tmp_path / "source"), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("botou-*.whl")
    assert wheel.name.startswith(f"botou-{botou.__version__}-")
    held = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f"botou/{path.name}" for path in (FOLDER / "botou").glob("*.py*")}
    assert wanted | {"botou/py.typed", "botou/run-schema.json"} <= held
    assert not any("tests" in name for name in held)


def test_the_package_imports_the_standard_library_and_pandas_alone() -> None:
    imported = set()
    for path in (FOLDER / "botou").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        imported |= set(re.findall(r"^(?:from|import) (\w+)", text, re.MULTILINE))
    # NumPy comes with pandas.
    assert imported - set(sys.stdlib_module_names) == {"pandas", "numpy"}
