"""The committed counts, and what is said of those that were counted."""

import json
import platform
import re

import machine
from workplace import HERE

FILE = HERE / "instructions.json"
ALLOWED = 0.05


def key(place):
    """What counts depend on: the system's libraries and the compiler."""
    compiler = (place.sdk / "compiler").read_text(encoding="utf-8")
    swift = re.search(r"Swift version ([\d.]+)", compiler)
    return f"{machine.distribution()}, Swift {swift[1] if swift else '?'}, {platform.machine()}"


def committed():
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


def renew(of, counted):
    figures = committed()
    figures[of] = {**figures.get(of, {}), **counted}
    FILE.write_text(json.dumps(dict(sorted(figures.items())), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def verdict(of, counted):
    """Prints the table and what to do; gives the exit status."""
    known = committed().get(of)
    if known is None:
        print(
            f"bench-guard: skipped: instructions.json has no figures for {of}; make bench-guard RENEW=1 counts them"
        )
        return 0
    print(f"{'work':28} {'counted':>15} {'committed':>15} {'difference':>11}   instructions, {of}")
    more, less = [], []
    for name, count in counted.items():
        if name not in known:
            print(f"{name:28} {count:15,} {'none':>15}")
            continue
        difference = count / known[name] - 1
        print(f"{name:28} {count:15,} {known[name]:15,} {difference:+11.1%}")
        (more if difference > ALLOWED else less if difference < -ALLOWED else []).append(name)
    if less:
        print(
            f"bench-guard: over {ALLOWED:.0%} less than committed: {', '.join(less)}. "
            "Commit it, so that it stays won: make bench-guard RENEW=1"
        )
    if more:
        print(
            f"bench-guard: over {ALLOWED:.0%} more than committed: {', '.join(more)}. Find out what was added; "
            "valgrind --tool=callgrind says where. If it is worth that, commit the new figures, with the reason in the "
            "commit's message: make bench-guard RENEW=1"
        )
    return 1 if more else 0


def spread(counted):
    """How far repeated counts differ, the most over the least."""
    return "\n".join(
        f"{name:28} {max(numbers) / min(numbers) - 1:8.3%} between {len(numbers)} counts"
        for name, numbers in counted.items()
    )
