import BilanKit
import Dossier
import Foundation
import Spreadsheets
import Support

/// Compares two documents of other bytes: what a reader takes from them, and where they differ first. Each process that
/// looks at them is started once.
final class ContentsComparison {
    private let format: ReportFormat
    /// As it was made.
    private let original: String
    private let remade: String
    /// Whether rows stand otherwise in the data: tables are then the same whatever files and lines theirs come from.
    private(set) lazy var hasOtherOrder = hasOtherRows || hasOtherFiles
    private let hasOtherRows: Bool

    /// - Parameters:
    ///   - original: the document as it was made.
    ///   - remade: the same made again, of other bytes.
    ///   - hasOtherRows: whether the data's rows are known to stand in another order.
    init(_ format: ReportFormat, original: String, remade: String, hasOtherRows: Bool) {
        self.format = format
        self.original = original
        self.remade = remade
        self.hasOtherRows = hasOtherRows
    }

    typealias Comparison = Verification.ContentComparison

    // MARK: What they say

    func contents() -> [Comparison] {
        switch format {
        case .pdf: [text, figures] + tables + [pages]
        case .ods: workbook
        case .fods, .png: []
        }
    }

    /// The words of the structure's elements, in reading order.
    private var text: Comparison {
        guard let before = Self.structure(of: original), let now = Self.structure(of: remade) else {
            return Comparison(
                subject: .text, isEqual: nil,
                detail: String(
                    fr: "pdfinfo manque ou ne lit pas le fichier ; installez poppler-utils",
                    en: "pdfinfo is missing or can’t read the file; install poppler-utils"))
        }
        // Lines end where a font has them end.
        let isEqual = Self.unbroken(before) == Self.unbroken(now)
        return Comparison(
            subject: .text, isEqual: isEqual, detail: isEqual ? nil : Self.firstDifference(before, now))
    }

    private static func unbroken(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "\"" } }

    private static func firstDifference(_ before: String, _ now: String) -> String? {
        guard before != now else { return nil }
        let (old, new) = (before.split(separator: "\n"), now.split(separator: "\n"))
        func line(_ lines: [Substring], _ index: Int) -> String {
            index < lines.count ? lines[index].trimmingCharacters(in: .whitespaces) : String(fr: "rien", en: "nothing")
        }
        let index =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        return String(
            fr: "« \(line(old, index).prefix(120)) », et « \(line(new, index).prefix(120)) » refait",
            en: "“\(line(old, index).prefix(120))”, and “\(line(new, index).prefix(120))” made again")
    }

    /// The structure tree with its words, as poppler reads it; nil where that can't be had. Nobody knows what the file is:
    /// memory and time are bounded.
    private static func structure(of path: String) -> String? {
        let environment = ProcessInfo.processInfo.environment
        guard let limits = SearchPath.find("prlimit", environment),
            let pdfinfo = SearchPath.find("pdfinfo", environment)
        else { return nil }
        let program = OutsideProgram(
            path: limits, arguments: ["--data=2147483648", "--cpu=60", pdfinfo, "-struct-text", path])
        guard let (status, text) = program.run(timeout: 120), status == 0 else { return nil }
        // Numbers of objects follow from how a file was written, and poppler's own words aren't the file's.
        return text.split(separator: "\n").filter { line in
            let words = line.drop(while: \.isWhitespace)
            return !words.hasPrefix("Object ") && !words.hasPrefix("Syntax ") && !words.hasPrefix("Internal ")
        }.joined(separator: "\n")
    }

    private lazy var trace: (before: TraceRecord, now: TraceRecord)? = {
        guard format == .pdf, let before = Self.trace(of: original), let now = Self.trace(of: remade) else {
            return nil
        }
        return (before, now)
    }()

    /// Whether a PDF names other files of data, of the same rows.
    private var hasOtherFiles: Bool { trace.map { $0.before.files != $0.now.files } ?? false }

    private static func trace(of path: String) -> TraceRecord? {
        guard let bytes = try? AttachmentProcess.bytes(of: TraceRecord.name, in: path) else { return nil }
        return try? JSONDecoder().decode(TraceRecord.self, from: Data(bytes))
    }

    private var figures: Comparison {
        guard let trace else {
            return Comparison(
                subject: .figures, isEqual: nil,
                detail: String(fr: "le document ne porte pas de trace", en: "the document carries no trace"))
        }
        let (before, now) = (trace.before.figures, trace.now.figures)
        let first = zip(before, now).first { $0.label != $1.label || $0.text != $1.text || $0.value != $1.value }
        let isEqual = first == nil && before.count == now.count
        let detail =
            first.map {
                String(
                    fr: "« \($0.label) » : \($0.text), et \($1.text) refait",
                    en: "“\($0.label)”: \($0.text), and \($1.text) made again")
            }
            ?? (isEqual
                ? nil
                : String(
                    fr: "\(before.count) chiffres, et \(now.count) refaits",
                    en:
                        "\(EnglishText.count(before.count, "figure", "figures")), and \(EnglishText.integer(now.count)) made "
                        + "again"))
        return Comparison(subject: .figures, isEqual: isEqual, detail: detail)
    }

    /// The tables that the documents carry as files.
    private var tables: [Comparison] {
        guard let trace else { return [] }
        let names = trace.before.tables.map(\.file)
        let traced = hasOtherOrder ? Set(trace.before.tables.filter(\.isTraced).map(\.file)) : []
        guard names == trace.now.tables.map(\.file) else {
            return [
                Comparison(
                    subject: .tables, isEqual: false,
                    detail: String(fr: "d’autres tableaux sont joints", en: "other tables are attached"))
            ]
        }
        let differing = names.filter { name in
            let files = [original, remade].map { path -> [UInt8]? in
                guard let bytes = try? AttachmentProcess.bytes(of: name, in: path) else { return nil }
                return traced.contains(name) ? Self.withoutOrigins(bytes) : bytes
            }
            return files[0] == nil || files[0] != files[1]
        }
        let all = differing + (hasEqualWorkbooks ? [] : [String(fr: "le classeur joint", en: "the attached workbook")])
        return [
            Comparison(
                subject: .tables, isEqual: all.isEmpty,
                detail: all.isEmpty ? nil : all.prefix(5).joined(separator: ", "))
        ]
    }

    /// Whether the workbooks that the documents carry have the same cells and charts.
    private var hasEqualWorkbooks: Bool {
        for name in difference?.attachments ?? [] where name.hasSuffix(".ods") {
            let copies = [original, remade].enumerated().map { index, path -> String? in
                let copy = remade + ".workbook-\(index)"
                guard let bytes = try? AttachmentProcess.bytes(of: name, in: path),
                    FileManager.default.createFile(atPath: copy, contents: Data(bytes))
                else { return nil }
                return copy
            }
            defer { for case let copy? in copies { unlink(copy) } }
            guard let one = copies[0], let other = copies[1],
                let parts = Self.differingParts(one, other), !parts.contains(where: Self.isContent)
            else { return false }
        }
        return true
    }

    /// Whether a part of a package holds cells, formulas, texts or a chart.
    private static func isContent(_ part: String) -> Bool { part == "content.xml" || part.hasSuffix("/content.xml") }

    /// A table's rows without their last column, which says where they come from, in an order of their own.
    private static func withoutOrigins(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
            line[..<(line.lastIndex(of: UInt8(ascii: ",")) ?? line.endIndex)]
        }
        return Array(lines.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [UInt8(ascii: "\n")]))
    }

    /// Whether so many pages are there.
    private var pages: Comparison {
        guard let counts = difference?.pageCounts, counts.count == 2 else {
            return Comparison(
                subject: .pages, isEqual: nil,
                detail: String(fr: "le fichier ne peut pas être comparé", en: "the file can’t be compared"))
        }
        return Comparison(
            subject: .pages, isEqual: counts[0] == counts[1],
            detail: counts[0] == counts[1]
                ? nil
                : String(
                    fr: "\(counts[0]) pages, et \(counts[1]) refaites",
                    en:
                        "\(EnglishText.count(counts[0], "page", "pages")), and \(EnglishText.integer(counts[1])) made again"
                ))
    }

    private lazy var difference: DocumentDifference? = try? AttachmentProcess.difference(of: original, and: remade)

    /// The cells, formulas and texts of a workbook stand in one part.
    private var workbook: [Comparison] {
        let parts = differingParts
        let isEqual = parts.map { !$0.contains(where: Self.isContent) }
        let others = parts?.filter { $0 != CarriedFile.folder + Recipe.fileName } ?? []
        return [
            Comparison(
                subject: .tables, isEqual: isEqual,
                detail: others.isEmpty
                    ? nil
                    : String(
                        fr: "parties qui diffèrent : \(others.prefix(5).joined(separator: ", "))",
                        en: "parts that differ: \(others.prefix(5).joined(separator: ", "))"))
        ]
    }

    private lazy var differingParts: [String]? = Self.differingParts(original, remade)

    /// Bytes that a part of a workbook may unpack to, to be compared.
    private static let partLimit = 256 << 20

    private static func differingParts(_ path: String, _ other: String) -> [String]? {
        guard let before = try? WorkbookPackage(path: path, partBytes: partLimit),
            let now = try? WorkbookPackage(path: other, partBytes: partLimit)
        else { return nil }
        return Set(before.names).union(now.names).sorted().filter { name in
            guard let one = try? before.bytes(of: name), let other = try? now.bytes(of: name) else { return true }
            return one != other
        }
    }

    // MARK: Where they differ

    /// - Parameter offset: of the first byte that differs.
    func place(offset: Int) -> Verification.Place {
        var place = Verification.Place(offset: offset)
        switch format {
        case .pdf:
            guard let difference else { return place }
            place.page = difference.drawnPages.first
            place.object = difference.object.map(String.init)
            place.objectType = difference.objectType.isEmpty ? nil : difference.objectType
        case .ods: place.object = differingParts?.first
        case .fods, .png: break
        }
        return place
    }

    /// The first byte that differs; nil where all are the same.
    ///
    /// - Throws: `SystemFailure` where a file can't be read.
    static func firstDifference(_ path: String, _ other: String) throws -> Int? {
        let files = [path, other].map { (path: String) in open(path, O_RDONLY | O_CLOEXEC) }
        defer { for file in files where file >= 0 { close(file) } }
        guard files.allSatisfy({ $0 >= 0 }) else { throw SystemFailure() }
        var blocks = [[UInt8](repeating: 0, count: 1 << 18), [UInt8](repeating: 0, count: 1 << 18)]
        var position = 0
        while true {
            let counts = try (0...1).map { index in
                try blocks[index].withUnsafeMutableBytes { try DescriptorIO.read(files[index], into: $0, at: position) }
            }
            let count = min(counts[0], counts[1])
            if blocks[0][..<count] != blocks[1][..<count] {
                return position
                    + (zip(blocks[0], blocks[1]).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0)
            }
            guard count > 0, counts[0] == counts[1] else { return counts[0] == counts[1] ? nil : position + count }
            position += count
        }
    }
}
