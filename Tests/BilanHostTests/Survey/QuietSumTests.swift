import Testing
@testable import Import
@testable import Intake

/// Sums that were wrong without a word.
@Suite struct QuietSumTests {
    @Test(arguments: ["Montant non accordé", "Montant non attribué", "Montant voté avant réfaction"])
    func `an amount that was not granted is not read as one`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;\(name)", ["2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(summary.keptCents == 0)
        #expect(summary.isRefused)
    }

    @Test(arguments: ["Crédits demandés", "Montant (MAD)"]) func `what was asked for is not proposed as the amount`(
        _ name: String
    ) throws {
        let summary = try SurveyedList.check("Jour;Asso;\(name)", ["2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(!summary.faults.contains { $0.words.remedy.contains("\(name)=montant") }, "\(summary.faults)")
    }

    @Test func `of two columns of one name that which a person names is read alone`() throws {
        let text = "dateConvention;nomBeneficiaire;montant;montant\n2018-01-10;A;100;40\n2018-01-11;B;200;20\n"
        #expect(try SurveyedList(text).check { $0.columns["#4"] = "montant" }.keptCents == 60_00)
    }

    @Test func `of the amounts engaged and paid neither is taken unasked`() throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant engagé;Montant mandaté", ["2018-01-15;A;5000;1000", "2018-01-16;B;1000;500"])
        #expect(summary.isRefused)
        #expect(try SurveyedList.check("Date;Bénéficiaire;Montant engagé", ["2018-01-15;A;5000"]).keptCents == 5_000_00)
    }

    @Test(arguments: ["montant", "Montant", "MONTANT"])
    func `shares and years are no amounts, not even under the format's own name`(_ name: String) throws {
        let days = ["2018-01-10;A;", "2018-01-11;B;", "2018-01-12;C;"]
        for values in [["0,5", "0,7", "1"], ["2017", "2018", "2018"], ["2018", "2018", "2018"]] {
            let text =
                "dateConvention;nomBeneficiaire;\(name)\n" + zip(days, values).map { $0 + $1 + "\n" }.joined()
            let asked = try SurveyedList(text).check()
            #expect(asked.isRefused && asked.faults.contains { $0.code == "column-misfit" }, "\(values)")
            // Who says that they are amounts is believed.
            #expect(try !SurveyedList(text).check { $0.columns[name] = "montant" }.isRefused)
        }
    }

    @Test func `millions of less than one are amounts, and so are round sums that could be years`() throws {
        let rows = ["2018-01-10;A;0,5", "2018-01-11;B;0,7", "2018-01-12;C;0,25"]
        #expect(try SurveyedList.check("dateConvention;nomBeneficiaire;Montant (M€)", rows).keptCents == 1_450_000_00)
        let text = "dateConvention;nomBeneficiaire;montant\n" + rows.joined(separator: "\n") + "\n"
        #expect(try SurveyedList(text).check { $0.units["montant"] = .million }.keptCents == 1_450_000_00)
        let round = ["2018-01-10;A;2000", "2018-01-11;B;2000", "2018-01-12;C;2010"]
        #expect(try SurveyedList.check("dateConvention;nomBeneficiaire;montant", round).keptCents == 6_010_00)
    }

    @Test(arguments: [
        ("Montant", "Montant en euros"), ("Montant", "Contre-valeur en euros"), ("Montant attribué", "Montant voté"),
        ("Montant", "Montant définitif"), ("Montant", "Montant modifié"), ("Subvention", "Subvention exceptionnelle"),
        ("Montant", "Montant complémentaire"),
    ])
    func `of two columns that may be the amount neither is taken unasked`(one: String, other: String) throws {
        let text = "Date;Bénéficiaire;\(one);\(other)\n2018-01-10;A;11933;100\n2018-01-11;B;23866;200\n"
        let asked = try SurveyedList(text).check()
        #expect(asked.isRefused && asked.faults.contains { $0.code == "column-misfit" }, "\(asked.faults)")
        #expect(try SurveyedList(text).check { $0.columns[other] = "montant" }.keptCents == 300_00)
        #expect(try SurveyedList(text).check { $0.columns[one] = "montant" }.keptCents == 35_799_00)
        #expect(try SurveyedList(text).check { $0.columns[other] = "" }.keptCents == 35_799_00)
    }

    @Test(arguments: [
        ("Montant voté", "Montant versé"), ("montant", "Montant voté"), ("Montant", "Montant demandé"),
        ("Montant (€)", "Montant (XPF)"), ("Montant attribué", "Coût total"), ("Montant", "Montant 2017"),
    ])
    func `a column that is no rival asks nothing`(one: String, other: String) throws {
        let text = "Date;Bénéficiaire;\(one);\(other)\n2018-01-10;A;100;80\n2018-01-11;B;200;90\n"
        #expect(try SurveyedList(text).check().keptCents == 300_00)
    }

    @Test(arguments: [("Année", ["18", "19"]), ("Exercice", ["2018/2019", "2019/2020"])])
    func `no remedy says that days are in a column that has none`(name: String, values: [String]) throws {
        let text = "\(name);Bénéficiaire;Montant\n" + values.map { "\($0);A;100\n" }.joined()
        let fault = try #require(SurveyedList(text).check().faults.first { $0.code == "column-misfit" })
        #expect(!fault.words.remedy.contains("\(name)=dateConvention"), "\(fault)")
    }
}
