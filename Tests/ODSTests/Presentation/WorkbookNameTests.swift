import Foundation
import Testing

@testable import ODS

/// What a reader finds cells, styles and pages by is in the document's language.
@Suite struct WorkbookNameTests {
    private func composition(_ language: String) -> Composition {
        var composition = Composition("Essai") {
            Heading("Chapter")
            Sample.table(groupedBy: [Sample.byDepartment])
            Sheet("Wide") {
                Grid("Grid") {
                    GridRow(.total) {
                        GridCell(1, alignment: .start); "x"
                    }
                }
            }
        }
        composition.language = language
        return composition
    }

    private func names(_ language: String) throws -> [String] {
        let opened = try Opened(composition(language))
        let named = #/(?:style:display-name|table:named-range table:name|table:database-range table:name)="([^"]*)"/#
        return (opened.content + opened["styles.xml"]).matches(of: named).map { String($0.1) }
    }

    @Test func `an English workbook has no French names`() throws {
        let names = try names("en-GB")
        for name in [
            "Aides_rows", "Aides_filter", "Header, wrapped", "Group 1", "Subtotal 1, euros", "Heading of level 1",
        ] {
            #expect(names.contains(name), "\(name)")
        }
        let french = ["Titre", "En-tête", "Corps", "Groupe", "Sous", "ligne", "filtre", "Paysage", "entier", "gauche"]
        for word in french { #expect(!names.contains { $0.contains(word) }, "\(word)") }
    }

    @Test func `a French workbook keeps its names`() throws {
        let names = try names("fr-FR")
        for name in ["Aides_lignes", "Aides_filtre", "En-tête, à la ligne", "Sous-total 1, euros", "Titre de niveau 1"]
        {
            #expect(names.contains(name), "\(name)")
        }
    }
}
