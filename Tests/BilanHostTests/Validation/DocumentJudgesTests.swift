import Foundation
import Testing
@testable import BilanHost

/// What other people's programs say, told as checks.
@Suite final class DocumentJudgesTests {
    private let folder = NSTemporaryDirectory() + "bilan-judges-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func judges(verapdf: String? = nil) throws -> DocumentJudges {
        if let verapdf {
            let path = folder + "/verapdf"
            try "#!/bin/sh\n\(verapdf)\n".write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        return DocumentJudges(environment: ["PATH": folder, "HOME": folder])
    }

    private let files = ["/tmp/x/jobs-2018-T4.pdf"]

    @Test func `a program that isn't installed is passed over, with how to get it`() throws {
        #expect(try Self.omission(judges().pdf(files)).contains("verapdf.org"))
        #expect(try Self.omission(judges().workbooks(files)).contains("apt-get install jing emacs-common"))
    }

    @Test func `what it passes holds, and what it fails is told without folders of ours`() throws {
        #expect(try judges(verapdf: "echo PASS $5").pdf(files) == .holds("1\u{A0}document jugé"))
        let failed = try judges(verapdf: "echo FAIL $5; echo '  6.1.2: no header'; exit 1").pdf(files)
        #expect(failed.faults.contains("FAIL jobs-2018-T4.pdf") && failed.faults.contains("  6.1.2: no header"))
    }

    @Test func `a program that says nothing proves nothing`() throws {
        #expect(try Self.omission(judges(verapdf: "exit 0").pdf(files)).contains("n’a rien dit"))
    }

    private static func omission(_ finding: Finding) -> String {
        if case .skipped(let reason) = finding { reason } else { "" }
    }
}
