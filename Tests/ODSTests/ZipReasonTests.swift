import Content
import Foundation
import Testing

@testable import ODS

/// What libzip refuses, in our words.
@Suite struct ZipReasonTests {
    private static func write(_ path: String) throws {
        let file = try PackageFile(
            path, mediaType: MediaType.spreadsheet, date: try #require(CivilDate("2018-12-31")))
        try file.add("content.xml", Array(repeating: 32, count: 1000))
        try file.close()
    }

    @Test func `a package whose folder isn't there is refused without libzip's words`() {
        #expect {
            try Self.write("/nowhere/at-all/a.ods")
        } throws: {
            let text = "\($0)"
            return text.contains("/nowhere/at-all/a.ods ne peut pas être") && text.contains("il n’existe pas")
                && !text.contains("No such file")
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
                try Self.write(path)
            } throws: {
                "\($0)".contains("ne peut pas être écrit\u{A0}: le fichier dépasse la taille permise")
            }
        }
    }
}
