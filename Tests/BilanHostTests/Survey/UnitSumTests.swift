import SpreadsheetSamples
import Testing
@testable import Import
@testable import Intake

/// Thousands and other currencies, wherever a list says them, are never read as euros.
@Suite struct UnitSumTests {
    @Test(arguments: [
        "F", "FCFA", "XOF", "MAD", "Dollar US", "francs suisses", "840", "EUR/USD", "Milliers", "k€", "USD",
    ])
    func `what a column of currencies says is euros, or the row is left out`(_ said: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;Devise",
            ["2018-01-10;A;100;EUR", "2018-01-11;B;200;\(said)", "2018-01-12;C;5;Euros", "2018-01-13;D;1;"])
        #expect(summary.keptCents == 106_00)
        #expect(summary.rowsRefused == 1)
    }

    @Test(arguments: [
        "Devises", "Devise du montant", "Code de la devise", "Code monnaie", "Devise (ISO)", "devise_montant",
        "currency_code", "Libellé devise", "Unité du montant", "Unité de compte",
    ])
    func `a column of currencies is known by the word in its name`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;\(name)", ["2018-01-10;A;100;EUR", "2018-01-11;B;200;USD"])
        #expect(summary.keptCents == 100_00)
        #expect(summary.rowsRefused == 1)
    }

    @Test func `a column of units that are no currencies leaves no row out`() throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;Unité",
            ["2018-01-10;A;100;Service culture", "2018-01-11;B;200;DSP"])
        #expect(summary.keptCents == 300_00)
    }

    @Test(arguments: [
        "Subventions 2018 (k€)", "(k€)", "k€", "Unité : k€", "Unité : millier d'euros", "Aides 2018, keuros",
        "Subventions (USD)",
    ])
    func `a unit above the header is asked about`(_ title: String) throws {
        let summary = try SurveyedList.check(
            "\(title);;", ["dateConvention;nomBeneficiaire;montant", "2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "unit-in-title" })
    }

    @Test(arguments: ["Un plan de 10 M€ pour 2018", "Aides de plus de 100 k€", "Subventions en euros", "Édition 2018"])
    func `a title that speaks of money otherwise asks nothing`(_ title: String) throws {
        let summary = try SurveyedList.check(
            "\(title);;", ["dateConvention;nomBeneficiaire;montant", "2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(summary.keptCents == 300_00)
    }

    @Test func `an amount cut at the comma of its thousands is left out, not read as its first figure`() throws {
        let counted = try SurveyedList.check(
            "dateConvention,nomBeneficiaire,montant,Nb", ["2018-01-15,A,1,500,3", "2018-01-16,B,2,000,4"])
        #expect(counted.keptCents == 0)
        #expect(counted.rowsRefused == 2)
        let noted = try SurveyedList.check(
            "dateConvention,nomBeneficiaire,montant,Note",
            ["2018-01-15,A,1,500,", "2018-01-16,B,12,500,", "2018-01-17,C,7,x"])
        #expect(noted.keptCents == 7_00)
        #expect(noted.rowsRefused == 2)
    }

    @Test(arguments: [("USD", 100_00), ("GBP", 100_00), ("EUR", 300_00)])
    func `a workbook's cell in another currency is not read as euros`(_ currency: String, _ cents: Int64) throws {
        func text(_ text: String) -> String {
            "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
        }
        func money(_ amount: Int, _ currency: String) -> String {
            "<table:table-cell office:value-type=\"currency\" office:currency=\"\(currency)\" office:value=\"\(amount)\"/>"
        }
        let rows = [
            ["dateConvention", "nomBeneficiaire", "montant"].map(text),
            [text("2018-01-10"), text("A"), money(100, "EUR")],
            [text("2018-01-11"), text("B"), money(200, currency)],
        ]
        let table =
            "<table:table table:name=\"Aides\">"
            + rows.map { "<table:table-row>" + $0.joined() + "</table:table-row>" }.joined() + "</table:table>"
        let fixture = try Fixture()
        let path = try fixture.write("aides.fods", SampleODS(table).flat)
        #expect(try DossierSource.check(path).keptCents == cents as Int64)
    }

    @Test(arguments: [
        "Les montants sont en milliers d'euros;;", "Valeurs x 1000;;", "Montants × 1 000;;", ";;(000 €)",
        "Source : conseil. Montants en k€;;", "(1) Montants en milliers d'euros;;", "Unité : k€;;",
        "Montants en F CFP;;", "Devise : CHF;;", "Montants en centimes;;", "Montants en centaines d'euros;;",
        "en mille euros;;",
    ])
    func `a unit in a note below the table is asked about`(_ note: String) throws {
        let rows = (10..<28).map { "A\($0);2018-01-\($0);\($0)0" }
        let summary = try SurveyedList.check("nomBeneficiaire;dateConvention;montant", rows + [";;", note])
        let bare = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;montant", rows + [note.replacing(";", with: "")])
        #expect(bare.isRefused && bare.faults.contains { $0.code == "unit-in-title" })
        #expect(summary.faults.contains { $0.code == "unit-in-title" })
        #expect(summary.isRefused)
    }

    @Test(arguments: [
        "Source : conseil régional, mai 2018;;", "Aides de plus de 23 000 €;;", "Montants en euros;;",
        "Un programme de 12 M€;;", "Budget en k€ : 12 500;;", "Population en milliers d'habitants : 12;;",
        "Le budget, en milliers d'euros, est publié ailleurs;;", "Montants en euros (et non en k€);;",
        "Rapport d'activité : voir tableau en K€ p. 12;;", "Arrondi au millier d'euros;;",
        "Les bilans sont à remettre en k€;;", "Tarif en dollars : voir note;;",
    ])
    func `a note that gives no unit asks nothing`(_ note: String) throws {
        let summary = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;montant", ["A;2018-01-10;100", "B;2018-01-11;200", note])
        #expect(summary.keptCents == 300_00)
    }

    @Test(arguments: [
        "Montant (000 €)", "Montant en 000 €", "Montant x 1000", "Montant (× 1 000)", "Montant (1 000 €)",
        "Montant (1000 €)", "Montant (k €)",
    ])
    func `thousands are known however the name of the column says them`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;\(name)", ["A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(summary.keptCents == 300_000_00)
    }

    @Test(arguments: ["Montant en F", "Montant (F)", "Montant en kF", "Montant (MF)", "Montant en francs"])
    func `francs are not read as euros, nor proposed as such`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;\(name)", ["A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "column-in-currency" })
    }

    @Test(arguments: ["€/$", "", "Code", "Colonne 4"])
    func `a column of nothing but currencies is known whatever its name`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;\(name)",
            ["2018-01-10;A;100;€", "2018-01-11;B;200;$", "2018-01-12;C;5;€"])
        #expect(summary.keptCents == 105_00)
        #expect(summary.rowsRefused == 1)
    }

    @Test(arguments: ["(k$)", "en KUSD", "en kCHF", "(M$)", "en DH"])
    func `thousands of another currency are no euros, nor proposed as such`(_ unit: String) throws {
        let summary = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;Montant \(unit)", ["A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "column-in-currency" })
    }

    @Test(arguments: ["Montant attribué (plus de 23 k€)", "Montant attribué > 23 k€", "Montant attribué (seuil 23 k€)"])
    func `a threshold in a column's name is no unit`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "nomBeneficiaire;dateConvention;\(name)", ["A;2018-01-10;25000", "B;2018-01-11;30000"])
        #expect(summary.isRefused || summary.keptCents == 55_000_00)
    }

    @Test func `a unit that a column says on all rows is asked about once, and then holds`() throws {
        let text = "dateConvention;nomBeneficiaire;montant;Unité\n2018-01-10;A;100;k€\n2018-01-11;B;200;k€\n"
        let asked = try SurveyedList(text).check()
        #expect(asked.isRefused && asked.faults.contains { $0.code == "unit-in-title" })
        let told = try SurveyedList(text).check { $0.units["montant"] = .thousand }
        #expect(told.keptCents == 300_000_00)
        let euros = try SurveyedList(text.replacing("k€", with: "€")).check()
        #expect(euros.keptCents == 300_00)
    }

    @Test(arguments: [
        "Budget en k€ : 12 500;;", "Enveloppe (en k€) : 50;;", "Hors aides en USD;;", "Convention en dollars;;",
    ])
    func `a title above the header that speaks of something else asks nothing`(_ title: String) throws {
        let summary = try SurveyedList.check(
            title, ["Date;Bénéficiaire;Montant", "2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(summary.keptCents == 300_00, "\(summary.faults)")
    }

    @Test(arguments: ["Montant (k)", "Montant K", "Montant (M)", "Montant en M d’euros", "Montant (en c€)"])
    func `a unit of one letter is never read as euros`(_ name: String) throws {
        let summary = try SurveyedList.check("Date;Bénéficiaire;\(name)", ["2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(summary.isRefused || summary.keptCents >= 300_000_00)
        let mapped = try SurveyedList("Date;Bénéficiaire;\(name)\n2018-01-10;A;100\n2018-01-11;B;200\n").check {
            $0.columns[name] = "montant"
        }
        #expect(mapped.isRefused || mapped.keptCents >= 300_000_00)
    }

    @Test(arguments: [
        ";Montants en k€;", "Source : direction des finances, montants en k€;;",
    ])
    func `a note of the amounts' unit is seen wherever it stands`(_ note: String) throws {
        let rows = (10..<28).map { "A\($0);2018-01-\($0);\($0)0" }
        let summary = try SurveyedList.check("nomBeneficiaire;dateConvention;montant", rows + [note])
        #expect(summary.faults.contains { $0.code == "unit-in-title" })
    }

    @Test(arguments: ["Unité;k€;", "Unité;;k€", "Montants en;k€;", "Unité :;milliers d’euros;", "Devise;USD;"])
    func `a unit in a cell beside its label is asked about, and is no award`(_ line: String) throws {
        let text = "nomBeneficiaire;dateConvention;montant\nA;2018-01-10;100\nB;2018-01-11;200\n\(line)\n"
        let asked = try SurveyedList(text).check()
        #expect(asked.isRefused && asked.faults.contains { $0.code == "unit-in-title" }, "\(asked.faults)")
        let told = try SurveyedList(text).check { $0.units["montant"] = .thousand }
        #expect(told.keptCents == 300_000_00)
        #expect(told.rowsRefused == 0, "\(told.faults)")
    }

    @Test func `amounts in other currencies are kept with them, apart from euros`() throws {
        let list = try SurveyedList(
            "dateConvention;nomBeneficiaire;montant;Devise\n2018-01-10;A;100;EUR\n2018-01-11;B;12 000,50;USD\n"
                + "2018-01-12;C;1000;GBP\n2018-01-13;D;500 USD;\n")
        let summary = try list.check()
        #expect(summary.amountCents == 100_00 && summary.keptCents == 100_00)
        let foreign = summary.groups.flatMap(\.foreignAmounts.list)
        #expect(foreign.filter { $0.currency == "USD" }.reduce(0) { $0 + $1.cents } == 12_500_50)
        #expect(foreign.filter { $0.currency == "GBP" }.map(\.cents) == [1_000_00])
        let refused = summary.faults.filter { $0.severity == .error }
        #expect(refused.map { $0.reason?.code } == ["otherCurrency:USD", "otherCurrency:GBP", "otherCurrency:USD"])
        #expect(refused.allSatisfy { $0.amountCents == nil })
    }

    @Test(arguments: [
        ("unité monétaire", "dollar US", "USD"), ("Devise", "Franc CFP", "XPF"), ("Devise", "Livre sterling", "GBP"),
        ("dev.", "USD", "USD"), ("Devise", "yen", "JPY"),
    ])
    func `currencies in words are known, and kept apart`(name: String, said: String, code: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;\(name)",
            ["2018-01-10;A;100;EUR", "2018-01-11;B;200;\(said)", "2018-01-12;C;5;n/a"])
        #expect(summary.keptCents == 105_00, "\(summary.faults)")
        #expect(summary.groups.flatMap(\.foreignAmounts.list) == [ForeignAmount(currency: code, cents: 200_00)])
    }

    @Test func `the numbers of currencies are known`() throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;Code monnaie", ["2018-01-10;A;100;978", "2018-01-11;B;200;840"])
        #expect(summary.keptCents == 100_00)
        #expect(summary.rowsRefused == 1)
    }

    @Test func `a row in dollars that lacks its name is told with its dollars`() throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;Devise", ["2018-01-10;A;100;EUR", "2018-01-11;;60;USD"])
        #expect(summary.groups.flatMap(\.foreignAmounts.list) == [ForeignAmount(currency: "USD", cents: 60_00)])
    }

    @Test(arguments: [
        "Montant en yens", "Montant (Fr.)", "Montant en livres", "Montant en roupies", "Montant en dizaines d'euros",
        "Montant en dirhams", "Montant en ariary", "Montant (€/hab)", "Montant en centaines d'euros",
    ])
    func `an amount in what isn't euros is not read as euros, nor by the remedy that is printed`(_ name: String) throws
    {
        let text = "Date;Bénéficiaire;\(name)\n2018-01-10;A;100\n2018-01-11;B;200\n"
        #expect(try SurveyedList(text).check().keptCents == 0)
        #expect(try SurveyedList(text).check { $0.columns[name] = "montant" }.keptCents == 0)
    }

    @Test(arguments: ["montantKE", "Montant_keur"])
    func `thousands in one word with the amount are known`(_ name: String) throws {
        let text = "Date;Bénéficiaire;\(name)\n2018-01-10;A;100\n2018-01-11;B;200\n"
        let summary = try SurveyedList(text).check { $0.columns[name] = "montant" }
        #expect(summary.keptCents == 300_000_00)
    }

    @Test(arguments: ["Francs CFP", "USD", "Dollars US"])
    func `a sheet that is called by a currency is asked about`(_ name: String) throws {
        func cell(_ text: String) -> String {
            "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
        }
        func amount(_ amount: Int) -> String {
            "<table:table-cell office:value-type=\"float\" office:value=\"\(amount)\"/>"
        }
        let rows = [
            ["dateConvention", "nomBeneficiaire", "montant"].map(cell), [cell("2018-01-10"), cell("A"), amount(300)],
        ]
        let table =
            "<table:table table:name=\"\(name)\">"
            + rows.map { "<table:table-row>" + $0.joined() + "</table:table-row>" }.joined() + "</table:table>"
        let fixture = try Fixture()
        let summary = try DossierSource.check(fixture.write("aides.fods", SampleODS(table).flat))
        #expect(summary.isRefused && summary.faults.contains { $0.code == "unit-in-title" }, "\(summary.faults)")
    }
}
