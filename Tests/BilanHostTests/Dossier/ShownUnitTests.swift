import SpreadsheetSamples
import Testing

@testable import Dossier
@testable import Import
@testable import Intake

/// Amounts of workbooks whose formats show another unit than euros: the same euros in both kinds of workbooks.
@Suite struct ShownUnitTests {
    private let fixture = try! Fixture()

    private static let digits = "<number:number number:grouping=\"true\"/>"
    private static let thousands = "<number:number number:display-factor=\"1000\"/>"

    /// A list whose amounts have one format.
    private func ods(_ amounts: [String], _ style: String, title: String = "montant") throws -> ImportSummary {
        let rows = amounts.enumerated().map { line, amount in
            """
            <table:table-row><table:table-cell office:value-type="string"><text:p>2018-01-\(10 + line)</text:p></table:table-cell>\
            <table:table-cell office:value-type="string"><text:p>Club \(line)</text:p></table:table-cell>\
            <table:table-cell table:style-name="ce1" office:value-type="float" office:value="\(amount)"><text:p>###</text:p></table:table-cell></table:table-row>
            """
        }.joined()
        let header = ["dateConvention", "nomBeneficiaire", title].map {
            "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
        }.joined()
        var sample = SampleODS(
            "<table:table table:name=\"A\"><table:table-row>\(header)</table:table-row>\(rows)</table:table>")
        sample.automaticStyles =
            "<number:number-style style:name=\"N1\">\(style)</number:number-style>"
            + "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
        return try DossierSource.check(SampleArchive.write(sample.parts, to: fixture.path("liste.ods")))
    }

    private func xlsx(_ amounts: [String], _ code: String, title: String = "montant") throws -> ImportSummary {
        func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
        let header = "<row>" + ["dateConvention", "nomBeneficiaire", title].map(text).joined() + "</row>"
        let rows = amounts.enumerated().map { line, amount in
            "<row>\(text("2018-01-\(10 + line)"))\(text("Club \(line)"))<c s=\"1\"><v>\(amount)</v></c></row>"
        }.joined()
        var sample = SampleXLSX(rows: header + rows)
        sample.cellFormats = [0, 170]
        sample.numberFormats =
            "<numFmt numFmtId=\"170\" formatCode=\"\(code.replacing("\"", with: "&quot;").replacing(">", with: "&gt;"))\"/>"
        return try DossierSource.check(SampleArchive.write(sample.parts, to: fixture.path("liste.xlsx")))
    }

    @Test(
        arguments: [
            (["15", "20"], digits + "<number:text> k€</number:text>", "#,##0\" k€\"", 35_000_00),
            (["15000", "20000"], thousands + "<number:text> k€</number:text>", "#,##0,\" k€\"", 35_000_00),
            (["15000", "20000"], thousands, "#,##0,", 35_000_00),
            (["15000", "20000"], digits + "<number:text> €</number:text>", "#,##0\" €\"", 35_000_00),
            (["1.234", "2.345"], digits + "<number:text> M€</number:text>", "0.000\" M€\"", 3_579_000_00),
        ] as [([String], String, String, Int64)])
    func `a unit that the format shows multiplies, and one that it scales to doesn't`(
        amounts: [String], style: String, code: String, cents: Int64
    ) throws {
        #expect(try ods(amounts, style).keptCents == cents)
        #expect(try xlsx(amounts, code).keptCents == cents)
    }

    @Test(
        arguments: [
            (["15000", "20000"], thousands, "#,##0,"),
            (["15000", "20000"], thousands + "<number:text> k€</number:text>", "#,##0,\" k€\""),
            (["15", "20"], digits, "#,##0"), (["15", "20"], digits + "<number:text> k€</number:text>", "#,##0\" k€\""),
        ])
    func `amounts under a title in thousands are multiplied once, by the title or by the format`(
        amounts: [String], style: String, code: String
    ) throws {
        #expect(try ods(amounts, style, title: "Montant (k€)").keptCents == 35_000_00)
        #expect(try xlsx(amounts, code, title: "Montant (k€)").keptCents == 35_000_00)
    }

    @Test(arguments: [
        ("<number:text> USD</number:text>", "#,##0\" USD\""), ("<number:text> Md€</number:text>", "0\" Md€\""),
    ])
    func `what isn't in euros by its format is left out, and told`(words: String, code: String) throws {
        for summary in [try ods(["15", "20"], Self.digits + words), try xlsx(["15", "20"], code)] {
            #expect(summary.keptCents == 0)
            #expect(summary.faultCount > 0)
        }
    }

    @Test func `a format that chooses by value is followed for each amount`() throws {
        #expect(try xlsx(["1500", "15"], "[>=1000]0\" k€\";0\" €\"").keptCents == 1_500_015_00)
    }
}
