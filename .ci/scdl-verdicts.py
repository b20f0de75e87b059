"""Compares `bilan check --strict` with frictionless, cell by cell, on lists that have one fault a row or one a file.
   scdl-verdicts.py BILAN-EXECUTABLE     exit 0 when nothing passes here that is refused there, and what is refused here alone is so on purpose"""
import collections
import csv
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

import frictionless
import stdnum.fr.siret

bilan, folder = sys.argv[1], tempfile.TemporaryDirectory()
PERIOD = r"^[0-9]{4}\-[0-9]{2}\-[0-9]{2}(\/[0-9]{4}\-[0-9]{2}\-[0-9]{2})?$"
NATURES = ["aide en numéraire", "aide en nature", "aide en numéraire;aide en nature", "aide en nature;aide en numéraire"]
GOOD = {
    "nomAttribuant": "Commune d’essai", "idAttribuant": "20005375900011", "dateConvention": "2018-03-05", "referenceDecision": "C1",
    "nomBeneficiaire": "Tôlerie d’essai", "idBeneficiaire": "00000001800010", "objet": "Modernisation", "montant": "1000.50", "nature": NATURES[0],
    "conditionsVersement": "unique", "datesPeriodeVersement": "2018-04-01", "notificationUE": "non", "pourcentageSubvention": "1",
}


def schema(version):
    """The schema's facts, as docs/data-format.md has them."""
    late = version >= "2.1"
    siret, need = {"pattern": r"^\d{14}$", "required": True}, {"required": True}
    fields = [
        ("nomAttribuant", "string", need), ("idAttribuant", "string", siret), ("dateConvention", "date", need), ("referenceDecision", "string", {}),
        ("nomBeneficiaire", "string", need), ("idBeneficiaire", "string", {} if late else siret),
        *([("rnaBeneficiaire", "string", {"pattern": r"^W\d{9}$"})] if late else []),
        ("objet", "string", need | {"maxLength": 256}), ("montant", "number", need), ("nature", "string", need | {"enum": NATURES}),
        ("conditionsVersement", "string", need | {"maxLength": 256}), ("datesPeriodeVersement", "string", need | {"pattern": PERIOD}),
        ("idRAE", "string", {"maxLength": 5}), ("notificationUE", "boolean", need),
        ("pourcentageSubvention", "number", need | {"minimum": 0.01, "maximum": 1}), *([("dispositifAide", "string", {})] if late else []),
    ]
    return {"fields": [{"name": name, "type": kind, "constraints": rules} | ({"trueValues": ["oui"], "falseValues": ["non"]} if kind == "boolean" else {})
                       for name, kind, rules in fields]}


class Verdict(frictionless.Check):
    """What the public validator asks beside the schema: columns, SIRET numbers, one of two columns."""

    def validate_start(self):
        missing = [name for name, need in self["need"].items() if need and name not in self.resource.header]
        if missing or self["either"] and not any(name in self.resource.header for name in self["either"]):
            yield frictionless.errors.CheckError(note="missing columns")

    def validate_row(self, row):
        bad = any(row.get(name) and not stdnum.fr.siret.is_valid(row[name]) for name in ("idAttribuant", "idBeneficiaire") if name in row.field_names)
        lacks = self["either"] and not any(row[name] for name in self["either"] if name in row.field_names)
        if bad or lacks:
            yield frictionless.errors.RowError.from_row(row, note="SIRET")


def theirs(path, version):
    """The rows that are refused, counted from 1 as the file has them; None for the whole file."""
    descriptor = schema(version)
    need = {field["name"]: field["constraints"].get("required", False) for field in descriptor["fields"]}
    either = ["idBeneficiaire", "rnaBeneficiaire"] if version >= "2.1" else []
    try:
        report = frictionless.validate_resource(
            path, schema=frictionless.Schema(descriptor), checks=[Verdict({"need": need, "either": either})], detector=frictionless.Detector(schema_sync=True))
    except Exception:
        return {None}
    return {error.get("rowPosition") for error in report["errors"] + [error for task in report["tasks"] for error in task["errors"]]}


def ours(path, version):
    """The lines that are refused, each with the codes."""
    result = subprocess.run([bilan, "check", "--strict", "--json", "--schema-version", version, path], capture_output=True, text=True)
    try:
        report = json.loads(result.stdout.strip("\n").split("\n")[-1])
    except ValueError:
        return {None: {result.stderr.strip()[:80]}}
    found = collections.defaultdict(set)
    for fault in report["faults"]:
        if fault["severity"] != "warning":
            found[fault.get("line")].add(fault["code"])
    assert report["valid"] == (result.returncode == 0) and report["valid"] == (not found), path
    return found


def write_csv(rows, separator=",", encoding="utf-8"):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(rows)
    return text.getvalue().encode(encoding)


def write_zip(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


# A typed cell is a pair: the attributes and content that ODS has for it, and XLSX.
TYPED = {
    "number": ('office:value-type="float" office:value="1"', "><v>1</v>"),
    "SIRET as a number": ('office:value-type="float" office:value="20005375900011"', "><v>20005375900011</v>"),
    "percentage": ('office:value-type="percentage" office:value="0.45"', ' s="2"><v>0.45</v>'),
    "currency": ('office:value-type="currency" office:currency="EUR" office:value="0.5"', ' s="3"><v>0.5</v>'),
    "date": ('office:value-type="date" office:date-value="2018-03-05"', ' s="1"><v>43164</v>'),
    "moment": ('office:value-type="date" office:date-value="2018-03-05T12:00:00"', ' s="4"><v>43164.5</v>'),
    "boolean": ('office:value-type="boolean" office:boolean-value="true"', ' t="b"><v>1</v>'),
    "duration": ('office:value-type="time" office:time-value="PT60H00M00S"', ' s="5"><v>2.5</v>'),
}
OFFICE, TABLE, TEXT = ("urn:oasis:names:tc:opendocument:xmlns:" + part + ":1.0" for part in ("office", "table", "text"))
SHEET, LINKS, PACKAGE = ("http://schemas.openxmlformats.org/" + part for part in (
    "spreadsheetml/2006/main", "officeDocument/2006/relationships", "package/2006"))


def write_ods(*tables, end=""):
    def cell(value):
        if isinstance(value, tuple):
            return f"<table:table-cell {value[0]}/>"
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>' if value else "<table:table-cell/>"
    body = "".join(f'<table:table table:name="t{index}">' + "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows) + end
                   + "</table:table>" for index, rows in enumerate(tables))
    spaces = f'xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}" office:version="1.3"'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    parts = {name: f"<office:document-{name} {spaces}><office:{name}/></office:document-{name}>" for name in ("meta", "styles", "settings")}
    return write_zip({
        "mimetype": kind, "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>",
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{manifest}" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="{kind}"/></m:manifest>',
    } | {name + ".xml": text for name, text in parts.items()})


def write_xlsx(*tables, size=None, end=""):
    def cell(value, line, column):
        start = f'<c r="{chr(65 + column)}{line}"'
        if isinstance(value, tuple):
            return start + value[1] + "</c>"
        return f'{start} t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ""
    def sheet(rows):
        lines = "".join(f'<row r="{line}">' + "".join(cell(value, line, column) for column, value in enumerate(row)) + "</row>" for line, row in enumerate(rows, 1))
        stated = f"A1:{chr(64 + max(map(len, rows)))}{len(rows)}" if size is None else size
        return f'<worksheet xmlns="{SHEET}">' + (f'<dimension ref="{stated}"/>' if stated else "") + f"<sheetData>{lines}{end}</sheetData></worksheet>"
    numbers = range(1, len(tables) + 1)
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    links = "".join(f'<Relationship Id="r{n}" Type="{LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers)
    kinds = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{main}worksheet+xml"/>' for n in numbers)
    formats = "".join(f'<xf numFmtId="{number}" applyNumberFormat="1"/>' for number in (0, 14, 10, 170, 22, 171))
    empty = "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
    return write_zip({
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{main}styles+xml"/>{kinds}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{LINKS}"><sheets>' + "".join(f'<sheet name="t{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}<Relationship Id="s" Type="{LINKS}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{SHEET}"><numFmts><numFmt numFmtId="170" formatCode="#,##0.00&quot; €&quot;"/>'
        f'<numFmt numFmtId="171" formatCode="[h]:mm"/></numFmts>{empty}<cellXfs>{formats}</cellXfs></styleSheet>',
    } | {f"xl/worksheets/sheet{n}.xml": sheet(rows) for n, rows in zip(numbers, tables)})


VALUES = [
    "", " ", "x", "é" * 256, "é" * 257, "e\u0301" * 129, "12345", "123456", "2018-03-05", "2018-3-5", " 2018-03-05", "05/03/2018", "2018-02-29", "0000-01-01",
    "10000-01-01", "2018-03-05T00:00:00", "2018-03", "2018", "43164", "2018-04-01/2018-04-30", "2018-13-01/2018-14-01", "2018-04-01/", "20005375900011",
    "200 053 759 00011", " 20005375900011", "20005375900012", "200053759", "2,24E+13", "20005375900011.0", "35600000009075", "35600000000048",
    "35600000000022", "W123456789", "w123456789", "W12345678", "1", "0", "-0", "0.01", "0.0099999999999999999999", "1.00000000000000000001", "1E-2", "100", "45%",
    "0,45", ".5", "5.", "-0.5", "1 000", "1\u00a0000", "1000,50", "1000.505", "€1000", "1_000", "0x10", "NaN", "INF", "-INF", "Infinity", "-5", "1e400",
    "1e99999999999999999999", "e5", ".", "٣", "1000\u00a0", "1000\u200b", "oui", "Oui", "non ", "true", *NATURES, "aide en nume\u0301raire", "Aide en nature",
    "a,b", "a;b", 'a"b', "#N/A", "null", "20005375900011\n", "W123456789\n", "2018-04-01\n", "x\n",
]
# Codes of what is refused here alone: docs/data-format.md says why.
ON_PURPOSE = {"typed-cell", "date", "number", "pattern", "siret", "quote", "separator", "encoding", "structure", "unknown-header", "blank-header"}
counts, harm = collections.Counter(), []


def compare(label, name, data, version, lines=None):
    """- lines: the line that each row of the table begins on, where faults are compared row by row; else the files' verdicts are."""
    path = f"{folder.name}/{name}"
    with open(path, "wb") as file:
        file.write(data)
    refused, found = theirs(path, version), ours(path, version)
    pairs = [(bool(refused), found)] if lines is None else [(row in refused, {line: found[line]} if line in found else {}) for row, line in lines]
    for index, (there, here) in enumerate(pairs):
        counts["verdicts"] += 1
        codes = set().union(*here.values()) if here else set()
        counts["stricter"] += bool(here) and not there
        if there and not here or here and not there and not codes & ON_PURPOSE:
            harm.append(f"{version} {label} {index if lines else ''}: refused {'there' if there else 'here'} alone {sorted(codes)}")


for version in ("2.0.2", "2.1.1"):
    names = [field["name"] for field in schema(version)["fields"]]
    good = [GOOD.get(name, "") for name in names]
    base = [names, good, good]
    for place, name in enumerate(names):
        rows, line, lines = [names], 2, []
        for value in VALUES:
            rows.append(good[:place] + [value] + good[place + 1:])
            lines.append((len(rows), line))
            line += 1 + value.count("\n")
        compare(name, "cells.csv", write_csv(rows), version, lines)
        compare(f"without {name}", "lacks.csv", write_csv([row[:place] + row[place + 1:] for row in base]), version)
        compare(f"{name} in capitals", "case.csv", write_csv([names[:place] + [name.upper()] + names[place + 1:], good]), version)
        compare(f"{name} twice", "twice.csv", write_csv([names + [name], good + [good[place]]]), version)
    for kind, pair in TYPED.items():
        rows = [names] + [good[:place] + [pair] + good[place + 1:] for place in range(len(names))]
        lines = [(line, line) for line in range(2, len(rows) + 1)]
        compare(kind, "typed.ods", write_ods(rows), version, lines)
        compare(kind, "typed.xlsx", write_xlsx(rows), version, lines)
    text = write_csv(base)
    for separator in ",;\t|":
        compare(f"separator {separator!r}", "text.csv", write_csv(base, separator), version)
    for label, data in {
        "mark": b"\xef\xbb\xbf" + text, "UTF-16": write_csv(base, encoding="utf-16"), "NUL": text.replace(b"Mod", b"M\0d"), "space, quote": text.replace(b",Modernisation", b', "M"'),
        "text after a quote": text.replace(b"Modernisation", b'"M"n'), "quote left open": text.replace(b"Modernisation", b'"M', 1), "blank line": text + b"\n",
        "blank first line": b"\n" + text, "title": b"Subventions\n" + text + write_csv([good] * 60), "short row": text + write_csv([good[:-1]]),
        "long row": text + write_csv([good + [""]]), "unnamed column": write_csv([names + [""], good + [""]]), "nothing": b"", "header alone": write_csv([names]),
    }.items():
        compare(label, "text.csv", data, version)
    for name in ("text.txt", "text.ods", "text.xlsx", "text"):
        compare(f"CSV as {name}", name, text, version)
    notes = [["Lisez-moi"]]
    for label, name, data in [
        ("good", "book.ods", write_ods(base)), ("good", "book.xlsx", write_xlsx(base)), ("second sheet", "book.ods", write_ods(notes, base)),
        ("second sheet", "book.xlsx", write_xlsx(notes, base)), ("another name", "book.xlsx", write_ods(base)), ("another name", "book.ods", write_xlsx(base)),
        ("blank rows", "book.ods", write_ods(base, end='<table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>')),
        ("blank rows", "book.xlsx", write_xlsx(base, size=f"A1:{chr(64 + len(names))}5", end='<row r="5"/>')),
        ("blank column", "book.xlsx", write_xlsx(base, size="A1:Z3")), ("blank column", "book.ods", write_ods([names + [""], good])),
        ("stated too small", "book.xlsx", write_xlsx(base, size="A1")), ("unstated, rows short", "book.xlsx", write_xlsx([names, good[:-1] + [""]], size="")),
    ]:
        compare(f"{label}, {name}", name, data, version)

for line in harm:
    print("FAIL", line)
print(f"scdl-verdicts: {counts['verdicts']} verdicts, {counts['stricter']} stricter here on purpose, {len(harm)} that differ otherwise")
sys.exit(bool(harm))
