"""Bilan and its peers, the same documents side by side in one run.
   bench BILAN-EXECUTABLE [PART…] [--runs N] [--markdown FILE] [--document FILE] [--results FILE] [--picture FILE.png]

What is missing is installed, or skipped by name. Each work is done by each program in turn; the middle of the runs
counts. Times are those of whole processes, their start included."""

import argparse
import importlib
import sys
import tempfile
import time
from pathlib import Path

import machine
import peers
import picture
import tables
import work
from works import Bench
from workplace import Workplace

PARTS = ["start", "report", "profiles", "listing", "workbook", "imports", "fence"]


def arguments():
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.split("\n")[0])
    parser.add_argument("bilan", type=Path, help="the command to measure, as it is built or installed")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all unless some are named")
    parser.add_argument("--runs", type=int, default=0, help="runs of each, otherwise as many as suit the work")
    parser.add_argument("--peer-seconds", type=float, default=120, help="what a peer may take for a large work (120)")
    parser.add_argument("--peer-memory", type=float, default=4, help="GB that a peer may take for it (4)")
    parser.add_argument("--markdown", type=Path, help="writes the tables as Markdown")
    parser.add_argument("--document", type=Path, help="writes them between the marks of a document")
    parser.add_argument("--results", type=Path, help="writes the figures as JSON, or as CSV by its name")
    parser.add_argument("--picture", type=Path, help="writes the picture of the ratios, drawn by Bilan")
    parser.add_argument("--keep", type=Path, help="a folder in which all files stay, to be looked at")
    options = parser.parse_args()
    for part in options.parts:
        if part not in PARTS:
            parser.error(f"{part}: {', '.join(PARTS)}")
    return options


def tell(text):
    """What is being done, on the line that the next replaces; nothing where nobody looks."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}" if text else "\r\x1b[K")
        sys.stderr.flush()


def measure(options, folder):
    described, began = machine.described(), time.monotonic()
    place = Workplace(options.bilan, folder)
    tell("What is missing is installed")
    there = peers.install(place.log)
    results = []

    def perform(what):
        made = work.perform(what, options.runs, place.log, tell)
        tell("")
        print(tables.terminal(made), flush=True)
        results.extend(made)
        return made

    def try_out(what):
        return work.perform(what, 1, place.log, tell)

    bench = Bench(place, there, perform, try_out, options.peer_seconds, options.peer_memory * 1000)
    for name, reason in there.missing.items():
        print(f"{name} is skipped: {reason}", file=sys.stderr)
    for part in options.parts or PARTS:
        importlib.import_module(f"works.{part}").run(bench)
    described["peers"] = ", ".join(f"{name} {version}" for name, version in there.versions.items())
    described["run"] = f"{(time.monotonic() - began) / 60:.0f} minutes, {time.strftime('%Y-%m-%d')}"
    return place, described, results


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = options.keep.resolve() if options.keep else Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        place, described, results = measure(options, folder)
        print(tables.of_machine(described))
        if options.results:
            tables.write_results(options.results, described, results)
        if options.markdown:
            options.markdown.write_text(tables.markdown(described, results), encoding="utf-8")
        if options.document:
            tables.into_document(options.document, tables.markdown(described, results), options.picture)
        if options.picture:
            picture.draw(place, results, options.picture)
    failed = [f"{result.title}: {result.skipped}" for result in results if result.is_ours and result.skipped]
    sys.exit("\n".join(["bench: Bilan failed", *failed]) if failed else 0)


if __name__ == "__main__":
    main()
