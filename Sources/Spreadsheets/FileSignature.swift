import Foundation

/// What a file's first bytes say that it is.
enum FileSignature {
    case archive
    case xml
    case other(WorkbookFault)

    /// Whether such a file is none of CSV.
    var isClaimed: Bool {
        switch self {
        case .archive, .xml: true
        case .other(let fault): [.encrypted, .excel97, .webPage, .xmlSpreadsheet].contains(fault)
        }
    }

    static func read(_ path: String) throws -> FileSignature {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let handle = FileHandle(forReadingAtPath: path)
        else { throw SpreadsheetFailure(.fileUnreadable) }
        defer { try? handle.close() }
        let start = Array(try handle.read(upToCount: 1 << 16) ?? Data())
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return .archive
        }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // A compound file: its directory names a stream « EncryptedPackage » in UTF-16 where a protected XLSX is in
            // it.
            let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
            let rest = Array(try handle.read(upToCount: 1 << 24) ?? Data())
            return .other(Data(start + rest).range(of: Data(name)) == nil ? .excel97 : .encrypted)
        }
        // In UTF-16 every other byte is zero.
        let text = start.prefix(4096).filter { $0 != 0 }
        let words = Array(text.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, 0x0A, 0x0D].contains($0) })
        if words.starts(with: "<?xml".utf8) || words.starts(with: "<office:document".utf8) {
            let content = String(decoding: words, as: UTF8.self)
            if content.contains("urn:schemas-microsoft-com:office:spreadsheet\"") { return .other(.xmlSpreadsheet) }
            return content.lowercased().contains("<html") ? .other(.webPage) : .xml
        }
        return .other(.notAWorkbook)
    }
}
