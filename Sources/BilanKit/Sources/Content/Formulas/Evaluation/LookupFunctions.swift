extension FormulaCalculator {
    func index(_ arguments: [FormulaNode]) throws -> FormulaValue {
        let area = try area(arguments[0])
        var row = try whole(arguments[1])
        var column = 1
        if arguments.count > 2 {
            column = try whole(arguments[2])
        } else if area.rowCount == 1 {
            (row, column) = (1, row)
        }
        guard let value = area.value(column - 1, row - 1) else { throw Failure(.argument) }
        if case .error(let error) = value { throw Failure(error) }
        return value
    }

    func vlookup(_ arguments: [FormulaNode]) throws -> FormulaValue {
        let sought = try scalar(arguments[0])
        let area = try area(arguments[1])
        let column = try whole(arguments[2])
        guard column >= 1, column <= area.columnCount else { throw Failure(.argument) }
        let isSorted = try number(arguments[3]) != 0
        guard
            let row = isSorted
                ? lastNotBeyond(sought, area.columns[0], isAscending: true) : firstEqual(sought, area.columns[0])
        else { throw Failure(.notAvailable) }
        let value = area.columns[column - 1][row]
        if case .error(let error) = value { throw Failure(error) }
        return value
    }

    /// The place, from 1.
    func match(_ arguments: [FormulaNode]) throws -> Int {
        let sought = try scalar(arguments[0])
        let cells = try area(arguments[1]).line
        let kind = try whole(arguments[2])
        guard let place = kind == 0 ? firstEqual(sought, cells) : lastNotBeyond(sought, cells, isAscending: kind > 0)
        else { throw Failure(.notAvailable) }
        return place + 1
    }

    /// Numbers find numbers, texts find texts whatever their case; an empty cell finds an empty text.
    private func firstEqual(_ sought: FormulaValue, _ cells: [FormulaValue]) -> Int? {
        if let number = sought.number {
            return cells.firstIndex { $0.number.map { SpreadsheetNumber.areClose($0, number) } ?? false }
        }
        let text = if case .text(let text) = sought { text } else { "" }
        return cells.firstIndex { if case .text(let own) = $0 { SpreadsheetText.areAlike(own, text) } else { false } }
    }

    /// In cells in order, the last of the sought one's kind that isn't greater; where they descend, that isn't less.
    private func lastNotBeyond(_ sought: FormulaValue, _ cells: [FormulaValue], isAscending: Bool) -> Int? {
        var found: Int?
        for (place, cell) in cells.enumerated() {
            guard let order = order(cell, sought) else { continue }
            if isAscending ? order > 0 : order < 0 { break }
            found = place
        }
        return found
    }

    /// How a cell stands to what is sought; nil where they are of two kinds.
    private func order(_ cell: FormulaValue, _ sought: FormulaValue) -> Int? {
        switch (cell, sought) {
        case (.text(let a), .text(let b)): return SpreadsheetText.order(a, b, isCaseSensitive: false)
        case (.text(let a), .empty): return a.isEmpty ? 0 : 1
        default:
            guard let a = cell.number, let b = sought.number else { return nil }
            return SpreadsheetNumber.areClose(a, b) ? 0 : a < b ? -1 : 1
        }
    }
}
