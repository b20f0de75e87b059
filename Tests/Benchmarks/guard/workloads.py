"""What is counted: small work that takes the ways which large work takes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import demo
from peers import ROOT
from workplace import QUARTER


@dataclass
class Workload:
    name: str
    command: list
    # Where it writes; `{}` in the command stands for it.
    output: Optional[Path] = None


def all_of(place):
    """All workloads, with what they read made beforehand."""
    listings = {}
    for rows in (409, 1000):
        listings[rows] = place.path(f"{rows}.csv")
        place.must(ROOT / ".ci/listing", rows, listings[rows])
    dossier, listing = place.dossier("demo", "demo"), place.dossier("listing", listings[409])
    # Plugins and fonts are looked at once, which isn't counted.
    place.must(
        place.bilan,
        "generate",
        "programme-progress",
        "--data",
        dossier,
        *QUARTER,
        "--output",
        place.path("once"),
        environment=place.environment,
    )
    companies = ",".join(sorted(demo.Demo().retained())[:8])
    plain = ["--no-sandbox", "--jobs", "1", "--quiet", "--timeout", "900", "--output", "{}"]

    def generate(report, form, data, *more):
        return [place.bilan, "generate", report, "--format", form, "--data", data, *QUARTER, *plain, *more]

    return [
        Workload("bilan --help", [place.bilan, "--help"]),
        Workload("bilan reports", [place.bilan, "reports"]),
        Workload(
            "import of 1,000 rows",
            [place.bilan, "import", listings[1000], "--into", "{}"],
            place.path("imported.bilan"),
        ),
        Workload("programme-progress, PDF", generate("programme-progress", "pdf", dossier), place.path("progress")),
        Workload(
            "8 company profiles",
            generate("company-profile", "pdf", dossier, "--set", f"company={companies}"),
            place.path("profiles"),
        ),
        Workload(
            "listing of 409 rows, PDF", generate("beneficiary-listing", "pdf", listing), place.path("listing-pdf")
        ),
        Workload(
            "listing of 409 rows, ODS", generate("beneficiary-listing", "ods", listing), place.path("listing-ods")
        ),
        Workload("workbook of 10,000 rows", [place.workbook_rows(), "10000", "{}"], place.path("workbook.ods")),
    ]
