import Foundation
import Testing
@testable import Support

@Suite struct ScratchFolderTests {
    private let place = NSTemporaryDirectory() + "bilan-test-" + UUID().uuidString

    private func inPlace(_ test: () throws -> Void) throws {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        try test()
    }

    private var contents: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted() }

    /// A folder as a run leaves it that was killed: with a lock that nobody holds.
    private func leave(_ name: String, lock: Bool = true) throws {
        let folder = place + "/" + name
        try FileManager.default.createDirectory(atPath: folder + "/1/in", withIntermediateDirectories: true)
        #expect(FileManager.default.createFile(atPath: folder + "/1/in/file", contents: Data("x".utf8)))
        if lock { #expect(FileManager.default.createFile(atPath: folder + "/.bilan-lock", contents: nil)) }
    }

    @Test func `what a killed run left is removed by the next run in the same place`() throws {
        try inPlace {
            try leave(".bilan-a1B2c3")
            let folder = try ScratchFolder.make(in: place)
            #expect(contents == [URL(fileURLWithPath: folder).lastPathComponent])
            TemporaryFiles.remove(folder)
            #expect(contents.isEmpty)
        }
    }

    @Test func `a living run's folder stays`() throws {
        try inPlace {
            let first = try ScratchFolder.make(in: place)
            let second = try ScratchFolder.make(in: place)
            #expect(contents.count == 2)
            TemporaryFiles.remove(first)
            TemporaryFiles.remove(second)
        }
    }

    @Test func `a folder of the same name's form without a lock file is the user's and stays`() throws {
        try inPlace {
            try leave(".bilan-backup", lock: false)
            TemporaryFiles.remove(try ScratchFolder.make(in: place))
            #expect(contents == [".bilan-backup"])
        }
    }

    @Test func `a folder left before it had a lock file is removed, one that the user made stays`() throws {
        try inPlace {
            for (name, mode) in [(".bilan-a1B2c3", 0o700), (".bilan-mesure", 0o755)] as [(String, mode_t)] {
                #expect(mkdir(place + "/" + name, mode) == 0 && chmod(place + "/" + name, mode) == 0)
            }
            TemporaryFiles.remove(try ScratchFolder.make(in: place))
            #expect(contents == [".bilan-mesure"])
        }
    }

    @Test func `folders of other names and other places stay`() throws {
        try inPlace {
            try leave("bilan-a1B2c3")
            try leave(".bilan-a1B2c3x")
            TemporaryFiles.remove(try ScratchFolder.make(in: place))
            #expect(contents == [".bilan-a1B2c3x", "bilan-a1B2c3"])
        }
    }

    @Test func `a link to a folder is not followed, in the place or in what was left`() throws {
        try inPlace {
            try leave("mine")
            symlink(place + "/mine", place + "/.bilan-a1B2c3")
            try leave(".bilan-d4E5f6")
            symlink(place + "/mine", place + "/.bilan-d4E5f6/link")
            TemporaryFiles.remove(try ScratchFolder.make(in: place))
            #expect(contents == [".bilan-a1B2c3", "mine"])
            #expect(FileManager.default.fileExists(atPath: place + "/mine/1/in/file"))
        }
    }

    @Test func `a temporary folder that can't be written names the variable that gives another`() {
        #expect {
            _ = try ScratchFolder.makeTemporary(in: "/proc")
        } throws: {
            "\($0)".contains("« /proc » ne peut pas être écrit") && "\($0)".contains("TMPDIR")
        }
    }
}
