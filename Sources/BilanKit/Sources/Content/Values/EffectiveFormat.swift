extension CellValue {
    /// How the value is shown in a column of `format`: the column's way where it fits the value, else the value's own.
    package func effectiveFormat(in format: NumberFormat) -> NumberFormat {
        switch (self, format) {
        case (_, .signed(let base)):
            switch effectiveFormat(in: base) {
            case let shown where shown.isNumeric: .signed(shown)
            case let shown: shown
            }
        case (.empty, _), (.figure, _): format
        case (.text, _), (.rich, _), (.missing, _), (.link, _): .text
        case (.integer, .decimal), (.integer, .integer), (.integer, .plainInteger), (.integer, .amount): format
        case (.integer, _): .integer
        case (.decimal, .decimal), (.decimal, .integer), (.decimal, .percent), (.decimal, .money),
            (.decimal, .wholeEuros),
            (.decimal, .millions), (.decimal, .amount):
            format
        case (.decimal, _): .decimal(2)
        case (.money, .millions), (.money, .wholeEuros), (.money, .amount(.euro, _)): format
        case (.money, .integer): .wholeEuros
        case (.money, _): .money
        case (.share, .decimal), (.share, .integer): format
        case (.share, _): .percent
        case (.date, .longDate): format
        case (.date, _): .date
        case (.duration, _): .duration
        case (.boolean, _): .yesNo
        }
    }
}
