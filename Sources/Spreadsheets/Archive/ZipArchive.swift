import CLibzip
import Foundation

/// A ZIP archive opened for reading. Nothing is ever unpacked to a file: an entry's name is only looked for.
final class ZipArchive {
    private let handle: OpaquePointer
    private let limits: SpreadsheetLimits
    private var entries: [String: UInt64] = [:]
    /// The names in lower case: those of an Office Open XML package differ by more than case.
    private var folded: [String: UInt64] = [:]

    /// - Throws: `SpreadsheetFailure` for a file that is no archive, or one that is built to mislead.
    init(path: String, limits: SpreadsheetLimits) throws {
        self.limits = limits
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else { throw SpreadsheetFailure(Self.fault(code)) }
        // From here on `deinit` closes it, whether or not the rest succeeds.
        self.handle = handle
        try readNames()
    }

    deinit { zip_discard(handle) }

    func contains(_ name: String) -> Bool { index(of: name) != nil }

    var names: some Collection<String> { entries.keys }

    /// The bytes of an entry.
    /// - Throws: `SpreadsheetFailure` where there is none, or it can't be read.
    func open(_ name: String) throws -> ZipPart {
        guard let index = index(of: name) else {
            throw SpreadsheetFailure(part: name, .partMissing)
        }
        return try ZipPart(handle, index, name, limits, archive: self)
    }

    /// All bytes of a small entry.
    func read(_ name: String) throws -> [UInt8] {
        let part = try open(name)
        var bytes: [UInt8] = []
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { block.deallocate() }
        while case let count = try part.read(into: block), count > 0 {
            bytes.append(contentsOf: block[..<count])
            guard bytes.count <= limits.smallPartBytes else {
                throw SpreadsheetFailure(
                    part: name, .tooMuchData(megabytes: limits.smallPartBytes >> 20))
            }
        }
        return bytes
    }

    private func index(of name: String) -> UInt64? { entries[name] ?? folded[name.lowercased()] }

    private func readNames() throws {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.entries else {
            throw SpreadsheetFailure(.tooManyEntries(count: Int(count), limit: limits.entries))
        }
        for index in 0..<UInt64(max(count, 0)) {
            guard let text = zip_get_name(handle, index, zip_flags_t(ZIP_FL_ENC_GUESS)) else {
                throw SpreadsheetFailure(.entryWithoutName)
            }
            let name = String(cString: text)
            let steps = name.split(separator: "/", omittingEmptySubsequences: false)
            guard !name.hasPrefix("/"), !name.hasPrefix("\\"), !steps.contains(".."), !name.contains("..\\") else {
                throw SpreadsheetFailure(part: name, .entryOutsideArchive)
            }
            // Some programs for Windows part names as its folders.
            let plain = name.replacing("\\", with: "/")
            guard entries.updateValue(index, forKey: plain) == nil else {
                throw SpreadsheetFailure(part: name, .partTwice)
            }
            folded[plain.lowercased()] = index
        }
    }

    private static func fault(_ code: Int32) -> WorkbookFault {
        switch code {
        case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_NOENT: .fileUnreadable
        default: .archiveDamaged
        }
    }
}

/// An entry of an archive, unpacked as it is read. Its checksum is compared at its end.
final class ZipPart: PartSource {
    private let file: OpaquePointer
    private let name: String
    private let limits: SpreadsheetLimits
    private let packed: Int
    private var count = 0
    /// Keeps the archive open.
    private let archive: ZipArchive

    fileprivate init(
        _ handle: OpaquePointer, _ index: UInt64, _ name: String, _ limits: SpreadsheetLimits, archive: ZipArchive
    ) throws {
        self.name = name
        self.limits = limits
        self.archive = archive
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat_index(handle, index, 0, &stat) == 0 else {
            throw SpreadsheetFailure(part: name, .partDamaged)
        }
        packed = Int(clamping: stat.comp_size)
        if stat.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, stat.encryption_method != UInt16(ZIP_EM_NONE) {
            throw SpreadsheetFailure(part: name, .encrypted)
        }
        guard let file = zip_fopen_index(handle, index, 0) else {
            let error = zip_get_error(handle).pointee.zip_err
            throw SpreadsheetFailure(part: name, Self.fault(error))
        }
        self.file = file
    }

    deinit { zip_fclose(file) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        let got = zip_fread(file, base, UInt64(buffer.count))
        guard got >= 0 else {
            throw SpreadsheetFailure(part: name, Self.fault(zip_file_get_error(file).pointee.zip_err))
        }
        count += Int(got)
        if count > limits.partBytes {
            throw SpreadsheetFailure(part: name, .tooMuchData(megabytes: limits.partBytes >> 20))
        }
        if count > limits.ratioFloor, count / limits.ratio > packed {
            throw SpreadsheetFailure(part: name, .decompressionBomb(ratio: limits.ratio))
        }
        return Int(got)
    }

    private static func fault(_ code: Int32) -> WorkbookFault {
        switch code {
        case ZIP_ER_CRC: .checksumWrong
        case ZIP_ER_COMPNOTSUPP: .compressionUnknown
        case ZIP_ER_NOPASSWD, ZIP_ER_ENCRNOTSUPP, ZIP_ER_WRONGPASSWD: .encrypted
        case ZIP_ER_MEMORY: .outOfMemory
        default: .partDamaged
        }
    }
}
