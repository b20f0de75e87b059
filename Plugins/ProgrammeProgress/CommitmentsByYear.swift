import BilanKit

/// What is committed in each department, by the year of the grants' agreements: how it went from year to year.
struct CommitmentsByYear {
    private let lines: [Standing.Line]
    /// The last ones; what came before is told together.
    private let years: [Int]
    private let hasEarlier: Bool

    private static let mostYears = 5

    /// - Returns: nil where there are no two departments or years to compare.
    init?(of lines: [Standing.Line]) {
        let found = Set(lines.flatMap { $0.committedByYear.keys }).sorted()
        let known = lines.filter { !$0.committedByYear.isEmpty }
        guard found.count > 1, known.count > 1 else { return nil }
        self.lines = known
        years = Array(found.suffix(Self.mostYears))
        hasEarlier = found.count > years.count
    }

    func table(_ words: any Words) -> Table {
        let titles = years.map { "\($0)" }
        return Table(words.byYearTable, lines, caption: words.byYearCaption) {
            Column(words.department, \.label, isRowHeader: true)
            if hasEarlier {
                Column(
                    words.earlier,
                    { line in
                        let amounts = line.committedByYear.filter { $0.key < years[0] }.values
                        return amounts.isEmpty ? nil : amounts.reduce(Money.zero) { $0 + $1 }
                    }, format: .wholeEuros, total: .sum)
            }
            for year in years {
                // Where no agreement is of the year there is nothing to be told.
                Column("\(year)", \.committedByYear[year], format: .wholeEuros, total: .sum)
            }
            Column(words.all, \.committed, format: .wholeEuros, total: .sum).lined(through: titles)
        }
    }
}
