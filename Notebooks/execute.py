"""Execute notebooks from clean and write their outputs back: `python Notebooks/execute.py`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

FOLDER = Path(__file__).resolve().parent


def execute(path: Path) -> nbformat.NotebookNode:
    """Run every cell of a notebook in a fresh kernel and return it with its outputs."""
    notebook: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    # Sockets of the file system, in a folder of their own, instead of open ports.
    with tempfile.TemporaryDirectory(prefix="botou-") as sockets:
        client = NotebookClient(
            notebook,
            timeout=600,
            kernel_name="python3",
            record_timing=False,
            config=Config(KernelManager={"transport": "ipc", "ip": f"{sockets}/kernel"}),
            resources={"metadata": {"path": str(path.parent)}},
        )
        client.execute()
    # The interpreter's own version is no part of the notebook.
    notebook.metadata.language_info = {"name": "python"}
    return notebook


if __name__ == "__main__":
    for path in [Path(word) for word in sys.argv[1:]] or sorted(FOLDER.glob("*.ipynb")):
        nbformat.write(execute(path), path)  # type: ignore[no-untyped-call]
        print(f"{path.name}: executed")
