import Foundation
import Testing

/// What the command itself says in a public run.
@Suite struct PublicMessagesTests {
    let folder: TemporaryFolder
    private let list: String

    init() throws {
        folder = try TemporaryFolder()
        let header =
            "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n"
        let rows = [
            ("C1", "M. Paul Zyxwvut", "", "Atelier de Paul  ZYXWVUT"),
            ("C2", "Atelier Ouvert", "00000002600013", "Tour"),
            ("C3", "Paul Zyxwvut", "00000001800011", "Tour"),
        ].map {
            "Région,20005375900011,2018-03-01,\($0.0),\($0.1),\($0.2),,\($0.3),15000,aide en numéraire,unique,2018-03-01,,non,1,\n"
        }
        list = try folder.write(header + rows.joined(), to: "aides-de-paul-zyxwvut.csv")
    }

    private func plain(_ text: String) -> String { text.replacingOccurrences(of: "\u{00A0}", with: " ") }

    @Test func `a plain list's documents, export and terminal say that nothing tells who is a natural person`() throws {
        let made = try Command.run([
            "generate", "beneficiary-listing", "--data", list, "--audience", "public", "--output", folder.path,
        ])
        #expect(made.status == 0, "\(made.errors)")
        let notice = "1 aide va à un bénéficiaire dont les données ne disent pas s’il est une personne physique"
        #expect(plain(made.errors).contains(notice))
        let page = try Shell.run("pdftotext '\(folder.path)/beneficiary-listing-2018-T1.pdf' -").output
        #expect(
            plain(page).replacingOccurrences(of: "\n", with: " ").contains(
                "ne disent pas s’il est une personne physique"))
        let exported = try Command.run([
            "export", list, "--to", folder.path + "/tout/", "--audience", "public",
        ])
        #expect(plain(exported.errors).contains(notice))
        let notices = try String(contentsOfFile: folder.path + "/tout/avertissements.csv", encoding: .utf8)
        #expect(plain(notices).contains(notice))
    }

    @Test func `findings told in a public run name no one, nor do files' names`() throws {
        let arguments = ["generate", "beneficiary-listing", "--data", list, "--format", "pdf", "--output", folder.path]
        let shown = try Command.run(arguments + ["--audience", "public"])
        #expect(shown.status == 0 && shown.errors.contains("Personne physique:2"), "\(shown.errors)")
        #expect(!(shown.output + shown.errors).lowercased().contains("zyxwvut"))
        #expect(try Command.run(arguments).errors.lowercased().contains("zyxwvut"))
    }

    @Test(arguments: ["000000018", "000 000 018", "000000026,000000018"])
    func `a setting that names someone masked is refused without telling it again`(_ value: String) throws {
        _ = try folder.write(
            "siren,denomination,personnePhysique\n000000018,Paul Zyxwvut,oui\n000000026,Atelier Ouvert,non\n",
            to: "entreprises.csv")
        let result = try Command.run([
            "generate", "company-profile", "--data", folder.path, "--quarter", "2018-T4", "--audience", "public",
            "--set", "company=" + value, "--output", folder.path + "/out",
        ])
        #expect(result.status != 0)
        #expect(result.errors.contains("ne peut pas être nommée dans un document public"))
        let words = (result.output + result.errors).filter { !$0.isWhitespace }
        #expect(!words.contains("000000018"))
    }

    @Test func `a document made for the staff isn't traced for the public`() throws {
        _ = try Command.run([
            "generate", "beneficiary-listing", "--data", list, "--format", "pdf", "--output", folder.path,
        ])
        let pdf = folder.path + "/beneficiary-listing-2018-T1.pdf"
        let refused = try Command.run(["trace", pdf, "Aides", "--audience", "public"])
        #expect(refused.status == 2 && refused.output.isEmpty)
        #expect(try Command.run(["trace", pdf, "Aides"]).output.contains("Zyxwvut"))
    }
}
