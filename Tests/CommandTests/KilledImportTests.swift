import Foundation
import Testing

/// Imports that are ended by SIGKILL at any moment: the dossier opens, and holds all of the import or nothing.
@Suite(.serialized) struct KilledImportTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let header =
        "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n"

    private func file(_ name: String, rows: Int) throws -> String {
        let lines = (0..<rows).map {
            "Région,20005375900011,2018-03-01,\(name)-\($0),Atelier Fictif \($0),,W123456789,Machine,10,aide en numéraire,unique,2018-03-01,,non,1,\n"
        }
        return try folder.write(Self.header + lines.joined(), to: name + ".csv")
    }

    private func rows(_ dossier: String) throws -> Int {
        let result = try Command.run(["check", dossier, "--json"])
        try #require(result.status == 0, "\(result.output) \(result.errors)")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        if let rows = object["rowsRead"] as? Int { return rows }
        let files = try #require(object["files"] as? [[String: Any]])
        return files.reduce(0) { $0 + ($1["rowsRead"] as? Int ?? 0) }
    }

    /// Starts an import and kills it after a time; false where it had ended by then.
    private func kill(_ arguments: [String], after seconds: Double) throws -> Bool {
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(seconds * 1e6))
        let isRunning = process.isRunning
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return isRunning
    }

    @Test func `an import killed at any moment leaves all of it or nothing, and can be repeated`() throws {
        let (small, large) = (try file("avant", rows: 3), try file("apres", rows: 4000))
        let started = Date()
        _ = try Command.run(["import", large, "--into", folder.path + "/mesure.bilan"])
        let whole = Date().timeIntervalSince(started)

        let dossier = folder.path + "/a.bilan"
        #expect(try Command.run(["import", small, "--into", dossier]).status == 0)
        let original = FileManager.default.contents(atPath: dossier)!
        var killed = 0
        var fractions = [0.97, 0.92, 0.8, 0.4]
        var fraction = 1.0
        // The import may run faster than when it was measured, beside other work: then it is killed earlier.
        while fraction > 0.001 {
            try? FileManager.default.removeItem(atPath: dossier + "-journal")
            try original.write(to: URL(fileURLWithPath: dossier))
            if try kill(["import", large, "--into", dossier], after: whole * fraction) { killed += 1 }
            let count = try rows(dossier)
            #expect(count == 3 || count == 4003, "\(count) rows after \(fraction)")
            guard let next = (fractions.isEmpty ? nil : fractions.removeFirst()) ?? (killed == 0 ? fraction / 2 : nil)
            else { break }
            fraction = next
        }
        #expect(killed > 0)
        #expect(try Command.run(["import", large, "--into", dossier]).status == 0)
        #expect(try rows(dossier) == 4003)
    }

    @Test func `a first import that is killed leaves no dossier or a whole one`() throws {
        let large = try file("premier", rows: 1500)
        for seconds in [0.03, 0.1, 0.25] {
            let dossier = folder.path + "/\(seconds).bilan"
            _ = try kill(["import", large, "--into", dossier], after: seconds)
            if FileManager.default.fileExists(atPath: dossier) { #expect([0, 1500].contains(try rows(dossier))) }
            #expect(try Command.run(["import", large, "--into", dossier]).status == 0)
            #expect(try rows(dossier) == 1500)
        }
    }

    @Test func `two imports at once both come in`() throws {
        let files = [try file("un", rows: 1500), try file("deux", rows: 1500)]
        let dossier = folder.path + "/a.bilan"
        let processes = try files.map { file in
            let process = Process()
            process.executableURL = Command.executable
            process.arguments = ["import", file, "--into", dossier]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        #expect(try rows(dossier) == 3000)
    }
}
