import Foundation
import SpreadsheetSamples
import Testing
@testable import Import
@testable import Intake

/// Sums that were wrong without a word.
@Suite struct QuietSumTests {
    private func list(_ header: String, _ rows: [String], name: String = "liste.csv") throws -> ImportSummary {
        try SurveyedList(([header] + rows).joined(separator: "\n") + "\n", name: name).check()
    }

    private func taken(_ summary: ImportSummary) -> Int64 { summary.amountCents - summary.amountRefusedCents }

    @Test(arguments: [
        "F", "FCFA", "XOF", "MAD", "Dollar US", "francs suisses", "840", "EUR/USD", "Milliers", "k€", "USD",
    ])
    func `what a column of currencies says is euros, or the row is left out`(_ said: String) throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant;Devise",
            ["2018-01-10;A;100;EUR", "2018-01-11;B;200;\(said)", "2018-01-12;C;5;Euros", "2018-01-13;D;1;"])
        #expect(taken(summary) == 106_00)
        #expect(summary.rowsRefused == 1)
    }

    @Test(arguments: [
        "Devises", "Devise du montant", "Code de la devise", "Code monnaie", "Devise (ISO)", "devise_montant",
        "currency_code", "Libellé devise", "Unité du montant", "Unité de compte",
    ])
    func `a column of currencies is known by the word in its name`(_ name: String) throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant;\(name)", ["2018-01-10;A;100;EUR", "2018-01-11;B;200;USD"])
        #expect(taken(summary) == 100_00)
        #expect(summary.rowsRefused == 1)
    }

    @Test func `a column of units that are no currencies leaves no row out`() throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant;Unité",
            ["2018-01-10;A;100;Service culture", "2018-01-11;B;200;DSP"])
        #expect(taken(summary) == 300_00)
    }

    @Test(arguments: [
        "Subventions 2018 (k€)", "(k€)", "k€", "Unité : k€", "Unité : millier d'euros", "Aides 2018, keuros",
        "Subventions (USD)",
    ])
    func `a unit above the header is asked about`(_ title: String) throws {
        let summary = try list(
            "\(title);;", ["dateConvention;nomBeneficiaire;montant", "2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "unit-in-title" })
    }

    @Test(arguments: ["Un plan de 10 M€ pour 2018", "Aides de plus de 100 k€", "Subventions en euros", "Édition 2018"])
    func `a title that speaks of money otherwise asks nothing`(_ title: String) throws {
        let summary = try list(
            "\(title);;", ["dateConvention;nomBeneficiaire;montant", "2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(taken(summary) == 300_00)
    }

    @Test func `an amount cut at the comma of its thousands is left out, not read as its first figure`() throws {
        let counted = try list(
            "dateConvention,nomBeneficiaire,montant,Nb", ["2018-01-15,A,1,500,3", "2018-01-16,B,2,000,4"])
        #expect(taken(counted) == 0)
        #expect(counted.rowsRefused == 2)
        let noted = try list(
            "dateConvention,nomBeneficiaire,montant,Note",
            ["2018-01-15,A,1,500,", "2018-01-16,B,12,500,", "2018-01-17,C,7,x"])
        #expect(taken(noted) == 7_00)
        #expect(noted.rowsRefused == 2)
    }

    @Test func `rows of data above the names are not taken for titles`() throws {
        let summary = try list(
            "15/01/2018;A a;100", ["16/01/2018;B b;200", "dateConvention;nomBeneficiaire;montant", "17/01/2018;C c;5"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "data-above-header" })
    }

    @Test func `a row of data in which one word resembles a name is no header`() throws {
        let summary = try list("15/01/2018;Association A;1500", ["16/01/2018;Association B;2500,50"])
        let fault = try #require(summary.faults.first { $0.severity == .fatal })
        #expect(fault.words.remedy.contains("--no-header"))
    }

    @Test func `a dated total of a group of one row is no award`() throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant",
            [
                "2018-01-10;A;100", "2018-01-11;B;200", "2018-12-31;Total Culture;300", "2018-01-12;C;50",
                "2018-12-31;Total Sport;50",
            ])
        #expect(taken(summary) == 350_00)
    }

    @Test(arguments: ["Montant non accordé", "Montant non attribué", "Montant voté avant réfaction"])
    func `an amount that was not granted is not read as one`(_ name: String) throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;\(name)", ["2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(taken(summary) == 0)
        #expect(summary.isRefused)
    }

    @Test(arguments: ["Crédits demandés", "Montant (MAD)"]) func `what was asked for is not proposed as the amount`(
        _ name: String
    ) throws {
        let summary = try list("Jour;Asso;\(name)", ["2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(!summary.faults.contains { $0.words.remedy.contains("\(name)=montant") }, "\(summary.faults)")
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
        #expect(try taken(DossierSource.check(path)) == cents as Int64)
    }

    @Test(arguments: [";;k€", ";;(en k€)", ";;milliers d’euros", "Nom;;k€"])
    func `a unit in a second line of the header is the amounts'`(_ line: String) throws {
        let summary = try list(
            "nomBeneficiaire;dateConvention;montant", [line, "A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(taken(summary) == 300_000_00)
        #expect(summary.rowsRefused == 0)
    }

    @Test func `a unit in a second line of the header concerns the column that it stands under`() throws {
        let summary = try list(
            "nomBeneficiaire;dateConvention;Budget;montant", [";;k€;€", "A;2018-01-10;900;100", "B;2018-01-11;900;200"])
        #expect(taken(summary) == 300_00)
    }

    @Test(arguments: [";;USD", ";;(en dollars)"])
    func `a currency in a second line of the header is not read as euros`(_ line: String) throws {
        let summary = try list(
            "nomBeneficiaire;dateConvention;montant", [line, "A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(summary.isRefused)
    }

    @Test(arguments: ["Montant", "Subvention", "Aides"])
    func `of the amounts under one name that which was granted is read, or asked for`(_ name: String) throws {
        let summary = try list(
            "Date;Bénéficiaire;\(name);", [";;demandé;accordé", "2018-01-15;A;1000;400", "2018-01-16;B;100;40"])
        #expect(summary.isRefused || taken(summary) == 440_00, "\(taken(summary))")
        let years = try list(
            "Date;Bénéficiaire;\(name);", [";;2017;2018", "2018-01-15;A;1000;400", "2018-01-16;B;100;40"])
        #expect(years.isRefused)
    }

    @Test(arguments: [
        "Les montants sont en milliers d'euros;;", "Valeurs x 1000;;", "Montants × 1 000;;", ";;(000 €)",
        "Source : conseil. Montants en k€;;", "(1) Montants en milliers d'euros;;", "Unité : k€;;",
        "Montants en F CFP;;", "Devise : CHF;;", "Montants en centimes;;", "Montants en centaines d'euros;;",
        "en mille euros;;",
    ])
    func `a unit in a note below the table is asked about`(_ note: String) throws {
        let rows = (10..<28).map { "A\($0);2018-01-\($0);\($0)0" }
        let summary = try list("nomBeneficiaire;dateConvention;montant", rows + [";;", note])
        let bare = try list(
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
        let summary = try list(
            "nomBeneficiaire;dateConvention;montant", ["A;2018-01-10;100", "B;2018-01-11;200", note])
        #expect(taken(summary) == 300_00)
    }

    @Test(arguments: [
        "Montant (000 €)", "Montant en 000 €", "Montant x 1000", "Montant (× 1 000)", "Montant (1 000 €)",
        "Montant (1000 €)", "Montant (k €)",
    ])
    func `thousands are known however the name of the column says them`(_ name: String) throws {
        let summary = try list(
            "nomBeneficiaire;dateConvention;\(name)", ["A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(taken(summary) == 300_000_00)
    }

    @Test(arguments: ["Montant en F", "Montant (F)", "Montant en kF", "Montant (MF)", "Montant en francs"])
    func `francs are not read as euros, nor proposed as such`(_ name: String) throws {
        let summary = try list(
            "nomBeneficiaire;dateConvention;\(name)", ["A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "column-in-currency" })
    }

    @Test(arguments: ["€/$", "", "Code", "Colonne 4"])
    func `a column of nothing but currencies is known whatever its name`(_ name: String) throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant;\(name)",
            ["2018-01-10;A;100;€", "2018-01-11;B;200;$", "2018-01-12;C;5;€"])
        #expect(taken(summary) == 105_00)
        #expect(summary.rowsRefused == 1)
    }

    @Test(arguments: ["Refusé", "rejetée", "Avis défavorable", "Ajourné", "Non retenu", "En attente", "sans suite"])
    func `a row that a column of decisions says was not granted is left out with its amount`(_ said: String) throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant;Décision",
            ["2018-01-10;A;100;Accordé", "2018-01-11;B;200;\(said)", "2018-01-12;C;5;accord partiel"])
        #expect(taken(summary) == 105_00)
        #expect(summary.amountRefusedCents == 200_00)
        #expect(summary.faults.first { $0.severity == .error }?.code == "not-granted")
        #expect(summary.faults.first { $0.severity == .error }?.reason?.words == "aide non accordée")
    }

    @Test func `a column of decisions that is not to be read leaves no row out`() throws {
        let text =
            "dateConvention;nomBeneficiaire;montant;Décision\n2018-01-10;A;100;Accordé\n2018-01-11;B;200;Refusé\n"
        let summary = try SurveyedList(text).check { $0.columns["Décision"] = "" }
        #expect(taken(summary) == 300_00)
    }

    @Test func `a column of decisions that holds their numbers is their reference`() throws {
        let text =
            "dateConvention;nomBeneficiaire;montant;Décision\n2018-01-10;A;100;2018-CP-12\n2018-01-11;B;200;2018-CP-13\n"
        #expect(try SurveyedList(text).check().keptCents == 300_00)
        #expect(try SurveyedList(text).values("referenceDecision") == ["2018-CP-12", "2018-CP-13"])
    }

    @Test(arguments: ["(k$)", "en KUSD", "en kCHF", "(M$)", "en DH"])
    func `thousands of another currency are no euros, nor proposed as such`(_ unit: String) throws {
        let summary = try list(
            "nomBeneficiaire;dateConvention;Montant \(unit)", ["A;2018-01-10;100", "B;2018-01-11;200"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "column-in-currency" })
    }

    @Test(arguments: ["Montant attribué (plus de 23 k€)", "Montant attribué > 23 k€", "Montant attribué (seuil 23 k€)"])
    func `a threshold in a column's name is no unit`(_ name: String) throws {
        let summary = try list(
            "nomBeneficiaire;dateConvention;\(name)", ["A;2018-01-10;25000", "B;2018-01-11;30000"])
        #expect(summary.isRefused || taken(summary) == 55_000_00)
    }

    @Test func `one odd value makes no reference of a column of outcomes`() throws {
        let rows = (0..<30).map { "2018-01-15;A\($0);100;\($0 % 10 == 0 ? "Refusé" : "Accordé");1" }
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant;Décision;pourcentageSubvention",
            rows + ["2018-01-16;B;50;cf. délibération;1"])
        #expect(taken(summary) == 27 * 100_00 + 50_00)
        #expect(summary.rowsRefused == 3)
    }

    @Test(arguments: [
        ("Etat du dossier", "Accepté", "Abandonné"), ("Suite donnée", "OK", "KO"), ("Accordée", "oui", "non"),
        ("Subvention accordée (O/N)", "O", "N"), ("Vote", "Adopté", "Rejeté"), ("Décision", "Maintien", "Refus"),
        ("Retenu", "Oui", "Non"),
    ])
    func `outcomes are known by their words and their column's name`(name: String, yes: String, no: String) throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant;\(name)",
            ["2018-01-10;A;100;\(yes)", "2018-01-11;B;200;\(no)", "2018-01-12;C;5;\(yes)"])
        #expect(taken(summary) == 105_00, "\(summary.faults)")
    }

    @Test(arguments: [
        ("Décision modificative", "oui", "non"), ("Avis de versement", "oui", "non"), ("Statut", "Loi 1901", "SCOP"),
        ("Statut du paiement", "Versé", "En attente"), ("État", "Soldé", "En cours"),
        ("Statut", "Soldé", "Non soldé"), ("État", "France", "Belgique"),
    ])
    func `columns of other answers leave no row out`(name: String, yes: String, no: String) throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;montant;\(name)",
            ["2018-01-10;A;100;\(yes)", "2018-01-11;B;200;\(no)", "2018-01-12;C;5;\(yes)"])
        #expect(taken(summary) == 305_00)
    }

    @Test(arguments: ["Total", "Sous-total", "TOTAL GENERAL"])
    func `a total that its label stands for in the purpose is not counted`(_ label: String) throws {
        let summary = try list(
            "dateConvention;nomBeneficiaire;objet;montant",
            ["2018-01-15;A;x;100", "2018-02-16;B;y;200", "2018-02-16;B;\(label);300"])
        #expect(taken(summary) == 300_00)
        #expect(summary.faults.contains { $0.code == "total-row" })
    }

    @Test(arguments: [
        "Date;Bénéficiaire;Montant (k€)", "Date;Bénéficiaire;Montant demandé", "Bénéficiaire;Date;Montant",
    ])
    func `another table below is told, and nothing of the file is taken`(_ header: String) throws {
        let summary = try list(
            "Date;Bénéficiaire;Montant", ["2018-01-10;A;100", "2018-01-11;B;200", header, "2018-01-15;C;1000"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "second-header" && $0.line == 4 })
    }

    @Test(arguments: [
        "Liste arrêtée au 31 décembre;;", "Fait à Essai, le 5 mars;;", "Source : conseil;;", "(1);(2);(3)",
        "Source : conseil régional",
    ])
    func `a remark is no award that was left out`(_ line: String) throws {
        let summary = try list("Bénéficiaire;Date;Montant", ["A;2018-01-10;100", "B;2018-01-11;200", line])
        #expect(summary.rowsRefused == 0, "\(summary.faults)")
        #expect(taken(summary) == 300_00)
        #expect(summary.faults.contains { $0.code == "note-row" || $0.code == "numbering-row" })
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

    @Test func `of two columns of one name that which a person names is read alone`() throws {
        let text = "dateConvention;nomBeneficiaire;montant;montant\n2018-01-10;A;100;40\n2018-01-11;B;200;20\n"
        #expect(try SurveyedList(text).check { $0.columns["#4"] = "montant" }.keptCents == 60_00)
    }

    @Test func `of the amounts engaged and paid neither is taken unasked`() throws {
        let summary = try list(
            "Date;Bénéficiaire;Montant engagé;Montant mandaté", ["2018-01-15;A;5000;1000", "2018-01-16;B;1000;500"])
        #expect(summary.isRefused)
        #expect(try list("Date;Bénéficiaire;Montant engagé", ["2018-01-15;A;5000"]).keptCents == 5_000_00)
    }

    @Test(arguments: [
        "Date ;Bénéficiaires;Montants", "Date;Bénéficiaire;Montant (suite)", "Date;Bénéficiaire;Montant voté",
        "DATE;BENEFICIAIRE;MONTANT", "Date;Bénéficiaire;", "Date;Nom;Montant",
    ])
    func `a header that is repeated in other words is no other table, and no award`(_ header: String) throws {
        let summary = try list(
            "Date;Bénéficiaire;Montant", ["2018-01-10;A;100", "2018-01-11;B;200", header, "2018-01-15;C;1000"])
        #expect(taken(summary) == 1300_00, "\(summary.faults)")
        #expect(summary.rowsRefused == 0, "\(summary.faults)")
    }

    @Test(arguments: [("Statut", "Annulé"), ("Décision", "Refusé")])
    func `a reduction is kept, whatever its outcome says`(name: String, said: String) throws {
        let summary = try list(
            "Date;Bénéficiaire;Montant;\(name)",
            ["2018-01-10;A;100;Accordé", "2018-01-11;A;-100;\(said)", "2018-01-15;B;30;Accordé"])
        #expect(taken(summary) == 30_00)
    }

    @Test(arguments: [
        "Différé", "Retiré", "Caduc", "Désistement", "Non accordé", "Classé sans suite", "Négatif", "Non",
    ])
    func `a column of decisions has many words, and is no reference`(_ said: String) throws {
        let summary = try list(
            "Date;Bénéficiaire;Montant;Décision;pourcentageSubvention",
            ["2018-01-10;A;1000;Accordé;0.3", "2018-01-11;B;1000;Accordé;0.7", "2018-01-15;C;30;\(said);1"])
        #expect(taken(summary) == 2000_00, "\(summary.faults)")
        #expect(summary.countedCents == 2000_00)
    }

    @Test func `a lone refusal among numbers of decisions is none of the awards`() throws {
        let rows = (1...9).map { "2018-01-1\($0);A\($0);10;Délibération n° \($0) du 5/3" }
        let summary = try list("Date;Bénéficiaire;Montant;Décision", rows + ["2018-01-20;B;1000;Refusé"])
        #expect(taken(summary) == 90_00)
    }

    @Test(arguments: ["Suite", "Statut du projet", "État d’avancement"])
    func `what isn't the award has outcomes of its own`(_ name: String) throws {
        let summary = try list(
            "Date;Bénéficiaire;Montant;\(name)",
            name == "Suite"
                ? ["2018-01-10;A;100;oui", "2018-01-11;B;200;non"]
                : ["2018-01-10;A;100;Terminé", "2018-01-11;B;200;Abandonné"])
        #expect(taken(summary) == 300_00)
    }

    @Test(arguments: ["Subventions refusées;;", "Demandes rejetées;;"])
    func `a title that announces refused requests is asked about`(_ title: String) throws {
        let summary = try list(
            "Date;Bénéficiaire;Montant", ["2018-01-10;A;100", "2018-01-11;B;200", title, "2018-03-15;Z;1000"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "refused-section" })
    }

    @Test func `a second line of the header may be wider than the first`() throws {
        let summary = try list(
            "Date;Bénéficiaire;Montant", [";;demandé;accordé", "2018-01-15;A;1000;400", "2018-01-16;B;100;40"])
        #expect(summary.isRefused || taken(summary) == 440_00, "\(summary.faults)")
        let mapped = try SurveyedList(
            "Date;Bénéficiaire;Montant\n;;demandé;accordé\n2018-01-15;A;1000;400\n2018-01-16;B;100;40\n"
        ).check { $0.columns["#4"] = "montant" }
        #expect(mapped.keptCents == 440_00, "\(mapped.faults)")
    }

    @Test(arguments: [
        "Budget en k€ : 12 500;;", "Enveloppe (en k€) : 50;;", "Hors aides en USD;;", "Convention en dollars;;",
    ])
    func `a title above the header that speaks of something else asks nothing`(_ title: String) throws {
        let summary = try list(title, ["Date;Bénéficiaire;Montant", "2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(taken(summary) == 300_00, "\(summary.faults)")
    }

    @Test(arguments: ["Montant (k)", "Montant K", "Montant (M)", "Montant en M d’euros", "Montant (en c€)"])
    func `a unit of one letter is never read as euros`(_ name: String) throws {
        let summary = try list("Date;Bénéficiaire;\(name)", ["2018-01-10;A;100", "2018-01-11;B;200"])
        #expect(summary.isRefused || taken(summary) >= 300_000_00)
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
        let summary = try list("nomBeneficiaire;dateConvention;montant", rows + [note])
        #expect(summary.faults.contains { $0.code == "unit-in-title" })
    }
}
