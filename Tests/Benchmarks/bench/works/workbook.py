"""A workbook of fourteen typed columns, from a program that hands the SDK its rows as a plugin does."""

import zipfile

from peers import PROGRAMS
from work import Entry, Work

SIZES = [(10_000, 5), (100_000, 3), (1_000_000, 2)]
PARTS = ["mimetype", "content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"]


def run(bench):
    place = bench.place
    program = place.workbook_rows()
    values = place.path("workbook", "values.tsv")
    place.must(program, "values", values)
    for rows, runs in SIZES:
        bench.perform(
            Work(f"workbook-{rows}", f"ODS of {rows:,} rows × 14", runs, entries(bench, program, values, rows))
        )
    place.deflate_pieces(place.path("workbook", f"parts-{SIZES[-1][0]}", "content.xml"))


def entries(bench, program, values, rows):
    place = bench.place
    ours, parts = place.path("workbook", f"bilan-{rows}.ods"), place.path("workbook", f"parts-{rows}")
    # The very bytes that the program in C packs.
    place.must(program, rows, ours)
    with zipfile.ZipFile(ours) as archive:
        archive.extractall(parts, PARTS)
    packed, xlsx, ods = (
        place.path("workbook", f"{name}-{rows}") for name in ("libzip.ods", "libxlsxwriter.xlsx", "odfpy.ods")
    )
    writer = [] if bench.peers.why_not("libxlsxwriter") else [place.compiled("xlsxwriter-rows", "xlsxwriter")]
    return [
        bench.ours("Bilan", [program, rows, ours], ours, note="formats, styles, sums in formulas"),
        Entry(
            "C, libzip at level 6",
            [place.compiled("libzip-baseline", "libzip"), parts, packed, *PARTS],
            packed,
            note="the limit: packs the XML of Bilan's file, which is ready, and does nothing else",
        ),
        Entry(
            "C, libxlsxwriter",
            [*writer, values, rows, xlsx],
            xlsx,
            note="XLSX of the same cells, in constant memory; no sums",
            skipped=bench.peers.why_not("libxlsxwriter"),
        ),
        Entry(
            "odfpy",
            [bench.peers.python, PROGRAMS / "odfpy_peer.py", values, rows, ods],
            ods,
            note="no styles, no sums",
            skipped=bench.peers.why_not("odfpy") or ("" if rows <= 10_000 else "not tried at this size"),
        ),
    ]
