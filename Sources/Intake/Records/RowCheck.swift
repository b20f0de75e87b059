import BilanKit
import Spreadsheets
import Support

/// Reads a file's rows by its table's rules, leniently: what is written otherwise but can be meant in one way alone is
/// repaired.
package struct RowCheck {
    /// The last cell of a column that was read.
    private struct LastCell {
        private(set) var bytes: [UInt8] = []
        private(set) var check = CellCheck.taken(.null)
        /// The value of a check that says nothing more.
        private(set) var taken: StoredValue?

        mutating func keep(_ range: Range<Int>, of record: InputRecord, _ check: CellCheck) {
            bytes.removeAll(keepingCapacity: true)
            record.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
            self.check = check
            if case .taken(let value) = check { taken = value } else { taken = nil }
        }
    }

    package let table: DossierTable
    package let header: Header
    package let file: String
    /// Nil for a sheet, whose cells are never cut.
    let separator: UInt8?
    /// False where a number of days may count from another day than usual.
    let readsSerials: Bool
    /// True of CSV files, where an apostrophe may keep a text from being a formula.
    let isGuarded: Bool
    package let amountColumn: Int?
    /// The table's column of days.
    let dateColumn: Int?
    /// Where the beneficiary's name stands in the file's rows.
    let namePlace: Int?
    /// Where it stands what the money is for.
    let purposePlace: Int?
    private let columnNames: ColumnNames
    /// The last cell taken of each column: many a column holds the same in row after row, which is then not read anew.
    private var last: [LastCell]
    /// What a person said that all rows hold, read by each column's rule.
    private let constants: [StoredValue?]
    /// For each of the table's columns, the longest text in bytes that is taken as it stands; nil for other columns.
    private let textLimits: [Int?]
    /// The table's columns of which one tells who the beneficiary is.
    let identifiers: [Int]
    /// The table's column that its rows are sorted by.
    package let sortColumn: Int?

    package init(
        table: DossierTable, header: Header, file: String, separator: UInt8? = nil, readsSerials: Bool = true,
        isGuarded: Bool = false
    ) {
        self.table = table
        self.isGuarded = isGuarded
        self.readsSerials = readsSerials
        self.separator = separator
        self.header = header
        self.file = file
        columnNames = ColumnNames(header.names)
        amountColumn = table.amountColumn.flatMap(table.index)
        dateColumn = table.columns.firstIndex { $0.rule == .date }
        namePlace = table.index(of: "nomBeneficiaire").flatMap { header.places[$0] }
        purposePlace = table.index(of: "objet").flatMap { header.places[$0] }
        last = Array(repeating: LastCell(), count: table.columns.count)
        constants = header.constantValues(of: table)
        identifiers = table.oneOf.compactMap(table.index)
        sortColumn = table.sortedBy.flatMap(table.index)
        textLimits = table.columns.map { column in
            guard case .text(let limit) = column.rule else { return nil }
            return limit ?? Int.max
        }
    }

    package mutating func read(_ record: InputRecord, into result: inout Result) {
        result.clear()
        if let cut = header.cut, separator != nil, record.count == header.width + 1 {
            return readCells(record.joining(cut, separator: separator ?? 0), into: &result)
        }
        let isEven = record.count == header.width && (header.width == header.names.count || !hasExtra(record))
        if isEven || separator == nil {
            readCells(record, into: &result, inPlace: true)
        } else {
            readRagged(record, into: &result)
        }
        if let broken = record.brokenQuote { readQuotes(at: broken, of: record, into: &result) }
        if isEven { readSwallowedRows(record, into: &result) }
    }

    /// True where a cell behind the last named column holds something.
    func hasExtra(_ record: InputRecord) -> Bool {
        record.count > header.names.count && !(header.names.count..<record.count).allSatisfy(record.isEmpty)
    }

    /// Reads the cells of a row that has as many as the header, or whose last are spare.
    /// - Parameter inPlace: whether texts may be left in the row's bytes: it is the file's own row, no attempt at one.
    mutating func readCells(_ record: InputRecord, into result: inout Result, inPlace: Bool = false) {
        guard record.count >= header.names.count else {
            return readCells(record.padded(to: header.names.count), into: &result, inPlace: inPlace)
        }
        for index in textLimits.indices {
            if inPlace, let limit = textLimits[index], let range = plainText(index, limit: limit, in: record) {
                result.values.append(.text(range))
            } else {
                result.values.append(.stored(value(index, in: record, &result)))
            }
        }
        if !record.problems.isEmpty {
            for problem in record.problems where problem.cell >= header.names.count {
                result.faults.append(
                    Fault(
                        file: file, line: record.line,
                        column: Fault.Column(name: CellName.columnName(problem.cell), index: problem.cell + 1),
                        .cell(problem.finding), severity: problem.severity))
            }
        }
        if separator != nil, hasExtra(record) {
            for place in header.names.count..<record.count where !record.isEmpty(place) {
                result.faults.append(fault(at: place, record, .cellWithoutColumn, .warning))
            }
        }
        if let outcome = header.outcome { check(outcome, of: record, into: &result) }
        checkOneOf(record, &result)
    }

    private func check(_ outcome: OutcomeColumn, of record: InputRecord, into result: inout Result) {
        let place = outcome.place
        // What takes an award back may say that it was annulled.
        guard place < record.count, (result.cents ?? 0) >= 0, outcome.refuses(record.trimmed(place)) else { return }
        let argument = MapArgument.column(header.names[place], index: place + 1, among: columnNames)
        result.faults.append(
            Fault(
                file: file, line: record.lines[place],
                column: Fault.Column(name: header.names[place], index: place + 1), value: record[place],
                .cell(.notGranted(argument: argument)), severity: .error))
    }

    private func checkOneOf(_ record: InputRecord, _ result: inout Result) {
        var isNamed = false
        for column in identifiers {
            guard let place = header.places[column] else { continue }
            guard case .stored(.null) = result.values[column] else { return }
            // One that can't be read has its own fault.
            if !record.isEmpty(place), case let cell = record.trimmed(place), !cell.isEmpty, !Placeholder.isOne(cell) {
                return
            }
            isNamed = true
        }
        result.isAnonymous = isNamed && !result.isRefused
    }

    /// Where a text stands that needs no second look: nothing is to be said of it and nothing is to be taken off it.
    private func plainText(_ index: Int, limit: Int, in record: InputRecord) -> Range<Int>? {
        guard let place = header.places[index], header.duplicates[index].isEmpty, record.problems.isEmpty else {
            return nil
        }
        let range = record.range(place)
        guard !range.isEmpty, range.count <= limit,
            Self.plainStarts[Int(record.bytes[range.lowerBound])],
            Self.plainEnds[Int(record.bytes[range.upperBound - 1])]
        else { return nil }
        return range
    }

    /// The bytes of letters, digits and signs that begin neither a formula nor a word for what isn't known: no space, and no apostrophe that
    /// keeps a text from being a formula. 0xC3 begins the accented letters of Latin-1.
    private static let plainStarts = (0..<256).map { byte in
        (0x30..<0x7F).contains(byte) && !Placeholder.firstBytes.contains(UInt8(byte))
            && !FormulaGuard.isRisky(String(UnicodeScalar(UInt8(byte)))) || byte == 0xC3
    }
    /// Those that end no spaces.
    private static let plainEnds = (0..<256).map { $0 > 0x20 && $0 != 0xA0 && $0 != 0xAF }

    private mutating func value(_ index: Int, in record: InputRecord, _ result: inout Result) -> StoredValue {
        guard var place = header.places[index] else { return constant(index, &result) ?? .null }
        if !header.undecided.isEmpty, header.undecided.contains(index) { return .null }
        var kind: RepairKind?
        if !header.duplicates[index].isEmpty {
            for duplicate in header.duplicates[index] where !record.isEmpty(duplicate) {
                if record.isEmpty(place) {
                    (place, kind) = (duplicate, .duplicateColumn)
                } else if record.trimmed(duplicate) != record.trimmed(place) {
                    result.faults.append(
                        fault(index, at: duplicate, of: record, .duplicateColumnDiffers(column: place + 1), .error))
                    return .null
                }
            }
        }
        let range = record.range(place)
        if index == amountColumn, let fault = otherUnit(record, place) {
            result.faults.append(fault)
            return .null
        }
        if !record.problems.isEmpty, let problem = record.problems.first(where: { $0.cell == place }) {
            let isVital = table.columns[index].unreadable == .refusesRow
            if index == amountColumn, problem.isLegible, !range.isEmpty {
                result.cents = evidentCents(record.trimmed(place))
            }
            if !isVital { result.lost += 1 }
            result.faults.append(
                fault(
                    index, at: place, of: record, problem.finding, isVital ? problem.severity : .warning,
                    note: isVital ? nil : .valueUnknown, isEmpty: record.isEmpty(place)))
            return .null
        }
        if range.isEmpty { return empty(index, at: place, of: record, &result) }

        let check: CellCheck
        if table.columns[index].rule.isAmount, record.isPercentage(place) {
            check = .refused(.amountIsPercentage)
        } else if record.isNumber(place), header.styles[index].numbers != .plain || record.isWordedNumber(place) {
            // A workbook's number is written by the program, not by the column.
            var style = header.styles[index]
            style.numbers = .styled(NumberStyle(decimal: .point))
            check = table.columns[index].read(record.trimmed(place), style: style)
        } else if record.holds(last[index].bytes, at: range) {
            // Nearly always, and without a copy of the whole check.
            if kind == nil, let value = last[index].taken {
                if index == amountColumn, case .integer(let cents) = value { result.cents = cents }
                return value
            }
            check = last[index].check
        } else {
            let cell = record.trimmed(place)
            if cell.isEmpty || cell.isInvisible { return empty(index, at: place, of: record, &result) }
            check = table.columns[index].read(
                isGuarded ? FormulaGuard.unguarded(cell) : cell, style: header.styles[index])
            last[index].keep(range, of: record, check)
        }
        switch check {
        case .taken(let value):
            if index == amountColumn, case .integer(let cents) = value { result.cents = cents }
            if let kind { repaired(index, at: place, of: record, kind, value, &result) }
            return value
        case .repaired(_, .dateSerial) where !readsSerials:
            result.faults.append(fault(index, at: place, of: record, .daysSince1904, .error))
            return .null
        case .repaired(let value, let how):
            if index == amountColumn, case .integer(let cents) = value { result.cents = cents }
            repaired(index, at: place, of: record, how, value, &result)
            return value
        case .doubtful(let value, let finding, let note):
            result.faults.append(fault(index, at: place, of: record, finding, .warning, note: note))
            if value == .null { result.lost += 1 }
            return value
        case .refused(let finding):
            if index == amountColumn, !record.isPercentage(place) {
                result.cents = evidentCents(record.trimmed(place))
            }
            result.faults.append(fault(index, at: place, of: record, finding, .error))
            return .null
        }
    }

    private func empty(
        _ index: Int, at place: Int, of record: InputRecord, _ result: inout Result
    ) -> StoredValue {
        if let year = header.years[index], year < record.count, case let cell = record.trimmed(year), !cell.isEmpty,
            case .repaired(let value, .yearAlone) = table.columns[index].read(cell)
        {
            repaired(index, at: year, of: record, .yearColumn, value, &result)
            return value
        }
        if let value = constant(index, &result) {
            repaired(index, at: place, of: record, .givenOnce, value, &result)
            return value
        }
        switch table.columns[index].need {
        case .value:
            result.faults.append(fault(index, at: place, of: record, .emptyCell, .error, isEmpty: true))
        case .advised: result.unknown.append(index)
        case .column, .nothing: break
        }
        return .null
    }

    /// The fault of an amount that a column beside it says to be in another currency, or in thousands.
    private func otherUnit(_ record: InputRecord, _ place: Int) -> Fault? {
        guard let other = header.currencyPlace, other < record.count, !record.isEmpty(other), let column = amountColumn,
            case let said = record.trimmed(other), !said.isEmpty, !AmountParts.saysEuro(said), !Placeholder.isOne(said),
            // A person may have said the unit for all rows.
            header.styles[column].unit == .euro || AmountParts("1 " + said)?.unit != header.styles[column].unit,
            case let name = other < header.names.count ? header.names[other] : "",
            // A unit may be that of a service; what a currency is called must be known.
            AmountParts("1 " + said) != nil || HeaderKey.spelling(name) != "UNITE"
        else { return nil }
        return fault(
            column, at: place, of: record,
            .amountInOtherUnit(
                unit: said, column: name.isEmpty ? "n° \(other + 1)" : name,
                amount: foreignAmount(of: record, at: place, in: said)),
            .error)
    }

    /// The amount of a row whose currency stands in another column.
    private func foreignAmount(of record: InputRecord, at place: Int, in said: String) -> ForeignAmount? {
        guard let code = AmountParts("1 " + said)?.currency, let cents = evidentCents(record.trimmed(place)) else {
            return nil
        }
        return ForeignAmount(currency: code, cents: cents)
    }

    /// What a person said that all rows hold.
    private func constant(_ index: Int, _ result: inout Result) -> StoredValue? {
        if index == amountColumn, case .integer(let cents)? = constants[index] { result.cents = cents }
        return constants[index]
    }

    /// What a refused amount says all the same, for the balance.
    private func evidentCents(_ cell: String) -> Int64? {
        guard let column = amountColumn, case let style = header.styles[column],
            let amount = AmountText.read(cell, style: style.numbers.style), amount.currency == nil
        else { return nil }
        return amount.cents(in: style.unit)
    }

    private func repaired(
        _ index: Int, at place: Int, of record: InputRecord, _ kind: RepairKind, _ value: StoredValue,
        _ result: inout Result
    ) {
        result.repairs.append(
            Repaired(
                column: index, place: place, line: record.lines[place], kind: kind, value: record[place],
                read: value.text(as: table.columns[index].rule)))
    }

    private func fault(
        _ column: Int, at place: Int, of record: InputRecord, _ finding: CellFinding, _ severity: Fault.Severity,
        note: CellNote? = nil, isEmpty: Bool = false
    ) -> Fault {
        Fault(
            file: file, line: record.lines[place],
            column: Fault.Column(name: table.columns[column].name, index: place + 1),
            value: isEmpty ? nil : record[place], .cell(finding, note: note), severity: severity)
    }

    /// A cell whose quotes weren't doubled: the row is repaired, or its faults may be theirs.
    private func readQuotes(at broken: Int, of record: InputRecord, into result: inout Result) {
        if !result.isRefused {
            result.repairs.append(
                Repaired(
                    column: nil, place: broken, line: record.lines[broken], kind: .quotes, value: record[broken],
                    read: record[broken]))
            return
        }
        result.faults.append(fault(at: broken, record, .quotesNotDoubled))
    }

    /// A fault of a cell of the file, whatever the table's column: under the name that the file has for it.
    func fault(
        at place: Int, _ record: InputRecord, _ finding: CellFinding, _ severity: Fault.Severity = .error
    ) -> Fault {
        Fault(
            file: file, line: record.lines[place],
            column: Fault.Column(name: place < header.names.count ? header.names[place] : "", index: place + 1),
            value: record[place], .cell(finding), severity: severity)
    }
}
