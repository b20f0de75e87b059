import BilanKit

/// The second part: files received, decided and engaged, in the quarter and in all.
struct FlowOfFiles: Section {
    let now: Standing
    let quarter: Quarter
    /// The scheme's code; nil where the report is on all.
    let scheme: String?

    var body: [Block] {
        Heading("Flux de dossiers")
        table
        if now.reached.values.contains(where: { $0 > 0 }) {
            Chart(.bars, "Dossiers par étape, en cumul", of: table, category: "Étape", series: ["Depuis l’origine"])
        }
    }

    private var table: Table {
        Table("Flux de dossiers", ApplicationStatus.allCases, caption: "Dossiers par étape au \(quarter.end)") {
            Column("Étape", \.label, isRowHeader: true)
            Column("Pendant le trimestre") { now.reachedInPeriod[$0] ?? 0 }
                .measured { Measure(.applications($0), at: quarter.end, since: quarter.start, of: scheme) }
            Column("Depuis l’origine") { now.reached[$0] ?? 0 }.measured {
                Measure(.applications($0), at: quarter.end, of: scheme)
            }
        }.noted(
            "Un dossier est compté à chaque étape qu’il a franchie : un dossier engagé a aussi été déposé, instruit et retenu."
        )
    }
}
