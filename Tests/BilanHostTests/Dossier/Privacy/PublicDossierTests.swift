import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import

/// Who is masked in a public run, and what is left of them in what it reads.
@Suite struct PublicDossierTests {
    private let fixture = try! Fixture()
    private let december = DossierProgrammeTests.december

    private func awards(_ rows: [[String: String]], companies: String? = nil) throws {
        try fixture.write("subventions.csv", SCDL.file(rows))
        if let companies { try fixture.write("entreprises.csv", companies) }
    }

    private func names(_ audience: Audience = .public) throws -> [String] {
        try states(audience).map(\.award.beneficiaryName)
    }

    private func states(_ audience: Audience = .public) throws -> [AwardState] {
        Array(try fixture.programme(audience).awards(at: december, of: nil, orderedBy: []))
    }

    private static let person = "siren,denomination,personnePhysique\n000000018,ZYXWVUT Anne-Élise,oui\n"

    // MARK: Who

    @Test func `an award without a number to a masked person's name is masked, however the name is written`() throws {
        try awards(
            [
                ["nomBeneficiaire": "ZYXWVUT Anne-Élise"],
                ["nomBeneficiaire": "Mme Anne  Elise Zyxwvut", "idBeneficiaire": "", "referenceDecision": "C2"],
                ["nomBeneficiaire": "Anne Autre", "idBeneficiaire": "00000002600013", "referenceDecision": "C3"],
            ], companies: Self.person)
        #expect(try names() == ["Personne physique", "Personne physique", "Anne Autre"])
    }

    @Test func `an award with a masked person's association number alone is masked`() throws {
        try awards(
            [
                ["rnaBeneficiaire": "W333216789"],
                ["nomBeneficiaire": "Atelier du bois", "idBeneficiaire": "", "rnaBeneficiaire": "W333216789"],
            ], companies: Self.person)
        let states = try states()
        #expect(states.map(\.award.beneficiaryName) == ["Personne physique", "Personne physique"])
        #expect(states.allSatisfy { $0.award.beneficiaryRNA == nil && $0.award.beneficiarySIRET == nil })
    }

    @Test(arguments: [
        ("1000", "", true), ("1300", "", true), ("1000", "non", false), ("5710", "", false), ("", "", false),
    ])
    func `a sole trader by its legal form is masked where the flag is empty`(
        form: String, flag: String, isMasked: Bool
    ) throws {
        try awards(
            [[:]],
            companies:
                "siren,denomination,categorieJuridique,personnePhysique\n000000018,Tôlerie d’essai,\(form),\(flag)\n")
        #expect(try names() == [isMasked ? "Personne physique" : "Tôlerie d’essai"])
    }

    @Test(
        arguments: [
            ("M. Paul Zyxwvut", "", "", true), ("Madame ZYXWVUT", "", "", true),
            ("Zyxwvut Paul EI", "00000001800010", "", true),
            ("EI Paul Zyxwvut", "", "", true), ("Entrepreneur individuel Zyxwvut", "", "", true),
            ("Monsieur Bricolage", "00000001800010", "", true), ("M. le président du club", "", "W333216789", false),
            ("Commune de Saint-Martin", "", "", false), ("Ei Karaté Club", "", "W333216789", false),
        ])
    func `of a plain list those are masked whose names say that they are natural persons`(
        name: String, siret: String, rna: String, isMasked: Bool
    ) throws {
        try awards([["nomBeneficiaire": name, "idBeneficiaire": siret, "rnaBeneficiaire": rna]])
        #expect(try names() == [isMasked ? "Personne physique" : name])
    }

    @Test func `a plain list says that nothing tells who is a natural person`() throws {
        try awards([[:], ["nomBeneficiaire": "Club", "idBeneficiaire": "", "rnaBeneficiaire": "W333216789"]])
        let notice = try #require(fixture.programme(.public).notices.first)
        #expect(
            notice.hasPrefix(
                "1\u{A0}aide va à un bénéficiaire dont les données ne disent pas s’il est une personne physique"))
        let source = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        let first = try #require(source.summary.faults.first)
        #expect(source.notice == first.rule + "." && first.severity == .warning)
        #expect(try fixture.programme(.internal).notices.isEmpty)
    }

    @Test func `data that tells of every beneficiary needs no such notice`() throws {
        try awards([[:]], companies: Self.person)
        #expect(try fixture.programme(.public).notices.isEmpty)
    }

    // MARK: What is left of them

    @Test func `a public programme has no way to a masked company's numbers`() throws {
        let fixture = try DossierProgrammeTests.small()
        try fixture.write("indicateurs.csv", "sujet,code,libelle,valeur\n000000026,a,A,1\n")
        let programme = try fixture.programme(.public)
        let siren = SIREN("000000026")!
        #expect(programme.company(siren) == nil)
        #expect(Array(programme.sites(of: CompanyID(siren))).isEmpty)
        #expect(Array(programme.awards(at: december, of: CompanyID(siren), orderedBy: [])).isEmpty)
        #expect(Array(programme.applications(at: december, of: CompanyID(siren), orderedBy: [])).isEmpty)
        #expect(Array(programme.indicators(of: .company(CompanyID(siren)))).isEmpty)
        // Her code leads to her rows, and none of them to her.
        let masked = try #require(programme.companies().first { $0.isNaturalPerson })
        #expect(Array(programme.awards(at: december, of: masked.id, orderedBy: [])).count == 1)
        #expect(Array(programme.indicators(of: .company(masked.id))).count == 1)
        let application = try #require(
            programme.applications(at: december, of: masked.id, orderedBy: []).first { _ in true })
        #expect(application.application.siret == nil && application.application.siren == nil)
        #expect(programme.company(SIREN("000000018")!)?.name == "Tôlerie d’essai")
    }

    @Test func `codes tell masked companies apart and nothing of their numbers`() throws {
        try awards(
            [[:]],
            companies:
                "siren,denomination,personnePhysique\n000000042,Anne,oui\n000000018,Zoé,oui\n000000026,Béa,oui\n")
        let codes = try fixture.programme(.public).companies().map(\.id.description)
        #expect(codes == ["*00000001", "*00000002", "*00000003"])
    }

    @Test func `the file that a public run reads holds no byte of their names and numbers`() throws {
        let fixture = try DossierProgrammeTests.small()
        try fixture.write(
            "entreprises.csv",
            "siren,denomination,personnePhysique,presentation\n000000018,Tôlerie d’essai,non,L’atelier de Mme Zyxwvut\n000000026,ZYXWVUT Jeannette,oui,Jeannette\n"
        )
        try fixture.write(
            "subventions.csv",
            SCDL.file([
                ["idBeneficiaire": "00000002600013", "nomBeneficiaire": "Jeannette Zyxwvut", "objet": "Chez Zyxwvut"],
                ["dateConvention": "hier", "nomBeneficiaire": "Jeannette Zyxwvut"],
            ]))
        let source = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: source.path))
        for word in ["Zyxwvut", "ZYXWVUT", "Jeannette", "JEANNETTE", "000000026"] {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
        }
        let plain = try DossierSource.open(data: fixture.data, temporary: fixture.folder)
        #expect(try Data(contentsOf: URL(fileURLWithPath: plain.path)).range(of: Data("Zyxwvut".utf8)) != nil)
        #expect(!source.summary.faults.contains { "\($0)".contains("Zyxwvut") })
    }

    @Test func `a masked person's references get a number, and rows still find one another`() throws {
        try awards([["referenceDecision": "2018-ZYXWVUT"]], companies: Self.person)
        try fixture.write("mouvements.csv", "convention,type,date,montant\n2018-ZYXWVUT,mandat,2018-04-01,100\n")
        let state = try #require(states().first)
        #expect(state.award.reference == "référence masquée 1")
        #expect(state.ordered == Money(euros: 100))
    }

    @Test func `a commune that has a masked person's name keeps it`() throws {
        try awards(
            [["objet": "École de Saint-Martin", "idBeneficiaire": "00000002600013"]],
            companies:
                "siren,denomination,personnePhysique\n000000018,MARTIN Paul,oui\n000000026,Ouverte,non\n")
        try fixture.write(
            "etablissements.csv",
            "siret,siren,siege,commune\n00000001800010,000000018,oui,Martin\n00000002600013,000000026,oui,Saint-Martin\n"
        )
        let state = try #require(states().first)
        #expect(state.award.purpose == "École de Saint-Martin")
        #expect(state.site?.commune == "Saint-Martin")
    }

    @Test func `a company that may be named keeps the name that registers know it by`() throws {
        try awards(
            [["nomBeneficiaire": "Anne-Élise Zyxwvut SARL", "idBeneficiaire": "00000002600013"]],
            companies: Self.person + "000000026,Anne-Élise Zyxwvut SARL,non\n")
        #expect(try names() == ["Anne-Élise Zyxwvut SARL"])
    }

    @Test func `a group is not told of by a masked member`() throws {
        let row = ["regimeAide": "de minimis", "montant": "250000"]
        try fixture.write(
            "subventions.csv",
            [SCDL.header + ["regimeAide"], SCDL.row(row) + ["de minimis"]].map { CSVText.line($0) }.joined())
        try fixture.write(
            "entreprises.csv", "siren,denomination,groupe,diffusion\n000000018,Secrète,Groupe de Zyxwvut,non\n")
        let shown = try fixture.programme(.public).alerts(at: december).filter { $0.kind == .deMinimis }
        #expect(shown.map(\.name) == ["Entreprise non diffusible"] && shown.map(\.siren) == [nil])
        let all = try fixture.programme(.internal).alerts(at: december).filter { $0.kind == .deMinimis }
        #expect(all.map(\.name) == ["Groupe de Zyxwvut"])
    }

    @Test func `masked bodies without a number are each a body of their own`() throws {
        try awards([
            ["nomBeneficiaire": "M. Paul Zyxwvut", "idBeneficiaire": "", "montant": "15000"],
            [
                "nomBeneficiaire": "Mme Anne Qrstuv", "idBeneficiaire": "", "montant": "15000",
                "referenceDecision": "C2",
            ],
        ])
        #expect(Array(try fixture.programme(.public).alerts(at: december)).isEmpty)
    }

    @Test func `what a public run adds up is what an internal one does`() throws {
        let fixture = try DossierProgrammeTests.small()
        for quantity in Measure.Quantity.allCases {
            let sums = try [Audience.public, .internal].map {
                try MeasureTrace(Measure(quantity, at: december), in: fixture.programme($0)).walk { _ in }.value
            }
            #expect(sums[0] == sums[1], "\(quantity.rawValue)")
        }
    }

    @Test func `a trace for the public tells no code in a number's place`() throws {
        try awards([["nomBeneficiaire": "Zyxwvut Anne-Élise"]], companies: Self.person)
        let source = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        var rows: [SubjectTrace.Row] = []
        _ = try SubjectTrace(in: Dossier.open(readingAt: source.path)).walk("C1") { rows.append($0) }
        let values = rows.flatMap(\.values)
        #expect(values.contains { $0.column == "nomBeneficiaire" && $0.text == "Personne physique" })
        #expect(!values.contains { $0.column == "idBeneficiaire" || $0.text.contains("*") })
        #expect(try SubjectTrace(in: Dossier.open(readingAt: source.path)).walk("000000018") { _ in } == false)
    }

    @Test func `a public report is refused on data in which nothing is masked`() throws {
        try awards([[:]])
        let source = try DossierSource.open(data: fixture.data, temporary: fixture.folder)
        #expect(try !PublicDossier.isPublic(Dossier.open(readingAt: source.path)))
        let masked = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        #expect(try PublicDossier.isPublic(Dossier.open(readingAt: masked.path)))
    }

    // MARK: Exports

    @Test(arguments: [ExportForm.csv, .workbook])
    func `a public export of everything is imported again with the same awards and no one's name`(
        _ form: ExportForm
    ) throws {
        let fixture = try DossierProgrammeTests.small()
        let source = try DossierSource.open(data: fixture.data, audience: .public, temporary: fixture.folder)
        let place = fixture.path(form == .csv ? "tout" : "tout.ods")
        let notes = try DossierExport(Dossier.open(readingAt: source.path)).write(form, to: place).notes
        #expect(notes.contains { $0.hasPrefix("1\u{A0}aide est exportée sans le nom") })
        let again = try DossierSource.check(place)
        #expect(again.rowsRefused == 0)
        #expect(try again.amountCents == fixture.check().amountCents)
        let opened = try DossierSource.open(data: place, temporary: fixture.folder)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: opened.path))
        #expect(bytes.range(of: Data("000000026".utf8)) == nil && bytes.range(of: Data("Jeanne".utf8)) == nil)
        #expect(bytes.range(of: Data("*0000".utf8)) == nil)
        // Those without a name are not one body that passes a threshold.
        let named = try DossierProgramme(Dossier.open(readingAt: opened.path)).alerts(at: december).map(\.name)
        #expect(!named.contains("Personne physique"))
    }
}
