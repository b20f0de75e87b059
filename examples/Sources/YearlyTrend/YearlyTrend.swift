import BilanKit

/// A chart on a table: the same in PDF, and a live chart on the cells in ODS.
struct YearlyTrend: Report {
    static let about = ReportInfo(
        id: "yearly-trend", title: "Évolution annuelle", summary: "aides votées et mandatées, année par année",
        formats: [.pdf, .ods])

    private struct Year {
        var number: Int
        var awards = 0
        var voted = Money.zero
        var ordered = Money.zero
    }

    func compose(_ request: ReportRequest) throws -> Composition {
        let years = years(request)
        let year = Column("Année", \Year.number, format: .plainInteger, alignment: .start, isRowHeader: true)
        let voted = Column("Voté", \Year.voted, format: .wholeEuros, total: .sum)
        let ordered = Column("Mandaté", \Year.ordered, format: .wholeEuros, total: .sum)
        let table = Table("Par année", years) {
            year
            Column("Aides", \.awards, total: .sum)
            voted
            ordered
            Column("Part mandatée", .ratio(of: ordered, over: voted), format: .percent)
        }
        return Composition(Self.about.title) {
            Heading("Évolution annuelle")
            Paragraph("Aides par année de convention, situation au \(request.quarter.end).")
            table
            if years.count > 1 {
                Chart(.lines, "Aides votées et mandatées", of: table, category: year, series: [voted, ordered])
                    .legend(.bottom)
            }
        }
    }

    private func years(_ request: ReportRequest) -> [Year] {
        var years: [Int: Year] = [:]
        for state in request.programme.awards(at: request.quarter.end) {
            let number = state.award.date.year
            years[number, default: Year(number: number)].awards += 1
            years[number]?.voted += state.award.amount
            years[number]?.ordered += state.ordered
        }
        return years.values.sorted { $0.number < $1.number }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "yearly-trend", version: "1.0.0") { Plugin.reports([YearlyTrend.self]) }
}
