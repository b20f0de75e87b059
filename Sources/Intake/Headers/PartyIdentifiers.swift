/// Tells the grantor's number from the beneficiary's where both columns have one name: by the names beside them, and because one
/// number on all rows is the grantor's.
struct PartyIdentifiers {
    private let names: [String]
    private let survey: Survey?

    init(_ names: [String], _ survey: Survey?) {
        self.names = names
        self.survey = survey
    }

    /// Gives the grantor those candidates for the beneficiary's number that are the grantor's.
    func settle(_ candidates: inout [[ColumnMatches.Candidate]], _ table: DossierTable) {
        guard let grantor = table.index(of: "idAttribuant"), let beneficiary = table.index(of: "idBeneficiaire"),
            candidates[grantor].isEmpty
        else { return }
        let loose = candidates[beneficiary].filter { $0.basis > .spelling && !Self.namesBeneficiary(names[$0.place]) }
        let chosen =
            loose.first { isBesideGrantor($0.place) }
            ?? loose.first { isOneNumber($0.place, table, candidates, rows: loose.count > 1 ? 2 : 3) }
        guard let chosen else { return }
        candidates[beneficiary].removeAll { $0.place == chosen.place }
        candidates[grantor].append(chosen)
    }

    private static func namesBeneficiary(_ name: String) -> Bool {
        HeaderKey.words(name).contains { $0.hasPrefix("BENEFICIAIRE") || $0.hasPrefix("ATTRIBUTAIRE") || $0 == "TIERS" }
    }

    /// Whether the nearest party that is named at the column's left is the grantor.
    private func isBesideGrantor(_ place: Int) -> Bool {
        for name in names[..<place].reversed() {
            let words = HeaderKey.words(name)
            if Self.namesBeneficiary(name) || words.contains("ASSOCIATION") { return false }
            if words.contains(where: { $0.hasPrefix("ATTRIBUANT") || $0.hasPrefix("COLLECTIVITE") || $0 == "FINANCEUR" }
            ) {
                return true
            }
        }
        return false
    }

    /// Whether all rows have one number though they name several beneficiaries.
    /// - Parameter rows: how many must have it: fewer where another column of numbers stands beside it.
    private func isOneNumber(
        _ place: Int, _ table: DossierTable, _ candidates: [[ColumnMatches.Candidate]], rows: Int
    ) -> Bool {
        guard let survey, case let numbers = survey.column(place), numbers.isConstant, numbers.filled >= rows,
            numbers.identifiers > 0, let name = table.index(of: "nomBeneficiaire"),
            let beneficiaries = candidates[name].min()
        else { return false }
        return !survey.column(beneficiaries.place).isConstant
    }
}
