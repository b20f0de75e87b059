internal import Foundation

/// A document that isn't as it was kept.
public struct GoldenMismatch: Error, CustomStringConvertible {
    /// The lines that differ, and the paths of pictures.
    public let description: String
}

extension RenderedDocument {
    /// Compares the document with what was kept of it beside the test: its tree as `Golden/NAME.txt`, and the pages of
    /// its PDF as the pictures `Golden/NAME-1.png` and on. They are kept, or kept anew, where the environment has
    /// `BILAN_GOLDEN=renew`; look at them before they are committed.
    ///
    ///     try document.matchesGolden("aides-2018-T4")
    ///
    /// Pictures rest on the fonts and the libraries of a machine: leave them out where several run the test.
    ///
    /// - Parameters:
    ///   - name: the golden file’s, without its extension.
    ///   - comparesPages: whether pages are compared, of a report that has a PDF.
    ///   - tolerance: how far a page may be from its picture at the worst square of 8 pixels, in levels of 255.
    ///   - file: the test's; leave it out.
    /// - Throws: `GoldenMismatch` with the lines that differ, and the paths of pictures: what was expected, what is, and
    ///   the difference, in red. `DocumentError` where the document can't be made.
    public func matchesGolden(
        _ name: String, comparesPages: Bool = true, tolerance: Double = 16, file: String = #filePath
    ) throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden").path
        let golden = try Golden(folder: folder, name: name)
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let pages =
            comparesPages && formats.contains(.pdf) ? try write(.png, to: scratch.path, as: name).paths : []
        let tree = try tree
        guard ProcessInfo.processInfo.environment["BILAN_GOLDEN"] != "renew" else {
            return try golden.keep(tree, pages)
        }
        let faults = try golden.faults(tree) + (comparesPages ? golden.faults(pages, tolerance) : [])
        guard faults.isEmpty else {
            throw GoldenMismatch(
                description: String(
                    fr: "« \(name) » n’est pas comme il était gardé.\n" + faults.joined(separator: "\n")
                        + "\nSi c’est voulu\u{A0}: BILAN_GOLDEN=renew bilan plugin test, puis regardez ce qui a changé.",
                    en: "“\(name)” is not as it was kept.\n" + faults.joined(separator: "\n")
                        + "\nIf it is meant to be: BILAN_GOLDEN=renew bilan plugin test, then look at what has changed."
                ))
        }
    }
}

/// What is kept of one document.
private struct Golden {
    let folder: String
    let name: String

    init(folder: String, name: String) throws {
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }), !name.hasPrefix(".")
        else {
            throw ReportError(
                String(fr: "« \(name) » ne peut pas nommer un fichier", en: "“\(name)” can’t name a file"))
        }
        (self.folder, self.name) = (folder, name)
    }

    private var treePath: String { "\(folder)/\(name).txt" }

    private func picture(_ page: Int) -> String { "\(folder)/\(name)-\(page).png" }

    /// The kept pictures' numbers.
    private var pages: Int { (1...).first { !FileManager.default.fileExists(atPath: picture($0)) }! - 1 }

    func keep(_ tree: String, _ pictures: [String]) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for page in 0..<pages { try files.removeItem(atPath: picture(page + 1)) }
        for (index, path) in pictures.enumerated() { try files.copyItem(atPath: path, toPath: picture(index + 1)) }
        try Data(tree.utf8).write(to: URL(fileURLWithPath: treePath))
    }

    func faults(_ tree: String) throws -> [String] {
        guard let data = FileManager.default.contents(atPath: treePath) else {
            return [
                String(
                    fr: "\(treePath) n’existe pas encore\u{A0}: BILAN_GOLDEN=renew bilan plugin test le garde.",
                    en: "\(treePath) doesn’t exist yet: BILAN_GOLDEN=renew bilan plugin test keeps it.")
            ]
        }
        let expected = String(decoding: data, as: UTF8.self)
        guard expected != tree else { return [] }
        return [String(fr: "Le texte diffère de \(treePath)\u{A0}:", en: "The text differs from \(treePath):")]
            + LineDifference(expected, tree).lines
    }

    func faults(_ pictures: [String], _ tolerance: Double) throws -> [String] {
        var faults: [String] = []
        if pictures.count != pages {
            faults.append(
                String(
                    fr:
                        "Le PDF a \(pictures.count) page\(pictures.count > 1 ? "s" : ""), et \(pages) \(pages > 1 ? "sont gardées" : "est gardée").",
                    en:
                        "The PDF has \(pictures.count) \(pictures.count == 1 ? "page" : "pages"), and \(pages) \(pages == 1 ? "is" : "are") kept."
                )
            )
        }
        for (index, path) in pictures.enumerated() where index < pages {
            guard let actual = PagePicture(path: path), let expected = PagePicture(path: picture(index + 1)) else {
                faults.append(
                    String(
                        fr: "\(picture(index + 1)) n’est pas une image que l’on puisse lire.",
                        en: "\(picture(index + 1)) is not an image that can be read."))
                continue
            }
            if let apart = expected.difference(from: actual), apart <= tolerance { continue }
            faults.append(try told(index + 1, expected, actual))
        }
        return faults
    }

    /// Writes the pictures of a page that differs where they stay, and says where.
    private func told(_ page: Int, _ expected: PagePicture, _ actual: PagePicture) throws -> String {
        let place = NSTemporaryDirectory() + "bilan-golden/\(name)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let pictures = [
            ("attendu", String(fr: "attendu", en: "expected"), expected),
            ("obtenu", String(fr: "obtenu", en: "got"), actual),
            ("difference", String(fr: "différence", en: "difference"), expected.marked(against: actual)),
        ]
        let lines = try pictures.map { file, word, picture in
            let path = "\(place)/page-\(page)-\(file).png"
            try picture.write(to: path)
            return String(fr: "  \(word)\u{A0}: \(path)", en: "  \(word): \(path)")
        }
        return String(fr: "La page \(page) diffère\u{A0}:\n", en: "Page \(page) differs:\n")
            + lines.joined(separator: "\n")
    }
}

/// The lines of two texts that differ, as `diff` shows them.
struct LineDifference {
    private(set) var lines: [String] = []
    private static let limit = 20

    init(_ expected: String, _ actual: String) {
        let (old, new) = (expected.split(separator: "\n"), actual.split(separator: "\n"))
        let changes = new.difference(from: old)
        var numbered: [(line: Int, text: String)] = []
        for change in changes {
            switch change {
            case .remove(let offset, let line, _): numbered.append((offset, "  - \(line)"))
            case .insert(let offset, let line, _): numbered.append((offset, "  + \(line)"))
            }
        }
        // What was stands before what is.
        numbered.sort { ($0.line, $1.text) < ($1.line, $0.text) }
        lines = numbered.prefix(Self.limit).map(\.text)
        if numbered.count > Self.limit {
            lines.append(
                String(
                    fr: "  … et \(numbered.count - Self.limit) autres lignes",
                    en:
                        "  … and \(numbered.count - Self.limit) more \(numbered.count - Self.limit == 1 ? "line" : "lines")"
                ))
        }
    }
}
