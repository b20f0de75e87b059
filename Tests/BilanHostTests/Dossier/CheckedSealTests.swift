import Foundation
import Intake
import Testing
@testable import Dossier
@testable import Import

/// Checks of seals that are kept, and what is read of a sealed dossier.
@Suite struct CheckedSealTests {
    private let fixture = try! DossierProgrammeTests.small()

    /// A sealed dossier whose file was written long enough ago.
    private func sealed(_ name: String = "scelle.bilan") throws -> String {
        let path = fixture.path(name)
        _ = try DossierUpdate.run(at: path, patience: .none) { try DossierImport(into: $0).run([fixture.data]) }
        try age(path)
        return path
    }

    /// - Parameter days: how long ago the file was written.
    private func age(_ path: String, days: Double = 40) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date().addingTimeInterval(-days * 86_400)], ofItemAtPath: path)
    }

    /// Changes a byte in the middle, and leaves the file's time as it was.
    private func spoil(_ path: String) throws {
        let written = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as! Date
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        let middle = try file.seekToEnd() / 2
        try file.seek(toOffset: middle)
        let byte = try #require(try file.read(upToCount: 1)?.first)
        try file.seek(toOffset: middle)
        try file.write(contentsOf: [byte ^ 1])
        try file.close()
        try FileManager.default.setAttributes([.modificationDate: written], ofItemAtPath: path)
    }

    private var known: CheckedSeals { CheckedSeals(folder: fixture.path("seals"), threshold: 0) }
    private var kept: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: fixture.path("seals"))) ?? []
    }

    @Test func `a seal that was found right isn't checked again on that day`() throws {
        let path = try sealed()
        #expect(try DossierSeal.check(path, name: path, known: known))
        #expect(kept.count == 1)
        // What only another check could tell.
        try spoil(path)
        #expect(try DossierSeal.check(path, name: path, known: known))
        // A day later, it is.
        try age(fixture.path("seals/" + kept[0]), days: 1.01)
        #expect(throws: DossierRefusal.self) { try DossierSeal.check(path, name: path, known: known) }
    }

    @Test func `a file that was written to is checked`() throws {
        let path = try sealed()
        #expect(try DossierSeal.check(path, name: path, known: known))
        try spoil(path)
        try age(path, days: 39)
        #expect(throws: DossierRefusal.self) { try DossierSeal.check(path, name: path, known: known) }
        #expect(kept.count == 1)
    }

    @Test func `another dossier in the same place is checked`() throws {
        let path = try sealed()
        #expect(try DossierSeal.check(path, name: path, known: known))
        let other = try sealed("autre.bilan")
        try spoil(other)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: other, toPath: path)
        #expect(throws: DossierRefusal.self) { try DossierSeal.check(path, name: path, known: known) }
    }

    @Test func `a check with a time to come isn't believed`() throws {
        let path = try sealed()
        #expect(try DossierSeal.check(path, name: path, known: known))
        try age(fixture.path("seals/" + kept[0]), days: -2)
        try spoil(path)
        #expect(throws: DossierRefusal.self) { try DossierSeal.check(path, name: path, known: known) }
    }

    @Test func `checks of small dossiers and of files just written aren't kept`() throws {
        let path = try sealed()
        try DossierSeal.check(path, name: path, known: CheckedSeals(folder: fixture.path("seals")))
        #expect(kept.isEmpty)
        try age(path, days: 0)
        try DossierSeal.check(path, name: path, known: known)
        #expect(kept.isEmpty)
    }

    @Test func `checks of past days are thrown away`() throws {
        let path = try sealed()
        try DossierSeal.check(path, name: path, known: known)
        try age(fixture.path("seals/" + kept[0]), days: 3)
        let other = try sealed("autre.bilan")
        try DossierSeal.check(other, name: other, known: known)
        #expect(kept.count == 1)
    }

    @Test func `a folder that can't be written to costs nothing but time`() throws {
        let path = try sealed()
        let nowhere = CheckedSeals(folder: "/proc/nulle-part", threshold: 0)
        #expect(try DossierSeal.check(path, name: path, known: nowhere))
        #expect(try DossierSeal.check(path, name: path, known: nowhere))
    }

    @Test func `sums that are kept are those of the rows`() throws {
        for data in [fixture.data, DossierSource.demo] {
            let path = fixture.path("sommes-\(data.count).bilan")
            let rows = try DossierSource.path(of: data)
            _ = try DossierUpdate.run(at: path, patience: .none) { try DossierImport(into: $0).run([rows]) }
            let dossier = try Dossier.open(readingAt: path)
            defer { try? dossier.close() }
            let (read, kept) = (try dossier.summary(), try dossier.summary(isSealed: true))
            #expect(read.statedCents == kept.statedCents && read.statedCents != 0)
            #expect(read.countedCents == kept.countedCents && read.countedCents != 0)
            let numbers = [read, kept].map(\.conventions).map { [$0.severalLines, $0.totals, $0.shares, $0.doubtful] }
            #expect(numbers[0] == numbers[1])
        }
    }
}
