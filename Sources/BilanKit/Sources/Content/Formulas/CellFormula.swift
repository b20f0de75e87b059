import Programme

/// A spreadsheet formula: written as OpenFormula in ODS with the result that LibreOffice comes to, and as that result
/// elsewhere.
///
///     GridCell(formula: (.cell("B2") - .cell("C2")) / .cell("B2"), format: .percent)
///     GridCell(
///         formula: .sumIf(.column("Département", of: "Aides"), .equal(.cell("A2")), sum: .column("Engagé", of: "Aides")),
///         format: .money)
///
/// A formula reads well in Swift because operators and literals build formulas; `==` and `!=` do too, which is why
/// formulas themselves
/// can't be compared.
public struct CellFormula: Sendable {
    package let node: FormulaNode

    package init(node: FormulaNode) { self.node = node }

    /// A value as a formula writes it: amounts exact to the cent, dates as `DATE(2018;12;31)`, what is no value as an
    /// empty text.
    public init(_ value: CellValue) {
        node =
            switch value {
            case .empty: .text("")
            case .text(let text), .missing(let text), .link(let text, _): .text(text)
            case .rich(let text): .text(text.spelledOut)
            case .integer(let value): .number(Double(value))
            case .decimal(let value): value.isFinite ? .number(value) : .text("")
            case .share(let share): share.fraction.isFinite ? .number(share.fraction) : .text("")
            case .money(let money): .money(money)
            case .date(let date): .date(date)
            case .duration(let duration): .number(duration.days)
            case .boolean(let value): .boolean(value)
            case .figure(let figure): .figure(figure)
            }
    }

    /// A value as a formula writes it.
    public static func value(_ value: some CellConvertible) -> CellFormula { CellFormula(value.cellValue) }

    /// One cell of a grid.
    ///
    /// - Parameters:
    ///   - address: such as `B2`; dollars fix column and row in copies. What is no address is an error that `Composition.check()` gives.
    ///   - grid: the grid's name; nil for the grid that the formula stands in.
    public static func cell(_ address: String, of grid: String? = nil) -> CellFormula {
        CellFormula(node: CellPosition(address).map { .cell($0, grid: grid) } ?? .invalid(address))
    }

    /// One cell of a grid, by numbers that count from 0.
    public static func cell(column: Int, row: Int, of grid: String? = nil) -> CellFormula {
        CellFormula(node: .cell(CellPosition(column: column, row: row), grid: grid))
    }

    /// A cell by its name.
    public static func named(_ name: String) -> CellFormula { CellFormula(node: .name(name)) }

    /// The grand total of a table's column: its cell where the table prints it, else the sum.
    public static func total(_ column: String, of table: String) -> CellFormula {
        CellFormula(node: .figure(.total(table: table, column: column)))
    }

    /// The number of rows in a table's body.
    public static func rowCount(of table: String) -> CellFormula { CellFormula(node: .figure(.count(table: table))) }
}

extension CellFormula: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral
{
    public init(integerLiteral value: Int) { node = .number(Double(value)) }
    public init(floatLiteral value: Double) { node = value.isFinite ? .number(value) : .call(.notAvailable, []) }
    public init(stringLiteral value: String) { node = .text(value) }
    public init(booleanLiteral value: Bool) { node = .boolean(value) }
}

extension CellFormula {
    /// The sum of two numbers.
    public static func + (a: CellFormula, b: CellFormula) -> CellFormula { binary(.add, a, b) }
    /// The first number less the second.
    public static func - (a: CellFormula, b: CellFormula) -> CellFormula { binary(.subtract, a, b) }
    /// The product of two numbers.
    public static func * (a: CellFormula, b: CellFormula) -> CellFormula { binary(.multiply, a, b) }
    /// The first number over the second; `#DIV/0!` where that is 0.
    public static func / (a: CellFormula, b: CellFormula) -> CellFormula { binary(.divide, a, b) }
    /// The number with the other sign.
    public static prefix func - (a: CellFormula) -> CellFormula { CellFormula(node: .negative(a.node)) }

    /// Whether two values are equal; the case of letters doesn't count.
    public static func == (a: CellFormula, b: CellFormula) -> CellFormula { binary(.equal, a, b) }
    /// Whether two values differ; the case of letters doesn't count.
    public static func != (a: CellFormula, b: CellFormula) -> CellFormula { binary(.notEqual, a, b) }
    /// Whether the first value is less.
    public static func < (a: CellFormula, b: CellFormula) -> CellFormula { binary(.less, a, b) }
    /// Whether the first value is less or equal.
    public static func <= (a: CellFormula, b: CellFormula) -> CellFormula { binary(.lessOrEqual, a, b) }
    /// Whether the first value is greater.
    public static func > (a: CellFormula, b: CellFormula) -> CellFormula { binary(.greater, a, b) }
    /// Whether the first value is greater or equal.
    public static func >= (a: CellFormula, b: CellFormula) -> CellFormula { binary(.greaterOrEqual, a, b) }

    /// The number raised to a power.
    public func raised(to exponent: CellFormula) -> CellFormula { .binary(.power, self, exponent) }

    /// The number divided by a hundred, as the operator `%` does.
    public var percent: CellFormula { CellFormula(node: .percent(node)) }

    /// Texts one after the other, as the operator `&` of spreadsheets has them; numbers with all their digits, in the
    /// reader's language.
    ///
    /// There is no `&` here: in Swift it would bind as tightly as a product.
    public static func concatenate(_ first: CellFormula, _ more: CellFormula...) -> CellFormula {
        more.reduce(first) { binary(.concatenate, $0, $1) }
    }

    private static func binary(_ operation: FormulaOperator, _ a: CellFormula, _ b: CellFormula) -> CellFormula {
        CellFormula(node: .binary(operation, a.node, b.node))
    }
}
