import BilanKit

/// Narrows the measures of a part's document, so that they find its figures in the whole again. Where that isn't exact,
/// there is none.
struct MeasureNarrowing {
    let division: Division
    let part: DivisionPart
    let facts: DivisionFacts

    /// - Returns: nil where the trace would find something else.
    func narrowed(_ measure: Measure) -> Measure? {
        // Movements know their scheme and no more, and one without counts with any.
        if measure.quantity == .netCommitments || measure.quantity == .orders { return nil }
        switch division {
        case .department: return inDepartment(measure)
        case .scheme: return ofScheme(measure)
        case .company: return ofCompany(measure)
        // No measure is of several schemes.
        case .committee: return nil
        }
    }

    private func inDepartment(_ measure: Measure) -> Measure? {
        if case .companies = measure.quantity, facts.hasApplicantsInSeveralParts { return nil }
        guard measure.department == nil || measure.department == part.key else { return nil }
        var measure = measure
        measure.department = part.key
        return measure
    }

    private func ofScheme(_ measure: Measure) -> Measure? {
        guard !part.key.isEmpty, measure.scheme == nil || measure.scheme == part.key else { return nil }
        if measure.quantity.isOfAwards, facts.hasAwardsWithoutApplication { return nil }
        var measure = measure
        measure.scheme = part.key
        return measure
    }

    private func ofCompany(_ measure: Measure) -> Measure? {
        guard let company = CompanyID(part.key), measure.company == nil || measure.company == company else {
            return nil
        }
        var measure = measure
        measure.company = company
        return measure
    }
}

extension Measure.Quantity {
    /// Whether awards are counted or added up.
    fileprivate var isOfAwards: Bool {
        switch self {
        case .awards, .voted, .committed, .ordered, .paid: true
        case .companies, .applications, .netCommitments, .orders: false
        }
    }
}
