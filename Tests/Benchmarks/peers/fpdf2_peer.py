"""fpdf2: its tables and its drawing. It writes no tags for tables."""

from fpdf import FPDF
from fpdf.fonts import FontFace

import task

ZEBRA = (243, 246, 248)
ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Document(FPDF):
    def __init__(self, landscape=False):
        super().__init__("landscape" if landscape else "portrait", "pt", "A4")
        self.add_font("Sans", "", f"{task.DEJAVU}/DejaVuSans.ttf")
        self.add_font("Sans", "B", f"{task.DEJAVU}/DejaVuSans-Bold.ttf")
        self.set_margin(57)
        self.set_auto_page_break(True, 50)
        self.add_page()

    def footer(self):
        self.set_font("Sans", "", 7)
        self.set_y(-30)
        self.cell(0, text=f"Page {self.page_no()} / {{nb}}", align="R")

    def heading(self, text):
        self.set_font("Sans", "B", 14)
        self.set_text_color(task.ACCENT)
        self.multi_cell(0, text=text, new_x="LMARGIN", new_y="NEXT")
        self.set_text_color("#1d2733")
        self.ln(6)

    def paragraph(self, text, fill=None):
        self.set_font("Sans", "", 8.5)
        self.set_fill_color(fill or "#ffffff")
        self.multi_cell(0, 12, text=text, new_x="LMARGIN", new_y="NEXT", fill=fill is not None)
        self.ln(6)

    def figures(self, figures):
        self.set_font("Sans", "B", 8)
        with self.table(
            first_row_as_headings=False,
            borders_layout="NONE",
            line_height=12,
            cell_fill_color=ZEBRA,
            cell_fill_mode="ALL",
        ) as table:
            table.row(["\n".join(figure) for figure in figures])
        self.ln(8)

    def rows(self, head, aligns, widths, rows, size, space=1.5):
        self.set_font("Sans", "", size)
        style = FontFace(emphasis="B", color=task.ACCENT_TEXT, fill_color=task.ACCENT)
        with self.table(
            width=sum(widths),
            col_widths=widths,
            align="LEFT",
            borders_layout="NONE",
            headings_style=style,
            line_height=size * 1.3,
            text_align=tuple("RIGHT" if align == "end" else "LEFT" for align in aligns),
            cell_fill_color=ZEBRA,
            cell_fill_mode="ROWS",
            padding=space,
        ) as table:
            table.row(head)
            for row in rows:
                table.row(row)
        self.ln(8)

    def chart(self, chart):
        left, top = self.l_margin, self.get_y()
        self.set_font("Sans", "", 6.5)
        for kind, *of in chart["shapes"]:
            if kind == "rect":
                self.set_fill_color(of[4])
                self.rect(left + of[0], top + of[1], of[2], of[3], style="F")
            elif kind == "line":
                self.set_draw_color(of[4])
                self.line(left + of[0], top + of[1], left + of[2], top + of[3])
            else:
                self.text(left + of[0] - ANCHOR[of[3]] * self.get_string_width(of[2]), top + of[1], of[2])
        self.text(left, top + chart["height"] + 8, chart["title"])
        self.set_y(top + chart["height"] + 20)

    def block(self, kind, *of):
        if kind == "table":
            self.rows(*of, 7)
        elif kind == "note":
            self.paragraph(*of, fill=task.NOTE)
        else:
            getattr(self, kind)(*of)


def report(pages, path):
    document = Document()
    for number, page in enumerate(pages):
        if number:
            document.add_page()
        for of in page:
            document.block(*of)
    document.output(path)


def profile(blocks, path):
    report([blocks], path)


def listing(rows, path):
    document = Document(landscape=True)
    document.heading("Liste des bénéficiaires")
    document.paragraph("Une ligne par convention. Engagé : engagements moins désengagements au 31 décembre 2017.")
    aligns = ["end" if place in task.RIGHT else "start" for place in range(8)]
    document.rows(rows[0], aligns, task.WIDTHS, rows[1:], 7, space=3.7)
    document.output(path)


if __name__ == "__main__":
    task.perform(report, profile, listing)
