"""Asks the checker page-validation, which shares nothing with veraPDF, whether files are PDF/A-3a and PDF/UA-1.
   pdf-second-opinion.py FILE.pdf…     exit 0 when every file passes both"""
import re
import sys

from page import SafetyLimits, validate_pdf


def streams_are_as_long_as_they_say(data):
    """Whether what follows each stream's bytes is its end: then a last byte that happens to be a carriage return is the stream's own."""
    position = 0
    while (start := data.find(b">>\nstream\n", position)) >= 0:
        dictionary = data[data.rfind(b" obj", 0, start):start]
        length = re.search(rb"/Length (\d+)(?! \d+ R)", dictionary)
        position = start + len(b">>\nstream\n")
        if length:
            position += int(length.group(1))
            if not data.startswith(b"\nendstream", position):
                return False
    return True


def is_false_alarm(failure, data):
    # It asks for /CharSet in every subset of a Type 1C font, where ISO 19005-3 (6.2.11.4.2) says only what one that is there must hold.
    if failure.rule_id == "PDFA3A-TYPE1-SUBSET-CHARSET-001":
        return True
    # It takes a last byte that is a carriage return for a part of the end-of-line that follows.
    if failure.rule_id == "PDFA3A-STREAM-LENGTH-001":
        return streams_are_as_long_as_they_say(data)
    return False


passes = True
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        data = file.read()
    for flavour in ("3a", "ua1"):
        report = validate_pdf(path, profile=flavour, limits=SafetyLimits.unlimited())
        failures = [failure for failure in report.failures if not is_false_alarm(failure, data)]
        print("FAIL" if failures else "PASS", flavour, path)
        for failure in failures[:20]:
            print(f"  {failure.rule_id}: {failure.message}")
        passes = passes and not failures
sys.exit(0 if passes else 1)
