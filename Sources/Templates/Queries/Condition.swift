import BilanKit

/// What a value must be: `>= 100000`, `!= 33`, one of several texts.
struct Test: Hashable {
    enum Relation: String, CaseIterable {
        // The longer first: each begins with what a shorter one is.
        case notEqual = "!=", lessOrEqual = "<=", greaterOrEqual = ">=", equal = "=", less = "<", greater = ">"
    }

    var relation: Relation
    /// Several for `equal` and `notEqual` alone; none stands for no value at all.
    var literals: [Literal]

    /// The relation that a text begins with, and the rest; equality where there is none.
    static func parts(of text: String) -> (relation: Relation, rest: String) {
        let trimmed = text.trimmed
        guard let relation = Relation.allCases.first(where: { trimmed.hasPrefix($0.rawValue) }) else {
            return (.equal, trimmed)
        }
        return (relation, String(trimmed.dropFirst(relation.rawValue.count)).trimmed)
    }

    /// - Parameters:
    ///   - texts: each with a relation before it; several must say the same one.
    ///   - format: that of the values which are tested.
    /// - Throws: `TestFault`.
    init(_ texts: [String], like format: NumberFormat) throws(TestFault) {
        let parts = texts.map(Self.parts)
        for part in parts where part.relation != parts[0].relation { throw .mixed }
        try self.init(parts.first?.relation ?? .equal, parts.map(\.rest), like: format)
    }

    /// - Parameter values: what follows the relation; an empty one stands for no value at all.
    /// - Throws: `TestFault`.
    init(_ relation: Relation, _ values: [String], like format: NumberFormat) throws(TestFault) {
        self.relation = relation
        literals = []
        for value in values {
            if value.isEmpty, [.equal, .notEqual].contains(relation) { continue }
            guard let literal = Literal(value, like: format) else { throw .unreadable(value) }
            literals.append(literal)
        }
        if [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(relation) {
            guard values.count == 1 else { throw .severalBounds }
            if case .text = literals.first { throw .unordered }
        }
    }

    func holds(_ value: CellValue) -> Bool {
        switch relation {
        case .equal: isAny(value)
        case .notEqual: !isAny(value)
        case .less: compares(value, <)
        case .lessOrEqual: compares(value, <=)
        case .greater: compares(value, >)
        case .greaterOrEqual: compares(value, >=)
        }
    }

    private func isAny(_ value: CellValue) -> Bool {
        guard !literals.isEmpty else { return value.isUnknown }
        return literals.contains { literal in
            switch literal {
            case .number(let number): value.number == number
            case .date(let date): value == .date(date)
            case .text(let text): NumberFormat.text.string(value) == text && !value.isUnknown
            }
        }
    }

    /// What isn't known is neither less nor more.
    private func compares(_ value: CellValue, _ holds: (Double, Double) -> Bool) -> Bool {
        switch (value, literals.first) {
        case (_, .number(let bound)?): value.number.map { holds($0, bound) } ?? false
        case (.date(let date), .date(let bound)?):
            holds(Double(date.daysSinceEpoch), Double(bound.daysSinceEpoch))
        default: false
        }
    }

    /// The same for a table's highlight; nil where it has several values or none.
    func highlight(as value: (Literal) -> CellValue) -> CellHighlight.Condition? {
        guard literals.count == 1, let literal = literals.first else { return nil }
        let bound = value(literal)
        return switch relation {
        case .equal: .equal(bound)
        case .notEqual: .notEqual(bound)
        case .less: .less(bound)
        case .lessOrEqual: .lessOrEqual(bound)
        case .greater: .greater(bound)
        case .greaterOrEqual: .greaterOrEqual(bound)
        }
    }
}

/// Why a text is no test.
enum TestFault: Error, Hashable {
    case mixed
    case severalBounds
    case unordered
    case unreadable(String)

    /// In words, as they follow what is tested.
    func words(_ format: NumberFormat) -> String {
        switch self {
        case .mixed:
            String(
                fr: "mêle plusieurs comparaisons. Donnez-en une, ou une liste de valeurs.",
                en: "mixes several comparisons. Give one, or a list of values.")
        case .severalBounds: String(fr: "a plusieurs bornes. Donnez-en une.", en: "has several bounds. Give one.")
        case .unordered:
            String(
                fr: "est un texte, qui n’est ni plus grand ni plus petit. Donnez =, != ou une liste de valeurs.",
                en: "is a text, which is neither greater nor less. Give =, != or a list of values.")
        case .unreadable(let text):
            switch format {
            case .date, .longDate:
                String(
                    fr: "est une date, et « \(text) » n’en est pas une. Écrivez par exemple 2018-12-31.",
                    en: "is a date, and “\(text)” is none. Write for example 2018-12-31.")
            default:
                String(
                    fr: "est un nombre, et « \(text) » n’en est pas un. Écrivez par exemple 100000, 12,5 ou 90 %.",
                    en: "is a number, and “\(text)” is none. Write for example 100000, 12.5 or 90%.")
            }
        }
    }
}

/// A test of a field, with texts that may have placeholders.
struct Condition {
    let field: Int
    let texts: [PlacedText]

    /// - Returns: nil where any row will do.
    func test(_ table: DataTable, _ scope: TextScope) throws -> Test? {
        try scope.test(texts, like: table.fields[field].format, called: table.fields[field].name)
    }
}

extension TextScope {
    /// Between the values of a setting that has several.
    static let separator = "\u{1F}"

    /// A test whose values may be placeholders. What stands in their place is a value, whatever it looks like: its relation
    /// is the author's.
    ///
    /// - Returns: nil where all that is asked for is a setting that isn't given.
    func test(_ texts: [PlacedText], like format: NumberFormat, called name: String) throws -> Test? {
        var relation: Test.Relation?
        var values: [String] = []
        do {
            for text in texts {
                let parts = Test.parts(of: text.text)
                guard relation == nil || relation == parts.relation else { throw TestFault.mixed }
                relation = parts.relation
                values += try self.values(PlacedText(parts.rest, line: text.line, column: text.column))
            }
            guard let relation, !values.isEmpty else { return nil }
            return try Test(relation, values, like: format)
        } catch let fault as TestFault {
            throw error(
                String(fr: "« \(name) » \(fault.words(format))", en: "“\(name)” \(fault.words(format))"), texts.first)
        }
    }

    /// - Returns: none for a setting that isn't given.
    private func values(_ text: PlacedText) throws -> [String] {
        guard text.text.contains("{{") else { return [text.text] }
        let expanded = try expanded(text).trimmed
        let isOfSettings = TagScan(text.text).tags.allSatisfy { $0.name.text.hasPrefix("settings.") }
        if expanded.isEmpty, isOfSettings { return [] }
        return expanded.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    }
}

extension CellValue {
    /// Whether there is no value.
    var isUnknown: Bool {
        switch self {
        case .empty, .missing: true
        default: false
        }
    }
}

extension String {
    /// Nil of nothing but spaces.
    var nonEmpty: String? { trimmed.isEmpty ? nil : self }

    var trimmed: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}
