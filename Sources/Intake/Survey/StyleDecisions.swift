/// What the rows of a file decide for the cells of one column: the style of its numbers, the order of its days, its unit.
package struct StyleDecisions {
    /// Something that was decided for a column, with what speaks for it.
    package struct Reading: Codable, Hashable, Sendable {
        package enum Kind: String, Codable, Sendable {
            case numbers, dates, unit, constant, yearColumn, cut
        }

        package var kind: Kind
        package var field: String
        /// What was decided: a style's example, an order, a unit, a value.
        package var value: String
        /// How many cells show it; nil where a person said it.
        package var count: Int?
        package var confidence: Confidence
    }

    private(set) var style = CellStyle()
    private(set) var readings: [Reading] = []
    /// Why the column can't be read; nil where it can.
    private(set) var undecided: Undecided?

    /// What a person must decide.
    enum Undecided: Equatable {
        /// Every mark of the column could part thousands or decimals.
        case numbers(NumberStyle.Mark, count: Int)
        /// Nearly all days of the column could be of either order, and few say which.
        case dates(count: Int)
        /// The column's name says another currency, or a unit that can't be given.
        case currency(String)
    }

    private let field: String

    /// - Parameters:
    ///   - name: the column's, as the file has it.
    ///   - map: what a person said.
    init(_ evidence: ColumnEvidence, _ column: DossierColumn, name: String, _ map: ColumnMap) {
        field = column.name
        if column.rule.isNumber || column.rule == .count {
            decideNumbers(evidence.numbers, map.numbers[field])
            // A share has no thousands.
            if column.rule == .share, case .numbers(let mark, let count)? = undecided {
                undecided = nil
                style.numbers = .styled(NumberStyle(decimal: mark))
                note(.numbers, NumberStyle(decimal: mark).example, count: count, .probable)
            }
        }
        if column.rule == .date || column.rule == .period { decideDates(evidence.dates, map.dates[field]) }
        if column.rule.isAmount { decideUnit(evidence.numbers, name: name, chosen: map.units[field]) }
    }

    private mutating func note(_ kind: Reading.Kind, _ value: String, count: Int?, _ confidence: Confidence) {
        readings.append(Reading(kind: kind, field: field, value: value, count: count, confidence: confidence))
    }

    private mutating func decideNumbers(_ tally: NumberTally, _ chosen: NumberStyle?) {
        if let chosen {
            style.numbers = .styled(chosen)
            return note(.numbers, chosen.example, count: nil, .certain)
        }
        let point = tally.decimalPoint + tally.thousandsComma
        let comma = tally.decimalComma + tally.thousandsPoint
        let doubtful = tally.ambiguousPoint + tally.ambiguousComma
        // Without a doubtful cell each says itself what it is.
        guard doubtful > 0 else { return }
        let (most, least) = (max(point, comma), min(point, comma))
        // What few cells show doesn't turn many; a few odd ones don't stop the rest.
        if most > 0, most >= Self.fewFactor * least, most * Self.fewFactor >= doubtful {
            take(point > comma ? .point : .comma, count: most, least == 0 ? .certain : .probable)
        } else if least > 0 {
            style.numbers = .mixed
        } else if most == 0, tally.ambiguousPoint == 0, tally.wholeUnits > 0, tally.wholeThousands == 0 {
            // Cents have two digits: three behind a comma part thousands where other amounts do without decimals, and
            // no whole number shows that this column leaves its thousands alone. Databases write three decimals behind a point.
            take(.point, count: doubtful, .probable)
        } else {
            style.numbers = .mixed
            // A few such cells among many are refused one by one.
            if doubtful * Self.fewFactor >= tally.count || tally.count < Self.fewFactor {
                undecided = .numbers(tally.ambiguousPoint > 0 ? .point : .comma, count: doubtful)
            }
        }
    }

    /// One in so many is few.
    private static let fewFactor = 20

    private mutating func take(_ mark: NumberStyle.Mark, count: Int, _ confidence: Confidence) {
        let chosen = NumberStyle(decimal: mark)
        style.numbers = .styled(chosen)
        note(.numbers, chosen.example, count: count, confidence)
    }

    private mutating func decideDates(_ tally: DateTally, _ chosen: DateOrder?) {
        if let chosen {
            style.dates = .ordered(chosen)
            return note(.dates, chosen.rawValue, count: nil, .certain)
        }
        let (days, months) = (tally.dayFirst, tally.monthFirst)
        switch (days > 0, months > 0) {
        // The odd one is refused: there is no such day.
        case (true, true) where days >= Self.fewFactor * months: break
        case (true, true) where months >= Self.fewFactor * days:
            style.dates = .ordered(.monthFirst)
            note(.dates, DateOrder.monthFirst.rawValue, count: months, .probable)
        case (true, true): style.dates = .mixed
        case (false, true) where months * Self.fewFactor < tally.ambiguous:
            style.dates = .mixed
            undecided = .dates(count: tally.ambiguous)
        case (false, true):
            style.dates = .ordered(.monthFirst)
            note(.dates, DateOrder.monthFirst.rawValue, count: tally.monthFirst, .probable)
        case (false, false) where tally.ambiguous > 0:
            note(.dates, DateOrder.dayFirst.rawValue, count: tally.ambiguous, .uncertain)
        default: break
        }
    }

    private mutating func decideUnit(_ tally: NumberTally, name: String, chosen: AmountUnit?) {
        if let chosen {
            style.unit = chosen
            return note(.unit, chosen.rawValue, count: nil, .certain)
        }
        if let code = AmountParts.currency(inName: name) ?? AmountParts.unknownUnit(inName: name) {
            undecided = .currency(code)
        } else if let unit = AmountParts.unit(inName: name) {
            style.unit = unit
            note(.unit, unit.rawValue, count: tally.count, .probable)
        }
    }
}
