import Foundation

/// Committed pictures of pages.
package enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden").path

    /// `make golden` makes them anew.
    package static let isRenewed = ProcessInfo.processInfo.environment["BILAN_GOLDEN"] == "renew"

    package static func path(_ name: String, page: Int) -> String {
        "\(folder)/\(name)-\(page < 10 ? "0" : "")\(page).png"
    }

    package static func count(_ name: String) -> Int { files(name).count }

    /// What a document was drawn with, and where its words stood.
    package struct Record: Codable {
        package var libraries: DrawingLibraries
        /// Nil where its pictures alone are compared.
        package var layout: PageLayout?
    }

    package static func record(_ name: String) throws -> Record {
        try JSONDecoder().decode(Record.self, from: Data(contentsOf: URL(fileURLWithPath: recordPath(name))))
    }

    private static func recordPath(_ name: String) -> String { "\(folder)/\(name).json" }

    private static func renew(_ name: String, _ pages: [String], of file: String, keepsLayout: Bool) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files(name) { try FileManager.default.removeItem(atPath: folder + "/" + file) }
        for (index, page) in pages.enumerated() {
            try FileManager.default.copyItem(atPath: page, toPath: path(name, page: index + 1))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        let record = Record(libraries: try .here(), layout: keepsLayout ? try PageLayout(of: file) : nil)
        try encoder.encode(record).write(to: URL(fileURLWithPath: recordPath(name)))
    }

    private static func files(_ name: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasPrefix(name + "-") && $0.hasSuffix(".png")
        }
    }

    /// What of pages doesn't look as the committed pictures; makes these anew where that is asked for. With other libraries, which set
    /// words a little otherwise, nothing is compared.
    ///
    /// - Parameters:
    ///   - pages: their pictures, in order.
    ///   - keepsLayout: whether it is kept too where the file's words stand.
    package static func differences(
        _ name: String, _ pages: [String], of file: String, keepsLayout: Bool = false
    ) throws -> [String] {
        guard !isRenewed else {
            try renew(name, pages, of: file, keepsLayout: keepsLayout)
            return []
        }
        guard try record(name).libraries == .here() else { return [] }
        guard count(name) == pages.count else {
            return ["\(name) has \(pages.count) pages, not \(count(name)): make golden renews the pictures"]
        }
        return pages.enumerated().compactMap { index, page in
            let golden = path(name, page: index + 1)
            guard let old = PagePicture(path: golden), let new = PagePicture(path: page) else {
                return "\(golden) is not there: make golden makes it"
            }
            guard let difference = new.difference(from: old) else { return "page \(index + 1) has another extent" }
            // Smoothing may differ from one Poppler to the next; a word moved by a line goes far over.
            return difference.mean < 0.5 && difference.worst < 16 ? nil : "page \(index + 1): \(difference)"
        }
    }
}
