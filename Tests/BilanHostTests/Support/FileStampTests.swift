import Foundation
import Testing
@testable import Support

@Suite struct FileStampTests {
    private let fixture = try! Fixture()

    private var stamps: FileStamps { FileStamps(of: [fixture.data, fixture.path("seul.csv")]) }

    @Test func `what nobody touches stays as it is`() throws {
        try fixture.write("aides.csv", "a\n")
        #expect(stamps == stamps)
    }

    @Test func `a file that is written, added, replaced or gone is seen`() throws {
        let path = try fixture.write("dossier/aides.csv", "a\n")
        var before = stamps
        func isSeen() -> Bool {
            defer { before = stamps }
            return stamps != before
        }
        try fixture.write("dossier/aides.csv", "ab\n")
        #expect(isSeen())
        try fixture.write("dossier/autres.csv", "a\n")
        #expect(isSeen())
        // As editors do: another file of the same size takes the name.
        let other = try fixture.write("dossier/nouveau.csv", "cd\n")
        #expect(isSeen())
        #expect(rename(other, path) == 0)
        #expect(isSeen())
        unlink(path)
        #expect(isSeen())
        #expect(FileManager.default.createFile(atPath: fixture.path("seul.csv"), contents: nil))
        #expect(isSeen())
        #expect(!isSeen())
    }
}
