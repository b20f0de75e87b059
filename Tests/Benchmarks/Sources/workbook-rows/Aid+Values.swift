import BilanKit

extension Aid {
    /// The values but the number, with tabs between, for the programs in other languages that write the same cells.
    var values: String {
        [
            beneficiary, siret, department, purpose, decision, agreed.iso, paidOn.iso, euros(committed), euros(paid),
            "\(share.fraction)", "\(staff)", "\(mark)", isClosed ? "1" : "0",
        ].joined(separator: "\t")
    }

    private func euros(_ amount: Money) -> String {
        let cents = amount.cents % 100
        return "\(amount.cents / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}

extension CivilDate {
    /// As in 2018-12-31.
    fileprivate var iso: String { [year, month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-") }
}
