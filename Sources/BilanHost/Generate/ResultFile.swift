import BilanKit
import Foundation
import Support

/// What a worker's file must be before it is delivered: a plain file, and of its format from its first to its last
/// bytes, with an index where those say. That is no full reading: it tells a document from a half one and from
/// something else.
enum ResultFile {
    /// How much is looked at, at each end.
    private static let window = 4096

    /// Checks a file and writes it to the disk for good.
    ///
    /// - Parameter folder: the folder's descriptor; links are not followed, and nothing is waited for.
    /// - Returns: the file's inode.
    /// - Throws: `UserError`.
    static func check(_ name: String, in folder: Int32, as format: ReportFormat) throws -> ino_t {
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ELOOP { throw refused(name, String(fr: "c’est un lien", en: "it is a link")) }
            throw refused(
                name,
                String(
                    fr: "il ne peut pas être ouvert : \(SystemFailure())", en: "it can’t be opened: \(SystemFailure())")
            )
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw refused(name, "\(SystemFailure())") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw refused(name, kind(of: status.st_mode)) }
        guard status.st_nlink == 1 else {
            throw refused(
                name, String(fr: "un autre nom mène au même fichier", en: "another name leads to the same file"))
        }
        let size = Int(status.st_size)
        let structure = ResultStructure(size: size) { offset, count in
            try bytes(of: file, from: offset, min(count, size - offset), name)
        }
        let head = try structure.read(0, window)
        let tail = try structure.read(max(0, size - window), window)
        guard format.begins(head), format.ends(tail), try format.isIndexed(structure) else {
            throw refused(
                name,
                String(
                    fr: "son contenu n’est pas celui d’un fichier \(format.rawValue) entier",
                    en: "its content is not that of a whole \(format.rawValue) file"))
        }
        // A disk that fills up may only say so here.
        guard fsync(file) == 0 else { throw refused(name, "\(SystemFailure())") }
        return status.st_ino
    }

    /// - Parameter count: none where it is negative: the place is beyond the file.
    private static func bytes(of file: Int32, from start: Int, _ count: Int, _ name: String) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        var done = 0
        while done < bytes.count {
            let count = try? bytes.withUnsafeMutableBytes {
                try DescriptorIO.read(
                    file, into: UnsafeMutableRawBufferPointer(rebasing: $0[done...]), at: start + done)
            }
            guard let count, count > 0 else {
                throw refused(
                    name,
                    String(
                        fr: "il ne peut pas être lu : \(SystemFailure())", en: "it can’t be read: \(SystemFailure())"))
            }
            done += count
        }
        return bytes
    }

    private static func refused(_ name: String, _ reason: String) -> UserError {
        UserError(
            fr: "« \(name) » n’est pas livré : \(reason)",
            en: "“\(name)” is not delivered: \(reason)", kind: .failed)
    }

    private static func kind(of mode: mode_t) -> String {
        switch mode & S_IFMT {
        case S_IFDIR: String(fr: "c’est un dossier", en: "it is a folder")
        case S_IFIFO: String(fr: "c’est un tube nommé", en: "it is a named pipe")
        case S_IFSOCK: String(fr: "c’est une prise de communication", en: "it is a socket")
        default: String(fr: "ce n’est pas un fichier ordinaire", en: "it is not an ordinary file")
        }
    }
}

extension ReportFormat {
    /// Whether a file of this format can begin so.
    fileprivate func begins(_ head: [UInt8]) -> Bool {
        switch self {
        case .pdf: head.starts(with: "%PDF-".utf8)
        case .png: head.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
        case .ods:
            // The first entry, stored as it is, names the media type at a fixed place.
            head.starts(with: [0x50, 0x4b, 3, 4])
                && head.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)
        case .fods:
            head.starts(with: "<?xml".utf8) && head.contains("<office:document")
        }
    }

    /// Whether a whole file of this format can end so.
    fileprivate func ends(_ tail: [UInt8]) -> Bool {
        switch self {
        case .pdf: tail.suffix(1024).contains("%%EOF")
        // The last chunk has no data: its length, its name and its checksum are always the same.
        case .png: tail.suffix(12).elementsEqual([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])
        // The end of the index, without a comment.
        case .ods: tail.suffix(22).starts(with: [0x50, 0x4b, 5, 6])
        case .fods: tail.contains("</office:document>")
        }
    }

    /// Whether a reader finds its way in the file.
    fileprivate func isIndexed(_ structure: ResultStructure) throws -> Bool {
        switch self {
        case .pdf: try structure.hasCrossReferences()
        case .ods: try structure.hasSheets()
        // They are read from their beginning.
        case .png, .fods: true
        }
    }
}

extension Collection<UInt8> {
    fileprivate func contains(_ text: String) -> Bool { Array(self).firstRange(of: Array(text.utf8)) != nil }
}
