/// How a column's cells are written: what the whole column decides for each of its cells.
package struct CellStyle: Sendable, Equatable {
    package enum Numbers: Sendable, Equatable {
        /// No cell needs a decision.
        case plain
        case styled(NumberStyle)
        /// The column mixes two styles: a cell with one mark and three digits behind it could be either.
        case mixed
    }

    package enum Dates: Sendable, Equatable {
        case ordered(DateOrder)
        /// The column mixes two orders: a day that could be of either is refused.
        case mixed
    }

    package var numbers = Numbers.plain
    package var dates = Dates.ordered(.dayFirst)
    package var unit = AmountUnit.euro

    package init() {}

    /// Whether the point in a cell may be something else than its decimal mark.
    func doubtsPoint(of cell: String) -> Bool {
        switch numbers {
        case .plain: false
        case .styled(let style): style.decimal == .comma && cell.utf8.contains(0x2E)
        case .mixed:
            if case .ambiguous? = NumberShape(Array(cell.utf8.drop { $0 == 0x2D })) { true } else { false }
        }
    }
}

extension CellStyle.Numbers {
    var style: NumberStyle? {
        if case .styled(let style) = self { style } else { nil }
    }
}
