import BilanKit
import Dossier
import Foundation
import Spreadsheets
import Support

/// A document that is to be verified, as it stands on the disk.
struct VerifiedFile: Sendable {
    let path: String
    let format: ReportFormat
    /// Where the document as it was made stands: the file itself, or a copy without its later updates.
    let original: String
    /// Bytes of the original.
    let size: Int
    /// How many updates were appended.
    let updateCount: Int

    /// Why a file can't be verified, in words.
    struct Refusal: Error { let reason: String }

    /// - Parameter scratch: a folder for a copy, and its name there.
    /// - Throws: `Refusal`.
    init(_ path: String, scratch: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal(reason: String(fr: "ce fichier n’existe pas", en: "this file doesn’t exist"))
        }
        if let kind = RegularFile.otherKind(of: path, allowsFolders: false) {
            throw Refusal(reason: String(fr: kind.french, en: kind.english))
        }
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            throw Refusal(reason: String(fr: "ce fichier ne peut pas être lu", en: "this file can’t be read"))
        }
        self.path = path
        guard let format = Self.format(of: bytes) else {
            let isPicture = bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
            throw Refusal(
                reason: isPicture
                    ? String(
                        fr: "une image ne porte pas de recette : vérifiez le PDF du même rapport",
                        en: "a picture carries no recipe: verify the PDF of the same report")
                    : String(fr: "ce n’est ni un PDF ni un classeur ODS", en: "it is neither a PDF nor an ODS workbook")
            )
        }
        self.format = format
        let ends = format == .pdf ? Self.revisionEnds(of: bytes) : []
        guard let first = ends.first, first < bytes.count else {
            (original, size, updateCount) = (path, bytes.count, 0)
            return
        }
        do {
            try bytes.prefix(first).write(to: URL(fileURLWithPath: scratch))
        } catch {
            throw Refusal(
                reason: String(
                    fr: "une copie ne peut pas en être écrite : \(FileFailure.reason(error))",
                    en: "a copy of it can’t be written: \(FileFailure.reason(error))"))
        }
        (original, size, updateCount) = (scratch, first, max(1, ends.count - 1))
    }

    private static func format(of bytes: Data) -> ReportFormat? {
        let head = bytes.prefix(1024)
        if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if head.starts(with: [0x50, 0x4B, 3, 4]) { return .ods }
        return head.starts(with: Array("<?xml".utf8)) && head.range(of: Data("office:document".utf8)) != nil
            ? .fods : nil
    }

    /// Where a PDF's revisions end (ISO 32000-1, 7.5.6): each with the place of its own cross-references. What a stream
    /// holds by chance leads to none.
    private static func revisionEnds(of bytes: Data) -> [Int] {
        let mark = Data("%%EOF".utf8)
        var ends: [Int] = []
        var start = bytes.startIndex
        while let found = bytes.range(of: mark, in: start..<bytes.endIndex) {
            var end = found.upperBound
            // The line's end belongs to the revision.
            if end < bytes.endIndex, bytes[end] == 0x0D { end += 1 }
            if end < bytes.endIndex, bytes[end] == 0x0A { end += 1 }
            let size = end - bytes.startIndex
            let structure = ResultStructure(size: size) { offset, count in
                [UInt8](bytes.dropFirst(offset).prefix(max(0, min(count, size - offset))))
            }
            if (try? structure.hasCrossReferences()) == true { ends.append(size) }
            start = found.upperBound
        }
        return ends
    }
}

extension VerifiedFile {
    /// Bytes that a recipe has at most.
    private static let recipeLimit = 4 << 20

    /// What each of some files carries under a name; nil where it carries nothing of it.
    ///
    /// - Throws: `UserError` where no process can be started to look.
    static func carried(_ name: String, by files: [VerifiedFile]) throws -> [Result<[UInt8]?, Refusal>] {
        let pdfs = files.filter { $0.format == .pdf }
        var found = try AttachmentProcess.bytes(of: name, inEach: pdfs.map(\.original))[...]
        return try files.map { file in
            guard file.format != .pdf else {
                return found.removeFirst().mapError { Refusal(reason: "\($0.error(of: file.path))") }
            }
            do {
                return .success(try file.format == .ods ? file.part(name) : file.property(name))
            } catch {
                return .failure(
                    Refusal(
                        reason: String(
                            fr: "il est abîmé, ou se déplie en trop de données",
                            en: "it is damaged, or unpacks to too much data")))
            }
        }
    }

    /// A part of a packed workbook.
    private func part(_ name: String) throws -> [UInt8]? {
        let limit = name == Recipe.fileName ? Self.recipeLimit : CarriedRows.limit
        return try WorkbookPackage(path: original, partBytes: limit).bytes(of: CarriedFile.folder + name)
    }

    /// A property of a flat workbook, which stand before its sheets.
    private func property(_ name: String) throws -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: original) else { return nil }
        defer { try? file.close() }
        let head = String(decoding: try file.read(upToCount: Self.recipeLimit) ?? Data(), as: UTF8.self)
        guard let start = head.range(of: "meta:name=\"\(CarriedFile.folder + name)\""),
            let opened = head.range(of: ">", range: start.upperBound..<head.endIndex),
            let end = head.range(of: "</meta:user-defined>", range: opened.upperBound..<head.endIndex)
        else { return nil }
        var text = String(head[opened.upperBound..<end.lowerBound])
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#10;", "\n"), ("&amp;", "&"),
        ] {
            text = text.replacing(entity, with: character)
        }
        return Array(text.utf8)
    }
}
