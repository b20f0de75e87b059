/// What became of a file's rows and amounts.
package struct RowCounts {
    package var read = 0
    package var refused = 0
    package var repaired = 0
    /// The sum of the amounts that could be read, whatever else was wrong with their rows, in cents.
    package var cents: Int64 = 0
    /// Of the rows that were refused.
    package var centsRefused: Int64 = 0
    /// Of the rows that were repaired.
    package var centsRepaired: Int64 = 0

    /// What all amounts come to, reductions too, those of the dossier's other files included: no sum of some of them,
    /// in whatever order, is past what a machine's number holds.
    package private(set) var magnitude: Int64

    /// - Parameter magnitude: of the amounts of the dossier's other files, in cents.
    package init(magnitude: Int64 = 0) { self.magnitude = magnitude }

    /// How often each column was repaired in each way.
    private var repairs: [RepairKey: Int] = [:]

    private struct RepairKey: Hashable {
        let place: Int
        let field: String?
        let kind: RepairKind
    }

    /// In the order of the file's columns.
    package var repairCounts: [RepairCount] {
        repairs.sorted { ($0.key.place, $0.key.kind.rawValue) < ($1.key.place, $1.key.kind.rawValue) }.map {
            RepairCount(field: $0.key.field, $0.key.kind, count: $0.value)
        }
    }

    /// - Parameter amount: the row's, in cents.
    package mutating func add(_ row: [RowCheck.Repaired], of table: DossierTable, amount: Int64?) {
        repaired += 1
        centsRepaired &+= amount ?? 0
        for repair in row {
            // Whole rows are one kind, whatever their first cell was.
            let key = RepairKey(
                place: repair.column == nil ? -1 : repair.place, field: repair.column.map { table.columns[$0].name },
                kind: repair.kind)
            repairs[key, default: 0] += 1
        }
    }

    /// False where the sum is past all measure.
    package mutating func add(_ amount: Int64?) -> Bool {
        guard let amount else { return true }
        let (sum, overflows) = magnitude.addingReportingOverflow(abs(amount))
        guard !overflows else { return false }
        magnitude = sum
        cents += amount
        return true
    }
}
