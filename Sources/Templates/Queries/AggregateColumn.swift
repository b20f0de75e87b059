import BilanKit

/// What is made of the rows of a group: one figure.
struct AggregateColumn {
    enum Kind: Hashable {
        case count
        case distinct(Int)
        case sum(Int)
        case average(Int)
        case minimum(Int)
        case maximum(Int)
        /// The part in the sum of all groups; of the rows themselves where there is no field.
        case share(Int?)
        /// The sum less what it was at an earlier day; of the rows themselves where there is no field.
        case difference(Int?, since: Comparison)

        var field: Int? {
            switch self {
            case .count: nil
            case .distinct(let field), .sum(let field), .average(let field), .minimum(let field), .maximum(let field):
                field
            case .share(let field), .difference(let field, _): field
            }
        }
    }

    /// What figures are compared with.
    enum Comparison: Hashable {
        case previousQuarter
        case yearBefore
        case quarter(Quarter)

        init?(_ text: String) {
            switch text {
            case "previous-quarter": self = .previousQuarter
            case "previous-year": self = .yearBefore
            default:
                guard let quarter = Quarter(text) else { return nil }
                self = .quarter(quarter)
            }
        }

        /// The quarter that is meant beside another; nil where there is none before it.
        func quarter(before quarter: Quarter) -> Quarter? {
            switch self {
            case .previousQuarter: quarter.previous
            case .yearBefore: quarter.yearBefore
            case .quarter(let quarter): quarter
            }
        }
    }

    let kind: Kind

    /// How its values are shown where the template doesn't say.
    func format(_ table: DataTable) -> NumberFormat {
        switch kind {
        case .count, .distinct: .integer
        case .share: .percent
        case .difference(let field, _): .signed(field.map { table.fields[$0].format } ?? .integer)
        case .average(let field): table.fields[field].format == .integer ? .decimal(1) : table.fields[field].format
        case .sum(let field), .minimum(let field), .maximum(let field): table.fields[field].format
        }
    }

    /// What heads its column where the template doesn't say.
    func title(_ table: DataTable, _ language: NumberLanguage) -> String {
        let label = kind.field.map { table.fields[$0].label(language) } ?? table.rowTitle(language)
        let isFrench = language == .french
        return switch kind {
        case .count, .sum: label
        case .distinct: isFrench ? "\(label) : valeurs distinctes" : "\(label): distinct values"
        case .average: isFrench ? "\(label) : moyenne" : "\(label): average"
        case .minimum: isFrench ? "\(label) : minimum" : "\(label): minimum"
        case .maximum: isFrench ? "\(label) : maximum" : "\(label): maximum"
        case .share: isFrench ? "Part (\(label.lowercasedFirst))" : "Share (\(label.lowercasedFirst))"
        case .difference: isFrench ? "Évolution (\(label.lowercasedFirst))" : "Change (\(label.lowercasedFirst))"
        }
    }

    /// Whether values of several groups add up.
    var addsUp: Bool {
        switch kind {
        case .count, .sum, .share, .difference: true
        case .distinct, .average, .minimum, .maximum: false
        }
    }

    /// Whether of no rows it is zero, and not unknown.
    var isOfNothingZero: Bool {
        if case .distinct = kind { return true }
        return addsUp
    }

    /// What `bilan trace` finds again; nil of what follows from others.
    func quantity(_ table: DataTable) -> Measure.Quantity? {
        switch kind {
        case .count: table.countQuantity
        case .sum(let field): table.fields[field].quantity
        default: nil
        }
    }
}

extension DataTable {
    /// What its rows are called at the head of a column: « Aides ».
    func rowTitle(_ language: NumberLanguage) -> String {
        let words = rowWords.several.text(language)
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension String {
    /// With a small letter first, unless more capitals follow, as in « AP votée ».
    fileprivate var lowercasedFirst: String {
        guard let second = dropFirst().first, !second.isUppercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
