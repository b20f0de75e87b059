"""Runs a command once and says what it took: seconds on the clock and of processors, the largest process's memory."""

import os
import resource
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

ONCE = Path(__file__).with_name("once.py")
TICK = 0.1  # seconds between two looks at a process that has a limit of memory


@dataclass
class Sample:
    seconds: float
    processor: float
    memory: float  # MB


class Exceeded(Exception):
    """A command that took more than it may."""


class Failed(Exception):
    """A command that ended with another status than 0."""


class Watch(threading.Thread):
    """Ends a command, with all that it started, once it takes too long or too much."""

    def __init__(self, process, seconds, memory):
        super().__init__(daemon=True)
        self.process, self.seconds, self.memory = process, seconds, memory
        self.done = threading.Event()
        self.reason = None

    def run(self):
        end = time.monotonic() + self.seconds
        while not self.done.wait(TICK):
            if time.monotonic() > end:
                self.reason = f"more than {self.seconds:g} s"
            elif largest_of_group(self.process.pid) > self.memory:
                self.reason = f"more than {self.memory / 1000:g} GB"
            if self.reason:
                os.killpg(self.process.pid, 9)
                return


def largest_of_group(group):
    """The memory, in MB, that the largest process of a group has now."""
    most = 0
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            if os.getpgid(int(name)) != group:
                continue
            with open(f"/proc/{name}/statm", encoding="ascii") as file:
                pages = int(file.read().split()[1])
        except (OSError, IndexError):
            continue  # it ended meanwhile
        most = max(most, pages * resource.getpagesize() / 1e6)
    return most


def run(command, log, *, seconds=900, memory=20_000, environment=None):
    """One run; what it prints goes to the log.
    Raises Exceeded or Failed."""
    words = [str(word) for word in command]
    with open(log, "ab") as output:
        output.write(("\n$ " + " ".join(words) + "\n").encode())
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", ONCE, log, *words],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
        start_new_session=True,
    )
    watch = Watch(process, seconds, memory)
    watch.start()
    try:
        printed, _ = process.communicate()
    except BaseException:
        # Ctrl-C reaches this program alone: the command is in a group of its own.
        os.killpg(process.pid, 9)
        raise
    watch.done.set()
    watch.join()
    if watch.reason:
        raise Exceeded(watch.reason)
    if process.returncode:
        raise Failed(f"status {process.returncode}: {last_line(log)}")
    clock, processor, kibibytes = map(float, printed.split())
    return Sample(clock, processor, kibibytes * 1024 / 1e6)


def last_line(log):
    with open(log, encoding="utf-8", errors="replace") as file:
        lines = [line.strip() for line in file if line.strip()]
    return lines[-1][:200] if lines else ""
