"""A listing of eight columns as PDF, of few and of many rows."""

import subprocess

import checks
import documents
from peers import LACKS, ROOT
from work import Entry, Work, beyond
from works import DRAWING

SIZES = [(409, 5), (10_000, 3), (100_000, 1)]
DATES = ["--quarter", "2017-T4", "--date", "2018-12-31", "--timeout", "900"]


def run(bench):
    earlier, before = [], 0
    for rows, runs in SIZES:
        work = Work(f"listing-{rows}", f"Listing of {rows:,} rows × 8", runs, [], bench.seconds, bench.memory)
        work.entries = entries(bench, rows)
        if before:
            for entry in work.entries:
                if not entry.is_ours:
                    entry.skipped = entry.skipped or beyond(earlier, entry.name, rows / before, work)
        earlier, before = bench.perform(work), rows


def entries(bench, rows):
    place = bench.place
    source, shown = place.path("listing", f"{rows}.csv"), place.path("listing", f"{rows}.tsv")
    place.must(ROOT / ".ci/listing", rows, source)
    documents.listing(source, shown)
    dossier = place.dossier(f"listing-{rows}", source)
    generate = [place.bilan, "generate", "beneficiary-listing", "--data", dossier, *DATES, "--quiet"]
    # Looking for each row takes longer than the listing where there are very many.
    check = checks.of_rows(rows) if rows <= 10_000 else lambda files: checks.pages_of(files[0])
    ours = place.path("listing", f"bilan-{rows}")
    made = [
        bench.ours(
            "Bilan",
            [*generate, "--format", "pdf", "--output", ours],
            ours,
            check=check,
            note="PDF/A-3a and PDF/UA-1, carries its rows as ODS and CSV; reads, sorts and sums up the dossier too",
        )
    ]
    made += [
        bench.python(name, program, "listing", shown, place.path("listing", f"{name}-{rows}.pdf"), check=check)
        for name, program in DRAWING.items()
    ]
    made.append(libreoffice(bench, rows, generate, check))
    limit = place.path("listing", f"cairo-{rows}.pdf")
    made.append(
        Entry(
            "C, Cairo",
            [place.compiled("cairo-pages", "cairo"), "listing", shown, limit],
            limit,
            check=check,
            note=LACKS["C, Cairo"],
        )
    )
    return made


def libreoffice(bench, rows, generate, check):
    """LibreOffice makes a PDF of the workbook that Bilan makes of the same rows."""
    place, target = bench.place, bench.place.path("listing", f"libreoffice-{rows}")
    why_not = bench.peers.why_not("LibreOffice")
    profile = f"-env:UserInstallation=file://{place.path('libreoffice')}"
    workbook = place.path("listing", f"workbook-{rows}", "beneficiary-listing-2017-T4.ods")
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", target, workbook]
    if rows > 10_000:
        why_not = why_not or "not tried at this size"
    if not why_not:
        place.must(*generate, "--format", "ods", "--output", workbook.parent, environment=place.environment)
        if not place.path("libreoffice").exists():
            # Its first start makes a profile.
            subprocess.run(
                [*map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=False
            )
    return Entry("LibreOffice", command, target, check=check, note=LACKS["LibreOffice"], skipped=why_not)
