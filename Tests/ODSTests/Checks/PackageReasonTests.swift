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
    }

    @Test func `a reason of libzip's own is said in French`() {
        for code in Int32(1)...32 {
            let words = ZipReason.text(code, system: 0)
            #expect(
                words.hasPrefix("l") || words.hasPrefix("il ") || words.hasPrefix("un ") || words.hasPrefix("erreur "))
        }
    }

    /// In a process of its own, whose files may have no byte.
    @Test func `a package that can't be written to its end says why`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGXFSZ, SIG_IGN)
            var none = rlimit(rlim_cur: 0, rlim_max: 0)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &none)
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).ods").path
            #expect {
                let file = try PackageFile(path, mediaType: MediaType.spreadsheet, date: Opened.info.date)
                try file.add("content.xml", Array(repeating: 32, count: 1000))
                try file.close()
            } throws: {
                "\($0)".contains("ne peut pas être écrit\u{A0}: le fichier dépasse la taille permise")
            }
        }
    }
}
