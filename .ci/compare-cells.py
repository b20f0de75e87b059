"""Compares two listings of a workbook's cells, as `workbook-rows --cells` prints them: before and after another program saved it.

LibreOffice writes 15 figures of a number, and leaves a sheet's name without quotes where it is of letters alone. A
text of nothing is no text. A boolean that is shown in words comes back as the number that it counts as: LibreOffice knows booleans by their
format alone.
"""
import math
import re
import sys

import libreoffice

number = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
plain = re.compile(r"\$'(\w+)'(?=\.)")


def cells(path):
    sheet, found = "", {}
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if fields[0] == "sheet":
            sheet = fields[1]
            found[sheet, ""] = (fields[2], "")
        else:
            found[sheet, fields[0]] = (fields[1], fields[2])
    return found


def same_numbers(a, b):
    (x, y), (p, q) = (number.findall(a), number.findall(b)), (number.sub("#", a), number.sub("#", b))
    return p == q and all(math.isclose(float(m), float(n), rel_tol=1e-14) for m, n in zip(x, y))


def same_value(a, b):
    a, b = ({'text("")': "empty", "boolean(true)": "number(1.0)", "boolean(false)": "number(0.0)"}.get(value, value) for value in (a, b))
    return a == b if a.startswith("text(") else same_numbers(a, b)


def same_formula(a, b):
    return same_numbers(plain.sub(r"$\1", a), plain.sub(r"$\1", b))


def bare(value):
    """An error's name, or a text."""
    found = re.fullmatch(r'(?:error|text)\("(.*)"\)', value)
    return found[1] if found else value


current = None
before, after = cells(sys.argv[1]), cells(sys.argv[2])
differences = []
for key in sorted(before.keys() | after.keys()):
    a, b = before.get(key, ("nothing", "")), after.get(key, ("nothing", ""))
    if same_formula(a[1], b[1]):
        if same_value(a[0], b[0]):
            continue
        current = current or libreoffice.version()
        if libreoffice.is_known(a[1], bare(a[0]), bare(b[0]), current):
            continue
    differences.append(f"  {key[0]}.{key[1]}: {a[0]} {a[1]}  →  {b[0]} {b[1]}"[:200])
print("\n".join(differences[:10] + ([f"  and {len(differences) - 10} more"] if len(differences) > 10 else [])))
sys.exit(1 if differences else 0)
