import GRDB
import Testing

@testable import Dossier
@testable import Import

/// Texts that are stored as they stand in the file's bytes are those that a careful reading would give.
@Suite struct InPlaceTextTests {
    @Test(arguments: [
        ("Scierie", "Scierie"), (" Scierie", "Scierie"), ("Scierie ", "Scierie"), ("Scierie\u{A0}", "Scierie"),
        ("Scierie\u{202F}", "Scierie"), ("\u{A0}Scierie", "Scierie"), ("Voilà", "Voilà"), ("Éole", "Éole"),
        ("'=1+2", "=1+2"), ("'@nom", "@nom"), ("-12 degrés", "-12 degrés"), ("'-12 degrés", "-12 degrés"),
        ("Nord", "Nord"), ("日本", "日本"), ("\"a \"\"b\"\" c\"", "a \"b\" c"), ("\"deux\nlignes\"", "deux\nlignes"),
    ]) func `a purpose is kept without what surrounds it`(cell: String, purpose: String) throws {
        let fixture = try Fixture()
        let path = try fixture.write(
            "subventions.csv",
            """
            dateConvention,nomBeneficiaire,montant,objet
            2018-01-15,Atelier fictif,1200.50,\(cell)

            """)
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([path])
        let stored = try dossier.queue.read { try String.fetchOne($0, sql: "SELECT objet FROM subventions") }
        #expect(stored == purpose)
    }

    @Test(arguments: ["NC", "n.c.", "néant", "#N/A", "—"]) func `a word for what isn't known is no purpose`(
        cell: String
    ) throws {
        let fixture = try Fixture()
        let path = try fixture.write(
            "subventions.csv",
            "dateConvention,nomBeneficiaire,montant,objet\n2018-01-15,Atelier fictif,1200.50,\(cell)\n")
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([path])
        #expect(try dossier.queue.read { try String.fetchOne($0, sql: "SELECT objet FROM subventions") } == nil)
    }
}
