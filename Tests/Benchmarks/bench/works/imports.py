"""A list of subsidies is checked, repaired and indexed, beside sqlite3's own .import, which does none of it."""

from peers import ROOT
from work import Entry, Work

ROWS = 1_000_000


def run(bench):
    place = bench.place
    # As the format asks; and in Windows-1252 with dates and amounts as a French spreadsheet writes them.
    kinds = [("tenth", ROWS // 10, [], ","), ("clean", ROWS, [], ","), ("french", ROWS, ["--french"], ";")]
    for kind, rows, options, separator in kinds:
        source = place.path("import", f"{kind}.csv")
        place.must(ROOT / ".ci/listing", *options, rows, source)
        dossier, base = place.path("import", f"{kind}.bilan"), place.path("import", f"{kind}.sqlite")
        commands = [".mode csv", f".separator {separator}", f".import {source} subventions"]
        title = f"Import of {rows:,} rows" + (", as a French spreadsheet writes them" if options else "")
        bench.perform(
            Work(
                f"import-{kind}",
                title,
                5 if kind == "tenth" else 2,
                [
                    bench.ours(
                        "Bilan",
                        [place.bilan, "import", source, "--into", dossier],
                        dossier,
                        note="checked, repaired, typed and indexed",
                    ),
                    Entry(
                        "sqlite3 .import",
                        ["sqlite3", base, *commands],
                        base,
                        note="texts as they are, no index",
                        skipped=bench.peers.why_not("sqlite3"),
                    ),
                ],
            )
        )
