"""Counts instructions with valgrind's cachegrind, of a program and of all processes that it starts.

Cachegrind without its caches counts what callgrind counts and takes half the time. A processor's own counters, which
`perf stat` reads, are missing in most virtual machines. Counts don't depend on what else the machine does; what would
make them differ from run to run is taken away: addresses and seeds of hashing that are drawn by chance, and the
settings of whoever runs this."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import work
from peers import ROOT
from workplace import BUILD, HERE, Workplace


class Place(Workplace):
    """A copy of what is counted, without the information for debuggers: valgrind 3.19 can't read Swift's."""

    def __init__(self, bilan, folder):
        super().__init__(bilan, folder)
        self.must(ROOT / ".ci/apt-install", "valgrind", "binutils")
        self.must("cc", "-O2", "-shared", "-fPIC", "-o", self.path("writable-mask.so"), HERE / "c/writable-mask.c")
        self.environment |= {
            "SWIFT_DETERMINISTIC_HASHING": "1",
            "LD_PRELOAD": str(self.path("writable-mask.so")),
            "LANG": "C.UTF-8",
        }

    def installed(self, bilan):
        tree = BUILD / "counted"
        shutil.rmtree(tree, ignore_errors=True)
        if (bilan.parent / "sdk").is_dir():
            for part in ("lib/bilan", "lib/pkgconfig", "share/bilan"):
                shutil.copytree(bilan.parents[2] / part, tree / part)
        else:
            self.must(ROOT / "deploy/install-tree", bilan.parent, tree)
        files = tree / "lib/bilan"
        self.must("strip", "--strip-debug", files / "bilan", *files.glob("*.so"))
        return files / "bilan"

    def workbook_rows(self):
        built = super().workbook_rows()
        stripped = self.path("programs", "workbook-rows")
        self.must("strip", "--strip-debug", "-o", stripped, built)
        return stripped

    def count(self, load, number):
        """The instructions of one run. Runs go on beside one another, each with an output of its own."""
        counts = self.path(f"counts-{number}", "of").parent
        command = [str(word) for word in load.command]
        if load.output:
            output = load.output.with_name(f"{number}-{load.output.name}")
            work.remove(output)
            command = [str(output) if word == "{}" else word for word in command]
        done = subprocess.run(
            [
                "valgrind",
                "--tool=cachegrind",
                "--cache-sim=no",
                "--trace-children=yes",
                f"--cachegrind-out-file={counts}/%p",
                *command,
            ],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            env={"PATH": "/usr/local/bin:/usr/bin:/bin", **self.environment},
        )
        if done.returncode:
            sys.exit(f"bench-guard: {load.name}: status {done.returncode}\n{done.stderr[-3000:]}")
        return sum(instructions(path) for path in counts.iterdir())


def instructions(path):
    found = re.search(r"^summary: (\d+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        sys.exit(f"bench-guard: {Path(path).name}: cachegrind wrote no count")
    return int(found[1])
