"""Runs a program that must not outlive the process that asked for it.

`python guard.py PIPE PROGRAM WORD…`: the program is killed as soon as nobody holds the other end of
the pipe, however its holder ended.  A worker of a cluster may be killed in an instant, and has no
time to end its tools then.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading


def main() -> int:
    """Run the program to its end, or to the pipe's."""
    pipe = int(sys.argv[1])
    try:
        program = subprocess.Popen(sys.argv[2:])
    except OSError as error:
        print(f"{sys.argv[2]}: {error.strerror}", file=sys.stderr)
        return 127

    def kill_at_the_end() -> None:
        os.read(pipe, 1)
        program.kill()

    threading.Thread(target=kill_at_the_end, daemon=True).start()
    status = program.wait()
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main())
