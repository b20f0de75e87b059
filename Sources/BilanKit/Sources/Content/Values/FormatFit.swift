extension CellValue {
    /// Whether a column of `format` shows the value as it says. Text stands in any; a column of text shows values their
    /// own way, one of decimals shows amounts as amounts.
    func fits(_ format: NumberFormat) -> Bool {
        switch (self, format) {
        case (_, .signed(let base)): fits(base)
        case (.empty, _), (.figure, _), (.text, _), (.rich, _), (.missing, _), (.link, _), (_, .text): true
        case (.integer, .integer), (.integer, .plainInteger), (.integer, .decimal), (.integer, .amount): true
        case (.decimal, .plainInteger), (.decimal, .yesNo), (.decimal, .date), (.decimal, .longDate),
            (.decimal, .duration):
            false
        case (.decimal, _): true
        case (.money, .money), (.money, .wholeEuros), (.money, .millions), (.money, .integer), (.money, .decimal): true
        case (.money, .amount(let currency, _)): currency == .euro
        case (.share, .percent), (.share, .decimal), (.share, .integer): true
        case (.date, .date), (.date, .longDate), (.duration, .duration), (.boolean, .yesNo): true
        default: false
        }
    }

    /// What a report calls values of the kind, in the plural.
    var kindName: String {
        switch self {
        case .integer: "des nombres entiers"
        case .decimal: "des nombres"
        case .money: "des montants"
        case .share: "des parts"
        case .date: "des dates"
        case .duration: "des durées"
        case .boolean: "des oui ou non"
        case .empty, .figure, .text, .rich, .missing, .link: "des textes"
        }
    }

    /// The formats that suit values of the kind, as a report writes them.
    var fittingFormats: String {
        switch self {
        case .integer: ".integer, .plainInteger, .decimal(0) ou .amount"
        case .decimal: ".decimal(2), .integer, .percent ou un format de montants"
        case .money: ".money, .wholeEuros ou .millions"
        case .share: ".percent ou .decimal(2)"
        case .date: ".date ou .longDate"
        case .duration: ".duration"
        case .boolean: ".yesNo"
        case .empty, .figure, .text, .rich, .missing, .link: ".text"
        }
    }

    /// What is wrong with showing the value in a format, in words for whoever makes the report; nil where it will do.
    func misfit(_ format: NumberFormat) -> String? {
        fits(format) ? nil : "le format .\(format.name) ne convient pas à \(kindName) ; prenez \(fittingFormats)"
    }
}
