"""Counts the instructions of small, fixed workloads and compares them with committed figures.
   guard BILAN-EXECUTABLE [WORKLOAD…] [--renew] [--times N]

A guard against work that grows unnoticed, which needs no quiet machine. Figures hold for a distribution and a version
of Swift: Tests/Benchmarks/instructions.json has them by these. Exit status 1 where a workload takes over 5 % more than
is committed; 0 where this machine has no figures, which is said."""

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What the benchmarks know of places and machines.
sys.path.append(str(HERE.parent / "bench"))

import counting
import figures
import workloads


def arguments():
    parser = argparse.ArgumentParser(prog="bench-guard", description=__doc__.split("\n")[0])
    parser.add_argument("bilan", type=Path, help="the command, as it is built or installed")
    parser.add_argument("names", nargs="*", metavar="WORKLOAD", help="all unless some are named")
    parser.add_argument("--renew", action="store_true", help="commits what is counted to instructions.json")
    parser.add_argument(
        "--times", type=int, default=1, help="counts each so many times and says how far counts differ"
    )
    return parser.parse_args()


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="guard-") as folder:
        place = counting.Place(options.bilan, folder)
        key = figures.key(place)
        if key not in figures.committed() and not options.renew:
            sys.exit(figures.verdict(key, {}))
        chosen = [load for load in workloads.all_of(place) if not options.names or load.name in options.names]
        jobs = [load for _ in range(options.times) for load in chosen]
        with ThreadPoolExecutor(cpu_count()) as pool:
            counts = list(pool.map(place.count, jobs, range(len(jobs))))
        counted = {load.name: [count for of, count in zip(jobs, counts) if of is load] for load in chosen}
    if options.times > 1:
        print(figures.spread(counted))
    counted = {name: min(numbers) for name, numbers in counted.items()}
    if options.renew:
        figures.renew(key, counted)
    sys.exit(figures.verdict(key, counted))


if __name__ == "__main__":
    main()
