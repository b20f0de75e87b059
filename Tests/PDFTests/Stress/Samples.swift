import Foundation

/// Documents kept for other programs to judge, in the folder that `BILAN_SAMPLES` names; without it nothing is kept.
enum Samples {
    static let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"]

    static func keep(_ path: String, as name: String) throws {
        guard let folder else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // Several tests may keep the same document at once.
        let copy = folder + "/." + UUID().uuidString
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        rename(copy, folder + "/" + name)
    }
}

/// Committed pictures of pages.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Golden").path

    /// `make golden` makes them anew.
    static let isRenewed = ProcessInfo.processInfo.environment["BILAN_GOLDEN"] == "renew"

    static func path(_ name: String, page: Int) -> String { "\(folder)/\(name)-\(page < 10 ? "0" : "")\(page).png" }

    static func count(_ name: String) -> Int { files(name).count }

    /// What a document was drawn with, and where its words stood.
    struct Record: Codable {
        var libraries: DrawingLibraries
        var layout: PageLayout
    }

    static func record(_ name: String) throws -> Record {
        try JSONDecoder().decode(Record.self, from: Data(contentsOf: URL(fileURLWithPath: recordPath(name))))
    }

    private static func recordPath(_ name: String) -> String { "\(folder)/\(name).json" }

    static func renew(_ name: String, _ pages: [String], of file: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files(name) { try FileManager.default.removeItem(atPath: folder + "/" + file) }
        for (index, page) in pages.enumerated() {
            try FileManager.default.copyItem(atPath: page, toPath: path(name, page: index + 1))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        let record = Record(libraries: try .here(), layout: try PageLayout(of: file))
        try encoder.encode(record).write(to: URL(fileURLWithPath: recordPath(name)))
    }

    private static func files(_ name: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasPrefix(name + "-") && $0.hasSuffix(".png")
        }
    }
}

/// A folder for one test, removed with it.
final class TestFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "pdf-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var contents: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// Poppler's pictures of a file's pages in grey, in order.
    func pictures(of file: String, resolution: Int) throws -> [String] {
        let stem = path + "/" + UUID().uuidString
        _ = try run("pdftoppm", "-r", "\(resolution)", "-gray", "-png", file, stem)
        let name = URL(fileURLWithPath: stem).lastPathComponent
        return contents.filter { $0.hasPrefix(name) }.map { path + "/" + $0 }
    }
}
