"""Programs run and measured: wall clock, processor time, peak memory; and the machine they ran on."""

import json
import os
import platform
import subprocess
import tempfile
import threading
import time


def peak_megabytes(process_id):
    """The high-water mark of a live process; `getrusage` would also count what started it."""
    try:
        with open(f"/proc/{process_id}/status", encoding="ascii") as file:
            for line in file:
                if line.startswith("VmHWM"):
                    return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


class Watch:
    """Looks at a process's memory fifty times a second."""

    def __init__(self, process_id):
        self.megabytes, self.done = 0.0, threading.Event()
        self.thread = threading.Thread(target=self.look, args=(process_id,), daemon=True)
        self.thread.start()

    def look(self, process_id):
        while True:
            self.megabytes = max(self.megabytes, peak_megabytes(process_id))
            if self.done.wait(0.02):
                return

    def stop(self):
        self.done.set()
        self.thread.join()
        return self.megabytes


class Failed(Exception):
    pass


def run(words, environment=None, keeps_output=True):
    """Runs a program to its end: (its JSON, seconds, processor seconds, megabytes)."""
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(words, stdout=output, env=os.environ | (environment or {}))
        watch = Watch(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        megabytes = watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise Failed(f"{words[0]} ended with status {process.returncode}")
        output.seek(0)
        document = json.load(output) if keeps_output else None
    return document, seconds, used.ru_utime + used.ru_stime, megabytes


class Server:
    """A peer that stays alive between runs, so that a compiler's work is done once."""

    def __init__(self, words):
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            [*words, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        )  # fmt: skip
        if self.process.stdout.readline() != "ready\n":
            raise Failed(f"{words[1]} does not start")
        self.preparation = time.perf_counter() - begun

    def run(self, trials, seed, threads):
        self.process.stdin.write(f"{trials} {seed} {threads}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise Failed("a peer ended early")
        return json.loads(line)

    def peak(self):
        return peak_megabytes(self.process.pid)

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


# ---------------------------------------------------------------- the machine


def first_line(words):
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return (done.stdout or done.stderr).splitlines()[0].strip()


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def machine(python, tool):
    """What the numbers depend on; nothing that names the machine."""
    versions = "import numpy, numba; print(numpy.__version__, numba.__version__)"
    numpy, numba = (first_line([python, "-c", versions]).split() + ["unknown"] * 2)[:2]
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "swift": first_line(["swift", "--version"]),
        "gcc": first_line(["gcc", "--version"]),
        "gsl": first_line(["pkg-config", "--modversion", "gsl"]),
        "python": platform.python_version(),
        "numpy": numpy, "numba": numba,
        "botou": first_line([tool, "--version"]),
        "load": round(os.getloadavg()[0], 1),
    }  # fmt: skip
