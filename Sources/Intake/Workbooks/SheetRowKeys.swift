import Spreadsheets

/// What tells a sheet's rows from each other: a number for the cells of each row, in whatever order its columns stand.
/// Of a sheet of very many rows only some are kept, those of certain numbers, which another sheet keeps as well.
struct SheetRowKeys {
    /// More rows are not kept.
    private static let limit = 1 << 18

    /// In ascending order; a row that comes twice is in it twice.
    private(set) var keys: [UInt64] = []
    /// How many rows there are.
    private(set) var count = 0
    /// One row in so many is kept.
    private(set) var step: UInt64 = 1

    /// Whether all rows are kept.
    var isWhole: Bool { step == 1 }

    /// - Parameter keys: those of rows, in whatever order.
    init(_ keys: [UInt64] = []) {
        for key in keys { add(key) }
        self.keys.sort()
    }

    /// Adds a row's key, behind the others until they are sorted.
    mutating func add(_ key: UInt64) {
        count += 1
        guard key % step == 0 else { return }
        keys.append(key)
        if keys.count > Self.limit {
            step *= 2
            keys.removeAll { $0 % step != 0 }
        }
    }

    func sorted() -> SheetRowKeys {
        var sorted = self
        sorted.keys.sort()
        return sorted
    }

    /// The same of fewer rows.
    private func keys(at step: UInt64) -> [UInt64] { step == self.step ? keys : keys.filter { $0 % step == 0 } }

    /// How many of the rows that both keep are common to both, and what is kept of the lesser sheet.
    func overlap(with other: SheetRowKeys) -> (common: Int, least: Int) {
        let step = max(step, other.step)
        let (own, others) = (keys(at: step), other.keys(at: step))
        return (Self.common(own, others), min(own.count, others.count))
    }

    /// Whether each row is one of other sheets, as often there as here.
    func isContained(in others: [SheetRowKeys]) -> Bool {
        guard isWhole, !keys.isEmpty, others.allSatisfy(\.isWhole) else { return false }
        return Self.common(keys, others.flatMap(\.keys).sorted()) == keys.count
    }

    func hasSameRows(as other: SheetRowKeys) -> Bool {
        count == other.count && step == other.step && keys == other.keys
    }

    private static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < a.count, right < b.count {
            if a[left] == b[right] {
                (left, right, count) = (left + 1, right + 1, count + 1)
            } else if a[left] < b[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }

    /// Whether a row is among those kept.
    func contains(_ key: UInt64) -> Bool {
        var range = 0..<keys.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if keys[middle] == key { return true }
            range = keys[middle] < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }
}

/// Makes of a row what tells it from others, however its cells are written.
struct RowKeyReader {
    private let table: DossierTable
    /// The columns that the table doesn't have, by their names.
    private let others: [Int]
    private var check: RowCheck
    private var result = RowCheck.Result()
    private let amount: Int?
    private let keyPlaces: [Int]

    init(_ header: Header, _ table: DossierTable) {
        self.table = table
        let known = Set(header.places.compactMap(\.self))
        others = header.names.indices.filter { !known.contains($0) }.map { (HeaderKey.spelling(header.names[$0]), $0) }
            .sorted { $0 < $1 }.map(\.1)
        check = RowCheck(table: table, header: header, file: header.file)
        amount = table.amountColumn.flatMap(table.index).flatMap { header.places[$0] }
        keyPlaces = SheetColumns(header, of: table).keys
    }

    /// - Returns: nil for a row without an amount or a beneficiary, and for totals and titles.
    mutating func key(of record: InputRecord) -> UInt64? {
        func isFilled(_ place: Int) -> Bool { place < record.count && !record.isEmpty(place) }
        guard !record.isBlank, amount.map(isFilled) ?? true, check.namePlace.map(isFilled) ?? true,
            // A total often lacks the day that awards have.
            NonDataRow.fault(record, check, isRefused: !keyPlaces.allSatisfy(isFilled)) == nil
        else { return nil }
        check.read(record, into: &result)
        var key = RowKey()
        for column in table.columns.indices {
            guard let place = check.header.places[column] else { continue }
            switch result.values[column] {
            case .text(let range): key.add(record.bytes[range])
            case .stored(.text(let text)): key.add(text.utf8)
            case .stored(.integer(let number)): key.add(String(number).utf8)
            case .stored(.real(let number)): key.add(String(number).utf8)
            // What can't be read alone may be read by its column.
            case .stored(.null): key.add(isFilled(place) ? record.bytes[record.range(place)] : [])
            }
        }
        for place in others { key.add(isFilled(place) ? record.bytes[record.range(place)] : []) }
        return key.value
    }
}

/// FNV-1a of a row's cells: of two rows that differ it is hardly ever the same.
private struct RowKey {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ cell: some Sequence<UInt8>) {
        var spaces = 0
        for byte in cell {
            // Those at the end say nothing.
            if byte == 0x20 {
                spaces += 1
                continue
            }
            for _ in 0..<spaces { mix(0x20) }
            spaces = 0
            mix(byte)
        }
        // The cell's end, which no byte of UTF-8 equals.
        mix(0xFF)
    }

    private mutating func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// Its low bits choose the rows that are kept.
    var value: UInt64 {
        let mixed = (hash ^ hash >> 31) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 29
    }
}
