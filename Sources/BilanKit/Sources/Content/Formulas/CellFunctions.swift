/// Functions over many cells.
extension CellFormula {
    private static func call(_ function: FormulaFunction, _ arguments: FormulaNode...) -> CellFormula {
        CellFormula(node: .call(function, arguments))
    }

    private static func call(_ function: FormulaFunction, over areas: [CellArea]) -> CellFormula {
        CellFormula(node: .call(function, areas.map { .area($0.place) }))
    }

    private static func call(_ function: FormulaFunction, of terms: [CellFormula]) -> CellFormula {
        CellFormula(node: .call(function, terms.map(\.node)))
    }

    /// The sum of the numbers in areas; texts and empty cells count for nothing. Of a table with groups, its rows
    /// alone.
    public static func sum(_ area: CellArea, _ more: CellArea...) -> CellFormula { call(.sum, over: [area] + more) }
    /// The sum of terms; a text that is no cell's is an error.
    public static func sum(_ term: CellFormula, _ more: CellFormula...) -> CellFormula { call(.sum, of: [term] + more) }
    /// How many cells hold a number.
    public static func count(_ area: CellArea, _ more: CellArea...) -> CellFormula { call(.count, over: [area] + more) }
    /// How many of the terms are numbers.
    public static func count(_ term: CellFormula, _ more: CellFormula...) -> CellFormula {
        call(.count, of: [term] + more)
    }
    /// How many cells hold anything, an empty text that is a formula's result included.
    public static func countFilled(_ area: CellArea, _ more: CellArea...) -> CellFormula {
        call(.countA, over: [area] + more)
    }
    /// The mean of the numbers in areas; `#DIV/0!` where there is none.
    public static func average(_ area: CellArea, _ more: CellArea...) -> CellFormula {
        call(.average, over: [area] + more)
    }
    /// The mean of the terms.
    public static func average(_ term: CellFormula, _ more: CellFormula...) -> CellFormula {
        call(.average, of: [term] + more)
    }
    /// The least number; 0 where there is none.
    public static func minimum(_ area: CellArea, _ more: CellArea...) -> CellFormula {
        call(.minimum, over: [area] + more)
    }
    /// The least of the terms.
    public static func minimum(_ term: CellFormula, _ more: CellFormula...) -> CellFormula {
        call(.minimum, of: [term] + more)
    }
    /// The greatest number; 0 where there is none.
    public static func maximum(_ area: CellArea, _ more: CellArea...) -> CellFormula {
        call(.maximum, over: [area] + more)
    }
    /// The greatest of the terms.
    public static func maximum(_ term: CellFormula, _ more: CellFormula...) -> CellFormula {
        call(.maximum, of: [term] + more)
    }

    /// An aggregate that passes over cells that are subtotals themselves, and over rows that a filter hides. Spreadsheets
    /// have none that counts different values: that one is an error that `Composition.check()` gives.
    public static func subtotal(_ aggregate: Aggregate, _ area: CellArea, _ more: CellArea...) -> CellFormula {
        let code: Double =
            switch aggregate {
            case .average: 1
            case .count: 3
            case .maximum: 4
            case .minimum: 5
            case .sum: 9
            case .distinct: 0
            }
        return CellFormula(node: .call(.subtotal, [.number(code)] + ([area] + more).map { .area($0.place) }))
    }

    /// The sum of the numbers of `sum` that stand where `area` meets the criterion; of `area` itself where there is no
    /// other.
    ///
    /// Both areas have the same number of rows and columns.
    public static func sumIf(_ area: CellArea, _ criterion: CellCriterion, sum: CellArea? = nil) -> CellFormula {
        CellFormula(node: .call(.sumIf, [.area(area.place), criterion.node] + (sum.map { [.area($0.place)] } ?? [])))
    }

    /// The sum of the numbers that stand where every area meets its criterion; all areas have the same number of rows
    /// and columns.
    public static func sumIfs(
        _ sum: CellArea, _ criterion: (CellArea, CellCriterion), _ more: (CellArea, CellCriterion)...
    ) -> CellFormula {
        CellFormula(
            node: .call(.sumIfs, [.area(sum.place)] + ([criterion] + more).flatMap { [.area($0.0.place), $0.1.node] }))
    }

    /// How many cells of the area meet the criterion.
    public static func countIf(_ area: CellArea, _ criterion: CellCriterion) -> CellFormula {
        call(.countIf, .area(area.place), criterion.node)
    }

    /// At how many places every area meets its criterion; all areas have the same number of rows and columns.
    public static func countIfs(
        _ criterion: (CellArea, CellCriterion), _ more: (CellArea, CellCriterion)...
    ) -> CellFormula {
        CellFormula(node: .call(.countIfs, ([criterion] + more).flatMap { [.area($0.0.place), $0.1.node] }))
    }

    /// What stands in column `column` (from 1) of the row whose first cell equals the value; `#N/A` where there is
    /// none.
    ///
    /// - Parameters:
    ///   - value: what is sought.
    ///   - area: whose first column is searched.
    ///   - column: counted from 1.
    ///   - isSorted: whether the first column ascends; the last row that isn't greater is then taken.
    public static func lookUp(
        _ value: CellFormula, in area: CellArea, column: CellFormula, isSorted: Bool = false
    ) -> CellFormula {
        call(.vlookup, value.node, .area(area.place), column.node, .boolean(isSorted))
    }

    /// What stands in `result` where `area` first equals the value; `#N/A` where it doesn't.
    public static func lookUp(_ value: CellFormula, in area: CellArea, giving result: CellArea) -> CellFormula {
        .index(result, .match(value, in: area))
    }

    /// The cell at a place, from 1, of an area of one column or row.
    public static func index(_ area: CellArea, _ place: CellFormula) -> CellFormula {
        call(.index, .area(area.place), place.node)
    }

    /// The cell in a row and column of an area, both from 1.
    public static func index(_ area: CellArea, row: CellFormula, column: CellFormula) -> CellFormula {
        call(.index, .area(area.place), row.node, column.node)
    }

    /// How a value is sought in cells.
    public enum Match: Sendable {
        /// The first that is equal.
        case exact
        /// The last that isn't greater, in cells that ascend.
        case ascending
        /// The last that isn't less, in cells that descend.
        case descending
    }

    /// The place, from 1, where an area of one column or row holds the value; `#N/A` where it doesn't.
    public static func match(_ value: CellFormula, in area: CellArea, _ match: Match = .exact) -> CellFormula {
        let code: Double =
            switch match {
            case .exact: 0
            case .ascending: 1
            case .descending: -1
            }
        return call(.match, value.node, .area(area.place), .number(code))
    }

    /// How many rows an area has.
    public static func rows(_ area: CellArea) -> CellFormula { call(.rows, .area(area.place)) }
}

/// Conditions.
extension CellFormula {
    /// The second value where the condition holds, else the third.
    public static func `if`(_ condition: CellFormula, _ yes: CellFormula, _ no: CellFormula) -> CellFormula {
        call(.if, condition.node, yes.node, no.node)
    }

    /// The value, or the other where it is an error.
    public static func ifError(_ value: CellFormula, _ other: CellFormula) -> CellFormula {
        call(.ifError, value.node, other.node)
    }

    /// Whether all hold.
    public static func and(_ condition: CellFormula, _ more: CellFormula...) -> CellFormula {
        call(.and, of: [condition] + more)
    }
    /// Whether one holds.
    public static func or(_ condition: CellFormula, _ more: CellFormula...) -> CellFormula {
        call(.or, of: [condition] + more)
    }
    /// Whether the condition doesn't hold.
    public static func not(_ condition: CellFormula) -> CellFormula { call(.not, condition.node) }
    /// Whether the value is a number.
    public static func isNumber(_ value: CellFormula) -> CellFormula { call(.isNumber, value.node) }
    /// Whether the value is a text.
    public static func isText(_ value: CellFormula) -> CellFormula { call(.isText, value.node) }
    /// Whether a cell is empty; a formula's empty text isn't.
    public static func isBlank(_ value: CellFormula) -> CellFormula { call(.isBlank, value.node) }
    /// Whether the value is an error.
    public static func isError(_ value: CellFormula) -> CellFormula { call(.isError, value.node) }
    /// The error `#N/A`: a value that isn't there.
    public static var notAvailable: CellFormula { call(.notAvailable) }
}

/// Numbers and dates.
extension CellFormula {
    /// Rounded to so many decimals, half away from zero; a negative number of decimals rounds to tens and hundreds.
    public static func round(_ value: CellFormula, _ decimals: CellFormula = 0) -> CellFormula {
        call(.round, value.node, decimals.node)
    }
    /// Rounded away from zero.
    public static func roundUp(_ value: CellFormula, _ decimals: CellFormula = 0) -> CellFormula {
        call(.roundUp, value.node, decimals.node)
    }
    /// Rounded towards zero.
    public static func roundDown(_ value: CellFormula, _ decimals: CellFormula = 0) -> CellFormula {
        call(.roundDown, value.node, decimals.node)
    }
    /// The number without its sign.
    public static func absolute(_ value: CellFormula) -> CellFormula { call(.absolute, value.node) }
    /// The value where it is a number, else 0.
    public static func number(_ value: CellFormula) -> CellFormula { call(.n, value.node) }
    /// The number that a text reads as, in the reader's language.
    public static func number(in text: CellFormula) -> CellFormula { call(.value, text.node) }
    /// The day; months and days beyond the calendar's run on into the next or the one before.
    public static func date(_ year: CellFormula, _ month: CellFormula, _ day: CellFormula) -> CellFormula {
        call(.date, year.node, month.node, day.node)
    }
    /// The year of a day.
    public static func year(_ date: CellFormula) -> CellFormula { call(.year, date.node) }
    /// The month of a day, 1 to 12.
    public static func month(_ date: CellFormula) -> CellFormula { call(.month, date.node) }
    /// The day of the month, 1 to 31.
    public static func day(_ date: CellFormula) -> CellFormula { call(.day, date.node) }
}

/// Texts; characters count as Unicode code points.
extension CellFormula {
    /// So many characters from the start.
    public static func left(_ text: CellFormula, _ count: CellFormula = 1) -> CellFormula {
        call(.left, text.node, count.node)
    }
    /// So many characters at the end.
    public static func right(_ text: CellFormula, _ count: CellFormula = 1) -> CellFormula {
        call(.right, text.node, count.node)
    }
    /// So many characters from a place that counts from 1.
    public static func middle(_ text: CellFormula, _ start: CellFormula, _ count: CellFormula) -> CellFormula {
        call(.middle, text.node, start.node, count.node)
    }
    /// How many characters there are.
    public static func length(_ text: CellFormula) -> CellFormula { call(.length, text.node) }
    /// In capital letters.
    public static func upper(_ text: CellFormula) -> CellFormula { call(.upper, text.node) }
    /// In small letters.
    public static func lower(_ text: CellFormula) -> CellFormula { call(.lower, text.node) }
    /// Without spaces at either end, and with single ones within.
    public static func trim(_ text: CellFormula) -> CellFormula { call(.trim, text.node) }
    /// A number as text, rounded to so many decimals (0 to 15), with the decimal mark of the reader's language and
    /// without spaces between
    /// thousands. `TEXT` isn't offered: its codes mean other things in another language.
    public static func fixed(_ value: CellFormula, _ decimals: Int = 2) -> CellFormula {
        let count = FormulaNode.number(Double(min(max(decimals, 0), 15)))
        // Rounded first: programs differ in how they round what they show.
        return call(.fixed, .call(.round, [value.node, count]), count, .boolean(true))
    }
}
