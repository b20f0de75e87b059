"""What LibreOffice's versions make of formulas otherwise than 7.4, whose results Bilan stores. Anything else that differs is a fault."""
import re
import subprocess

# From which version on (as seen in 24.2 and 25.2), for which formulas, what is stored, and what the newer makes of it.
DIFFERENCES = [
    # An error and a text that is no number: which of the two errors is told.
    ((7, 5), re.compile(r"[-+*/^]\"[^\"]*\"|\"[^\"]*\"[-+*/^]"), "#DIV/0!", "#VALUE!"),
    # A place outside the range: an argument that can't be, or no reference.
    ((7, 5), re.compile(r"\bINDEX\("), "Err:502", "#REF!"),
]
# From this version on numbers of 16 digits and more become texts with an exponent.
EXPONENT_SINCE = (7, 5)
LONG = re.compile(r"-?\d{16,}")


def version():
    """LibreOffice's, as in (7, 4)."""
    shown = subprocess.run(["soffice", "--version"], capture_output=True, text=True, timeout=120).stdout
    found = re.search(r"(\d+)\.(\d+)", shown)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def is_known(formula, stored, fresh, current):
    """Whether what differs is what this version of LibreOffice is known to do otherwise."""
    if any(current >= since and kind.search(formula) and (stored, fresh) == (old, new)
           for since, kind, old, new in DIFFERENCES):
        return True
    if current < EXPONENT_SINCE or "&" not in formula or not LONG.fullmatch(stored or ""):
        return False
    try:
        return float(stored) == float(fresh)
    except (TypeError, ValueError):
        return False
