import Foundation
import Programme

@testable import PDF

/// A composition drawn to a file of its own, and what other programs read in it.
final class Rendered {
    let path: String
    let summary: DocumentSummary
    private let folder: URL

    static let info = DocumentInfo(quarter: Quarter("2018-T4")!, date: CivilDate("2018-12-31")!)

    init(
        theme: Theme = Theme(), notices: [String] = [], _ title: String = "Rapport d’essai",
        progress: ProgressHandler = { _ in }, @BlockBuilder _ blocks: () -> [Block]
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rendered-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent("report.pdf").path
        var composition = Composition(title, blocks)
        composition.notices = notices
        do {
            summary = try PDFWriter(theme: theme, info: Self.info).write(composition, to: path, progress: progress)
        } catch {
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            try? FileManager.default.removeItem(at: folder)
            throw left.isEmpty ? error : HalfFile(names: left)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Thrown where a failed document left something behind.
    struct HalfFile: Error { var names: [String] }

    var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

    var bytes: Data { FileManager.default.contents(atPath: path) ?? Data() }

    /// The words of a page counted from 1, or of all, in painting order; pdftotext tells all spaces alike.
    func text(page: Int? = nil) throws -> String {
        let range = page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []
        return try output(["pdftotext", "-raw"] + range + [path, "-"])
    }

    /// Where each word starts and ends, in points from the page's left; of a word that comes again, the last.
    func words() throws -> [String: (start: Double, end: Double)] {
        var places: [String: (start: Double, end: Double)] = [:]
        for word in try output(["pdftotext", "-bbox", path, "-"]).matches(
            of: #/<word xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)</#)
        {
            places[String(word.3)] = (Double(word.1)!, Double(word.2)!)
        }
        return places
    }

    /// The elements with their text, one a line.
    func structure() throws -> String { try output(["pdfinfo", "-struct-text", path]) }

    func information() throws -> String { try output(["pdfinfo", "-f", "1", "-l", "9999", path]) }

    func links() throws -> String { try output(["pdfinfo", "-url", path]) }

    /// The file's syntax, uncompressed.
    func syntax() throws -> String { try output(["qpdf", "--qdf", "--object-streams=disable", path, "-"]) }

    private func output(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

extension String {
    /// How often a text stands in this one.
    func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}

/// Sentences, so many, each with its number.
func sentences(_ count: Int) -> String {
    (1...count).map { "La phrase numéro \($0) décrit l’accompagnement des entreprises." }.joined(separator: " ")
}

/// Rows of two columns.
func numbered(_ name: String, _ count: Int, groups: Int = 0) -> Table {
    let groupings = groups > 0 ? [Grouping<Int>("Groupe") { "Groupe \($0 * groups / count)" }] : []
    return Table(name, Array(0..<count), caption: "Un tableau", groupedBy: groupings) {
        Column("Nom", { "ligne-\($0)-" }, isRowHeader: true)
        Column("Montant", { Money(euros: Int64($0)) }, total: .sum)
    }
}
