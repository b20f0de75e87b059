import Programme

/// Computes formulas as LibreOffice does; what stands in cells is asked of a source.
struct FormulaCalculator {
    /// Gives what a formula looks at.
    protocol Source {
        func value(at position: CellPosition, of grid: String) -> FormulaValue
        func value(named name: String) -> FormulaValue
        func value(of figure: ComputedValue) -> FormulaValue
        /// Nil where there is no such area.
        func area(_ place: CellArea.Place, of grid: String) -> AreaValues?
    }

    let source: any Source
    let texts: SpreadsheetText
    /// The grid that the formula stands in.
    let grid: String

    /// A result, and whether it is a cell's: a function over many values passes over a cell's text, and refuses one of
    /// the formula's own.
    struct Result {
        var value: FormulaValue
        var isReference = false
    }

    /// What makes a function end in an error.
    struct Failure: Error {
        var error: FormulaError
        init(_ error: FormulaError) { self.error = error }
    }

    func value(of node: FormulaNode) -> FormulaValue { result(of: node).value }

    func result(of node: FormulaNode) -> Result {
        do {
            switch node {
            case .number(let value): return Result(value: .number(value))
            case .money(let money): return Result(value: .number(money.euros))
            case .date(let date): return Result(value: .number(Double(date.serial)))
            case .text(let text): return Result(value: .text(text))
            case .boolean(let value): return Result(value: .boolean(value))
            case .cell(let position, let grid):
                return Result(value: source.value(at: position, of: grid ?? self.grid), isReference: true)
            case .name(let name): return Result(value: source.value(named: name), isReference: true)
            case .figure(let figure): return Result(value: source.value(of: figure), isReference: true)
            case .area: throw Failure(.value)
            case .negative(let part): return Result(value: .number(-(try number(part))))
            case .percent(let part): return Result(value: .number(try number(part) / 100))
            case .binary(let operation, let a, let b): return Result(value: try binary(operation, a, b))
            case .call(let function, let arguments): return try call(function, arguments)
            case .invalid: throw Failure(.reference)
            }
        } catch {
            return Result(value: .error((error as? Failure)?.error ?? .value))
        }
    }

    // MARK: Operands

    /// The argument's value; an error ends the function.
    func scalar(_ node: FormulaNode) throws -> FormulaValue {
        let value = value(of: node)
        if case .error(let error) = value { throw Failure(error) }
        return value
    }

    /// The argument as a number: an empty cell is 0, a text what it reads as.
    func number(_ node: FormulaNode) throws -> Double { try number(from: try scalar(node)) }

    private func number(from value: FormulaValue) throws -> Double {
        switch value {
        case .empty: return 0
        case .text(let text):
            guard let number = texts.number(text) else { throw Failure(.value) }
            return number
        default: return value.number ?? 0
        }
    }

    /// The argument as a text.
    func text(_ node: FormulaNode) throws -> String {
        switch try scalar(node) {
        case .empty: ""
        case .text(let text): text
        case let value: texts.text(value.number ?? 0)
        }
    }

    /// The argument as a whole number, what is behind the point cut off.
    func whole(_ node: FormulaNode) throws -> Int {
        let value = SpreadsheetNumber.fifteenDigits(try number(node)).rounded(.towardZero)
        guard value.magnitude < 1e9 else { throw Failure(.argument) }
        return Int(value)
    }

    func finite(_ value: Double) throws -> FormulaValue {
        guard value.isFinite else { throw Failure(.number) }
        return .number(value)
    }

    // MARK: Operators

    private func binary(_ operation: FormulaOperator, _ a: FormulaNode, _ b: FormulaNode) throws -> FormulaValue {
        switch operation {
        case .add, .subtract, .multiply, .divide, .power:
            let first = try scalar(a)
            let second = try scalar(b)
            return try arithmetic(operation, try number(from: first), try number(from: second))
        case .concatenate: return .text(try text(a) + text(b))
        default: return .boolean(operation.accepts(order(try scalar(a).compared, try scalar(b).compared, operation)))
        }
    }

    private func arithmetic(_ operation: FormulaOperator, _ a: Double, _ b: Double) throws -> FormulaValue {
        switch operation {
        case .add: return try finite(SpreadsheetNumber.sum(a, b))
        case .subtract: return try finite(SpreadsheetNumber.difference(a, b))
        case .multiply: return try finite(a * b)
        case .divide:
            guard b != 0 else { throw Failure(.divisionByZero) }
            return try finite(a / b)
        default:
            guard let power = SpreadsheetNumber.power(a, b) else { throw Failure(.number) }
            return .number(power)
        }
    }

    /// How two values stand: numbers before texts, an empty cell as the other's nothing.
    private func order(_ a: FormulaValue, _ b: FormulaValue, _ comparison: FormulaOperator) -> Int {
        switch (a, b) {
        case (.text(let a), .text(let b)):
            if comparison == .equal || comparison == .notEqual { return a.utf8.elementsEqual(b.utf8) ? 0 : 1 }
            return SpreadsheetText.order(a, b, isCaseSensitive: true)
        case (.text(let text), .empty): return text.isEmpty ? 0 : 1
        case (.empty, .text(let text)): return text.isEmpty ? 0 : -1
        case (.text, _): return 1
        case (_, .text): return -1
        default:
            let x = a.number ?? 0
            let y = b.number ?? 0
            return SpreadsheetNumber.areClose(x, y) ? 0 : x < y ? -1 : 1
        }
    }
}
