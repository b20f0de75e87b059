import BilanKit

/// The second part: files received, decided and engaged, in the quarter and in all.
struct FlowOfFiles: Section {
    let now: Standing
    let quarter: Quarter
    /// The scheme's code; nil where the report is on all.
    let scheme: String?
    let words: any Words

    var body: [Block] {
        Heading(words.flow)
        if now.knowsApplications { table } else { Paragraph(words.noApplications) }
        if let flow = now.stages.flow(words.stageFlow, beside: now.reached, in: words.numbers.language) {
            flow.noted(words.source(at: quarter.end))
        } else if now.reached.values.contains(where: { $0 > 0 }) {
            Chart(.bars, words.flowChart, of: table, category: words.stage, series: [words.sinceStart]).noted(
                words.source(at: quarter.end))
        }
    }

    private var table: Table {
        Table(words.flow, ApplicationStatus.allCases, caption: words.flowCaption(at: quarter.end)) {
            Column(words.stage, { $0.label(in: words.numbers.language) }, isRowHeader: true)
            Column(words.inQuarter) { now.reachedInPeriod[$0] ?? 0 }
                .measured { Measure(.applications($0), at: quarter.end, since: quarter.start, of: scheme) }
            Column(words.sinceStart) { now.reached[$0] ?? 0 }.measured {
                Measure(.applications($0), at: quarter.end, of: scheme)
            }
        }.noted(words.flowNote + " " + words.source(at: quarter.end))
    }
}
