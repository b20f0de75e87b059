import BilanKit

extension CellRule {
    func checkDate(_ cell: String) -> CellCheck {
        if let date = CivilDate(cell) {
            if date.isUnlikely {
                return .doubtful(
                    .text(cell), rule: "est une date peu vraisemblable, gardée telle quelle",
                    remedy: "Vérifiez l’année.")
            }
            if date.isPlausible { return .taken(.text(cell)) }
            return .refused(
                rule: "est d’une année qui n’est pas entre 1900 et 2200",
                remedy: "Vérifiez l’année, comme dans 2018-12-31.")
        }
        return .refused(
            rule: DateParts(Array(cell.utf8)[...]) != nil
                ? "n’existe pas : le mois n’a pas ce jour, ou l’année pas ce mois"
                : "n’est pas une date au format AAAA-MM-JJ",
            remedy: "Écrivez la date comme 2018-12-31.")
    }

    func checkYear(_ cell: String) -> CellCheck {
        if cell.utf8.count == 4, let year = Int64(cell), (1900...2200).contains(year) { return .taken(.integer(year)) }
        return .refused(rule: "n’est pas une année", remedy: "Écrivez l’exercice sur quatre chiffres, comme 2018.")
    }

    func checkPeriod(_ cell: String) -> CellCheck {
        if let date = CivilDate(cell), date.isPlausible { return .taken(.text(cell)) }
        let parts = cell.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "_")
        }.map(Substring.init)
        guard parts.count <= 2, parts.allSatisfy(Self.hasDateForm) else {
            return .refused(
                rule: "n’est ni une date AAAA-MM-JJ ni une période AAAA-MM-JJ/AAAA-MM-JJ",
                remedy: "Écrivez par exemple 2018-01-15/2018-12-31.")
        }
        // The schema asks for the form alone, and its own valid example has a thirtieth month.
        let dates = parts.compactMap { CivilDate($0) }.filter(\.isPlausible)
        if dates.count < parts.count {
            return .doubtful(
                .text(cell), rule: "contient une date qui n’existe pas : la période ne sera pas affichée",
                remedy: "Vérifiez le mois et le jour.")
        }
        if dates.count == 2, dates[0] > dates[1] {
            return .doubtful(
                .text(cell), rule: "finit avant de commencer : la période ne sera pas affichée",
                remedy: "Vérifiez les deux dates.")
        }
        if cell.utf8.contains(UInt8(ascii: "_")) {
            return .refused(
                rule: "sépare les deux dates par un tiret bas", remedy: "Le schéma SCDL demande une barre oblique.")
        }
        return .taken(.text(cell))
    }

    /// Four digits, two and two, whether or not there is such a day.
    private static func hasDateForm(_ text: Substring) -> Bool {
        text.utf8.count == 10
            && text.utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
            }
    }
}
