import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import

/// What beneficiaries' names say beside the number that stands with them.
@Suite struct BeneficiaryNameTests {
    private let fixture = try! Fixture()

    private func awards(
        _ rows: [(name: String, siret: String, rna: String)], companies: String? = nil
    ) throws
        -> [Award]
    {
        try fixture.write(
            "subventions.csv",
            SCDL.file(
                rows.enumerated().map {
                    [
                        "nomBeneficiaire": $1.name, "idBeneficiaire": $1.siret, "rnaBeneficiaire": $1.rna,
                        "referenceDecision": "C\($0)",
                    ]
                }))
        if let companies { try fixture.write("entreprises.csv", companies) }
        let states = try fixture.programme(.public).awards(
            at: DossierProgrammeTests.december, of: nil, orderedBy: [])
        return Array(states).map(\.award)
    }

    private static let companies =
        "siren,denomination,personnePhysique\n000000018,ZYXWVUT Anne,oui\n000000026,Atelier Ouvert SARL,non\n"

    @Test func `a masked name with the number of a company that may be named is masked`() throws {
        let awards = try awards(
            [("Anne ZYXWVUT", "00000002600013", ""), ("Atelier ouvert", "00000002600013", "")],
            companies: Self.companies)
        #expect(awards.map(\.beneficiaryName) == ["Personne physique", "Atelier ouvert"])
        #expect(awards.map { $0.beneficiarySIRET == nil } == [true, false])
    }

    @Test(arguments: [("00000003400017", ""), ("", "W333216789")])
    func `a name that has a masked one within it loses its numbers, and is not exported`(
        _ siret: String, _ rna: String
    ) throws {
        let awards = try awards([("Atelier de Mme Anne Zyxwvut", siret, rna)], companies: Self.companies)
        #expect(awards.map(\.beneficiaryName) == ["Personne physique"])
        #expect(awards.allSatisfy { $0.beneficiarySIRET == nil && $0.beneficiaryRNA == nil })
        let source = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        let place = fixture.path("scdl.csv")
        let summary = try DossierExport(Dossier.open(readingAt: source.path)).write(.scdl, to: place)
        #expect(summary.notes.contains { $0.hasPrefix("1\u{A0}aide à une personne physique") })
        #expect(try String(contentsOfFile: place, encoding: .utf8).split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        "Mlle Prunelle Zyxwvut", "Monsieur ZYXWVUT Théodore", "Madame Zyxwvut", "Entreprise individuelle Zyxwvut",
        "Zyxwvut Ludovic E.I.", "E.I. Zyxwvut", "Zyxwvut Ludovic (ei)", "Zyxwvut Ludovic E.I.R.L.", "Zyxwvut eirl",
        "Entrepreneure individuelle Zyxwvut",
    ])
    func `a civility or a sole trader's mark masks a name that has a number`(_ name: String) throws {
        let awards = try awards([(name, "00000003400017", "")])
        #expect(awards.map(\.beneficiaryName) == ["Personne physique"])
        #expect(awards.allSatisfy { $0.beneficiarySIRET == nil })
    }

    @Test func `the words of « entreprise individuelle » are no one's name`() throws {
        let awards = try awards([
            ("Entreprise individuelle Zyxwvut", "", ""), ("Maison de l’entreprise individuelle", "00000003400017", ""),
            ("Ateliers de l’entreprise", "00000004200010", ""),
        ])
        #expect(awards.last?.beneficiaryName == "Ateliers de l’entreprise")
    }

    @Test func `what nothing tells is told of the file of awards`() throws {
        try fixture.write("appels.csv", "dispositif,numero,libelle\nUDF,1,Appel\n")
        _ = try awards([("Tôlerie", "00000003400017", "")])
        let source = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        #expect(source.summary.faults.first?.file == "subventions.csv")
    }
}
