/// Follows a worksheet's part from row to row.
final class WorksheetReader: XMLHandler {
    private var machine: WorksheetMachine

    init(
        limits: SpreadsheetLimits, strings: @escaping () throws -> SharedStrings, formats: [NumberFormatKind],
        startsIn1904: Bool
    ) {
        machine = WorksheetMachine(limits: limits, strings: strings, formats: formats, startsIn1904: startsIn1904)
    }

    var mergedRanges: [MergedRange] { machine.mergedRanges }
    var hiddenColumns: [ClosedRange<Int>] { machine.hiddenColumns }
    var extent: SheetExtent { machine.extent }
    /// The row that is read; nil before the first.
    var row: Int? { machine.rowIndex < 0 ? nil : machine.rowIndex }

    func takeRow(into row: inout SheetRow) {
        swap(&machine.row, &row)
        machine.isRowReady = false
    }

    /// Gives out what was read whole before the rest failed.
    /// - Returns: whether there is a row.
    func finish() -> Bool {
        machine.finish()
        return machine.isRowReady
    }

    override func start(_ name: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        try machine.start(name, in: parent, attributes)
    }

    override func end(_ name: UInt8) throws { try machine.end(name) }
    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws { try machine.text(bytes) }
    override var wantsPause: Bool { machine.isRowReady }
}

/// Goes through a worksheet.
final class WorksheetCursor: RowCursor {
    private let pull: XMLPull
    private let reader: WorksheetReader
    private let part: String
    private var hasEnded = false
    private var failure: SpreadsheetFailure?

    init(_ pull: XMLPull, _ reader: WorksheetReader, part: String) {
        self.pull = pull
        self.reader = reader
        self.part = part
    }

    var mergedRanges: [MergedRange] { reader.mergedRanges }
    var hiddenColumns: [ClosedRange<Int>] { reader.hiddenColumns }
    var extent: SheetExtent { reader.extent }

    func next(into row: inout SheetRow) throws -> Bool {
        if let failure {
            self.failure = nil
            throw failure
        }
        guard !hasEnded else { return false }
        do {
            if try pull.advance() {
                reader.takeRow(into: &row)
                return true
            }
        } catch let failure as SpreadsheetFailure {
            hasEnded = true
            let placed = failure.at(part: failure.part ?? part, row: failure.part == nil ? reader.row : nil)
            guard reader.finish() else { throw placed }
            self.failure = placed
            reader.takeRow(into: &row)
            return true
        }
        hasEnded = true
        return false
    }
}
