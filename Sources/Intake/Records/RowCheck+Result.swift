import Support

extension RowCheck {
    /// A value that was read in another's place.
    package struct Repaired {
        /// The table's column; nil where the whole row is repaired.
        package let column: Int?
        /// The cell's place in the file's row, counted from 0.
        package let place: Int
        package let line: Int
        package let kind: RepairKind
        /// As the file has it, and as it was read.
        package let value: String
        package let read: String
    }

    /// What a row gave.
    package struct Result {
        /// A value for each of the table's columns.
        package var values: [RowValue] = []
        /// What is wrong in the row: all its cells are read.
        package var faults: [Fault] = []
        package var repairs: [Repaired] = []
        /// Columns that the schema asks for, whose cells are empty: told once for the whole file.
        package var unknown: [Int] = []
        /// No number tells who the beneficiary is.
        package var isAnonymous = false
        /// How many cells couldn't be read though the row is taken.
        var lost = 0
        /// What can be read of the table's amount, whatever else is wrong.
        package var cents: Int64?

        package init() {}

        package var isRefused: Bool { faults.contains { $0.severity == .error || $0.severity == .fatal } }
        /// How much speaks against this way of reading the row.
        var doubts: Int { faults.count { $0.severity == .warning } + unknown.count + (isAnonymous ? 1 : 0) }

        package mutating func clear() {
            values.removeAll(keepingCapacity: true)
            faults.removeAll(keepingCapacity: true)
            repairs.removeAll(keepingCapacity: true)
            unknown.removeAll(keepingCapacity: true)
            isAnonymous = false
            lost = 0
            cents = nil
        }
    }
}
