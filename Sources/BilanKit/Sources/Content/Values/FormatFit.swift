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
        case .integer: String(fr: "des nombres entiers", en: "whole numbers")
        case .decimal: String(fr: "des nombres", en: "numbers")
        case .money: String(fr: "des montants", en: "amounts")
        case .share: String(fr: "des parts", en: "shares")
        case .date: String(fr: "des dates", en: "dates")
        case .duration: String(fr: "des durées", en: "durations")
        case .boolean: String(fr: "des oui ou non", en: "yes-or-no values")
        case .empty, .figure, .text, .rich, .missing, .link: String(fr: "des textes", en: "texts")
        }
    }

    /// The formats that suit values of the kind, as a report writes them.
    var fittingFormats: String {
        switch self {
        case .integer:
            String(
                fr: ".integer, .plainInteger, .decimal(0) ou .amount",
                en: ".integer, .plainInteger, .decimal(0) or .amount")
        case .decimal:
            String(
                fr: ".decimal(2), .integer, .percent ou un format de montants",
                en: ".decimal(2), .integer, .percent or a format of amounts")
        case .money: String(fr: ".money, .wholeEuros ou .millions", en: ".money, .wholeEuros or .millions")
        case .share: String(fr: ".percent ou .decimal(2)", en: ".percent or .decimal(2)")
        case .date: String(fr: ".date ou .longDate", en: ".date or .longDate")
        case .duration: ".duration"
        case .boolean: ".yesNo"
        case .empty, .figure, .text, .rich, .missing, .link: ".text"
        }
    }

    /// What is wrong with showing the value in a format, in words for whoever makes the report; nil where it will do.
    func misfit(_ format: NumberFormat) -> String? {
        fits(format)
            ? nil
            : String(
                fr: "le format .\(format.name) ne convient pas à \(kindName) ; prenez \(fittingFormats)",
                en: "the format .\(format.name) doesn’t suit \(kindName); take \(fittingFormats)")
    }
}
