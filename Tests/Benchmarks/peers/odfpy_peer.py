"""odfpy: an OpenDocument spreadsheet of the cells that workbook-rows writes.
odfpy_peer.py VALUES.tsv ROWS FILE.ods"""

import sys

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

KINDS = "tttttddeespnb"
TITLES = [
    "Rang",
    "Bénéficiaire",
    "SIRET",
    "Département",
    "Objet",
    "Décision",
    "Convention",
    "Paiement",
    "Engagé",
    "Payé",
    "Part",
    "Effectif",
    "Note",
    "Soldée",
]
TYPES = {"d": "date", "e": "currency", "s": "percentage", "p": "float", "n": "float", "b": "boolean"}


def cell(kind, text):
    if kind == "t":
        made = TableCell(valuetype="string")
    elif kind == "d":
        made = TableCell(valuetype="date", datevalue=text)
    elif kind == "b":
        made = TableCell(valuetype="boolean", booleanvalue="true" if text == "1" else "false")
    elif kind == "e":
        made = TableCell(valuetype="currency", currency="EUR", value=text)
    else:
        made = TableCell(valuetype=TYPES[kind], value=text)
    made.addElement(P(text=text))
    return made


def main(values, count, target):
    with open(values, encoding="utf-8") as file:
        repeated = [line.rstrip("\n").split("\t") for line in file]
    document = OpenDocumentSpreadsheet()
    table = Table(name="Aides")
    head = TableRow()
    for title in TITLES:
        head.addElement(cell("t", title))
    table.addElement(head)
    for number in range(count):
        row = TableRow()
        row.addElement(cell("p", str(number + 1)))
        for kind, text in zip(KINDS, repeated[number & 4095]):
            row.addElement(cell(kind, text))
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(target)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
