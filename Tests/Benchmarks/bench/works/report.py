"""A report of four pages, cold: each run is a new process."""

import json

import checks
import four_pages
from work import Work
from works import DRAWING
from workplace import QUARTER


def run(bench):
    place = bench.place
    data = place.path("report.json")
    data.write_text(json.dumps(four_pages.pages(), ensure_ascii=False), encoding="utf-8")
    plugins = place.plugins({})
    demo = place.dossier("demo", "demo")
    generate = [place.bilan, "generate", "--format", "pdf", "--data", demo, *QUARTER, "--output"]
    four, progress = place.path("report", "bilan"), place.path("report", "progress")
    entries = [
        bench.ours(
            "Bilan",
            [*generate, four, "four-pages", "--plugins", plugins],
            four,
            check=checks.of_pages(4),
            note="PDF/A-3a and PDF/UA-1, carries its figures; reads and sums up the dossier too",
        ),
        bench.ours(
            "Bilan, programme-progress",
            [*generate, progress, "programme-progress"],
            progress,
            check=lambda files: checks.pages_of(files[0]),
            is_compared=False,
            note="the report that comes with Bilan: more pages, more tables",
        ),
    ] + [
        bench.python(name, program, "report", data, place.path("report", f"{name}.pdf"), check=checks.of_pages(4))
        for name, program in DRAWING.items()
    ]
    bench.perform(Work("report", "Report of four pages, cold", 5, entries))
