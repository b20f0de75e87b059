import BilanKit
import Foundation

/// A workbook with all that cells and sheets can have beside values: a form to fill in, looks of every kind, pictures,
/// sheets set in every way.
enum CouncilForm {
    static let red = Colour("#9b1c1c")!, paleRed = Colour("#fde8e8")!, green = Colour("#14532d")!,
        paleGreen = Colour("#dcfce7")!
    static let amber = Colour("#b45309")!, navy = Colour("#0b4f6c")!, white = Colour("#ffffff")!

    static let picture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Data/Pictures").path

    struct Request {
        var name: String
        var opinion: String
        var asked: Money
        var eligible: Money
        var received: CivilDate
        var time: Duration
        var remark: Text
        var code: String
    }

    static let opinions = ["favorable", "réservé", "défavorable"]

    private static let missing: Text =
        "Pièce \(strong: "manquante")\u{202F}: voir le \(link: "règlement", to: "https://exemple.fr/reglement"), 2\(superscript: "e") alinéa"

    static var requests: [Request] {
        (0..<12).map { (number: Int) -> Request in
            let remark: Text = number % 4 == 0 ? missing : Text("Complet")
            let asked = Money(euros: Int64(12_000 + 7_300 * number))
            let received = CivilDate(year: 2018, month: 1 + number, day: 1 + number)!
            let seconds = 3_600 * (20 + number * 3) + 60 * number
            return Request(
                name: "Atelier fictif \(number + 1)", opinion: opinions[number % 3], asked: asked,
                eligible: Money(euros: 40_000),
                received: received, time: .seconds(seconds), remark: remark, code: "0\(number)310")
        }
    }

    /// A table with rules, conditions, a group of columns, a hidden column and rows to fill in.
    static var list: Table {
        var table = Table("Demandes", requests, caption: "Demandes reçues") {
            Column("Entreprise", \.name, isRowHeader: true).commented("Raison sociale, telle qu’au répertoire Sirene")
            Column("Code interne", \.code).hidden()
            ColumnGroup("Montants") {
                Column("Demandé", \.asked)
                    .validated(
                        CellValidation(
                            .decimal(.between(.money(Money(euros: 1)), .money(Money(euros: 500_000)))),
                            prompt: "En euros, sans les centimes",
                            promptTitle: "Montant demandé", refusal: "Entre 1 et 500 000 euros.",
                            refusalTitle: "Montant refusé")
                    )
                    .highlighted(
                        when: .exceeds(column: "Éligible"), CellAppearance(bold: true, colour: red, background: paleRed)
                    )
                Column("Éligible", \.eligible)
            }
            Column("Reçue le", \.received, format: .longDate)
                .validated(
                    CellValidation(
                        .date(.atLeast(.date(CivilDate(year: 2014, month: 2, day: 3)!))),
                        refusal: "Le programme s’ouvre le 3 février 2014.",
                        onRefusal: .warning))
            Column("Instruction", \.time)
                .validated(CellValidation(.duration(.atLeast(.duration(.zero)))))
                .highlighted(
                    when: .greater(.duration(.seconds(3_600 * 45))), CellAppearance(italic: true, colour: amber))
            Column("Avis", \.opinion)
                .validated(
                    CellValidation(
                        .list(opinions), prompt: "Choisissez dans la liste",
                        refusal: "Un avis est favorable, réservé ou défavorable.", allowsEmpty: false)
                )
                .highlighted(when: .equal(.text("favorable")), CellAppearance(colour: green, background: paleGreen))
                .highlighted(
                    when: .equal(.text("défavorable")),
                    CellAppearance(colour: red, background: paleRed, borders: .init(.init(1, .solid, colour: red)))
                )
                .editable()
            Column("Remarque", \.remark)
        }
        table.spareRows = 6
        return table
    }

    /// What lists offer, on a sheet of its own that is hidden.
    static var choices: Grid {
        Grid("Choix") {
            GridRow(.columnHeader) { "Départements" }
            for name in ["33 – Gironde", "64 – Pyrénées-Atlantiques", "87 – Haute-Vienne"] { GridRow { name } }
        }
    }

    /// A form whose formulas are guarded.
    static var form: Grid {
        var grid = Grid(
            "Calcul de l’aide", caption: "Calcul de l’aide", note: "Seules les cellules sur fond jaune se modifient.",
            widths: [180, 110, 60, 140]
        ) {
            GridRow(.columnHeader) {
                "Rubrique"
                "Valeur"
                "Interne"
                "Contrôle"
            }
            GridRow {
                GridCell("Département", role: .rowHeader)
                GridCell("33 – Gironde").look(entry).editable()
                    .validated(
                        CellValidation(
                            .values(.range("A2:A4", of: "Choix")), prompt: "Choisissez le département du site"))
                ""
                GridCell.empty
            }
            GridRow {
                GridCell("Dépense éligible", role: .rowHeader)
                GridCell(Money(euros: 180_000), name: "depense").look(entry).editable()
                    .validated(CellValidation(.decimal(.atLeast(.money(.zero))), onRefusal: .stop))
                    .commented(
                        CellComment(
                            "Hors taxes, plafonnée par le règlement d’intervention.", author: "Service des aides"))
                ""
                GridCell(formula: .named("depense") <= 400_000, format: .yesNo)
            }
            GridRow {
                GridCell("Taux", role: .rowHeader)
                GridCell(Share(0.4), name: "taux_aide").look(entry).editable()
                    .validated(
                        CellValidation(
                            .formula(.cell("B4") <= 0.5), refusal: "Le taux ne dépasse pas 50 %.",
                            onRefusal: .information))
                ""
                GridCell(formula: .if(.named("taux_aide") > 0.5, "trop élevé", "conforme"))
                    .highlighted(
                        when: .formula(.cell("B4") > 0.3),
                        CellAppearance(bold: true, colour: green, background: paleGreen))
            }
            GridRow {
                GridCell("Aide", role: .rowHeader)
                GridCell(formula: .round(.named("depense") * .named("taux_aide"), 2), format: .money).hidingFormula()
                    .commented(CellComment("Dépense éligible × taux", isShown: true))
                    .highlighted(
                        when: .between(.money(Money(euros: 50_000)), .money(Money(euros: 100_000))),
                        CellAppearance(background: paleGreen))
                ""
                GridCell(formula: .cell("B5") - .named("depense") * .named("taux_aide"), format: .money)
                    .highlighted(when: .notEqual(.integer(0)), CellAppearance(colour: white, background: red))
            }
            GridRow {
                GridCell("Ligne interne", role: .rowHeader)
                GridCell(42)
                "x"
                GridCell(formula: .cell("B6") * 2)
            }.hidden()
            GridRow {
                GridCell("Objet", role: .rowHeader)
                GridCell("Robot de soudage", columnSpan: 3).look(entry).editable().validated(
                    CellValidation(.textLength(.atMost(.integer(256)))))
            }.height(40)
            GridRow {
                GridCell("Effectif", role: .rowHeader)
                GridCell(48).look(entry).editable().validated(CellValidation(.integer(.not(.integer(0)))))
                ""
                GridCell.empty.commented("Une cellule vide peut porter un commentaire.")
            }
        }
        grid.hiddenColumns = [2]
        return grid
    }

    private static var entry: CellAppearance {
        CellAppearance(background: Colour("#fef9c3")!, borders: .init(.init(0.75, .solid, colour: amber)))
    }

    /// A cell of each look, and of each format.
    static var looks: Grid {
        Grid("Présentations", widths: [130, 130, 130, 60]) {
            GridRow(.columnHeader) {
                "Format"
                "Valeur"
                "Présentation"
                GridCell("En hauteur").look(CellAppearance(rotation: 90))
            }.height(64)
            GridRow {
                "Dollars"
                GridCell(1_234_567.891, format: .amount(.usDollar, in: .one))
                GridCell("gras").look(CellAppearance(bold: true))
                ""
            }
            GridRow {
                "Milliers"
                GridCell(42_500.0, format: .amount(.euro, in: .thousands))
                GridCell("italique").look(CellAppearance(italic: true))
                ""
            }
            GridRow {
                "Millions"
                GridCell(Money(euros: -42_512_345), format: .millions)
                GridCell("souligné").look(CellAppearance(underlined: true))
                ""
            }
            GridRow {
                "Milliards"
                GridCell(2_700_000_000.0, format: .amount(.swissFranc, in: .billions))
                GridCell("barré").look(CellAppearance(struckThrough: true))
                ""
            }
            GridRow {
                "Yens"
                GridCell(98_765.0, format: .amount(.yen, in: .one))
                GridCell("couleur").look(CellAppearance(colour: red))
                ""
            }
            GridRow {
                "Dinars"
                GridCell(1.5, format: .amount(Currency("TND")!, in: .one))
                GridCell("fond").look(CellAppearance(colour: white, background: navy))
                ""
            }
            GridRow {
                "Durée"
                GridCell(Duration.seconds(-135_000))
                GridCell("police").look(CellAppearance(font: "DejaVu Serif", size: 14))
                ""
            }
            GridRow {
                "Date longue"
                GridCell(CivilDate(year: 2018, month: 10, day: 1)!, format: .longDate)
                GridCell("en retrait").look(CellAppearance(indent: 20))
                ""
            }
            GridRow {
                "Oui ou non"
                false
                GridCell("bordures").look(
                    CellAppearance(
                        borders: .init(
                            top: .init(2, .double, colour: navy), bottom: .init(1, .dashed, colour: red),
                            left: .init(1, .dotted, colour: green))))
                ""
            }
            GridRow {
                "Pourcentage"
                Share(-0.125)
                GridCell("milieu").look(CellAppearance(verticalAlignment: .middle))
                ""
            }.height(36)
            GridRow {
                "Décimales"
                GridCell(1234.5, format: .decimal(3))
                GridCell("à la ligne, sur deux lignes au moins").look(CellAppearance(wraps: true))
                ""
            }
            GridRow {
                "Saut"
                GridCell(1)
                GridCell("page suivante")
                ""
            }.beginningPage()
        }
    }

    static var composition: Composition {
        var composition = Composition("Formulaire du conseil", subject: "Saisie des demandes") {
            Sheet("Demandes", view: SheetView(zoom: 110, activeCell: "C7"), tabColour: navy) { list }
            Sheet(
                "Calcul", view: SheetView(zoom: 125, activeCell: "B5", frozen: .none, showsGrid: true, isActive: true),
                page: SheetPage(
                    orientation: .landscape, scale: .percent(120),
                    header: .init(left: "Calcul de l’aide", right: "{date}"), isCentred: false),
                tabColour: amber, isProtected: true
            ) { form }
            Sheet(
                "Présentations", view: SheetView(frozen: .cells(columns: 1, rows: 1)),
                page: SheetPage(scale: .toPages(across: 1, down: 2), footer: .init(centre: "{sheet} – {page}/{pages}"))
            ) { looks }
            Sheet("Images", page: SheetPage(isPrinted: true)) {
                Heading("Images", level: 1)
                Image("\(picture)/photo.jpg", width: 200, alternative: "Une photo", caption: "Photo d’essai")
                Image("\(picture)/schema.svg", width: 150, alternative: "Un schéma")
                Image("\(picture)/photo.jpg", width: 200, alternative: "La même photo")
                PageBreak()
                Heading("Dessin", level: 2)
                Drawing(height: 60, alternative: "Un titre dessiné", caption: "Dessin d’un état") { canvas in
                    canvas.text("Dessiné", x: 20, y: 30, size: 18, colour: navy, alignment: .start, isBold: true)
                }
                Paragraph("Texte \(strong: "gras")\(footnote: "avec une note") et \(smallCaps: "Petites capitales").")
            }
            Sheet("Listes", isHidden: true) { choices }
        }
        composition.properties = [DocumentProperty("Commission", "Développement économique")]
        return composition
    }

    /// The same figures in an English document.
    static var english: Composition {
        var composition = Composition("Council form") {
            Sheet("Looks") { looks }
            Chart(
                .bars, "Requested",
                of: Table("Requests", requests) {
                    Column("Company", \.name)
                    Column("Requested", \.asked)
                }, category: "Company", series: ["Requested"])
        }
        composition.language = "en-GB"
        return composition
    }

    /// Writes the files of a composition, in each format, and gives their folder.
    static func write(_ composition: Composition, named stem: String, _ formats: [ReportFormat]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-form-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let info = DocumentInfo(
            quarter: Quarter(year: 2018, number: 4)!, date: CivilDate(year: 2018, month: 12, day: 31)!,
            producer: "Bilan test")
        var theme = Theme()
        theme.organisation = "Région (essai)"
        let maker = DocumentMaker(
            composition, theme: theme, info: info, folder: folder.path, stem: stem, formats: formats)
        for format in formats { _ = try maker.make(format) }
        return folder
    }
}
