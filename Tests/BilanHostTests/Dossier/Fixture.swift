import BilanKit
import Foundation
@testable import Dossier
@testable import Import
@testable import Intake

/// A folder for one test, deleted with it.
final class Fixture {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, bytes: Array(text.utf8))
    }

    @discardableResult
    func write(_ name: String, bytes: [UInt8]) throws -> String {
        let place = folder.appendingPathComponent("donnees").appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
        return place.path
    }

    /// The folder that `write` writes to.
    var data: String { folder.appendingPathComponent("donnees").path }

    func check() throws -> ImportSummary { try DossierSource.check(data) }

    /// What `check` finds in one file written under its table's name.
    func faults(_ name: String, _ text: String) throws -> [Fault] {
        try DossierSource.check(write(name, text)).faults
    }

    func dossier(_ name: String = "essai.bilan") throws -> Dossier { try Dossier.openOrCreate(at: path(name)) }

    /// The programme of what was written.
    func programme(_ audience: Audience = .internal) throws -> DossierProgramme {
        let path = path("lecture-\(UUID().uuidString).bilan")
        let dossier = try Dossier.openOrCreate(at: path)
        _ = try DossierImport(into: dossier).run([data])
        try dossier.close()
        let source = try DossierSource.open(data: path, audience: audience, temporary: folder)
        // The file may go once it is open.
        return try withExtendedLifetime(source) { try DossierProgramme(Dossier.open(readingAt: source.path)) }
    }
}

/// Rows in the form of SCDL 2.1.1, of which a test changes one cell.
enum SCDL {
    static let header = [
        "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire",
        "rnaBeneficiaire", "objet", "montant", "nature", "conditionsVersement", "datesPeriodeVersement", "idRAE",
        "notificationUE", "pourcentageSubvention", "dispositifAide",
    ]

    static func row(_ changes: [String: String] = [:]) -> [String] {
        let usual = [
            "nomAttribuant": "Région d’essai", "idAttribuant": "20005375900011", "dateConvention": "2018-03-05",
            "referenceDecision": "C1", "nomBeneficiaire": "Tôlerie d’essai", "idBeneficiaire": "00000001800010",
            "objet": "Modernisation", "montant": "1000.50", "nature": "aide en numéraire",
            "conditionsVersement": "unique", "datesPeriodeVersement": "2018-04-01", "notificationUE": "non",
            "pourcentageSubvention": "1",
        ]
        return header.map { changes[$0] ?? usual[$0] ?? "" }
    }

    static func file(_ rows: [[String: String]]) -> String {
        ([header] + rows.map { row($0) }).map { CSVText.line($0) }.joined()
    }
}

/// Writes CSV for tests.
enum CSVText {
    /// - Parameter special: what is quoted beside commas, semicolons, quotes and line ends.
    static func line(_ cells: [String], separator: String = ",", end: String = "\n", special: String = "") -> String {
        cells.map { cell in
            let needsQuotes = cell.contains { (special + "\",;\n\r\r\n").contains($0) } || cell.contains("\r\n")
            return needsQuotes ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
        }.joined(separator: separator) + end
    }
}
