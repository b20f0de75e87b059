/// Reads CSV (RFC 4180) row by row in bounded memory: any separator, quotes, line ends CRLF, LF or CR, UTF-8 with or
/// without
/// BOM. It knows the line of every cell.
///
/// Leniently, quotes that weren't doubled are read as they stand: one closes a cell where a separator or a line end
/// follows alone, and one
/// that is never closed, or that swallows lines and other quotes, has opened nothing. `InputRecord.brokenQuote` names such
/// a cell.
package struct CSVReader: RecordSource {
    /// A row may not be longer than this, in bytes: a quote that is never closed would swallow the file.
    static var rowLimit: Int { 4 << 20 }
    /// Nor have more cells than this.
    static var cellLimit: Int { 1 << 16 }

    private var source: any ByteSource
    /// Whether bytes past ASCII are still to be checked.
    private let checksUTF8: Bool
    private let isLenient: Bool
    /// What was read since a quote opened, to be read again where it turns out to open nothing; nil outside quotes.
    private var reread: (bytes: [UInt8], line: Int, start: Int, isDoubtful: Bool)?
    private var block: [UInt8] = []
    private(set) var position = 0
    private(set) var line = 1
    /// Bytes of the file before `block`.
    private(set) var offset = 0
    private var utf8 = UTF8Check()
    private var hasBegun = false
    private var hasEnded = false
    private var follows: UInt8?

    /// What separates the cells: what was given, or else the more frequent of comma and semicolon in the first line.
    package private(set) var separator = UInt8(ascii: ",")
    private let isSeparatorGiven: Bool
    /// For each byte whether it may end a run of bytes that are taken as they are.
    private var isSpecial = [Bool](repeating: false, count: 256)

    /// - Parameter checksUTF8: false for what is known to be UTF-8.
    package init(_ source: any ByteSource, separator: UInt8? = nil, checksUTF8: Bool = true, isLenient: Bool = false) {
        self.source = source
        self.isLenient = isLenient
        self.checksUTF8 = checksUTF8
        isSeparatorGiven = separator != nil
        if let separator { self.separator = separator }
    }

    /// Reads the next row into `record`; false at the end of the file.
    /// - Throws: `CSVFailure` for binary data, text that is not UTF-8, or a quote that is never closed; the system's
    ///   error where reading fails.
    package mutating func next(into record: inout InputRecord) throws -> Bool {
        record.clear()
        if !hasBegun { try begin() }
        guard !hasEnded else { return false }
        var state = State.cellStart
        var quoteLine = line
        record.lines.append(line)

        while true {
            if position == block.count, try !refill() {
                if state == .quoted, isLenient {
                    unread(&record)
                    state = .plain
                    continue
                }
                hasEnded = true
                if state == .quoted { throw unclosedQuote(at: quoteLine, record) }
                if utf8.isInside { throw notUTF8(nil, record) }
                // A file that ends with its last row's line end has no row after it.
                guard state != .cellStart || record.count > 0 else { return false }
                record.ends.append(record.bytes.count)
                return true
            }
            if state == .cellStart, follows == nil, !utf8.isInside {
                if takePlainCells(&record) { return true }
                if record.bytes.count > Self.rowLimit || record.ends.count > Self.cellLimit {
                    throw tooLong(state, quotedFrom: quoteLine, record)
                }
                guard position < block.count else { continue }
            }
            if state == .plain || state == .quoted, !utf8.isInside {
                takeRun(&record)
                if record.bytes.count > Self.rowLimit {
                    guard state == .quoted, isLenient else { throw tooLong(state, quotedFrom: quoteLine, record) }
                    unread(&record)
                    state = .plain
                    continue
                }
                guard position < block.count else { continue }
            }
            let byte = block[position]
            position += 1
            if checksUTF8, byte >= 0x80 || utf8.isInside {
                guard utf8.accepts(byte) else { throw notUTF8(byte, record) }
            } else if byte == 0 {
                throw binary
            }
            // The second byte of CRLF.
            if follows == 0x0D, byte == 0x0A {
                follows = nil
                if state == .quoted { record.bytes.append(byte) }
                continue
            }
            follows = byte == 0x0D ? byte : nil

            switch state {
            case .cellStart where byte == 0x22:
                state = .quoted
                quoteLine = line
                if isLenient { reread = ([], line, record.bytes.count, false) }
            case .quoted:
                reread?.bytes.append(byte)
                if byte == 0x22 {
                    state = .quoteInQuoted
                } else {
                    if byte == 0x0A || byte == 0x0D { line += 1 }
                    record.bytes.append(byte)
                    if reread?.isDoubtful == true, line > quoteLine {
                        unread(&record)
                        state = .plain
                    }
                }
            case .quoteInQuoted where byte == 0x22:
                reread?.bytes.append(byte)
                record.bytes.append(byte)
                state = .quoted
            case .quoteInQuoted where isLenient && byte != separator && byte != 0x0A && byte != 0x0D:
                reread?.bytes.append(byte)
                reread?.isDoubtful = true
                record.brokenQuote = record.brokenQuote ?? record.count
                record.bytes.append(0x22)
                record.bytes.append(byte)
                state = .quoted
                if line > quoteLine {
                    unread(&record)
                    state = .plain
                }
            default:
                reread = nil
                switch byte {
                case separator:
                    record.ends.append(record.bytes.count)
                    record.lines.append(line)
                    state = .cellStart
                case 0x0A, 0x0D:
                    record.ends.append(record.bytes.count)
                    line += 1
                    return true
                default:
                    if state == .quoteInQuoted { record.brokenQuote = record.brokenQuote ?? record.count }
                    if byte == 0x22, state == .plain { record.noteQuote() }
                    record.bytes.append(byte)
                    state = .plain
                }
            }
            if record.bytes.count > Self.rowLimit || record.ends.count > Self.cellLimit {
                throw tooLong(state, quotedFrom: quoteLine, record)
            }
        }
    }

    enum State { case cellStart, plain, quoted, quoteInQuoted }

    /// Takes whole cells without quotes, as most are.
    /// - Returns: true where the row ends with them; else the rest begins with a cell that is to be looked at byte by byte.
    private mutating func takePlainCells(_ record: inout InputRecord) -> Bool {
        let isSpecial = isSpecial
        let separator = separator
        var start = position
        var hasEnded = false
        block.withUnsafeBufferPointer { bytes in
            isSpecial.withUnsafeBufferPointer { isSpecial in
                var end = start
                while record.ends.count < Self.cellLimit {
                    while end < bytes.count, !isSpecial[Int(bytes[end])] { end += 1 }
                    guard end < bytes.count else { return }
                    let byte = bytes[end]
                    let isLineEnd = byte == 0x0A || byte == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
                    guard byte == separator || isLineEnd else { return }
                    record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
                    record.ends.append(record.bytes.count)
                    end += byte == 0x0D ? 2 : 1
                    start = end
                    if isLineEnd {
                        hasEnded = true
                        return
                    }
                    record.lines.append(line)
                }
            }
        }
        if hasEnded { line += 1 }
        position = start
        return hasEnded
    }

    /// Takes the bytes up to the next that may mean something.
    private mutating func takeRun(_ record: inout InputRecord) {
        let start = position
        var end = start
        block.withUnsafeBufferPointer { bytes in
            isSpecial.withUnsafeBufferPointer { isSpecial in
                while end < bytes.count, !isSpecial[Int(bytes[end])] { end += 1 }
            }
            record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
            reread?.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
        if end > start { follows = nil }
        position = end
    }

    /// Goes back to behind the quote that opened the cell, which is then a character of it.
    private mutating func unread(_ record: inout InputRecord) {
        guard let again = reread else { return }
        reread = nil
        offset += position - again.bytes.count
        block = again.bytes + block[position...]
        position = 0
        line = again.line
        follows = nil
        record.bytes.removeLast(record.bytes.count - again.start)
        record.bytes.append(0x22)
        record.brokenQuote = record.brokenQuote ?? record.count
    }

    private mutating func refill() throws -> Bool {
        offset += block.count
        position = 0
        block = try source.next()
        return !block.isEmpty
    }

    /// Skips the BOM and finds the separator.
    private mutating func begin() throws {
        hasBegun = true
        // Enough for the BOM and, in all but odd files, the header.
        while block.count < 1 << 16 {
            let more = try source.next()
            if more.isEmpty { break }
            block += more
        }
        if block.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw workbook }
        if block.starts(with: [0xFF, 0xFE]) || block.starts(with: [0xFE, 0xFF]) || UTF16Order.encoding(block) != nil {
            throw utf16
        }
        if block.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if !isSeparatorGiven { separator = separatorOfFirstLine() }
        for byte in [0x00, 0x0A, 0x0D, 0x22, separator] { isSpecial[Int(byte)] = true }
        if checksUTF8 { for byte in 0x80...0xFF { isSpecial[byte] = true } }
        if block.isEmpty { hasEnded = true }
    }

    private func separatorOfFirstLine() -> UInt8 {
        var isQuoted = false
        var commas = 0
        var semicolons = 0
        scan: for byte in block[position...] {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x2C where !isQuoted: commas += 1
            case 0x3B where !isQuoted: semicolons += 1
            case 0x0A where !isQuoted, 0x0D where !isQuoted: break scan
            default: break
            }
        }
        return semicolons > commas ? 0x3B : 0x2C
    }
}
