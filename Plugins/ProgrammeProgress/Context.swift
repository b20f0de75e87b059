import BilanKit

/// The eighth part: the economy around the programmes.
struct Context: Section {
    private let indicators: [Indicator]

    init(programme: Programme) { indicators = Array(programme.indicators(of: .context)) }

    var body: [Block] {
        if !indicators.isEmpty {
            KeepTogether {
                Heading("Contexte")
                Table("Contexte", indicators, caption: "L’économie autour des programmes") {
                    Column("Indicateur", \.name, isRowHeader: true)
                    Column("Valeur", \.shown)
                    Column("Source", \.source)
                }
            }
        }
    }
}
