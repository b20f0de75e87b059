"""A profile of each of 409 companies, a PDF each, in one call."""

import json

import checks
import company_profiles
import demo
from peers import LACKS
from work import Entry, Work
from works import DRAWING
from workplace import QUARTER

COUNT = 409


def run(bench):
    place = bench.place
    profiles = company_profiles.profiles()
    assert len(profiles) == COUNT
    data = place.path("profiles.json")
    data.write_text(json.dumps(profiles, ensure_ascii=False), encoding="utf-8")
    texts = place.path("profiles.tsv")
    texts.write_text("".join(as_lines(*named) for named in profiles), encoding="utf-8")
    folder = place.path("companies")
    demo.keep_companies(demo.Demo().retained(), folder)
    dossier = place.dossier("companies", folder)
    generate = [place.bilan, "generate", "company-profile", "--format", "pdf", "--data", dossier, *QUARTER, "--quiet"]
    check = checks.of_files(COUNT)
    entries = [
        bench.ours(
            f"Bilan, --jobs {jobs}",
            [*generate, "--jobs", jobs, "--output", out],
            out,
            check=check,
            note="PDF/A-3a and PDF/UA-1, carries its figures" if jobs == 2 else "the same on one core",
        )
        for jobs, out in [(2, place.path("profiles", "bilan-2")), (1, place.path("profiles", "bilan-1"))]
    ]
    for name, program in DRAWING.items():
        entries.append(
            bench.python(
                name,
                program,
                "profiles",
                data,
                place.path("profiles", name),
                check=check,
                note=f"{LACKS[name]}; one process for all" if name == "Typst" else None,
            )
        )
    entries.append(
        bench.python(
            "Typst, 2 processes",
            "typst_peer.py",
            "profiles",
            data,
            place.path("profiles", "typst-2"),
            "2",
            check=check,
        )
    )
    limit = place.path("profiles", "cairo")
    entries.append(
        Entry(
            "C, Cairo",
            [place.compiled("cairo-pages", "cairo"), "profiles", texts, limit],
            limit,
            check=check,
            note=LACKS["C, Cairo"],
            before=limit.mkdir,
        )
    )
    bench.perform(Work("profiles", f"{COUNT} company profiles, a PDF each", 3, entries))


def as_lines(name, blocks):
    """A profile for the program in C: a file, then texts with their size and place."""
    lines = [f"FILE {name}"]

    def text(size, x, words):
        lines.append(f"{size} {x} {words}")

    for kind, *of in blocks:
        if kind in ("heading", "paragraph", "note"):
            text(14 if kind == "heading" else 9, 0, of[0])
        elif kind == "figures":
            for part in range(3):
                for place, figure in enumerate(of[0]):
                    text(13 if part == 1 else 7, place * 120, figure[part])
                lines.append("-")
        else:
            head, _, widths, rows = of
            for row in [head, *rows]:
                x = 0
                for value, width in zip(row, widths):
                    text(7, x, value)
                    x += width
                lines.append("-")
        lines.append("-")
    return "\n".join(lines) + "\n"
