import Testing

@testable import ODS

@Suite struct ODSPropertyTests {
    private func meta(_ change: (inout Composition) -> Void = { _ in }) throws -> String {
        var composition = Composition("Bilan d’essai", subject: "Aides", keywords: ["aides", "industrie"]) {
            Sample.table()
        }
        change(&composition)
        return try Opened(composition)["meta.xml"]
    }

    @Test func `the document says its period to programs too`() throws {
        let meta = try meta()
        #expect(
            meta.contains(
                "<meta:user-defined meta:name=\"Période\" meta:value-type=\"string\">4e trimestre 2018</meta:user-defined>"
            ))
        #expect(
            meta.contains(
                "<meta:user-defined meta:name=\"Fin de période\" meta:value-type=\"date\">2018-12-31</meta:user-defined>"
            ))
    }

    @Test func `a report's own properties are typed`() throws {
        let meta = try meta {
            $0.properties = [
                DocumentProperty("Source", "Dossier <A>"), DocumentProperty("Montant", Money(cents: 12_345)),
                DocumentProperty("Provisoire", true),
            ]
        }
        #expect(meta.contains("meta:name=\"Source\" meta:value-type=\"string\">Dossier &lt;A&gt;<"))
        #expect(meta.contains("meta:name=\"Montant\" meta:value-type=\"float\">123.45<"))
        #expect(meta.contains("meta:name=\"Provisoire\" meta:value-type=\"boolean\">true<"))
    }

    @Test func `a report's own property stands in for one made for it`() throws {
        let meta = try meta { $0.properties = [DocumentProperty("Période", "2014 à 2018")] }
        #expect(meta.contains(">2014 à 2018<") && !meta.contains("4e trimestre"))
    }

    @Test func `what must be said before all else is in the description`() throws {
        #expect(try meta { $0.notices = ["Démonstration"] }.contains("<dc:description>Démonstration</dc:description>"))
    }

    @Test func `cells that hold something are counted`() throws {
        let composition = Composition("Essai") {
            Table("Deux", [1, 2]) {
                Column("A", { $0 })
                Column("B", { $0 == 1 ? CellValue.empty : .integer($0) }, format: .integer)
            }
        }
        // The title of the sheet's table, two headers, three values.
        #expect(
            try Opened(composition)["meta.xml"].contains(
                "meta:table-count=\"1\" meta:cell-count=\"6\" meta:object-count=\"0\""))
    }
}
