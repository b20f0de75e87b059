import BilanKit
import CCairo
import Foundation

/// A document with every block and every kind of text in it: what other programs judge, and whose pages are compared
/// with pictures.
enum StressDocument {
    static let theme: Theme = {
        var theme = Theme()
        theme.organisation = "Région d’essai"
        theme.isJustified = true
        theme.isHyphenated = true
        theme.fonts.hasLigatures = true
        theme.header = .init(left: "{title}", right: "{section}")
        theme.firstFooter = .init(centre: "Première page")
        theme.evenHeader = .init(left: "{section}", right: "{title}")
        return theme
    }()

    static let pictures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Data/Pictures").path

    static var composition: Composition {
        var composition = Composition(
            "Document d’épreuve", subject: "Tous les blocs et tous les textes", keywords: ["essai", "conformité"]
        ) {
            opening
            texts
            figures
            tables
            arrangements
            appendix
        }
        composition.notices = ["Ce document sert d’épreuve : rien n’y est vrai."]
        return composition
    }

    @BlockBuilder private static var opening: [Block] {
        TitlePage(
            "Document d’épreuve", subtitle: "Tous les blocs",
            details: ["\(Quarter("2018-T1")!)", "Commission permanente"])
        PageNumbering(.lowerRoman, start: 1)
        Contents(.headings(depth: 2), title: "Sommaire")
        Contents(.tables, title: "Liste des tableaux")
        Contents(.figures, title: "Liste des figures")
        PageBreak()
        PageNumbering(.arabic, start: 1)
    }

    @BlockBuilder private static var texts: [Block] {
        Heading("Textes", label: "textes")
        Paragraph(
            """
            Un mot \(strong: "fort"), un mot \(emphasis: "souligné par la voix"), un \(code: "code"), des \(smallCaps: "Petites Capitales"), \
            le \(CivilDate("2018-10-01")!), \(1_234_567) euros, un \(link: "lien", to: "https://www.example.org/é?a=1&b=2"), un sigle \
            \(abbreviation: "CPER", "contrat de plan État-région"), un mot anglais : \("smart factory", language: "en"), une note\
            \(footnote: "La note au pied de la page, avec un \(strong: "mot fort").") et un renvoi au \(reference: "t-simple"), page \
            \(page: "t-simple").
            """)
        Paragraph(Text(prose))
        Heading("Écritures", level: 2)
        Paragraph(
            "De droite à gauche : \("שלום עולם", language: "he") puis \("مرحبا بالعالم", language: "ar") au milieu d’une phrase."
        )
        Paragraph("Grec \("Καλημέρα", language: "el"), russe \("Добрый день", language: "ru"), signes ≤ ≥ ≠ ± × → € №.")
        Heading("Listes et encadrés", level: 2)
        List(["Premier point", "Deuxième point, avec un \(link: "lien", to: "https://example.org")", "Troisième point"])
        List(["Étape une", "Étape deux"], isNumbered: true)
        Note("Une remarque à ne pas manquer.")
        Note("Un texte d’alerte.", kind: .warning, title: "À vérifier avant le vote")
        Heading("Formules et données", level: 2)
        FormulaText(
            "t = (A\(superscript: "2") + B) / C", alternative: "t égale A au carré plus B, le tout divisé par C")
        CodeBlock("SELECT montant, date\n  FROM aides -- commentaire\n WHERE siren = '000000000';")
    }

    @BlockBuilder private static var figures: [Block] {
        Heading("Figures", label: "figures")
        KeyFigures([
            KeyFigure("Entreprises", 409, comment: "depuis 2014"),
            KeyFigure("Engagé", Money(euros: 42_500_000), format: .millions),
            KeyFigure("Part des PME", Share(0.8)),
            KeyFigure("Total du tableau", .total(table: "Simple", column: "Montant"), format: .money),
        ])
        Chart(.bars, "Barres", of: simple, category: "Nom", series: ["Montant"])
        Chart(.stackedBars, "Barres empilées", of: grouped, category: "Entreprise", series: ["Engagé", "Mandaté"])
        Chart(
            .lines, "Courbes", of: grouped, category: "Entreprise", series: ["Engagé", "Mandaté"],
            alternative: "Deux courbes qui montent")
        Chart(.dots, "Points", of: grouped, category: "Entreprise", series: ["Engagé", "Mandaté"]).noted(
            "Source : essai.")
        Chart(.bullet, "Barres et repères", of: grouped, category: "Entreprise", series: ["Mandaté", "Engagé"])
        Chart(.areas, "Surfaces", of: grouped, category: "Entreprise", series: ["Engagé", "Mandaté"])
        Chart(.stackedAreas, "Surfaces empilées", of: grouped, category: "Entreprise", series: ["Mandaté", "Engagé"])
        Chart(.donut, "Anneau", of: simple, category: "Nom", series: ["Montant"])
        Chart(.bars, "Barres couchées", of: grouped, category: "Entreprise", series: ["Engagé", "Mandaté"])
            .direction(.horizontal)
        SmallMultiples(
            "Petits graphiques en barres", categories: ["2016", "2017", "2018"],
            [
                .init("Gironde", [1_200_000, 2_400_000, 1_900_000]), .init("Landes", [300_000, nil, 450_000]),
                .init("Département au nom bien trop long pour sa place", [0, -400_000, 700_000]),
                .init("Creuse", [nil, nil, nil]), .init("Corrèze", [nil, 90_000]),
            ], format: .millions
        ).noted("Source : essai.")
        SmallMultiples(
            "Petits graphiques en courbes", categories: ["T1", "T2", "T3", "T4"],
            [.init("Déposés", [12, 18, 9, 22]), .init("Retenus", [8, 11, nil, 15]), .init("Engagés", [1, 3, 4, 4])],
            format: .integer, kind: .lines, columns: 3)
        Histogram(
            "Classes", of: [1, 2, 2, 3, 5, 8, 13, 21, 34], format: .integer, from: "De", to: "à moins de",
            count: "Valeurs")
        TileMap("Carte en tuiles", values: ["33": 8_200_000, "64": 6_700_000, "87": 0], format: .millions).noted(
            "Source : essai.")
        if let shapes = try? AreaShapes(geoJSON: Data(Self.outlines.utf8)) {
            AreaMap(
                "Carte en contours", values: ["A": 8_200_000, "B": 6_700_000, "C": 0, "E": 1_000_000, "Z": 5],
                format: .millions, shapes: shapes
            ).noted("Source : essai.")
        }
        Waterfall(
            "Cascade",
            [
                .init("Voté", Money(euros: 60_000_000)),
                .init("Engagé", Money(euros: 42_500_000), difference: "Reste à engager"),
                .init("Payé", Money(euros: 20_000_000), difference: "Reste à payer"),
                .init("Réévalué", Money(euros: 24_000_000), difference: "Révision"),
            ], format: .millions)
        StageFlow(
            "Parcours par étape",
            [
                .init("Déposés", 620, exits: [("Refusés", 137), ("Ajournés", 12), ("Retirés", 31)]),
                .init("Retenus", 409, exits: [("Retirés", 8)]), .init("Engagés", 300), .init("Soldés", 161),
            ])
        Drawing(height: 60, alternative: "Un trait et un mot", caption: "Un dessin libre") { canvas in
            cairo_set_source_rgb(canvas.context, 0.8, 0.4, 0.1)
            cairo_rectangle(canvas.context, 0, 10, canvas.width / 2, 30)
            cairo_fill(canvas.context)
            canvas.text(
                "dessin", x: 8, y: 30, size: 12, colour: canvas.theme.colours.text, alignment: .start, isBold: true)
        }
        Image(
            pictures + "/schema.svg", width: 200, alternative: "Un schéma", caption: "Image vectorielle",
            label: "f-schema")
        Image(pictures + "/nuance.png", width: 44, alternative: "Un dégradé", caption: "Image PNG")
        Image(pictures + "/photo.jpg", width: 44, alternative: "Une photographie", caption: "Image JPEG")
        Image(
            pictures + "/quadrichromie.jpg", width: 44, alternative: "Une image pour l’imprimeur",
            caption: "JPEG en quadrichromie")
        Image(pictures + "/nuance.png", width: 40, alternative: "")
        Paragraph("Voir la \(reference: "f-schema"), page \(page: "f-schema").")
    }

    @BlockBuilder private static var tables: [Block] {
        Heading("Tableaux")
        simple
        grouped
        KeepTogether {
            Heading("Ensemble", level: 2)
            Paragraph("Ce titre et ce texte restent avec le tableau.")
            rich
        }
        Landscape {
            Heading("Page couchée", level: 2)
            wide
        }
        decimals
        barred
        lined
        empty
        long(rows: 90)
    }

    @BlockBuilder private static var arrangements: [Block] {
        Heading("Mises en page")
        Columns(2) {
            Paragraph(Text(prose))
            List(["Un", "Deux", "Trois"])
            Paragraph("Fin des colonnes\(footnote: "Une note appelée depuis une colonne.").")
        }
        SideBySide {
            Paragraph("À gauche, un texte court.")
        } end: {
            Note("À droite, un encadré.")
        }
        Sheet("Feuille") { Paragraph("Un bloc d’une feuille.") }
    }

    @BlockBuilder private static var appendix: [Block] {
        PageNumbering(.upperLetter, start: 1)
        Heading("Méthode", label: "methode", isAppendix: true)
        Paragraph("Voir aussi la partie \(reference: "textes").")
    }

    /// Four areas, one of them with a hole that is another, one of two parts, and one far off.
    private static let outlines = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"code": "A", "nom": "Amont"}, "geometry": {"type": "Polygon", "coordinates": [
            [[0, 44], [2, 44], [2.4, 45], [2, 46], [0, 46], [0, 44]], [[0.5, 44.5], [1, 44.5], [1, 45], [0.5, 45], [0.5, 44.5]]]}},
          {"type": "Feature", "properties": {"code": "B", "nom": "Bourg"}, "geometry": {"type": "Polygon", "coordinates": [
            [[0.5, 44.5], [1, 44.5], [1, 45], [0.5, 45], [0.5, 44.5]]]}},
          {"type": "Feature", "properties": {"code": "C", "nom": "Côte"}, "geometry": {"type": "MultiPolygon", "coordinates": [
            [[[2, 44], [3.5, 44.2], [3.5, 46], [2, 46], [2.4, 45], [2, 44]]], [[[4, 44.5], [4.4, 44.6], [4.2, 45], [4, 44.5]]]]}},
          {"type": "Feature", "properties": {"code": "D", "nom": "Dune"}, "geometry": {"type": "Polygon", "coordinates": [
            [[0, 46], [2, 46], [3.5, 46], [3, 47], [0.5, 47.2], [0, 46]]]}},
          {"type": "Feature", "properties": {"code": "E", "nom": "Île lointaine"}, "geometry": {"type": "Polygon", "coordinates": [
            [[55.2, -21], [55.7, -20.9], [55.8, -21.3], [55.4, -21.4], [55.2, -21]]]}}
        ]}
        """

    private static let prose = (1...6).map {
        "Phrase \($0) : l’accompagnement individualisé des établissements industriels néo-aquitains s’inscrit dans la durée."
    }.joined(separator: " ")

    private static var simple: Table {
        var table = Table(
            "Simple", [("Alpha", 120_000), ("Bravo", 80_000), ("Charlie", 45_000)], caption: "Un tableau simple"
        ) {
            Column("Nom", { $0.0 }, isRowHeader: true)
            Column("Montant", { Money(euros: Int64($0.1)) }, total: .sum)
        }
        table.label = "t-simple"
        table.note = "Source : essai."
        return table
    }

    private static var grouped: Table {
        Table(
            "Groupé", Array(1...8), caption: "Groupes, titres étagés et cellules fusionnées",
            groupedBy: [Grouping<Int>("Département") { $0 <= 4 ? "33 – Gironde" : "64 – Pyrénées-Atlantiques" }]
        ) {
            Column("Année", { 2014 + ($0 - 1) / 2 }, format: .text, mergesEqualValues: true)
            Column("Entreprise", { "Société \($0)" }, isRowHeader: true)
            ColumnGroup("Montants") {
                Column("Engagé", { Money(euros: Int64($0 * 10_000)) }, total: .sum)
                Column("Mandaté", { Money(euros: Int64($0 * 7_000)) }, total: .sum)
            }
            Column("Part", .ratio(of: "Mandaté", over: "Engagé"), format: .percent)
        }
    }

    private static var rich: Table {
        var table = Table("Riche", Array(0..<3), caption: "Cellules riches et cellules sur plusieurs colonnes") {
            Column("Repère", { "R\($0)" }, isRowHeader: true)
            Column(
                "Texte", { _ in Text("Un mot \(strong: "fort") et un \(link: "lien", to: "https://example.org/r")") })
            Column("Date", { _ in CivilDate("2018-12-31")! })
            Column("Oui", { $0 == 1 })
        }
        table.rows = Records([
            TableRow(cells: [
                .text("R0"), .rich("Un mot \(strong: "fort") et un \(link: "lien", to: "https://example.org/r")"),
                .date(CivilDate("2018-12-31")!), .boolean(true),
            ]),
            TableRow(cells: [.text("R1"), .text("Sur trois colonnes"), .empty, .empty], spans: [1: 3]),
            TableRow(cells: [.text("R2"), .missing("non communiqué"), .empty, .boolean(false)]),
        ])
        return table
    }

    private static var wide: Table {
        var table = Table("Large", [0], caption: "Un tableau large") { Column("x", { $0 }) }
        table.columns = (1...9).map { TableColumn(title: "Colonne \($0)", format: .money, total: .sum) }
        table.rows = Records(
            (1...5).map { row in TableRow(cells: (1...9).map { .money(Money(euros: Int64(row * $0 * 1_111))) }) })
        table.hasGrandTotal = true
        table.prefersLandscape = true
        return table
    }

    private static var decimals: Table {
        let values: [(String, CellValue)] = [
            ("Part", .share(Share(0.425))), ("Effectif", .integer(1_409)), ("Montant", .money(Money(cents: -123_450))),
            ("Moyenne", .text("12,125")), ("Sans réponse", .missing("non communiqué")),
        ]
        return Table("Décimales", values, caption: "Des nombres de plusieurs sortes sur leur virgule") {
            Column("Mesure", { $0.0 }, isRowHeader: true)
            Column("Valeur", { $0.1 }, format: .decimal(1))
        }
    }

    private static var barred: Table {
        let values = [
            ("Fonds Aurore", 60.0, 42.5), ("Fonds Boréal", 20, 24), ("Fonds Comète", 10, -3), ("Fonds Dune", 5, 0),
        ]
        return Table("Barres", values, caption: "Des barres dans les cellules, avec leur objectif") {
            Column("Fonds", { $0.0 }, isRowHeader: true)
            Column("Voté (M€)", { $0.1 }, format: .decimal(1), total: .sum)
            Column("Engagé (M€)", { $0.2 }, format: .decimal(1), total: .sum).barred(against: "Voté (M€)")
            Column("Part", .ratio(of: "Engagé (M€)", over: "Voté (M€)"), format: .percent).barred()
        }
    }

    private static var lined: Table {
        let values: [(String, [Double?])] = [
            ("Fonds Aurore", [2.1, 4.5, 3.9]), ("Fonds Boréal", [-1, 0.5, 2]), ("Fonds Comète", [3, nil, 3]),
            ("Fonds Dune", [1, 1, 1]),
        ]
        return Table("Courbes", values, caption: "Des courbes dans les cellules") {
            Column("Fonds", { $0.0 }, isRowHeader: true)
            ColumnGroup("Engagé (M€)") {
                for (index, year) in ["2016", "2017", "2018"].enumerated() {
                    Column(year, { $0.1[index] }, format: .decimal(1), total: .sum)
                }
            }
            Column("Ensemble", .sum(of: ["2016", "2017", "2018"]), format: .decimal(1)).lined(
                through: ["2016", "2017", "2018"])
        }
    }

    private static var empty: Table {
        Table("Vide", [Int](), caption: "Un tableau sans ligne") { Column("Nom", { $0 }) }
    }

    private static func long(rows: Int) -> Table {
        Table("Long", Array(1...rows), caption: "Un tableau de plusieurs pages") {
            Column("Rang", { $0 }, isRowHeader: true)
            Column(
                "Objet",
                {
                    "Objet numéro \($0), \($0 % 7 == 0 ? "décrit bien plus longuement que les autres pour qu’il prenne deux lignes de sa cellule" : "court")"
                })
            Column("Montant", { Money(cents: Int64($0) * 12_345) }, total: .sum)
        }
    }
}
