"""WeasyPrint, as PDF/UA-1: the same blocks as HTML with a style sheet, charts as SVG within it."""

from html import escape
from urllib.parse import quote

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

import task

STYLE = f"""
@page {{ size: A4; margin: 20mm; @bottom-right {{ content: "Page " counter(page) " / " counter(pages); font: 7pt Inter }} }}
body {{ font: 9pt Inter; margin: 0 }} h1 {{ color: {task.ACCENT}; font-size: 14pt }}
section {{ break-before: page }} section:first-child {{ break-before: auto }}
aside {{ background: {task.NOTE}; padding: 8pt }} figcaption {{ font-size: 7.5pt }}
table {{ border-collapse: collapse; font-size: 7.5pt; table-layout: fixed }}
td, th {{ padding: 2.5pt 4pt; text-align: left }} th {{ background: {task.ACCENT}; color: white }}
td.end, th.end {{ text-align: right }} tr:nth-child(even) td {{ background: {task.ZEBRA} }}
.figures {{ display: flex }} .figures b {{ display: block; font-size: 13pt; color: {task.ACCENT} }}
.figures div {{ flex: 1; background: {task.ZEBRA}; padding: 8pt; margin-right: 8pt; font-size: 7pt }}
"""
fonts = FontConfiguration()
portrait = CSS(string=STYLE, font_config=fonts)


def cells(name, values, aligns):
    scope = " scope=col" if name == "th" else ""
    kinds = [" class=end" if align == "end" else "" for align in aligns]
    drawn = (f"<{name}{kind}{scope}>{escape(value)}</{name}>" for value, kind in zip(values, kinds))
    return f"<tr>{''.join(drawn)}</tr>"


def table(head, aligns, widths, rows):
    columns = "".join(f'<col style="width:{width}pt">' for width in widths)
    body = "".join(cells("td", row, aligns) for row in rows)
    first = cells("th", head, aligns)
    return f'<table style="width:{sum(widths)}pt">{columns}<thead>{first}</thead><tbody>{body}</tbody></table>'


def shape(kind, *of):
    if kind == "rect":
        return '<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>' % of
    if kind == "line":
        return '<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="0.8"/>' % of
    return f'<text x="{of[0]}" y="{of[1]}" font-size="7" text-anchor="{of[3]}">{escape(of[2])}</text>'


def block(kind, *of):
    if kind == "heading":
        return f"<h1>{escape(of[0])}</h1>"
    if kind == "paragraph":
        return f"<p>{escape(of[0])}</p>"
    if kind == "note":
        return f"<aside>{escape(of[0])}</aside>"
    if kind == "figures":
        tiles = (
            f"<div>{escape(name)}<b>{escape(value)}</b>{escape(comment)}</div>" for name, value, comment in of[0]
        )
        return f'<div class="figures">{"".join(tiles)}</div>'
    if kind == "table":
        return table(*of)
    chart = of[0]
    size = f'width="{chart["width"]}pt" height="{chart["height"]}pt" viewBox="0 0 {chart["width"]} {chart["height"]}"'
    drawn = "".join(shape(*part) for part in chart["shapes"])
    # As an image of its own: within the page, a drawing would have no alternative text.
    source = quote(f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="Inter">{drawn}</svg>')
    title = escape(chart["title"])
    return f'<figure><img alt="{title}" src="data:image/svg+xml,{source}"><figcaption>{title}</figcaption></figure>'


def write(title, body, path, styles):
    text = f'<!doctype html><html lang="fr"><head><title>{title}</title></head><body>{body}</body></html>'
    HTML(string=text).write_pdf(path, stylesheets=styles, font_config=fonts, pdf_variant="pdf/ua-1")


def report(pages, path):
    body = "".join(f'<section>{"".join(block(*part) for part in page)}</section>' for page in pages)
    write("Aides du programme", body, path, [portrait])


def profile(blocks, path):
    write("Fiche d’entreprise", "".join(block(*part) for part in blocks), path, [portrait])


def listing(rows, path):
    landscape = CSS(
        string="@page { size: A4 landscape } table { font-size: 8pt } td, th { padding: 3.4pt 4pt }",
        font_config=fonts,
    )
    aligns = ["end" if place in task.RIGHT else "start" for place in range(8)]
    text = "Une ligne par convention. Engagé : engagements moins désengagements au 31 décembre 2017."
    body = f"<h1>Liste des bénéficiaires</h1><p>{text}</p>" + table(rows[0], aligns, task.WIDTHS, rows[1:])
    write("Liste des bénéficiaires", body, path, [portrait, landscape])


if __name__ == "__main__":
    task.perform(report, profile, listing)
