import Content
import Programme
import Testing

@testable import PDF

@Test func probe() throws {
    var theme = Theme()
    theme.header = Theme.Furniture(left: "{title}", right: "{section}")
    theme.evenHeader = Theme.Furniture(left: "{section}", right: "{title}")
    theme.firstFooter = Theme.Furniture(centre: "Première page")
    let lorem = "Le conseil régional a voté, lors de sa séance plénière, un ensemble de mesures destinées à soutenir la modernisation des usines et l’emploi industriel dans les territoires. "
    func para(_ n: Int) -> Paragraph { Paragraph(Text(String(repeating: lorem, count: n))) }
    func table(_ name: String, _ n: Int, label: String? = nil) -> Table {
        var t = Table(name, Array(1...n), caption: Text("La table \(name) et sa légende")) {
            Column("Rang", \Int.self)
            Column("Double") { (i: Int) in i * 2 }
        }
        t.label = label
        return t
    }
    let long = Text.Run("").self
    _ = long
    var chart = Chart(.bars, "Un graphique", of: table("g", 5), category: "Rang", series: ["Double"])
    chart.label = "graphe"
    var notes = "Un paragraphe avec une note\(footnote: "Première note, avec un \(link: "lien", to: "https://example.org/")."), et une autre\(footnote: Text(String(repeating: lorem, count: 30))) très longue. " as Text
    notes = notes + Text(String(repeating: lorem, count: 3)) + "Voir \(reference: "aides"), \(reference: "graphe"), \(reference: "deux") page \(page: "deux") et \(reference: "an") page \(page: "an")."
    let composition = Composition("Rapport d’essai du flux") {
        TitlePage("Rapport d’essai du flux", subtitle: "Sous-titre", details: ["Détail"])
        PageNumbering(.lowerRoman, start: 1)
        Contents(.headings(depth: 3), title: "Sommaire")
        Contents(.tables, title: "Liste des tableaux")
        Contents(.figures, title: "Liste des figures")
        PageNumbering(.arabic, start: 1)
        PageBreak()
        Heading("Une première partie\(footnote: "Note d’un titre.")", label: "un")
        Paragraph(notes)
        para(4)
        table("Aides", 40, label: "aides")
        Heading("Des colonnes", level: 2)
        Columns(2) {
            for i in 1...9 {
                Heading("Sous-partie \(i) dont le titre est assez long pour tenir sur deux lignes ou même trois dans le sommaire si la place manque", level: 3)
                para(i)
                if i == 3 { Paragraph("Colonne avec note\(footnote: "Note d’une colonne, au pied de la page.") et la suite. ") }
                if i == 4 { table("colonne", 6) }
                if i == 5 { chart }
            }
        }
        para(2)
        Heading("Deuxième partie", label: "deux")
        SideBySide {
            Heading("À gauche", level: 2)
            para(2)
            table("gauche", 5)
        } end: {
            Heading("À droite", level: 2)
            Chart(.lines, "À droite", of: table("d", 5), category: "Rang", series: ["Double"])
            List(["Un\(footnote: "note de liste")", "Deux"])
        }
        for _ in 1...3 { para(4) }
        KeepTogether {
            para(3)
            table("ensemble", 12)
        }
        Note("Attention à la note\(footnote: "Dans un encadré.") de cet encadré.")
        Drawing(height: 40, alternative: "Un trait", caption: "Un dessin légendé") { canvas in canvas.text("Dessin", x: 0, y: 20, size: 12, colour: canvas.theme.colours.text, alignment: .start, isBold: false) }
        PageNumbering(.upperLetter, start: 1)
        Heading("Méthode", label: "an", isAppendix: true)
        para(3)
        Heading("Sources", isAppendix: true)
        para(1)
    }
    let path = "/tmp/flow/probe.pdf"
    let summary = try PDFWriter(theme: theme, info: DocumentInfo(quarter: Quarter("2018-T4")!, date: CivilDate("2018-12-31")!)).write(composition, to: path)
    print(summary)
}
