import Programme

/// What may be entered in a cell of a spreadsheet, what whoever enters it is told, and what happens otherwise (ODF 1.3
/// part 3, 9.4.5).
///
///     CellValidation(.list(["favorable", "réservé", "défavorable"]), prompt: "Avis de la commission")
public struct CellValidation: Hashable, Sendable {
    /// What is accepted.
    public enum Rule: Hashable, Sendable {
        /// One of these texts, offered as a list.
        case list([String])
        /// One of the values of a grid's or table's cells, offered as a list.
        case values(CellArea)
        /// A whole number.
        case integer(Bounds)
        /// Any number; amounts and percentages among them.
        case decimal(Bounds)
        /// A day.
        case date(Bounds)
        /// A span of time.
        case duration(Bounds)
        /// A text of so many characters.
        case textLength(Bounds)
        /// Whatever makes a formula true; addresses are the grid's. Grids only.
        case condition(FormulaCondition)

        /// Whatever makes a formula true; addresses are the grid's. Grids only.
        public static func formula(_ formula: CellFormula) -> Rule { .condition(FormulaCondition(formula)) }
    }

    /// Between what a value has to be; ends are included. Amounts are in their currency's own unit, shares are
    /// fractions.
    public enum Bounds: Hashable, Sendable {
        /// Any value of the rule's kind.
        case any
        /// A value, or more.
        case atLeast(CellValue)
        /// A value, or less.
        case atMost(CellValue)
        /// From one value to another.
        case between(CellValue, CellValue)
        /// Any value but one.
        case not(CellValue)
    }

    /// What happens where another value is entered.
    public enum Refusal: String, Hashable, Sendable {
        /// It is refused.
        case stop
        /// It is taken where whoever enters it insists.
        case warning
        /// It is taken, with a word.
        case information
    }

    /// What is accepted.
    public var rule: Rule
    /// Told when the cell is chosen.
    public var prompt: String?
    /// Stands over the prompt.
    public var promptTitle: String?
    /// Told where another value is entered; nil for the spreadsheet's own words.
    public var refusal: String?
    /// Stands over what is told.
    public var refusalTitle: String?
    /// What happens where another value is entered.
    public var onRefusal: Refusal
    /// Whether the cell may be left empty.
    public var allowsEmpty: Bool

    /// A rule for what is entered. `refusal` is said where another value is entered, and `onRefusal` decides what
    /// happens then.
    public init(
        _ rule: Rule, prompt: String? = nil, promptTitle: String? = nil, refusal: String? = nil,
        refusalTitle: String? = nil,
        onRefusal: Refusal = .stop, allowsEmpty: Bool = true
    ) {
        self.rule = rule
        self.prompt = prompt
        self.promptTitle = promptTitle
        self.refusal = refusal
        self.refusalTitle = refusalTitle
        self.onRefusal = onRefusal
        self.allowsEmpty = allowsEmpty
    }

    /// What is wrong with the rule itself, in words for whoever makes the report; nil where it will do.
    var fault: String? {
        switch rule {
        case .list(let values):
            if values.isEmpty {
                return String(
                    fr: "la liste de validation n’a pas de valeur ; donnez-lui-en une",
                    en: "the validation list has no value; give it one")
            }
            return Set(values).count < values.count
                ? String(
                    fr: "la liste de validation répète une valeur ; gardez-la une fois",
                    en: "the validation list repeats a value; keep it once") : nil
        case .integer(let bounds), .decimal(let bounds), .date(let bounds), .duration(let bounds),
            .textLength(let bounds):
            return bounds.fault
        case .values, .condition: return nil
        }
    }
}

extension CellValidation.Bounds {
    fileprivate var fault: String? {
        let ends: [CellValue] =
            switch self {
            case .any: []
            case .atLeast(let value), .atMost(let value), .not(let value): [value]
            case .between(let low, let high): [low, high]
            }
        let numbers = ends.map(\.comparable)
        guard numbers.allSatisfy({ $0 != nil }) else {
            return String(
                fr: "une borne de validation n’est ni un nombre, ni une date, ni une durée",
                en: "a bound of the validation is neither a number, nor a date, nor a duration")
        }
        if numbers.count == 2, let low = numbers[0], let high = numbers[1], low > high {
            return String(
                fr: "les bornes de la validation sont à l’envers ; mettez la plus petite d’abord",
                en: "the bounds of the validation are the wrong way round; put the lower one first")
        }
        return nil
    }
}

extension CellValue {
    /// The value as a spreadsheet compares it; nil where it is no number, date or duration.
    package var comparable: Double? {
        if case .date(let date) = self { return Double(date.serial) }
        return number.flatMap { $0.isFinite ? $0 : nil }
    }
}
