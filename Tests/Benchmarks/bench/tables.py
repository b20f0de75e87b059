"""What was measured as tables: on the terminal, in Markdown, as JSON and CSV."""

import csv
import json
import os
import sys
from dataclasses import asdict

HEAD = ["program", "seconds", "processor", "memory", "size", "pages", "runs", "Bilan’s time"]
BEGIN, END = "<!-- make bench: begin -->", "<!-- make bench: end -->"


def terminal(results):
    """A work's table in columns."""
    rows = [HEAD] + [cells(result, results) for result in results]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEAD))]
    lines = [results[0].title]
    for row, result in zip(rows, [None, *results]):
        shown = [row[0].ljust(widths[0])] + [value.rjust(width) for value, width in zip(row[1:], widths[1:])]
        note = f"  {result.note}" if result and not result.skipped else ""
        lines.append(
            ("  " + "  ".join(shown) + note).rstrip()
            if not result or not result.skipped
            else f"  {result.name.ljust(widths[0])}  skipped: {result.skipped}"
        )
    return "\n".join(lines) + "\n"


def cells(result, all_of_work):
    if result.skipped:
        return [result.name] + [""] * (len(HEAD) - 1)
    return [
        result.name,
        seconds(result.seconds),
        seconds(result.processor),
        f"{result.memory:.0f} MB",
        size(result.size),
        f"{result.pages:,}" if result.pages else "",
        str(result.runs),
        ratio(result, all_of_work),
    ]


def ratio(result, all_of_work):
    """Bilan's time over the peer's, by the first of Bilan's entries: under 1, Bilan is the faster."""
    multiple = over_bilan(result, all_of_work)
    return f"{1 / multiple:.2f} ×" if multiple else ""


def over_bilan(result, all_of_work):
    """A program's time over Bilan's; nothing for Bilan's own first entry."""
    ours = next((other for other in all_of_work if other.work == result.work and other.is_ours), None)
    if ours is None or ours is result or not result.is_compared or None in (ours.seconds, result.seconds):
        return None
    return result.seconds / ours.seconds


def seconds(value):
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def size(count):
    if count is None:
        return ""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def of_machine(described):
    return "\n".join(f"{name}: {value}" for name, value in described.items())


def markdown(described, results):
    """All tables, a work each, under what they were measured on."""
    lines = [f"- {name}: {value}" for name, value in described.items()]
    for title in dict.fromkeys(result.title for result in results):
        of_work = [result for result in results if result.title == title]
        lines += [
            "",
            f"### {title}",
            "",
            "| " + " | ".join(HEAD + ["what it is"]) + " |",
            "|---" + "|---:" * (len(HEAD) - 1) + "|---|",
        ]
        for result in of_work:
            note = f"skipped: {result.skipped}" if result.skipped else result.note
            lines.append("| " + " | ".join(cells(result, of_work) + [note]) + " |")
    return "\n".join(lines) + "\n"


def into_document(path, text, picture=None):
    """Between the marks of a document, whose other lines stay; with the picture, by its place from there."""
    if picture:
        place = os.path.relpath(picture, path.parent)
        text = f"![How long each program takes, in multiples of Bilan's time]({place})\n\n{text}"
    document = path.read_text(encoding="utf-8")
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"bench: {path}: no lines « {BEGIN} » and « {END} »")
    path.write_text(f"{before}{BEGIN}\n{text}{END}{after}", encoding="utf-8")


def write_results(path, described, results):
    records = [asdict(result) for result in results]
    with open(path, "w", encoding="utf-8", newline="") as file:
        if path.suffix == ".csv":
            writer = csv.DictWriter(file, list(records[0]))
            writer.writeheader()
            writer.writerows(records)
        else:
            json.dump({"machine": described, "results": records}, file, ensure_ascii=False, indent=1)
            file.write("\n")
