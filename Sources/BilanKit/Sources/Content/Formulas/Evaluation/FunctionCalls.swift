import Programme

extension FormulaCalculator {
    func call(_ function: FormulaFunction, _ arguments: [FormulaNode]) throws -> Result {
        switch function {
        case .if:
            let condition = try number(arguments[0])
            return result(of: arguments[condition != 0 ? 1 : 2])
        case .ifError:
            let first = result(of: arguments[0])
            if case .error = first.value { return result(of: arguments[1]) }
            return first
        case .index: return Result(value: try index(arguments), isReference: true)
        case .vlookup: return Result(value: try vlookup(arguments), isReference: true)
        default: return Result(value: try value(of: function, arguments))
        }
    }

    private func value(of function: FormulaFunction, _ arguments: [FormulaNode]) throws -> FormulaValue {
        switch function {
        case .sum, .count, .countA, .average, .minimum, .maximum: try aggregate(function, arguments)
        case .subtotal: try subtotal(arguments)
        case .sumIf, .sumIfs, .countIf, .countIfs: try conditional(function, arguments)
        case .match: .number(Double(try match(arguments)))
        case .rows: .number(Double(try area(arguments[0]).rowCount))
        case .and, .or: try logical(arguments, isAnd: function == .and)
        case .not: .boolean(try number(arguments[0]) == 0)
        case .isNumber: .boolean(value(of: arguments[0]).compared.number != nil)
        case .isText: if case .text = value(of: arguments[0]) { .boolean(true) } else { .boolean(false) }
        case .isBlank: .boolean(value(of: arguments[0]) == .empty)
        case .isError: if case .error = value(of: arguments[0]) { .boolean(true) } else { .boolean(false) }
        case .n: .number(try scalar(arguments[0]).number ?? 0)
        case .notAvailable: .error(.notAvailable)
        case .round: try rounded(arguments, .nearest)
        case .roundUp: try rounded(arguments, .up)
        case .roundDown: try rounded(arguments, .down)
        case .absolute: .number(try number(arguments[0]).magnitude)
        case .date, .year, .month, .day: try calendar(function, arguments)
        default: try ofTexts(function, arguments)
        }
    }

    private func rounded(_ arguments: [FormulaNode], _ rounding: SpreadsheetNumber.Rounding) throws -> FormulaValue {
        let value = try number(arguments[0])
        return .number(SpreadsheetNumber.rounded(value, decimals: try whole(arguments[1]), rounding))
    }

    /// Cells count where they hold numbers; a text of the formula's own is an error, as is a condition that rests on no
    /// number.
    private func logical(_ arguments: [FormulaNode], isAnd: Bool) throws -> FormulaValue {
        var isTrue = isAnd
        var isKnown = false
        for argument in arguments {
            let result = result(of: argument)
            if case .error(let error) = result.value { throw Failure(error) }
            guard let number = result.value.number else {
                if result.isReference { continue }
                throw Failure(.value)
            }
            isKnown = true
            isTrue = isAnd ? isTrue && number != 0 : isTrue || number != 0
        }
        guard isKnown else { throw Failure(.value) }
        return .boolean(isTrue)
    }

    private func calendar(_ function: FormulaFunction, _ arguments: [FormulaNode]) throws -> FormulaValue {
        guard function == .date else {
            let days = SpreadsheetNumber.fifteenDigits(try number(arguments[0])).rounded(.down)
            guard days.magnitude < 1e7 else { throw Failure(.argument) }
            let parts = CivilDate.calendar(daysSinceEpoch: Int(days) - 25_569)
            return .number(Double(function == .year ? parts.year : function == .month ? parts.month : parts.day))
        }
        var year = try whole(arguments[0])
        let month = try whole(arguments[1])
        let day = try whole(arguments[2])
        // Two figures are a year of this century up to 29, of the last from 30 on.
        if (0...99).contains(year) { year += year < 30 ? 2000 : 1900 }
        guard year >= 0, year < 32_768, month.magnitude < 32_768, day.magnitude < 32_768 else {
            throw Failure(.argument)
        }
        // Before the Gregorian calendar programs differ.
        guard year >= 1583 else { throw Failure(.value) }
        let months = year * 12 + month - 1
        let first = CivilDate.daysSinceEpoch(year: months / 12, month: months % 12 + 1)
        return .number(Double(first + day - 1 + 25_569))
    }

    private func ofTexts(_ function: FormulaFunction, _ arguments: [FormulaNode]) throws -> FormulaValue {
        switch function {
        case .fixed:
            return .text(texts.fixed(try number(arguments[0]), decimals: max(0, try whole(arguments[1]))))
        case .value:
            let value = try scalar(arguments[0])
            if let number = value.number { return .number(number) }
            guard case .text(let text) = value else { return .number(0) }
            guard let number = texts.number(text) else { throw Failure(.argument) }
            return .number(number)
        default: break
        }
        let text = try text(arguments[0])
        switch function {
        case .length: return .number(Double(text.unicodeScalars.count))
        case .upper: return .text(text.uppercased())
        case .lower: return .text(text.lowercased())
        case .trim: return .text(text.split(separator: " ").joined(separator: " "))
        case .left: return .text(String(String.UnicodeScalarView(text.unicodeScalars.prefix(try size(arguments[1])))))
        case .right: return .text(String(String.UnicodeScalarView(text.unicodeScalars.suffix(try size(arguments[1])))))
        default:
            let start = try whole(arguments[1])
            let count = try size(arguments[2])
            guard start >= 1 else { throw Failure(.argument) }
            return .text(String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start - 1).prefix(count))))
        }
    }

    private func size(_ node: FormulaNode) throws -> Int {
        let count = try whole(node)
        guard count >= 0 else { throw Failure(.argument) }
        return count
    }
}

extension CivilDate {
    /// Days from 1970-01-01 to the first of a month, in any year from 1 on.
    static func daysSinceEpoch(year: Int, month: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
