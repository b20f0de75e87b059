import Testing
@testable import Import
@testable import Intake

/// Columns and titles that say of each request whether it was granted: what was refused is in no sum.
@Suite struct OutcomeSumTests {
    @Test(arguments: ["Refusé", "rejetée", "Avis défavorable", "Ajourné", "Non retenu", "En attente", "sans suite"])
    func `a row that a column of decisions says was not granted is left out with its amount`(_ said: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;Décision",
            ["2018-01-10;A;100;Accordé", "2018-01-11;B;200;\(said)", "2018-01-12;C;5;accord partiel"])
        #expect(summary.keptCents == 105_00)
        #expect(summary.amountRefusedCents == 200_00)
        #expect(summary.faults.first { $0.severity == .error }?.code == "not-granted")
        #expect(summary.faults.first { $0.severity == .error }?.reason?.words == "aide non accordée")
    }

    @Test func `a column of decisions that is not to be read leaves no row out`() throws {
        let text =
            "dateConvention;nomBeneficiaire;montant;Décision\n2018-01-10;A;100;Accordé\n2018-01-11;B;200;Refusé\n"
        let summary = try SurveyedList(text).check { $0.columns["Décision"] = "" }
        #expect(summary.keptCents == 300_00)
    }

    @Test func `a column of decisions that holds their numbers is their reference`() throws {
        let text =
            "dateConvention;nomBeneficiaire;montant;Décision\n2018-01-10;A;100;2018-CP-12\n2018-01-11;B;200;2018-CP-13\n"
        #expect(try SurveyedList(text).check().keptCents == 300_00)
        #expect(try SurveyedList(text).values("referenceDecision") == ["2018-CP-12", "2018-CP-13"])
    }

    @Test func `one odd value makes no reference of a column of outcomes`() throws {
        let rows = (0..<30).map { "2018-01-15;A\($0);100;\($0 % 10 == 0 ? "Refusé" : "Accordé");1" }
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;Décision;pourcentageSubvention",
            rows + ["2018-01-16;B;50;cf. délibération;1"])
        #expect(summary.keptCents == 27 * 100_00 + 50_00)
        #expect(summary.rowsRefused == 3)
    }

    @Test(arguments: [
        ("Etat du dossier", "Accepté", "Abandonné"), ("Suite donnée", "OK", "KO"), ("Accordée", "oui", "non"),
        ("Subvention accordée (O/N)", "O", "N"), ("Vote", "Adopté", "Rejeté"), ("Décision", "Maintien", "Refus"),
        ("Retenu", "Oui", "Non"),
    ])
    func `outcomes are known by their words and their column's name`(name: String, yes: String, no: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;\(name)",
            ["2018-01-10;A;100;\(yes)", "2018-01-11;B;200;\(no)", "2018-01-12;C;5;\(yes)"])
        #expect(summary.keptCents == 105_00, "\(summary.faults)")
    }

    @Test(arguments: [
        ("Décision modificative", "oui", "non"), ("Avis de versement", "oui", "non"), ("Statut", "Loi 1901", "SCOP"),
        ("Statut du paiement", "Versé", "En attente"), ("État", "Soldé", "En cours"),
        ("Statut", "Soldé", "Non soldé"), ("État", "France", "Belgique"),
    ])
    func `columns of other answers leave no row out`(name: String, yes: String, no: String) throws {
        let summary = try SurveyedList.check(
            "dateConvention;nomBeneficiaire;montant;\(name)",
            ["2018-01-10;A;100;\(yes)", "2018-01-11;B;200;\(no)", "2018-01-12;C;5;\(yes)"])
        #expect(summary.keptCents == 305_00)
    }

    @Test(arguments: [("Statut", "Annulé"), ("Décision", "Refusé")])
    func `a reduction is kept, whatever its outcome says`(name: String, said: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;\(name)",
            ["2018-01-10;A;100;Accordé", "2018-01-11;A;-100;\(said)", "2018-01-15;B;30;Accordé"])
        #expect(summary.keptCents == 30_00)
    }

    @Test(arguments: [
        "Différé", "Retiré", "Caduc", "Désistement", "Non accordé", "Classé sans suite", "Négatif", "Non",
    ])
    func `a column of decisions has many words, and is no reference`(_ said: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;Décision;pourcentageSubvention",
            ["2018-01-10;A;1000;Accordé;0.3", "2018-01-11;B;1000;Accordé;0.7", "2018-01-15;C;30;\(said);1"])
        #expect(summary.keptCents == 2000_00, "\(summary.faults)")
        #expect(summary.countedCents == 2000_00)
    }

    @Test func `a lone refusal among numbers of decisions is none of the awards`() throws {
        let rows = (1...9).map { "2018-01-1\($0);A\($0);10;Délibération n° \($0) du 5/3" }
        let summary = try SurveyedList.check("Date;Bénéficiaire;Montant;Décision", rows + ["2018-01-20;B;1000;Refusé"])
        #expect(summary.keptCents == 90_00)
    }

    @Test(arguments: ["Suite", "Statut du projet", "État d’avancement"])
    func `what isn't the award has outcomes of its own`(_ name: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;\(name)",
            name == "Suite"
                ? ["2018-01-10;A;100;oui", "2018-01-11;B;200;non"]
                : ["2018-01-10;A;100;Terminé", "2018-01-11;B;200;Abandonné"])
        #expect(summary.keptCents == 300_00)
    }

    @Test(arguments: ["Subventions refusées;;", "Demandes rejetées;;"])
    func `a title that announces refused requests is asked about`(_ title: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant", ["2018-01-10;A;100", "2018-01-11;B;200", title, "2018-03-15;Z;1000"])
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "refused-section" })
    }

    @Test(arguments: [
        ("Refusé", "x", ""), ("Refusée (x)", "X", ""), ("Rejeté", "1", "0"), ("Refusé", "oui", "non"),
        ("Retenu", "0", "1"), ("Accordée", "0", "1"), ("Ajourné", "1", ""),
    ])
    func `a cross or a figure says which rows were refused`(name: String, no: String, yes: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;\(name)",
            ["2018-01-10;A;100;\(yes)", "2018-01-11;B;200;\(no)", "2018-01-12;C;5;\(yes)"])
        #expect(summary.keptCents == 105_00, "\(summary.faults)")
        #expect(summary.rowsRefused == 1)
    }

    @Test(arguments: [
        ("Refus de vente", "x"), ("Retenue à la source", "1"), ("Montant refusé", "1"), ("Projets rejetés", "3"),
    ])
    func `a column of other counts and crosses leaves no row out`(name: String, value: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;\(name)", ["2018-01-10;A;100;\(value)", "2018-01-11;B;200;\(value)"])
        #expect(summary.keptCents == 300_00, "\(summary.faults)")
    }

    @Test(arguments: [
        "Refusé le 5/2", "Rejet en CP du 5 février", "Refus par la commission permanente", "REFUSÉ (05/02/2018)",
    ])
    func `a refusal with its day among the numbers of decisions is no award`(_ said: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;Décision",
            ["2018-01-10;A;100;N°12 du 5/2", "2018-01-11;B;200;\(said)", "2018-01-12;C;5;N°13 du 5/2"])
        #expect(summary.keptCents == 105_00, "\(summary.faults)")
    }

    @Test(arguments: [
        ("Retenu", "X", ""), ("Accordée", "X", ""), ("Accordé", "oui", ""), ("Non retenu", "", "1"),
        ("Statut", "Voté", "Non voté"), ("Statut", "Versé", "Sans suite"), ("Avis", "F", "D"),
        ("Commission du 15/03", "Favorable", "Défavorable"), ("Position du jury", "Retenu", "Non retenu"),
        ("Observation", "Accordé", "Refusé"), ("Éligible", "oui", "non"), ("Annulation", "", "oui"),
        ("Caduque", "non", "oui"), ("Décision", "1", "0"),
    ])
    func `an outcome is known in whatever column it stands`(name: String, yes: String, no: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;\(name)",
            ["2018-01-10;A;100;\(yes)", "2018-01-11;B;200;\(no)", "2018-01-12;C;5;\(yes)"])
        #expect(summary.keptCents == 105_00, "\(summary.faults)")
        #expect(summary.faults.contains { $0.code == "not-granted" })
    }

    @Test(arguments: [
        ("Contrôle", "Validé", "Refusé"), ("Recours", "Accepté", "Rejeté"), ("Type de projet", "Culture", "Refusé"),
    ])
    func `other columns that hold such words leave no row out`(name: String, yes: String, no: String) throws {
        let summary = try SurveyedList.check(
            "Date;Bénéficiaire;Montant;\(name)",
            ["2018-01-10;A;100;\(yes)", "2018-01-11;B;200;\(no)", "2018-01-12;C;5;\(yes)"])
        #expect(summary.keptCents == 305_00, "\(summary.faults)")
    }
}
