import SpreadsheetSamples
import Testing
@testable import Dossier
@testable import Import
@testable import Intake
@testable import Support

/// Lists in which a likely reading would be a wrong one: they are asked for, or read cell by cell.
@Suite struct HonestSumTests {
    private let fixture = try! Fixture()

    @Test func `a workbook's numbers have no style, and give the column none`() throws {
        func text(_ value: String) -> String {
            "<table:table-cell office:value-type=\"string\"><text:p>\(value)</text:p></table:table-cell>"
        }
        func number(_ value: String) -> String {
            "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\"/>"
        }
        func check(_ amounts: [String]) throws -> ImportSummary {
            let rows = amounts.enumerated().map {
                "<table:table-row>" + text("2018-01-15") + text("Club \($0)") + $1 + "</table:table-row>"
            }
            let header = ["dateConvention", "nomBeneficiaire", "montant"].map(text).joined()
            let table =
                "<table:table table:name=\"Aides\"><table:table-row>\(header)</table:table-row>\(rows.joined())</table:table>"
            return try DossierSource.check(
                SampleArchive.write(SampleODS(table).parts, to: fixture.path("a.ods")))
        }
        #expect(try check([number("100"), number("200"), number("1234.5")]).keptCents == 1_534_50)
        #expect(
            try check([text("1.250,00"), text("2.500"), number("812.125")]).keptCents == 1_250_00 + 2_500_00 + 812_13)
        #expect(try check([text("1.250.000"), number("812.5")]).keptCents == 1_250_812_50)
    }

    @Test func `a point before three digits beside whole numbers is asked for`() throws {
        #expect(try SurveyedList(amounts: ["100", "200", "3.125"]).check().isRefused)
    }

    @Test func `one odd cell among many is refused, and the others read`() throws {
        let list = try SurveyedList(
            "dateConvention;nomBeneficiaire;montant\n"
                + (0..<500).map { "2018-01-15;Club \($0);\($0 + 100)\n" }.joined() + "2018-01-15;Club Z;1.500\n")
        let summary = try list.check()
        #expect(summary.rowsRefused == 1 && !summary.isRefused)
        #expect(summary.keptCents == (100..<600).reduce(0) { $0 + Int64($1) } * 100)
    }

    @Test func `one cell doesn't turn a column of hundreds`() throws {
        let amounts = (0..<300).map { "\($0 % 9 + 1).\($0 % 10)50" } + ["99.90"]
        let text =
            "dateConvention;nomBeneficiaire;montant\n"
            + amounts.enumerated().map { "2018-01-15;Club \($0);\($1)\n" }.joined()
        #expect(try SurveyedList(text).check().fatal.count == 1)
        let days = (0..<300).map { "0\($0 % 9 + 1)/0\($0 % 8 + 1)/2018;Club \($0);10\n" }.joined()
        let dated = try SurveyedList("dateConvention;nomBeneficiaire;montant\n" + days + "01/15/2018;Club Z;10\n")
        #expect(try dated.check().fatal.first?.remedy.contains("--dates \"dateConvention=mm/dd\"") == true)
    }

    @Test func `one day in another order among many is refused alone`() throws {
        let days = (0..<100).map { "\($0 % 16 + 13)/0\($0 % 8 + 1)/2018;Club \($0);10\n" }.joined()
        let summary = try SurveyedList(
            "dateConvention;nomBeneficiaire;montant\n" + days + "05/01/2018;Club Y;10\n01/15/2018;Club Z;10\n"
        ).check()
        #expect(summary.rowsRefused == 1 && summary.keptCents == 101 * 10_00)
    }

    @Test(arguments: ["Devise", "Monnaie", "currency"])
    func `a column of currencies keeps other money out of euros`(name: String) throws {
        let summary = try SurveyedList(
            "dateConvention;nomBeneficiaire;montant;\(name)\n2018-01-15;A;100;EUR\n2018-01-16;B;200;USD\n2018-01-17;C;300;CHF\n"
        ).check()
        #expect(summary.rowsRefused == 2 && summary.keptCents == 100_00 && summary.amountCents == 100_00)
    }

    @Test(arguments: ["Montants en milliers d'euros", "Montants en dollars US", "(en k€)"])
    func `a title that gives a unit or a currency is asked about`(title: String) throws {
        let list = try SurveyedList("\(title);;\ndateConvention;nomBeneficiaire;montant\n2018-01-15;A;15\n")
        #expect(try list.check().isRefused)
        #expect(try list.check { $0.units = ["montant": .thousand] }.keptCents == 15_000_00)
        #expect(try list.check { $0.units = ["montant": .euro] }.keptCents == 15_00)
    }

    @Test func `where the best name's values are none, no other column takes its place`() throws {
        let summary = try SurveyedList(
            "Date;Bénéficiaire;Montant attribué;Montant versé\n2018-01-15;A;2018;12\n2018-02-15;B;2017;13\n"
        ).check()
        #expect(summary.isRefused && summary.keptCents == 0)
    }

    @Test func `of two columns that may be the amount a person chooses`() throws {
        let list = try SurveyedList(
            "Date;Bénéficiaire;Aides accordées en 2017;Aides accordées en 2018\n2018-01-15;A;1200;1300\n2018-02-15;B;700;900\n"
        )
        #expect(try list.check().isRefused)
        #expect(try list.check { $0.columns = ["Aides accordées en 2018": "montant"] }.keptCents == 2_200_00)
    }

    @Test func `one body on all rows is not the beneficiary where another column names several`() throws {
        let summary = try SurveyedList(
            "Organisme;Tiers;Date;Montant\n"
                + ["A", "B", "C"].map { "Ville de Fleurmont;Club \($0);2018-01-15;10\n" }.joined()
        ).check()
        #expect(summary.isRefused)
    }

    @Test(arguments: [",", ";"])
    func `a column without a name is no amount's decimals`(separator: String) throws {
        let rows = ["1000|86", "1001|17", "1002|33"].map {
            "2018-01-15|A|Fête|\($0)".replacing("|", with: separator) + "\n"
        }
        let summary = try SurveyedList(
            "dateConvention|nomBeneficiaire|objet|montant\n".replacing("|", with: separator) + rows.joined()
        ).check()
        #expect(summary.keptCents == 3_003_00 || summary.keptCents == 0)
        #expect(summary.faults.contains { $0.rule.contains("pas de nom") || $0.severity == .error })
    }

    @Test func `an amount for the whole file balances`() throws {
        let list = try SurveyedList("dateConvention;nomBeneficiaire;montant\n2018-01-15;A;\n2018-01-15;B;50\n")
        #expect(try list.check { $0.constants = ["montant": "100"] }.keptCents == 150_00)
        let without = try SurveyedList("dateConvention;nomBeneficiaire\n2018-01-15;A\n2018-01-15;B\n")
        #expect(try without.check { $0.constants = ["montant": "100"] }.keptCents == 200_00)
    }

    @Test(arguments: ["Total Culture", "Sous-total Sport", "A reporter", "Cumul", "Grand total", "T O T A L"])
    func `a total with words of its own is known by its sum`(label: String) throws {
        let summary = try SurveyedList(
            "dateConvention;nomBeneficiaire;objet;montant\n2018-01-02;A;Fête;1000\n2018-01-03;B;Bal;500\n2018-12-31;\(label);;1500\n"
        ).check()
        #expect(summary.keptCents == 1_500_00)
    }

    @Test(arguments: ["Ensemble", "Somme", "Total"])
    func `who is called so, has a purpose and is no sum is a beneficiary`(name: String) throws {
        let summary = try SurveyedList(
            "dateConvention;nomBeneficiaire;objet;montant\n2018-01-02;A;Fête;1000\n2018-02-02;\(name);Concert;300\n"
        ).check()
        #expect(summary.keptCents == 1_300_00)
    }

    @Test func `a reduction leaves the reading of its convention as it was`() throws {
        let rows: [[String: String]] = [
            ["referenceDecision": "R1", "nomBeneficiaire": "A", "montant": "10000", "pourcentageSubvention": "0.5"],
            ["referenceDecision": "R1", "nomBeneficiaire": "B", "montant": "10000", "pourcentageSubvention": "0.5"],
            ["referenceDecision": "R1", "nomBeneficiaire": "A", "montant": "-2500", "pourcentageSubvention": ""],
        ]
        let summary = try DossierSource.check(fixture.write("subventions.csv", SCDL.file(rows)))
        #expect(summary.countedCents == 7_500_00)
        #expect(summary.conventions.doubtful == 1)
    }

    @Test(arguments: [
        ["0.5", "0.75"], ["500", "500", "500"], ["2000", "2000", "2017"], ["356000000", "732829320"],
    ])
    func `unusual amounts under the format's own name are read`(amounts: [String]) throws {
        #expect(try SurveyedList(amounts: amounts).check().rowsRefused == 0)
    }

    @Test(arguments: ["Montant KE", "Montant (K euros)", "Montant (x1000)", "Montant (€ x 1000)"])
    func `more ways to say thousands`(name: String) throws {
        #expect(try SurveyedList(amounts: ["15", "20"], header: name).check().keptCents == 35_000_00)
    }

    @Test(arguments: ["Montant (en centimes)", "Montant (Md€)"])
    func `a unit that can't be given is asked about`(name: String) throws {
        let list = try SurveyedList(amounts: ["15", "20"], header: name)
        #expect(try list.check().isRefused)
        #expect(try list.check { $0.columns = [name: "montant"] }.isRefused)
    }

    @Test func `what is never an amount is not proposed for one`() throws {
        let summary = try SurveyedList(
            "Date;Bénéficiaire;Montant demandé;Coût;Code postal;Population\n2018-01-15;A;100;200;86000;1500\n"
        ).check()
        #expect(summary.isRefused)
        #expect(summary.fatal.allSatisfy { !$0.remedy.contains("demandé") && !$0.remedy.contains("Coût") })
        #expect(summary.fatal.allSatisfy { !$0.remedy.contains("postal") && !$0.remedy.contains("Population") })
    }

    @Test func `one number on two rows beside the beneficiaries' is the grantor's`() throws {
        let list = try SurveyedList(
            "SIRET;Nom;SIRET;Bénéficiaire;Date;Montant\n"
                + "21860194600013;Ville;35600000000048;Club A;2018-01-15;10\n21860194600013;Ville;35600000009075;Club B;2018-01-15;20\n"
        )
        #expect(try list.check().keptCents == 30_00)
        #expect(try list.values("idBeneficiaire") == ["35600000000048", "35600000009075"])
    }

    @Test func `a headerless list of one row is told as such`() throws {
        let summary = try SurveyedList("2018-01-15;Association des Jonquilles;1500\n").check()
        #expect(summary.fatal.first?.remedy.contains("--no-header") == true)
    }

    @Test func `options about columns are refused for a dossier, which has read its files`() throws {
        let path = fixture.path("a.bilan")
        try Dossier.openOrCreate(at: path).close()
        #expect(throws: UserError.self) { try DossierSource.open(data: path, map: ColumnMap(["A": "montant"])) }
    }
}
