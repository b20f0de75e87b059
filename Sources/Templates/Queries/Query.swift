import BilanKit

/// Which rows of a table are read.
struct Query {
    let table: DataTable
    var conditions: [Condition] = []

    /// The rows that meet all conditions, still one by one.
    func rows(_ context: DataContext, _ scope: TextScope) throws -> Records<DataRow> {
        let tests = try tests(scope)
        let rows = candidates(tests, context)
        guard !tests.isEmpty else { return rows }
        return rows.filtered { row in tests.allSatisfy { $0.test.holds(row[$0.field]) } }
    }

    /// All rows, or those of the one department that a test asks for.
    private func candidates(_ tests: [(field: Int, test: Test)], _ context: DataContext) -> Records<DataRow> {
        guard let rowsInDepartment = table.rowsInDepartment else { return table.rows(context) }
        for (field, test) in tests where table.fields[field].facet == .department && test.relation == .equal {
            if test.literals.count == 1, case .text(let code) = test.literals[0], let department = Department(code) {
                return rowsInDepartment(context, department)
            }
        }
        return table.rows(context)
    }

    private func tests(_ scope: TextScope) throws -> [(field: Int, test: Test)] {
        try conditions.compactMap { condition in
            try condition.test(table, scope).map { (condition.field, $0) }
        }
    }

    /// How a measure of the rows is narrowed by the conditions: by field and the one value that it must have; nil where
    /// a measure can't be so.
    func facets(_ scope: TextScope) throws -> [(facet: DataField.Facet, value: String)]? {
        var facets: [(DataField.Facet, String)] = []
        for (field, test) in try tests(scope) {
            guard let facet = table.fields[field].facet, test.relation == .equal, test.literals.count <= 1 else {
                return nil
            }
            switch test.literals.first {
            case .text(let text)?: facets.append((facet, text))
            case nil: facets.append((facet, ""))
            default: return nil
            }
        }
        return facets
    }
}

extension Measure {
    /// The measure narrowed by a field's value; nil where it can't be.
    func narrowed(_ facet: DataField.Facet, to value: String, _ language: NumberLanguage) -> Measure? {
        var measure = self
        switch facet {
        case .department:
            guard department == nil || department == value else { return nil }
            measure.department = value
        case .category:
            guard category == nil || category == value else { return nil }
            measure.category = value
        case .band:
            guard band == nil, let found = HeadcountBand(label: value, in: language) else { return nil }
            measure.band = found
        case .company:
            guard company == nil, let id = CompanyID(value) else { return nil }
            measure.company = id
        // Of awards without an application a measure counts them with any scheme.
        case .scheme: return nil
        }
        return measure
    }
}

extension HeadcountBand {
    /// The band that a label says; nil where none does.
    init?(label: String, in language: NumberLanguage) {
        guard let band = Self.allCases.first(where: { $0.label(in: language) == label }) else { return nil }
        self = band
    }
}
