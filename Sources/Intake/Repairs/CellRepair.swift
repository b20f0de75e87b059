import BilanKit

extension DossierColumn {
    /// Reads a cell that is not empty, without the spaces around it: by the rule, or else in the one way that it can be
    /// meant.
    /// - Parameter style: how the column's cells are written.
    package func read(_ cell: String, style: CellStyle = CellStyle()) -> CellCheck {
        // Many rows that say « NC » would be taken for rows of one convention.
        if need != .value, Placeholder.isOne(cell) { return .repaired(.null, .placeholder) }
        let strict = rule.isAmount ? rule.checkAmount(cell, of: name, style: style) : rule.check(cell, style)
        guard case .refused(let finding) = strict else { return strict }
        if let (value, kind) = rule.repair(cell, style) { return .repaired(value, kind) }
        if rule.isAmount, AmountText.read(cell, style: style.numbers.style)?.isTooLarge(in: style.unit) == true {
            return .refused(.amountTooLarge)
        }
        if rule == .date, style.dates == .mixed, DateText.read(cell) != nil {
            return .refused(.dayAmbiguous(column: name))
        }
        return switch unreadable {
        case .refusesRow: strict
        case .isUnknown: .doubtful(.null, finding, note: .valueUnknown)
        case .staysText: .doubtful(.text(cell), finding, note: .textKept)
        }
    }
}

/// What stands in a cell whose value isn't known.
enum Placeholder {
    static func isOne(_ cell: String) -> Bool {
        guard cell.utf8.count <= 24, let first = cell.utf8.first, firstBytes.contains(first) else { return false }
        return words.contains(cell.lowercased())
    }

    /// What such words begin with, in small letters and in capitals.
    static let firstBytes = Set(words.flatMap { [$0.utf8.first, $0.uppercased().utf8.first].compactMap(\.self) })

    private static let words: Set<String> = [
        "nc", "n.c.", "n.c", "n/c", "na", "n.a.", "n/a", "nd", "n.d.", "n/d", "nr", "null", "non communiqué",
        "non communiquée",
        "non renseigné", "non renseignée", "non connu", "néant", "-", "--", "—", "–", "#n/a",
    ]
}

extension CellRule {
    /// The value of a cell that `check` refused and that can be meant in one way alone.
    func repair(_ cell: String, _ style: CellStyle = CellStyle()) -> (StoredValue, RepairKind)? {
        let numbers = style.numbers.style
        switch self {
        case .siret, .body, .siretOrSiren, .siren, .association, .subject: return repairIdentifier(cell)
        case .date: return DateText.read(cell, style.dates).map { (.text($0.date.description), $0.kind) }
        case .period: return PeriodText.read(cell).map { (.text($0), .period) }
        case .amount, .signedAmount: return repairAmount(cell, style)
        case .count:
            guard let number = DecimalText(cell, style: numbers), number.isWhole,
                case .taken(let value) = check(number.whole)
            else {
                return nil
            }
            return (value, .frenchNumber)
        case .number:
            guard let number = DecimalText(cell, style: numbers), let value = Self.decimal(number.plain) else {
                return nil
            }
            return (.real(value), .frenchNumber)
        case .year:
            guard let number = DecimalText(cell), number.isWhole, case .taken(let value) = check(number.whole) else {
                return nil
            }
            return (value, .frenchNumber)
        case .share: return repairShare(cell, numbers)
        case .flag: return Self.flag(cell).map { (.integer($0 ? 1 : 0), .flag) }
        case .choice(let allowed): return repairChoice(cell, allowed)
        case .department:
            guard cell.utf8.count == 1, case .taken(let value) = check("0" + cell) else { return nil }
            return (value, .spelling)
        case .text, .uuid: return nil
        }
    }

    private func repairAmount(_ cell: String, _ style: CellStyle) -> (StoredValue, RepairKind)? {
        guard let amount = AmountText.read(cell, style: style.numbers.style), amount.currency == nil,
            let cents = amount.cents(in: style.unit), cents >= 0 || self == .signedAmount
        else { return nil }
        let unit = amount.unit ?? style.unit
        // A thousandth of a thousand is a euro: no calculation's result.
        let isFine = amount.number.decimals.utf8.count > (unit == .euro ? 2 : unit == .thousand ? 5 : 8)
        // Three decimals are thousands as often as a calculation's, unless the column says which of its marks is decimal.
        if isFine, unit == .euro, amount.number.decimals.utf8.count == 3, style.numbers.style == nil { return nil }
        let kind: RepairKind =
            amount.unit.map { $0 != .euro } ?? false
            ? .unit : isFine ? .computed : amount.hasUnit ? .currency : .frenchNumber
        return (.integer(cents), kind)
    }

    private func repairIdentifier(_ cell: String) -> (StoredValue, RepairKind)? {
        guard let (digits, kind) = IdentifierText.read(cell) else { return nil }
        switch check(digits) {
        case .taken(let value), .doubtful(let value, _, _): return (value, kind)
        default: return nil
        }
    }

    /// 80, « 80 % » and « 0,8 » are 0.8.
    private func repairShare(_ cell: String, _ style: NumberStyle?) -> (StoredValue, RepairKind)? {
        var text = cell
        let hasSign = text.hasSuffix("%")
        if hasSign { text.removeLast() }
        guard let number = DecimalText(text, style: style), let value = Self.decimal(number.plain) else { return nil }
        // Divided as decimals, so that 56.4 is 0.564 and nothing else.
        guard hasSign || value > 1 else { return (0.01...1).contains(value) ? (.real(value), .frenchNumber) : nil }
        // 1.5 may be a percentage or an error.
        guard hasSign || value >= 2, value <= 100, let share = Double(number.plain + "e-2"), share >= 0.01 else {
            return nil
        }
        return (.real(share), .percentage)
    }

    private static func flag(_ cell: String) -> Bool? {
        switch HeaderKey.spelling(cell) {
        case "OUI", "O", "YES", "Y", "TRUE", "VRAI", "1": true
        case "NON", "N", "NO", "FALSE", "FAUX", "0": false
        default: nil
        }
    }

    private func repairChoice(_ cell: String, _ allowed: [String]) -> (StoredValue, RepairKind)? {
        let spelling = HeaderKey.spelling(cell)
        if let value = allowed.first(where: { HeaderKey.spelling($0) == spelling }), !spelling.isEmpty {
            return (.text(value), .spelling)
        }
        guard allowed.contains("aide en numéraire") else { return nil }
        // SCDL's two natures, alone or together, with or without « aide en ».
        let words = Set(HeaderKey.words(cell)).subtracting(["AIDE", "AIDES", "EN", "ET", "LES", "DEUX", "SUBVENTION"])
        let natures: [Set<String>: String] = [
            ["NUMERAIRE"]: "aide en numéraire", ["NATURE"]: "aide en nature",
            ["NUMERAIRE", "NATURE"]: "aide en numéraire;aide en nature",
        ]
        return natures[words].map { (.text($0), .spelling) }
    }
}
