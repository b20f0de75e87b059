"""What every peer is called with:
PROGRAM report DATA.json FILE.pdf · PROGRAM profiles DATA.json FOLDER [JOBS] · PROGRAM listing ROWS.tsv FILE.pdf"""

import json
import multiprocessing
import os
import sys

INTER = "/usr/share/fonts/opentype/inter"
DEJAVU = "/usr/share/fonts/truetype/dejavu"
ACCENT, ACCENT_TEXT, ZEBRA, GROUND, NOTE = "#0b4f6c", "#ffffff", "#f3f6f8", "#e4e9ed", "#fff4e0"
# Of the listing's columns, in points, on A4 in landscape with margins of 20 mm.
WIDTHS, RIGHT = [118, 72, 158, 58, 68, 88, 88, 68], (5, 6, 7)


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def perform(report, profile, listing):
    """Does what the arguments say, by report(pages, path), profile(blocks, path) or listing(rows, path)."""
    task, data, target = sys.argv[1:4]
    if task == "listing":
        listing(rows(data), target)
        return
    with open(data, encoding="utf-8") as file:
        content = json.load(file)
    if task == "report":
        report(content, target)
        return
    os.makedirs(target, exist_ok=True)
    named = [(blocks, f"{target}/{siren}.pdf") for siren, blocks in content]
    jobs = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    if jobs == 1:
        for blocks, path in named:
            profile(blocks, path)
    else:
        with multiprocessing.Pool(jobs) as pool:
            pool.starmap(profile, named, chunksize=8)
