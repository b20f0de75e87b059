internal import Glibc
import Programme

/// Writes a table's rows as CSV, for people and programs that want its figures: RFC 4180, UTF-8, a header row, one row a body row;
/// amounts in euros and shares as fractions, both with a decimal point and all that is kept of them, dates as ISO 8601.
///
/// The groups that a row is in are columns before its own. Subtotals and totals are left out: they follow from the rows, and would
/// be counted with them. Rows are written as they are read.
public struct TableCSV {
    private let table: Table
    private let evaluator: TableEvaluator

    /// - Parameter evaluator: gives what computed columns take from other tables.
    public init(_ table: Table, _ evaluator: TableEvaluator) {
        self.table = table
        self.evaluator = evaluator
    }

    /// Writes a new file at `path`.
    ///
    /// - Parameters:
    ///   - limit: how many bytes the file may take.
    ///   - progress: told every 500 rows; what it throws ends the file.
    /// - Returns: the bytes written; nil where they would be more than `limit`. The file is then not there.
    /// - Throws: `DocumentError` where the file can't be written, or what `progress` threw; the file is then not there.
    public func write(to path: String, limit: Int = .max, progress: ProgressHandler = { _ in }) throws -> Int? {
        let output = try LineOutput(path)
        do {
            var line: [UInt8] = []
            header(&line)
            var number = 0
            let titles = table.groupings.count
            let computed = table.computedColumns
            for row in table.rows {
                try output.write(line)
                guard output.size <= limit else { break }
                line.removeAll(keepingCapacity: true)
                for level in 0..<titles { append(level < row.keys.count ? row.keys[level] : "", to: &line) }
                for value in evaluator.completed(row.cells, of: table, computed: computed, isTotal: false) { append(value, to: &line) }
                end(&line)
                number += 1
                if number % 500 == 0 { try progress(Progress(rows: 0, pages: 0)) }
            }
            try output.write(line)
            try output.close()
        } catch {
            unlink(path)
            throw error
        }
        guard output.size <= limit else {
            unlink(path)
            return nil
        }
        return output.size
    }

    private func header(_ line: inout [UInt8]) {
        for title in table.groupings { append(title, to: &line) }
        for column in table.columns { append(column.title, to: &line) }
        end(&line)
    }

    /// Ends a record: the comma after its last field gives way to the line's end.
    private func end(_ line: inout [UInt8]) {
        if !line.isEmpty { line.removeLast() }
        line.append(contentsOf: [0x0D, 0x0A])
    }

    private func append(_ value: CellValue, to line: inout [UInt8]) {
        switch value {
        case .empty, .figure: line.append(Self.comma)
        case .text(let text), .missing(let text), .link(let text, _): append(text, to: &line)
        case .rich(let text): append(text.spelledOut, to: &line)
        case .integer(let value): appendPlain("\(value)", to: &line)
        case .decimal(let value): appendPlain(value.isFinite ? "\(value)" : "", to: &line)
        case .share(let share): appendPlain(share.fraction.isFinite ? "\(share.fraction)" : "", to: &line)
        case .money(let money):
            let cents = money.cents.magnitude % 100
            appendPlain(
                "\(money.cents < 0 ? "-" : "")\(money.cents.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)", to: &line)
        case .date(let date): appendPlain(date.description, to: &line)
        case .boolean(let value): appendPlain(value ? "true" : "false", to: &line)
        }
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    private func appendPlain(_ text: String, to line: inout [UInt8]) {
        line.append(contentsOf: text.utf8)
        line.append(Self.comma)
    }

    /// A field, in quotation marks where it holds what parts fields, or a space at an end that a reader may drop.
    private func append(_ text: String, to line: inout [UInt8]) {
        let bytes = text.utf8
        let needsQuotes = bytes.first == 0x20 || bytes.last == 0x20
            || bytes.contains { $0 == Self.comma || $0 == Self.quote || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        guard needsQuotes else { return appendPlain(text, to: &line) }
        line.append(Self.quote)
        for byte in bytes {
            if byte == Self.quote { line.append(Self.quote) }
            line.append(byte)
        }
        line.append(Self.quote)
        line.append(Self.comma)
    }
}

/// A file written many lines at a time.
private final class LineOutput {
    private let path: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    /// Bytes given so far.
    private(set) var size = 0

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw failure() }
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    func write(_ line: [UInt8]) throws {
        size += line.count
        buffer += line
        if buffer.count > 1 << 16 { try flush() }
    }

    func close() throws {
        try flush()
        defer { descriptor = -1 }
        if Glibc.close(descriptor) != 0 { throw failure() }
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw failure() }
                rest = rest.dropFirst(count)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failure() -> DocumentError {
        DocumentError("\(path) ne peut pas être écrit : \(String(cString: strerror(errno))) ; vérifiez les droits du dossier et la place libre")
    }
}
