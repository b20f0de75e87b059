import BilanTesting
import Testing

private struct Listing: Report {
    static let about = ReportInfo(id: "listing", title: "Liste", formats: [.pdf, .ods])

    @Setting("least", "le plus petit montant", in: 0...1_000_000) var least = 0

    func compose(_ request: ReportRequest) throws -> Composition {
        let awards = request.programme.awards(at: request.quarter.end, orderedBy: [.department, .beneficiary])
            .filtered { $0.award.amount >= Money(euros: Int64(least)) }
        let table = Table("Aides", awards, groupedBy: [Grouping("Département") { $0.site.departmentLabel }]) {
            Column("Bénéficiaire", \.award.beneficiaryName, isRowHeader: true)
            Column("Voté", \.award.amount, total: .sum)
        }.captioned("Les aides").noted("Source : Région")
        return Composition("Liste") {
            Heading("Liste")
            Paragraph("Au \(request.quarter.end)\(footnote: "Dernier jour.").")
            KeyFigures([KeyFigure("Total", .total(table: "Aides", column: "Voté"), format: .wholeEuros)])
            table
            List(["Un", "Deux"])
            Drawing(height: 20, alternative: "Un trait") { _ in }.captioned("Trait")
        }
    }
}

private struct Sheets: Report {
    static let about = ReportInfo(id: "sheets", title: "Fiches", formats: [.pdf])
    func subjects(_ request: ReportRequest) throws -> [Scheme] { Array(request.programme.schemes) }
    func compose(_ request: ReportRequest, on scheme: Scheme) throws -> Composition {
        Composition(scheme.name) { Heading(Text(scheme.name)) }
    }
}

@Suite struct DocumentTreeTests {
    private let sample = SampleProgramme()
        .scheme("UDF", "Usine du Futur").scheme("CP", "Croissance")
        .company("Bois des Landes", commune: "Dax", department: "40")
        .award("C1", to: "Atelier Ouvert", euros: 50_000, on: "2016-09-12")
        .award("C2", to: "Bois des Landes", euros: 10_000, on: "2017-05-02")
        .notice("Données d’exemple.")

    @Test func `a report is told as lines, rows with their values, groups and totals`() throws {
        let run = try ReportRun(of: Listing.self, on: sample.programme, quarter: "2018-T4")
        #expect(
            try run.document.tree == """
                document « Liste », fr-FR
                avis : Données d’exemple.
                # Liste
                Au 31 décembre 2018 (Dernier jour.).
                chiffre clé : Total = 60 000 €
                table « Aides » ; légende : Les aides : Bénéficiaire | Voté
                  > 33 – Gironde
                    Atelier Ouvert | 50 000,00 €
                    =  | 50 000,00 €
                  > 40 – Landes
                    Bois des Landes | 10 000,00 €
                    =  | 10 000,00 €
                  =  | 60 000,00 €
                  note : Source : Région
                - Un
                - Deux
                dessin : Un trait ; légende : Trait

                """)
    }

    @Test func `settings are given as --set has them, and checked`() throws {
        let programme = try sample.programme
        let run = try ReportRun(of: Listing.self, on: programme, quarter: "2018-T4", settings: ["least": "20000"])
        #expect(try !run.document.tree.contains("Bois des Landes"))
        #expect(throws: SettingFault.self) {
            try ReportRun(of: Listing.self, on: programme, quarter: "2018-T4", settings: ["least": "beaucoup"])
        }
        #expect(throws: ReportError.self) { try ReportRun(of: Listing.self, on: programme, quarter: "2018-T5") }
    }

    @Test func `each subject has its document`() throws {
        let programme = try sample.programme
        let run = try ReportRun(of: Sheets.self, on: programme, quarter: "2018-T4")
        #expect(run.documents.map(\.id) == ["CP", "UDF"])
        #expect(throws: ReportError.self) { try run.document }
        let one = try ReportRun(of: Sheets.self, on: programme, quarter: "2018-T4", subject: "UDF")
        #expect(try one.document.tree.hasPrefix("document « Usine du Futur »"))
        let error = try #require(throws: ReportError.self) {
            try ReportRun(of: Sheets.self, on: programme, quarter: "2018-T4", subject: "X")
        }
        #expect(error.description.contains("CP, UDF"))
    }

    @Test func `a faulty composition is told with its block in place of a tree`() throws {
        let document = try RenderedDocument(
            Composition("Un") {
                Heading("Un")
                Heading("Trois", level: 3)
            })
        let error = try #require(throws: DocumentError.self) { try document.tree }
        #expect(error.description.contains("titre « Trois »"))
    }

    @Test func `the document is made as PDF and as a workbook, the same each time`() throws {
        let run = try ReportRun(of: Listing.self, on: sample.programme, quarter: "2018-T4")
        let pdf = try run.document.data(.pdf)
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        #expect(try run.document.data(.pdf) == pdf)
        #expect(try run.document.data(.ods).starts(with: Array("PK".utf8)))
    }
}
