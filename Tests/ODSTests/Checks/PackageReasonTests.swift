import Foundation
import Testing

@testable import ODS

/// Why a workbook can't be written is said in French, whatever libzip calls it.
@Suite struct PackageReasonTests {
    @Test func `a folder that isn't there is named in French`() throws {
        let error = try #require(throws: DocumentError.self) {
            try PackageFile("/nowhere/at/all/classeur.ods", mediaType: MediaType.spreadsheet, date: Opened.info.date)
                .close()
        }
        #expect(error.description.contains("il n’existe pas, ou l’un de ses répertoires"), "\(error)")
        #expect(!error.description.contains("No such file"))
        // Else a report would be made without its workbook.
        #expect(error.isOfSystem)
    }

    @Test func `a reason of libzip's own is said in French`() {
        for code in Int32(1)...32 {
            let words = ZipReason.text(code, system: 0)
            #expect(
                words.hasPrefix("l") || words.hasPrefix("il ") || words.hasPrefix("un ") || words.hasPrefix("erreur "))
        }
    }
}
