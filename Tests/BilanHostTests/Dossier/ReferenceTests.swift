import Foundation
import Testing
@testable import Intake

/// Rows that refer to nothing.
@Suite struct ReferenceTests {
    private let fixture = try! DossierProgrammeTests.small()

    private func rewrite(_ name: String, _ old: String, _ new: String) throws {
        let place = fixture.data + "/" + name
        let text = try String(contentsOfFile: place, encoding: .utf8)
        try fixture.write(name, text.replacingOccurrences(of: old, with: new))
    }

    private func expectFault(
        _ file: String, _ line: Int, _ column: String, _ value: String, _ severity: Fault.Severity = .error
    )
        throws
    {
        let faults = try fixture.check().faults
        #expect(
            faults.contains {
                $0.file == file && $0.line == line && $0.column?.name == column && $0.value == value
                    && $0.severity == severity
            }, "\(faults)")
    }

    @Test func `the small dossier has no fault`() throws {
        #expect(try fixture.check().faults == [])
    }

    @Test func `an application to no scheme, and its steps with it`() throws {
        try rewrite("dossiers.csv", "D2,UDF", "D2,XYZ")
        try expectFault("dossiers.csv", 3, "dispositif", "XYZ")
        try expectFault("statuts.csv", 4, "dossier", "D2")
        #expect(try fixture.check().rowsRefused == 2)
    }

    @Test func `an application to no call`() throws {
        try rewrite("dossiers.csv", "UDF,1", "UDF,9")
        try expectFault("dossiers.csv", 2, "appel", "9")
    }

    @Test func `a step of no application`() throws {
        try rewrite("statuts.csv", "D2,refuse", "D9,refuse")
        try expectFault("statuts.csv", 4, "dossier", "D9")
    }

    @Test func `a movement on no convention`() throws {
        try rewrite("mouvements.csv", "C1,mandat,2018", "C9,mandat,2018")
        try expectFault("mouvements.csv", 3, "convention", "C9")
    }

    @Test func `co-funding of no convention`() throws {
        try fixture.write("cofinancements.csv", "convention,financeur,montant\nC9,FEDER,10\n")
        try expectFault("cofinancements.csv", 2, "convention", "C9")
    }

    @Test func `an establishment of no company`() throws {
        try fixture.write("etablissements.csv", "siret,siren\n,000000034\n")
        try expectFault("etablissements.csv", 2, "siren", "000000034")
    }

    @Test func `an authorisation and a target of no scheme`() throws {
        try fixture.write("autorisations.csv", "dispositif,exercice,apVotee,apAffectee,cpVote\nXYZ,2018,1,1,1\n")
        try fixture.write("objectifs.csv", "dispositif,indicateur,echeance,valeur\nXYZ,a,2018-12-31,1\n")
        try expectFault("autorisations.csv", 2, "dispositif", "XYZ")
        try expectFault("objectifs.csv", 2, "dispositif", "XYZ")
    }

    @Test(arguments: ["XYZ", "000000034"]) func `an indicator of nothing known`(subject: String) throws {
        try fixture.write(
            "indicateurs.csv", "sujet,code,libelle,valeur\n\(subject),a,A,1\ncontexte,b,B,deux sur trois\nUDF,c,C,3\n")
        try expectFault("indicateurs.csv", 2, "sujet", subject)
        #expect(try fixture.check().rowsRefused == 1)
    }

    @Test func `an award of no application is kept with a warning`() throws {
        try rewrite("subventions.csv", ",D2", ",D9")
        try expectFault("subventions.csv", 3, "dossier", "D9", .warning)
        #expect(try fixture.check().rowsRefused == 0)
    }

    @Test func `an application of an establishment that isn't described is kept with a warning`() throws {
        try rewrite("dossiers.csv", "00000001800010", "00000003400017")
        try expectFault("dossiers.csv", 2, "siret", "00000003400017", .warning)
    }

    @Test func `a total repeated on the lines of a convention counts once`() throws {
        let rows = [
            ["referenceDecision": "M", "montant": "100.01", "pourcentageSubvention": "0.5"],
            [
                "referenceDecision": "M", "montant": "100.01", "pourcentageSubvention": "0.5",
                "nomBeneficiaire": "Autre",
            ],
        ]
        let other = try Fixture()
        try other.write("subventions.csv", SCDL.file(rows))
        let programme = try other.programme()
        let awards = programme.awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [.reference])
        #expect(awards.map(\.committed.cents).sorted() == [5000, 5001])
        #expect(awards.map(\.award.amount.cents).sorted() == [5000, 5001])
        #expect(awards.map(\.award.statedAmount.cents) == [10_001, 10_001])
        let faults = try other.check().faults
        #expect(faults.map(\.severity) == [.warning])
        #expect(faults.first?.rule.contains("compté une fois") == true)
    }

    @Test func `a convention's movements are divided among its lines to the cent`() throws {
        let other = try Fixture()
        let rows = [("30", "0.3"), ("30", "0.3"), ("40", "0.4")].enumerated().map { rank, row in
            ["referenceDecision": "M", "montant": row.0, "pourcentageSubvention": row.1, "nomBeneficiaire": "B\(rank)"]
        }
        try other.write("subventions.csv", SCDL.file(rows))
        try other.write(
            "mouvements.csv", "convention,type,date,montant\nM,engagement,2018-04-01,100.01\nM,mandat,2018-05-01,0.02\n"
        )
        let awards = Array(
            try other.programme().awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [.reference]))
        #expect(awards.map(\.committed.cents) == [3000, 3001, 4000])
        #expect(awards.reduce(0) { $0 + $1.ordered.cents } == 2)
    }
}
