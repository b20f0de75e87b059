"""How soon the command is there."""

from peers import LACKS
from work import Entry, Work


def run(bench):
    place = bench.place
    # Plugins are looked at once; that isn't the start.
    place.must(place.bilan, "reports", environment=place.environment)
    imported = [
        Entry(
            f"import of {name}",
            [bench.peers.python, "-c", f"import {name.lower()}"],
            note="Python's start, and the library's",
            skipped=bench.peers.why_not(name),
        )
        for name in LACKS
        if name in ("Typst", "WeasyPrint", "ReportLab")
    ]
    bench.perform(
        Work(
            "start",
            "The start",
            11,
            [
                bench.ours("bilan --help", [place.bilan, "--help"]),
                bench.ours("bilan reports", [place.bilan, "reports"], is_compared=False),
                *imported,
            ],
        )
    )
