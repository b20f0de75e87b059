"""Makes the listing's rows with another library, for .ci/bench: baseline.py reportlab|odfpy LIST.csv OUTPUT"""
import csv
import sys

library, source, target = sys.argv[1:]
columns = ["nomBeneficiaire", "rnaBeneficiaire", "objet", "dateConvention", "referenceDecision", "montant", "nature", "conditionsVersement"]
with open(source, encoding="utf-8") as file:
    rows = [[record[column] for column in columns] for record in csv.DictReader(file)]

if library == "reportlab":
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import LongTable, SimpleDocTemplate

    pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
    table = LongTable([columns] + rows, colWidths=[150, 65, 190, 60, 65, 70, 85, 60], repeatRows=1,
                      style=[("FONT", (0, 0), (-1, -1), "DejaVu", 7), ("ALIGN", (5, 0), (5, -1), "RIGHT")])
    SimpleDocTemplate(target, pagesize=landscape(A4), leftMargin=40, rightMargin=40).build([table])
else:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    table = Table(name="Aides")
    for row in [columns] + rows:
        line = TableRow()
        for index, value in enumerate(row):
            isAmount = index == 5 and row is not columns
            cell = TableCell(valuetype="float", value=value) if isAmount else TableCell(valuetype="string")
            cell.addElement(P(text=value))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    document.save(target)
