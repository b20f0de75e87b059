import Intake
import Support

/// A row and what its check gave, which is all that can be said of it without the rows before it.
struct CheckedRow {
    var record = InputRecord()
    var result = RowCheck.Result()
    /// Of its cells; nil where rows may be alike.
    var digest: RowDigest?
    /// By which the table sorts the row, folded; empty where it sorts by nothing.
    var sortKey: [UInt8] = []

    /// Reads the row and says what can be said of it.
    mutating func check(by check: inout RowCheck) {
        check.read(record, into: &result)
        digest = check.table.warnsOfDuplicates ? RowDigest(record) : nil
        guard let column = check.sortColumn, column < result.values.count else { return }
        switch result.values[column] {
        case .text(let range):
            record.bytes.withUnsafeBufferPointer { SortKey.fold(.init(rebasing: $0[range]), into: &sortKey) }
        case .stored(.text(var text)): text.withUTF8 { SortKey.fold($0, into: &sortKey) }
        case .stored: sortKey.removeAll(keepingCapacity: true)
        }
    }
}

/// Of a row's cells: FNV-1a, twice with different starts. 128 bits are too many for two rows to meet by chance.
struct RowDigest: Hashable {
    let a: UInt64
    let b: UInt64

    init(a: UInt64, b: UInt64) { (self.a, self.b) = (a, b) }

    init(_ record: InputRecord) {
        var a: UInt64 = 0xCBF2_9CE4_8422_2325
        var b: UInt64 = 0x9E37_79B9_7F4A_7C15
        record.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for end in record.ends {
                for byte in bytes[start..<end] {
                    a = (a ^ UInt64(byte)) &* 0x100_0000_01B3
                    b = (b ^ UInt64(byte)) &* 0x100_0000_01B3
                    b ^= b >> 29
                }
                // A cell's end, which no byte of UTF-8 equals.
                a = (a ^ 0xFF) &* 0x100_0000_01B3
                b = (b ^ 0xFF) &* 0x100_0000_01B3
                start = end
            }
        }
        (self.a, self.b) = (a, b)
    }
}
