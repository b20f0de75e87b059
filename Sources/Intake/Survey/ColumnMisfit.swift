/// Why a column's values speak against what its name says: a vital column is never taken on words alone.
package enum ColumnMisfit: Codable, Hashable, Sendable {
    case empty
    case texts, numbers, dates, identifiers, years, percentages, fractions
    /// All rows hold the same.
    case constant
    /// Another column may be meant as well as this one.
    case rival(name: String)

    /// - Parameters:
    ///   - field: a column that rows can't be without; others fit whatever they hold, since their cells are told one by one.
    ///   - basis: how the column was known. What a person said isn't questioned.
    ///   - name: the column's.
    ///   - isAlone: whether no other column may be meant.
    ///   - hasUnit: whether a person said what its amounts are to be multiplied by.
    static func of(
        _ evidence: ColumnEvidence, as field: DossierColumn, _ basis: ColumnReading.Basis, name: String = "",
        isAlone: Bool = true, hasUnit: Bool = false
    ) -> ColumnMisfit? {
        guard basis != .profile else { return nil }
        if evidence.isEmpty { return .empty }
        if field.name == "referenceDecision", basis > .spelling,
            evidence.outcomes.areMost || evidence.outcomes.areMostWithAnswers || evidence.holdsFlags
        {
            return .texts
        }
        guard field.need == .value else { return nil }
        guard evidence.filled > 0 else { return nil }
        switch field.rule {
        case .amount, .signedAmount:
            return ofAmount(evidence, basis, hasUnit: hasUnit || AmountParts.unit(inName: name) != nil)
        case .date: return ofDate(evidence, basis)
        case .text where field.name == "nomBeneficiaire": return ofName(evidence, basis, name, isAlone)
        default: return nil
        }
    }

    private static func ofAmount(
        _ evidence: ColumnEvidence, _ basis: ColumnReading.Basis, hasUnit: Bool
    ) -> ColumnMisfit? {
        let numbers = evidence.numbers
        let isNamed = basis <= .spelling
        // Nine digits may be an amount; fourteen are none.
        if evidence.share(isNamed ? evidence.establishments : evidence.identifiers) > 0.8 { return .identifiers }
        // Under its own name each cell that is no amount is told by itself.
        if !isNamed, evidence.share(evidence.dates.count) > 0.5 { return .dates }
        if !isNamed, evidence.share(numbers.count) < 0.5 { return .texts }
        if numbers.count > 0, numbers.percentages * 2 > numbers.count { return .percentages }
        // One such amount may be a small one; a column of them isn't.
        if !hasUnit, numbers.count >= (isNamed ? 3 : 2), hasFractionsAlone(evidence) { return .fractions }
        if isNamed {
            // « 2018 » on all rows of a list is its year, unless they are round sums.
            if numbers.count >= 3, numbers.years == numbers.count, numbers.roundYears * 2 < numbers.count {
                return .years
            }
        } else if numbers.years * 2 > numbers.count {
            return .years
        }
        if basis == .guess, evidence.filled >= 3, evidence.isConstant { return .constant }
        return nil
    }

    /// Whether the amounts are at most one euro, as shares of a whole are.
    private static func hasFractionsAlone(_ evidence: ColumnEvidence) -> Bool {
        let numbers = evidence.numbers
        return numbers.belowOne > 0 && numbers.fractions * 10 >= numbers.count * 9
    }

    private static func ofDate(_ evidence: ColumnEvidence, _ basis: ColumnReading.Basis) -> ColumnMisfit? {
        guard basis > .spelling else { return nil }
        // A year stands for its last day where a list has no other.
        let days = evidence.dates.count + evidence.numbers.years + evidence.numbers.serials
        if evidence.share(days) >= 0.5 { return nil }
        return evidence.share(evidence.numbers.count) > 0.5 ? .numbers : .texts
    }

    private static func ofName(
        _ evidence: ColumnEvidence, _ basis: ColumnReading.Basis, _ name: String, _ isAlone: Bool
    ) -> ColumnMisfit? {
        if evidence.share(evidence.identifiers) > 0.8 { return .identifiers }
        guard basis > .spelling else { return nil }
        if evidence.share(evidence.dates.count) > 0.5 { return .dates }
        if evidence.share(evidence.numbers.count) > 0.5 { return .numbers }
        // One body on all rows beside another column of bodies is the grantor.
        let saysBeneficiary = HeaderKey.words(name).contains {
            $0.contains("BENEFICIAIRE") || $0.contains("ATTRIBUTAIRE") || $0 == "ATTRIB"
        }
        if !isAlone, !saysBeneficiary, evidence.filled >= 3, evidence.isConstant { return .constant }
        return nil
    }
}
