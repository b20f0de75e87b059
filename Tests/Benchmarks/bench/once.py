"""Runs a command and prints its seconds on the clock, seconds of processors and memory in KiB: once.py LOG COMMAND…

A program of its own, and small: a process's greatest memory counts that of the one that started it."""

import os
import sys
import time

with open(sys.argv[1], "ab") as log:
    start = time.perf_counter()
    nothing = os.open(os.devnull, os.O_RDONLY)
    process = os.posix_spawnp(
        sys.argv[2],
        sys.argv[2:],
        os.environ,
        file_actions=[
            (os.POSIX_SPAWN_DUP2, nothing, 0),
            (os.POSIX_SPAWN_DUP2, log.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, log.fileno(), 2),
        ],
    )
    # The usage of the command and of all that it waited for.
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
print(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
sys.exit(min(abs(os.waitstatus_to_exitcode(status)), 255))
