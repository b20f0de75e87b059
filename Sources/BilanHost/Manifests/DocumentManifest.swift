import Foundation
import Support

/// The file `manifest.jsonl` of a folder of documents: a line of JSON for each. A run adds to it as it makes documents,
/// and writes it anew, sorted, when it ends.
struct DocumentManifest: Sendable {
    static let name = "manifest.jsonl"

    let path: String

    init(in folder: String) { path = folder + "/" + Self.name }

    /// No manifest of ours is longer.
    private static let limit = 1 << 30

    /// All lines, in their order. A last line that a killed run left half is passed over.
    ///
    /// - Returns: nil where there is no such file.
    /// - Throws: `UserError` for a file that can't be read, or a line that is none of a manifest.
    func lines() throws -> [ManifestLine]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = RegularFile.contents(of: path, limit: Self.limit) else {
            throw UserError(
                fr: "« \(path) » ne peut pas être lu. Vérifiez ses droits, ou effacez-le : bilan generate le refait.",
                en: "“\(path)” can’t be read. Check its access rights, or delete it: bilan generate makes it anew.",
                kind: .failed)
        }
        let decoder = JSONDecoder()
        var lines: [ManifestLine] = []
        let parts = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where !part.isEmpty {
            do {
                lines.append(try decoder.decode(ManifestLine.self, from: part))
            } catch {
                guard index < parts.count - 1 else { break }
                throw UserError(
                    fr:
                        "« \(path) », ligne \(index + 1) : ce n’est pas une ligne de manifeste. Effacez ce fichier : bilan generate "
                        + "le refait, avec les documents qu’il décrivait.",
                    en:
                        "“\(path)”, line \(index + 1): this is not a line of a manifest. Delete this file: bilan generate "
                        + "makes it anew, with the documents that it described.", kind: .data)
            }
        }
        return lines
    }

    /// Adds lines, which stand on the file before this returns.
    ///
    /// - Throws: `SystemFailure`.
    func append(_ lines: [ManifestLine]) throws {
        let data = try Self.encoded(lines)
        try holding { file in
            try Self.removeCutLine(file)
            try data.withUnsafeBytes { try DescriptorIO.write($0, to: file) }
        }
    }

    /// Removes a last line that a killed run, or a power cut, left half.
    private static func removeCutLine(_ file: Int32) throws {
        var end = Int(lseek(file, 0, SEEK_END))
        let whole = end
        var block = [UInt8](repeating: 0, count: 4096)
        while end > 0 {
            let start = max(0, end - block.count)
            let count = try block.withUnsafeMutableBytes { bytes in
                try DescriptorIO.read(
                    file, into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<(end - start)]), at: start)
            }
            if let place = block[..<count].lastIndex(of: UInt8(ascii: "\n")) {
                end = start + place + 1
                break
            }
            end = count > 0 ? start : 0
        }
        guard end < whole else { return }
        guard ftruncate(file, off_t(end)) == 0 else { throw SystemFailure() }
    }

    /// Writes the file anew, while no other run adds to it.
    ///
    /// - Parameter change: what the lines become.
    /// - Throws: `UserError`, `SystemFailure`.
    func rewrite(_ change: ([ManifestLine]) -> [ManifestLine]) throws {
        try holding { _ in
            let data = try Self.encoded(change(try lines() ?? []))
            let draft = path + ".part"
            let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            guard file >= 0 else { throw SystemFailure() }
            defer { close(file) }
            do {
                try data.withUnsafeBytes { try DescriptorIO.write($0, to: file) }
                guard fsync(file) == 0, rename(draft, path) == 0 else { throw SystemFailure() }
            } catch {
                unlink(draft)
                throw error
            }
        }
    }

    static func encoded(_ lines: [ManifestLine]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = Data()
        for line in lines {
            data += try encoder.encode(line)
            data.append(UInt8(ascii: "\n"))
        }
        return data
    }

    /// Opens the file, made where it isn't there, while no other run has it open so.
    private func holding(_ body: (Int32) throws -> Void) throws {
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
            guard file >= 0 else { throw SystemFailure() }
            defer { close(file) }
            // A file system without locks has one run at a time.
            while flock(file, LOCK_EX) != 0, errno == EINTR { continue }
            var (held, there) = (stat(), stat())
            guard fstat(file, &held) == 0 else { throw SystemFailure() }
            // Another run may have put a new file in its place meanwhile.
            guard stat(path, &there) == 0, held.st_ino == there.st_ino else { continue }
            return try body(file)
        }
    }
}
