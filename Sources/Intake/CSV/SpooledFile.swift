import BilanKit
import Foundation
import Support

/// A file of text that can be read more than once: itself, or a copy of what comes from a pipe or was packed by gzip,
/// deleted with this object.
package final class SpooledFile {
    package let path: String
    /// Whether the file was packed by gzip.
    package let isUnpacked: Bool
    /// The copies' folder.
    private let folder: String?

    /// - Throws: `CSVFailure` for a file of another kind; the system's error where it can't be read or copied.
    package init(_ path: String) throws {
        var status = stat()
        let isPipe = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        let isPacked = try !isPipe && Self.isPacked(path)
        guard isPipe || isPacked else {
            (self.path, isUnpacked, folder) = (path, false, nil)
            try Self.refuseForeign(path, named: path)
            return
        }
        let source = try FileBytes(path: path)
        let folder = try ScratchFolder.makeTemporary()
        do {
            var copy = path
            if isPipe {
                copy = folder + "/copie"
                try Self.copy(source, of: path, to: copy)
            }
            isUnpacked = try Self.isPacked(copy)
            if isUnpacked {
                let unpacked = folder + "/contenu"
                try Self.copy(GzipBytes(FileBytes(path: copy)), of: path, to: unpacked)
                if isPipe { try FileManager.default.removeItem(atPath: copy) }
                copy = unpacked
            }
            try Self.refuseForeign(copy, named: isUnpacked ? Self.unpackedName(path) : path)
            self.path = copy
            self.folder = folder
        } catch {
            TemporaryFiles.remove(folder)
            throw FileFailure.translated(error, of: folder)
        }
    }

    deinit { if let folder { TemporaryFiles.remove(folder) } }

    /// In bytes: what writes to a pipe may never end, and a packed file may unpack to anything.
    private static let limit = 4 << 30

    private static func copy(_ bytes: some ByteSource, of path: String, to place: String) throws {
        var source = bytes
        guard FileManager.default.createFile(atPath: place, contents: nil, attributes: [.posixPermissions: 0o600]),
            let copy = FileHandle(forWritingAtPath: place)
        else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: place]) }
        defer { try? copy.close() }
        var room = Self.limit
        func next() throws -> [UInt8] {
            do { return try source.next() } catch { throw FileFailure.translated(error, of: path) }
        }
        while case let block = try next(), !block.isEmpty {
            room -= block.count
            guard room >= 0 else {
                throw DossierRefusal(
                    Fault(file: path, .file(.tooMuchData(limit: Self.limit >> 30)), severity: .fatal))
            }
            try copy.write(contentsOf: block)
        }
    }

    private static func isPacked(_ path: String) throws -> Bool {
        var source = try FileBytes(path: path, blockSize: 2)
        return GzipBytes<FileBytes>.isOne(try source.next())
    }

    private static func refuseForeign(_ path: String, named name: String) throws {
        if let format = ForeignFormat.of(path: path) { throw format.failure(named: name) }
    }

    /// `subventions.csv` of `subventions.csv.gz`.
    static func unpackedName(_ name: String) -> String {
        name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
    }

    /// What is said of the encoding in French, and that the file was packed.
    package static func unpacked(_ reason: String?) -> String {
        ["fichier gzip décompressé", reason].compactMap { $0 }.joined(separator: " ; ")
    }

    /// The same in English.
    package static func unpackedInEnglish(_ reason: String?) -> String {
        ["gzip file, unpacked", reason].compactMap { $0 }.joined(separator: "; ")
    }
}
