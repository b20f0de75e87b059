"""ReportLab: its LongTable, its flowables and its canvas. Its open version writes no tags."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, LongTable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table
from xml.sax.saxutils import escape

import task

# It reads TrueType outlines alone, which Inter has none of.
for name, file in [("Sans", "DejaVuSans.ttf"), ("Bold", "DejaVuSans-Bold.ttf")]:
    pdfmetrics.registerFont(TTFont(name, f"{task.DEJAVU}/{file}"))
PLAIN = ParagraphStyle("plain", fontName="Sans", fontSize=8.5, leading=12, spaceAfter=6)
HEADING = ParagraphStyle("heading", fontName="Bold", fontSize=14, leading=18, textColor=task.ACCENT, spaceAfter=6)
NOTE = ParagraphStyle("note", parent=PLAIN, backColor=task.NOTE, borderPadding=6, spaceAfter=12)


class Chart(Flowable):
    def __init__(self, chart):
        super().__init__()
        self.chart, self.width, self.height = chart, chart["width"], chart["height"] + 12

    def draw(self):
        canvas, top = self.canv, self.height
        canvas.setFont("Sans", 6.5)
        for kind, *of in self.chart["shapes"]:
            if kind == "rect":
                canvas.setFillColor(HexColor(of[4]))
                canvas.rect(of[0], top - of[1] - of[3], of[2], of[3], stroke=0, fill=1)
            elif kind == "line":
                canvas.setStrokeColor(HexColor(of[4]))
                canvas.line(of[0], top - of[1], of[2], top - of[3])
            else:
                canvas.setFillColor(HexColor("#1d2733"))
                draw = {
                    "start": canvas.drawString,
                    "middle": canvas.drawCentredString,
                    "end": canvas.drawRightString,
                }[of[3]]
                draw(of[0], top - of[1], of[2])
        canvas.drawString(0, 2, self.chart["title"])


def table(kind, head, aligns, widths, rows, size, space=2):
    # Texts are broken where they don't fit; those that do are handed on as they are, which costs least.
    fitted = [
        [
            (
                value
                if stringWidth(value, "Sans", size) < width - 6
                else "\n".join(simpleSplit(value, "Sans", size, width - 6))
            )
            for value, width in zip(row, widths)
        ]
        for row in rows
    ]
    style = [
        ("FONT", (0, 0), (-1, -1), "Sans", size, size * 1.2),
        ("FONT", (0, 0), (-1, 0), "Bold", size),
        ("BACKGROUND", (0, 0), (-1, 0), HexColor(task.ACCENT)),
        ("TEXTCOLOR", (0, 0), (-1, 0), HexColor(task.ACCENT_TEXT)),
        ("ROWBACKGROUNDS", (0, 1), (-1, -1), [None, HexColor(task.ZEBRA)]),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), space),
        ("BOTTOMPADDING", (0, 0), (-1, -1), space),
    ] + [("ALIGN", (place, 0), (place, -1), "RIGHT") for place, align in enumerate(aligns) if align == "end"]
    return kind([head] + fitted, colWidths=widths, repeatRows=1, style=style, hAlign="LEFT")


def block(kind, *of):
    if kind == "heading":
        return [Paragraph(escape(of[0]), HEADING)]
    if kind in ("paragraph", "note"):
        return [Paragraph(escape(of[0]), PLAIN if kind == "paragraph" else NOTE)]
    if kind == "figures":
        tiles = [["\n".join(figure) for figure in of[0]]]
        style = [("FONT", (0, 0), (-1, -1), "Bold", 8, 11), ("BACKGROUND", (0, 0), (-1, -1), HexColor(task.ZEBRA))]
        return [Table(tiles, colWidths=[120] * len(of[0]), style=style), Spacer(1, 8)]
    if kind == "table":
        return [table(Table, *of, 7), Spacer(1, 8)]
    return [Chart(of[0]), Spacer(1, 8)]


def footer(canvas, document):
    canvas.setFont("Sans", 7)
    canvas.drawRightString(document.pagesize[0] - 57, 30, f"Page {document.page}")


def build(flowables, path, size=A4):
    document = SimpleDocTemplate(path, pagesize=size, leftMargin=57, rightMargin=57, topMargin=50, bottomMargin=50)
    document.build(flowables, onFirstPage=footer, onLaterPages=footer)


def report(pages, path):
    flowables = []
    for page in pages:
        flowables += [PageBreak()] if flowables else []
        flowables += [part for of in page for part in block(*of)]
    build(flowables, path)


def profile(blocks, path):
    build([part for of in blocks for part in block(*of)], path)


def listing(rows, path):
    aligns = ["end" if place in task.RIGHT else "start" for place in range(8)]
    text = "Une ligne par convention. Engagé : engagements moins désengagements au 31 décembre 2017."
    rows_of_table = table(LongTable, rows[0], aligns, task.WIDTHS, rows[1:], 7, space=4)
    build([Paragraph("Liste des bénéficiaires", HEADING), Paragraph(text, PLAIN), rows_of_table], path, landscape(A4))


if __name__ == "__main__":
    task.perform(report, profile, listing)
