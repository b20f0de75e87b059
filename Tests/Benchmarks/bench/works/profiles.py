"""A profile of each of 409 companies, a PDF each, in one call."""

import json

import checks
import company_profiles
import demo
from peers import LACKS
from work import Entry, Work, beyond
from works import DRAWING
from workplace import QUARTER

COUNT, FEW = 409, 16


def run(bench):
    profiles = company_profiles.profiles()
    assert len(profiles) == COUNT
    # Who takes too long for all is known by a few.
    few = Work("", "Profiles of a few companies", 1, peers(bench, profiles[:FEW]))
    slow = bench.try_out(few)
    work = Work("profiles", f"{COUNT} company profiles, a PDF each", 3, [], bench.seconds, bench.memory)
    work.entries = [*ours(bench), *peers(bench, profiles), limit(bench, profiles)]
    for entry in work.entries:
        entry.skipped = entry.skipped or beyond(slow, entry.name, COUNT / FEW, work)
    bench.perform(work)


def ours(bench):
    place = bench.place
    folder = place.path("companies")
    demo.keep_companies(demo.Demo().retained(), folder)
    dossier = place.dossier("companies", folder)
    generate = [place.bilan, "generate", "company-profile", "--format", "pdf", "--data", dossier, *QUARTER, "--quiet"]
    notes = {2: "PDF/A-3a and PDF/UA-1, carries its figures", 1: "the same on one core"}
    for jobs, note in notes.items():
        out = place.path("profiles", f"bilan-{jobs}")
        command = [*generate, "--jobs", jobs, "--output", out]
        yield bench.ours(f"Bilan, --jobs {jobs}", command, out, check=checks.of_files(COUNT), note=note)


def peers(bench, profiles):
    place, count = bench.place, len(profiles)
    lighter = [[name, company_profiles.light(blocks)] for name, blocks in profiles]
    whole, light = place.path(f"profiles-{count}.json"), place.path(f"light-{count}.json")
    for path, content in [(whole, profiles), (light, lighter)]:
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")

    def entry(name, data, *more, note):
        out, program = place.path("profiles", f"{name}-{count}"), DRAWING[name.partition(",")[0]]
        return bench.python(name, program, "profiles", data, out, *more, check=checks.of_files(count), note=note)

    return [
        *(entry(name, whole, note=LACKS[name]) for name in DRAWING),
        entry("Typst, 2 processes", whole, "2", note="the same in two processes"),
        entry("Typst, light profiles", light, note="less than Bilan's: name, facts, one table, a chart"),
    ]


def limit(bench, profiles):
    place = bench.place
    texts, out = place.path("profiles.tsv"), place.path("profiles", "cairo")
    texts.write_text("".join(as_lines(*named) for named in profiles), encoding="utf-8")
    command = [place.compiled("cairo-pages", "cairo"), "profiles", texts, out]
    return Entry("C, Cairo", command, out, check=checks.of_files(COUNT), note=LACKS["C, Cairo"], before=out.mkdir)


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
