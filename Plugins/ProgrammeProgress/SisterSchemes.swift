import BilanKit

/// The sixth part: the schemes beside this one, with what is known of them.
struct SisterSchemes: Section {
    private struct Fact {
        var scheme: String
        var name: String
        var value: String
        var source: String
    }

    private var facts: [Fact] = []
    private var outcomes: [Indicator] = []
    private let words: any Words

    init(main: Scheme?, programme: Programme, _ words: any Words) {
        self.words = words
        if let main { outcomes = Array(programme.indicators(of: .scheme(main.code))) }
        for scheme in programme.schemes where scheme.code != main?.code {
            for target in programme.targets where target.scheme == scheme.code {
                facts.append(
                    Fact(
                        scheme: scheme.name, name: words.targetAt(target.deadline),
                        value: words.numbers.decimal(target.value, digits: 0), source: ""))
            }
            for indicator in programme.indicators(of: .scheme(scheme.code)) {
                facts.append(
                    Fact(
                        scheme: scheme.name, name: indicator.name, value: indicator.shown(in: words.numbers.language),
                        source: indicator.source ?? ""))
            }
        }
    }

    var body: [Block] {
        if !outcomes.isEmpty {
            Heading(words.results, label: "results")
            let methods = Set(outcomes.map(\.method))
            Table(
                words.results, outcomes, caption: words.resultsCaption,
                note: methods.count == 1 ? methods.first?.map(words.methodNote) : nil
            ) {
                Column(words.indicator, \.name, isRowHeader: true)
                Column(words.value, { $0.shown(in: words.numbers.language) })
                Column(words.date, \.date)
                if methods.count > 1 { Column(words.methodColumn, \.method) }
                Column(words.source, \.source)
            }
        }
        if !facts.isEmpty {
            KeepTogether {
                Heading(words.sisters, label: "sisters")
                Table(
                    words.sisters, Records(facts), caption: words.sistersCaption,
                    groupedBy: [Grouping(words.programme, \.scheme)]
                ) {
                    Column(words.indicator, \.name, isRowHeader: true)
                    Column(words.value, \.value)
                    Column(words.source, \.source)
                }
            }
        }
    }
}
