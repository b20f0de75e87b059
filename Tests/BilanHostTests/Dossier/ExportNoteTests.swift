import Support
import Testing

@testable import Dossier
@testable import Intake

/// What exports tell has words in French and in English.
@Suite struct ExportNoteTests {
    private static func examples(_ count: Int) -> [ExportNote] {
        [
            .wholesInPlaceOfParts(count: count), .sharesComputed(count: count), .formulaLikeTexts(count: count),
            .personsLeftOut(count: count), .personsNamed(count: count), .beneficiariesMasked(count: count),
            .companiesLeftOut(count: count), .lineEndsChanged(table: "appels", count: count),
            .tabsChanged(table: "appels", count: count), .controlsShown(table: "appels", count: count),
            .refusedRows(count: count),
        ]
    }

    @Test func `each note has words of its own in both languages, for one and for several`() {
        let notes = Self.examples(1) + Self.examples(12)
        for words in [notes.map(\.french), notes.map(\.english)] {
            #expect(Set(words).count == notes.count)
            #expect(words.allSatisfy { $0.contains("1") })
        }
        #expect(zip(notes, notes).allSatisfy { $0.french != $1.english })
    }

    @Test func `what has no place is told with its columns, its tables, or both`() {
        #expect(
            ExportNote.withoutPlace(columns: ["annee"], tables: ["appels", "programme"]).french
                == "le schéma SCDL n’a pas de place pour les colonnes annee ni les tables appels, programme : --form csv ou workbook exporte tout"
        )
        #expect(
            ExportNote.withoutPlace(columns: [], tables: ["appels"]).english
                == "the SCDL schema has no place for the tables appels: --form csv or workbook exports everything")
    }

    @Test(arguments: RegularFile.Kind.allCases) func `what is no file is said in both languages`(kind: RegularFile.Kind)
    {
        #expect(kind.french.hasSuffix("fichier"))
        #expect(kind.english.hasSuffix("file"))
    }
}
