"""A work is one task that several programs do, each in turn, so that what else the machine does meets all alike."""

import shutil
import statistics
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

import measuring

LONG = 20  # seconds: what takes longer in its first run is run once
SHORT = 4  # seconds, of which nothing is concluded


@dataclass
class Entry:
    """What one program does for a work."""

    name: str
    command: list
    # The file or folder that it makes, removed before each run.
    output: Optional[Path] = None
    # What its document lacks, or what else a reader of the figure has to know.
    note: str = ""
    environment: dict = field(default_factory=dict)
    # Why it isn't run at all.
    skipped: str = ""
    # What has to hold of the output; raises what is wrong.
    check: Optional[Callable] = None
    # Removes what a run left that the next may not find.
    before: Optional[Callable] = None
    # Whether it is ours; others are compared with the first of ours.
    is_ours: bool = False
    # Whether its time over Bilan's says anything.
    is_compared: bool = True


@dataclass
class Work:
    key: str
    title: str
    runs: int
    entries: list
    # What a peer may take; Bilan has no choice.
    seconds: float = 900
    memory: float = 20_000


@dataclass
class Result:
    work: str
    title: str
    name: str
    is_ours: bool = False
    is_compared: bool = True
    runs: int = 0
    seconds: Optional[float] = None
    processor: Optional[float] = None
    memory: Optional[float] = None
    size: Optional[int] = None
    pages: Optional[int] = None
    note: str = ""
    skipped: str = ""


def perform(work, runs, log, tell):
    """Runs all entries of a work in turn; gives a result each, in their order."""
    samples = {entry.name: [] for entry in work.entries}
    results = {
        entry.name: Result(
            work.key, work.title, entry.name, entry.is_ours, entry.is_compared, note=entry.note, skipped=entry.skipped
        )
        for entry in work.entries
    }
    for turn in range(runs or work.runs):
        for entry in work.entries:
            taken, result = samples[entry.name], results[entry.name]
            if result.skipped or (taken and taken[0].seconds > LONG and not runs):
                continue
            tell(f"{work.title}: {entry.name}, run {turn + 1}")
            try:
                taken.append(once(entry, work, log))
                if turn == 0:
                    look_at(entry, result)
            except (measuring.Exceeded, measuring.Failed, AssertionError) as reason:
                result.skipped = str(reason)
    for name, taken in samples.items():
        if taken and not results[name].skipped:
            fill(results[name], taken)
    return list(results.values())


def once(entry, work, log):
    if entry.output:
        remove(entry.output)
    if entry.before:
        entry.before()
    limits = {} if entry.is_ours else {"seconds": work.seconds, "memory": work.memory}
    return measuring.run(entry.command, log, environment=entry.environment, **limits)


def look_at(entry, result):
    """Size and pages of what was made, and whether it is what was asked for."""
    if not entry.output:
        return
    files = (
        [entry.output]
        if entry.output.is_file()
        else sorted(path for path in entry.output.rglob("*") if path.is_file())
    )
    if not files:
        raise AssertionError("made no file")
    result.size = sum(path.stat().st_size for path in files)
    if entry.check:
        result.pages = entry.check(files)


def fill(result, taken):
    result.runs = len(taken)
    result.seconds = statistics.median(sample.seconds for sample in taken)
    result.processor = statistics.median(sample.processor for sample in taken)
    result.memory = statistics.median(sample.memory for sample in taken)


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)


def beyond(earlier, name, growth, work):
    """Why an entry isn't tried at a larger size, by its time at a smaller one; nothing where it may be."""
    result = next((result for result in earlier if result.name == name), None)
    if result is None:
        return ""
    if result.skipped:
        return "left out at a smaller size already"
    # Much of a short time is the start, which doesn't grow.
    if result.seconds > SHORT and result.seconds * growth > work.seconds:
        return f"about {result.seconds * growth:.0f} s, by its time at a smaller size"
    return ""
