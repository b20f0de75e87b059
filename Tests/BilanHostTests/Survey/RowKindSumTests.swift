import Testing
@testable import Import
@testable import Intake

/// Rows that are no awards: second lines of headers, other tables, totals and remarks.
@Suite struct RowKindSumTests {
    @Test func `rows of data above the names are not taken for titles`() throws {
        let summary = try SurveyedList.check(
            "15/01/2018;A a;100", ["16/01/2018;B b;200", "dateConvention;nomBeneficiaire;montant", "17/01/2018;C c;5"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "data-above-header" })
    }

    @Test func `a row of data in which one word resembles a name is no header`() throws {
        let summary = try SurveyedList.check("15/01/2018;Association A;1500", ["16/01/2018;Association B;2500,50"])
        let fault = try #require(summary.faults.first { $0.severity == .fatal })
        #expect(fault.words.remedy.contains("--no-header"))
    }

    @Test func `a dated total of a group of one row is no award`() throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant",
            [
                "2018-01-10;A;100", "2018-01-11;B;200", "2018-12-31;Total Culture;300", "2018-01-12;C;50",
                "2018-12-31;Total Sport;50",
            ])
        #expect(summary.keptCents == 350_00)
    }

    @Test(arguments: [";;k€", ";;(en k€)", ";;milliers d’euros", "Nom;;k€"])
    func `a unit in a second line of the header is the amounts'`(_ line: String) throws {
        let summary = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;montant", [line, "A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(summary.keptCents == 300_000_00)
        #expect(summary.rowsRefused == 0)
    }

    @Test func `a unit in a second line of the header concerns the column that it stands under`() throws {
        let summary = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;Budget;montant", [";;k€;€", "A;2018-01-10;900;100", "B;2018-01-11;900;200"])
        #expect(summary.keptCents == 300_00)
    }

    @Test(arguments: [";;USD", ";;(en dollars)"])
    func `a currency in a second line of the header is not read as euros`(_ line: String) throws {
        let summary = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;montant", [line, "A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(summary.isRefused)
    }

    @Test(arguments: ["Montant", "Subvention", "Aides"])
    func `of the amounts under one name that which was granted is read, or asked for`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;\(name);", [";;demandé;accordé", "2018-01-15;A;1000;400", "2018-01-16;B;100;40"])
        #expect(summary.isRefused || summary.keptCents == 440_00, "\(summary.keptCents)")
        let years = try SurveyedList.check(
            "Date;Bénéficiaire;\(name);", [";;2017;2018", "2018-01-15;A;1000;400", "2018-01-16;B;100;40"])
        #expect(years.isRefused)
    }

    @Test(arguments: ["Total", "Sous-total", "TOTAL GENERAL"])
    func `a total that its label stands for in the purpose is not counted`(_ label: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;objet;montant",
            ["2018-01-15;A;x;100", "2018-02-16;B;y;200", "2018-02-16;B;\(label);300"])
        #expect(summary.keptCents == 300_00)
        #expect(summary.faults.contains { $0.code == "total-row" })
    }

    @Test(arguments: [
        "Date;Bénéficiaire;Montant (k€)", "Date;Bénéficiaire;Montant demandé", "Bénéficiaire;Date;Montant",
    ])
    func `another table below is told, and nothing of the file is taken`(_ header: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant", ["2018-01-10;A;100", "2018-01-11;B;200", header, "2018-01-15;C;1000"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "second-header" && $0.line == 4 })
    }

    @Test(arguments: [
        "Liste arrêtée au 31 décembre;;", "Fait à Essai, le 5 mars;;", "Source : conseil;;", "(1);(2);(3)",
        "Source : conseil régional", "1;2;3", ";;Montants provisoires",
    ])
    func `a remark is no award that was left out`(_ line: String) throws {
        let summary = try SurveyedList.check(
            "Bénéficiaire;Date;Montant", ["A;2018-01-10;100", "B;2018-01-11;200", line])
        #expect(summary.rowsRefused == 0, "\(summary.faults)")
        #expect(summary.keptCents == 300_00)
        #expect(summary.faults.contains { $0.code == "note-row" || $0.code == "numbering-row" })
    }

    @Test(arguments: [
        "Date ;Bénéficiaires;Montants", "Date;Bénéficiaire;Montant (suite)", "Date;Bénéficiaire;Montant voté",
        "DATE;BENEFICIAIRE;MONTANT", "Date;Bénéficiaire;", "Date;Nom;Montant",
    ])
    func `a header that is repeated in other words is no other table, and no award`(_ header: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant", ["2018-01-10;A;100", "2018-01-11;B;200", header, "2018-01-15;C;1000"])
        #expect(summary.keptCents == 1300_00, "\(summary.faults)")
        #expect(summary.rowsRefused == 0, "\(summary.faults)")
    }

    @Test func `a second line of the header may be wider than the first`() throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant", [";;demandé;accordé", "2018-01-15;A;1000;400", "2018-01-16;B;100;40"])
        #expect(summary.isRefused || summary.keptCents == 440_00, "\(summary.faults)")
        let mapped = try SurveyedList(
            "Date;Bénéficiaire;Montant\n;;demandé;accordé\n2018-01-15;A;1000;400\n2018-01-16;B;100;40\n"
        ).check { $0.columns["#4"] = "montant" }
        #expect(mapped.keptCents == 440_00, "\(mapped.faults)")
    }

    @Test(arguments: ["Montant global", "Totalité", "S/T", "Récapitulatif", "Sous-ensemble"])
    func `a dated total is known by more words`(_ label: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant", ["2018-01-10;A;100", "2018-01-11;B;200", "2018-12-31;\(label);300"])
        #expect(summary.keptCents == 300_00, "\(summary.faults)")
    }

    @Test(arguments: ["Associations : ensemble", "Subventions 2018", "Divers"])
    func `an award that may be the sum of those above is told`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant", ["2018-01-10;A;100", "2018-01-11;B;200", "2018-12-31;\(name);300"])
        #expect(summary.faults.contains { $0.code == "sum-of-above" && $0.line == 4 })
        let named = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;Objet",
            ["2018-01-10;A;100;x", "2018-01-11;B;200;y", "2018-12-31;\(name);300;Fête"])
        #expect(!named.faults.contains { $0.code == "sum-of-above" })
    }

    @Test func `what tells a part of the amount above is not counted again`() throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant",
            [
                "2018-01-10;A;1000", "2018-01-10;dont fonctionnement;600", "2018-01-10;dont investissement;400",
                "2018-01-11;Dontigny;50",
            ])
        #expect(summary.keptCents == 1050_00, "\(summary.faults)")
        #expect(summary.faults.count { $0.code == "detail-row" } == 2)
    }
}
