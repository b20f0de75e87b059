"""What the peers draw, ready to be drawn: texts as they are shown, in the order in which they are. Reading, sorting,
summing up and writing numbers out, which Bilan does in the time that is measured, is done for them beforehand.

A document is a list of blocks: ["heading", text], ["paragraph", text], ["note", text], ["figures", [[name, value,
comment]…]], ["chart", chart] and ["table", head, alignments, widths in points, rows]."""

import csv

from demo import cents, day

DEPARTMENTS = {
    "16": "Charente",
    "17": "Charente-Maritime",
    "19": "Corrèze",
    "23": "Creuse",
    "24": "Dordogne",
    "33": "Gironde",
    "40": "Landes",
    "47": "Lot-et-Garonne",
    "64": "Pyrénées-Atlantiques",
    "79": "Deux-Sèvres",
    "86": "Vienne",
    "87": "Haute-Vienne",
}
LISTED = ["Bénéficiaire", "SIRET ou RNA", "Objet", "Date", "Convention", "Montant voté", "Engagé", "Mandaté"]


def table(head, widths, rows, numbers=0):
    """A table, whose last columns are numbers."""
    aligns = ["start"] * (len(head) - numbers) + ["end"] * numbers
    return ["table", head, aligns, widths, rows]


def listing(source, target):
    """The rows of a listing as tab-separated text, its header first and its total last."""
    with open(source, encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: (row["nomBeneficiaire"], row["dateConvention"]))
    total = 0
    with open(target, "w", encoding="utf-8") as file:
        file.write("\t".join(LISTED) + "\n")
        for row in rows:
            amount = float(row["montant"])
            total += amount
            shown = [row["nomBeneficiaire"], row["rnaBeneficiaire"], row["objet"], day(row["dateConvention"])]
            shown += [row["referenceDecision"], cents(amount), cents(amount), cents(0)]
            file.write("\t".join(shown) + "\n")
        file.write("\t".join(["Total", "", "", "", "", cents(total), cents(total), cents(0)]) + "\n")
