extension FormulaCalculator {
    func area(_ node: FormulaNode) throws -> AreaValues {
        guard case .area(let place) = node, let area = source.area(place, of: grid) else { throw Failure(.reference) }
        return area
    }

    /// The numbers that a function over many values sees, and what else it counts.
    private struct Tally {
        var sum = CompensatedSum()
        var numbers = 0
        var filled = 0
        var least = Double.infinity
        var greatest = -Double.infinity
        var error: FormulaError?

        mutating func add(_ value: FormulaValue) {
            if value == .empty { return }
            filled += 1
            if case .error(let error) = value {
                if self.error == nil { self.error = error }
            } else if let number = value.number {
                numbers += 1
                sum.add(number)
                least = Swift.min(least, number)
                greatest = Swift.max(greatest, number)
            }
        }

        func value(of function: FormulaFunction, _ calculator: FormulaCalculator) throws -> FormulaValue {
            switch function {
            case .count: return .number(Double(numbers))
            case .countA: return .number(Double(filled))
            default: if let error { throw Failure(error) }
            }
            switch function {
            case .average:
                guard numbers > 0 else { throw Failure(.divisionByZero) }
                return try calculator.finite(sum.value / Double(numbers))
            case .minimum: return .number(numbers == 0 ? 0 : least)
            case .maximum: return .number(numbers == 0 ? 0 : greatest)
            default: return try calculator.finite(sum.value)
            }
        }
    }

    func aggregate(_ function: FormulaFunction, _ arguments: [FormulaNode]) throws -> FormulaValue {
        var tally = Tally()
        // The least and the greatest are sought from the last argument on: of two errors the last is told.
        let isBackward = function == .minimum || function == .maximum
        // Of a table with groups the rows alone count.
        let passes = try arguments.contains { argument in
            if case .area = argument { try area(argument).isGrouped } else { false }
        }
        for argument in isBackward ? arguments.reversed() : arguments {
            if case .area = argument {
                try area(argument).forEach(passingSubtotals: passes) { tally.add($0) }
                continue
            }
            let result = result(of: argument)
            if case .text(let text) = result.value, !result.isReference {
                switch function {
                case .countA: break
                case .count:
                    if texts.number(text) != nil { tally.add(.number(0)) }
                    continue
                default: tally.add(.error(.value))
                }
            }
            tally.add(result.value)
        }
        return try tally.value(of: function, self)
    }

    func subtotal(_ arguments: [FormulaNode]) throws -> FormulaValue {
        let functions: [Int: FormulaFunction] = [1: .average, 2: .count, 3: .countA, 4: .maximum, 5: .minimum, 9: .sum]
        guard let function = functions[try whole(arguments[0])] else { throw Failure(.argument) }
        var tally = Tally()
        for argument in arguments.dropFirst() {
            try area(argument).forEach(passingSubtotals: true) { tally.add($0) }
        }
        return try tally.value(of: function, self)
    }

    /// `SUMIF`, `SUMIFS`, `COUNTIF`, `COUNTIFS`.
    func conditional(_ function: FormulaFunction, _ arguments: [FormulaNode]) throws -> FormulaValue {
        var arguments = arguments[...]
        var summed: AreaValues?
        switch function {
        case .sumIfs: summed = try area(arguments.removeFirst())
        case .sumIf: summed = try area(arguments.count > 2 ? arguments.removeLast() : arguments.first!)
        default: break
        }
        var conditions: [(AreaValues, Criterion)] = []
        while arguments.count >= 2 {
            let area = try area(arguments.removeFirst())
            conditions.append((area, Criterion(try scalar(arguments.removeFirst()), texts)))
        }
        let shape = conditions[0].0
        for area in conditions.map(\.0) + [summed].compactMap({ $0 }) {
            guard area.columnCount == shape.columnCount, area.rowCount == shape.rowCount else {
                throw Failure(.argument)
            }
        }
        var sum = CompensatedSum()
        var count = 0
        for column in 0..<shape.columnCount {
            for row in 0..<shape.rowCount where conditions.allSatisfy({ $1.accepts($0.columns[column][row]) }) {
                count += 1
                guard let value = summed?.columns[column][row] else { continue }
                if case .error(let error) = value { throw Failure(error) }
                sum.add(value.number ?? 0)
            }
        }
        return summed == nil ? .number(Double(count)) : try finite(sum.value)
    }
}
