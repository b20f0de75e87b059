import BilanKit

/// The eighth part: the economy around the programmes.
struct Context: Section {
    private let indicators: [Indicator]
    private let words: any Words

    init(programme: Programme, _ words: any Words) {
        indicators = Array(programme.indicators(of: .context))
        self.words = words
    }

    var body: [Block] {
        if !indicators.isEmpty {
            KeepTogether {
                Heading(words.context, label: "context")
                Table(words.context, indicators, caption: words.contextCaption) {
                    Column(words.indicator, \.name, isRowHeader: true)
                    Column(words.value, { $0.shown(in: words.numbers.language) })
                    if indicators.contains(where: { $0.method != nil }) { Column(words.methodColumn, \.method) }
                    Column(words.source, \.source)
                }
            }
        }
    }
}
