import BilanKit
import Fence
import Foundation
import Testing

@testable import BilanHost

/// What a worker's fence lets through.
@Suite struct FencePolicyTests {
    private static func task(library: String) -> WorkerTask {
        .make(
            ReportTask(
                library: library, report: "essai", formats: [.pdf], dossier: "/srv/donnees.bilan",
                quarter: Quarter(year: 2018, number: 4)!, date: CivilDate(year: 2018, month: 12, day: 31)!,
                audience: .internal, settings: [:], theme: Theme(), folder: "/srv/out/.bilan-1/1", producer: "Bilan",
                resolution: 96))
    }

    @Test func `a report's worker writes in its own folder alone, and reads its dossier and plugin`() throws {
        let rules = try #require(FencePolicy().rules(for: Self.task(library: "/srv/plugins/libEssai.so"), timeout: 300))
        #expect(rules.writable == ["/srv/out/.bilan-1/1"])
        #expect(rules.readable.contains("/srv/donnees.bilan") && rules.readable.contains("/srv/plugins/libEssai.so"))
        let home = ProcessInfo.processInfo.environment["HOME"] ?? "/root"
        #expect(!rules.readable.contains { ["/", "/etc", "/srv", "/srv/plugins", "/tmp", home].contains($0) })
    }

    @Test func `a worker that describes a plugin writes nowhere`() throws {
        let rules = try #require(FencePolicy().rules(for: .describe(library: "/srv/plugins/libEssai.so"), timeout: 20))
        #expect(rules.writable.isEmpty)
    }

    @Test func `of the environment a worker has what fonts and languages are found by, and no secret`() {
        let all = [
            "PGPASSWORD": "x", "AWS_SECRET_ACCESS_KEY": "x", "SSH_AUTH_SOCK": "/x", "LD_PRELOAD": "/x.so", "HOME": "/h",
            "LC_ALL": "fr_FR.UTF-8", "FONTCONFIG_FILE": "/f", "TMPDIR": "/tmp",
        ]
        #expect(
            WorkerEnvironment.fenced(all, folder: "/own") == [
                "HOME": "/h", "LC_ALL": "fr_FR.UTF-8", "FONTCONFIG_FILE": "/f", "TMPDIR": "/own", "BILAN_FENCED": "1",
            ])
        #expect(WorkerEnvironment.fenced(all, folder: nil)["TMPDIR"] == nil)
    }

    @Test func `a kernel without Landlock leaves files open, and is refused where the fence is required`() throws {
        var policy = FencePolicy()
        policy.landlockLimit = 0
        #expect(policy.gaps == [.files])
        #expect(try policy.warning()?.contains("lire et écrire vos fichiers") == true)
        policy.isRequired = true
        #expect(throws: (any Error).self) { try policy.warning() }
    }

    @Test func `Landlock's second form leaves nothing open beside the filter of system calls`() {
        var policy = FencePolicy()
        policy.landlockLimit = 2
        #expect(policy.gaps.isEmpty)
    }
}
