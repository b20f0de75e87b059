import BilanKit
import Testing
@testable import BilanHost
@testable import Dossier

/// Lists of recipients: what is wrong in one is told with its line, before any report is made.
@Suite struct RecipientListTests {
    private func read(_ text: String, _ division: Division = .department) throws -> RecipientList {
        let fixture = try DividedFixture.fixture()
        let divided = try DividedFixture.divided(division, fixture)
        let path = try fixture.write("../destinataires.csv", text)
        // The folder goes with the fixture.
        return try withExtendedLifetime(fixture) { try RecipientList(path: path, codes: RecipientCodes(divided)) }
    }

    private func faults(_ text: String, _ division: Division = .department) -> String {
        do {
            _ = try read(text, division)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func `a list has codes, addresses, and names and subjects where it wants to`() throws {
        let list = try read(
            "Code;Courriel;Nom;Objet\n33;a@exemple.fr, b@exemple.fr;Préfecture;Vos aides\n\n"
                + "sans-departement;c@exemple.fr;;\n87;d@exemple.fr;;\n")
        #expect(
            list.recipients == [
                "33": Recipient(
                    line: 2, addresses: ["a@exemple.fr", "b@exemple.fr"], name: "Préfecture", subject: "Vos aides"),
                "sans-departement": Recipient(line: 4, addresses: ["c@exemple.fr"], name: nil, subject: nil),
            ])
        #expect(list.absent == ["87"])
    }

    @Test func `a SIREN may have spaces, and a committee's name other capitals and no accents`() throws {
        let company = try read("code;courriel\n000 000 018;a@exemple.fr\n", .company)
        #expect(company.recipients.keys.sorted() == ["000000018"])
        let list = try read("code,courriel\ndeveloppement economique,a@exemple.fr\n", .committee)
        #expect(list.recipients.keys.sorted() == ["developpement-economique"])
    }

    @Test func `a missing column is told with those that are needed`() {
        let told = faults("code;adresse\n33;a@exemple.fr\n")
        #expect(told.hasPrefix("destinataires.csv:1 : la colonne « courriel » manque."), "\(told)")
        #expect(faults("").contains("les colonnes « code » et « courriel » manquent"))
    }

    @Test func `an unknown code, a code twice and a wrong address are told with their lines, all at once`() {
        let told = faults(
            "code;courriel\n99;a@exemple.fr\n33;a@exemple.fr\n33;b@exemple.fr\n40;exemple.fr\n;c@exemple.fr\n"
                + "40;a@exemple.fr,\n")
        for line in [
            "destinataires.csv:2, colonne code : « 99 » est inconnu. Codes des données : 33, 40, sans-departement.",
            "destinataires.csv:4, colonne code : « 33 » est déjà à la ligne 3.",
            "destinataires.csv:5, colonne courriel : « exemple.fr » n’est pas une adresse.",
            "destinataires.csv:6, colonne code : la cellule est vide.",
            "destinataires.csv:7, colonne courriel : une adresse manque.",
        ] { #expect(told.contains(line), "\(told)") }
    }

    @Test func `a name or a subject that would begin another header is refused`() {
        let told = faults(
            "code;courriel;nom;objet\n33;a@exemple.fr;\"X\nBcc: z@exemple.fr\";Bonjour\n"
                + "40;a@exemple.fr;Y;\"Z\r\nBcc: z@exemple.fr\"\n")
        #expect(told.contains("destinataires.csv:2, colonne nom :"), "\(told)")
        #expect(told.contains("colonne objet :"), "\(told)")
    }

    @Test(arguments: [
        "a@exemple.fr", "prenom.nom+aides@sous.domaine.exemple.fr", "o'neil@exemple.fr", "a@xn--exmple-cua.fr",
    ])
    func `an address is one`(text: String) { #expect(MailAddress.isOne(text)) }

    @Test(arguments: [
        "", "a", "a@", "@exemple.fr", "a@exemple", "a b@exemple.fr", "a@exemple.fr\r\nBcc: b@exemple.fr",
        "a@@exemple.fr", "<a@exemple.fr>", "a..b@exemple.fr", ".a@exemple.fr", "a@-exemple.fr", "é@exemple.fr",
        "a@exemple.fr;b@exemple.fr",
        "a\u{0}@exemple.fr", "\"a\"@exemple.fr",
    ])
    func `what isn't an address is none`(text: String) { #expect(!MailAddress.isOne(text)) }
}
