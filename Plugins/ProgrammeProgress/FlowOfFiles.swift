import BilanKit

/// The second part: files received, decided and engaged, in the quarter and in all.
struct FlowOfFiles: Section {
    let now: Standing
    let quarter: Quarter
    /// The scheme's code; nil where the report is on all.
    let scheme: String?
    let words: any Words

    var body: [Block] {
        Heading(words.flow, label: "flow")
        if now.knowsApplications { table } else { Paragraph(words.noApplications) }
        if let flow = now.stages.flow(words.stageFlow, beside: now.reached, in: words.numbers.language) {
            flow.noted(note(on: flow))
        } else if now.reached.values.contains(where: { $0 > 0 }) {
            Chart(.bars, words.flowChart, of: table, category: words.stage, series: [words.sinceStart]).noted(
                words.source(at: quarter.end))
        }
    }

    /// Where the files are that neither went on nor left: no band shows them.
    private func note(on flow: StageFlow) -> Text {
        let waiting = zip(flow.stages, flow.stages.dropFirst()).map { stage, next in
            (stage: stage.name, count: stage.exits.reduce(stage.count - next.count) { $0 - $1.count })
        }.filter { $0.count > 0 }
        let source = words.source(at: quarter.end)
        return waiting.isEmpty ? source : words.underWay(waiting) + " " + source
    }

    private func count(_ step: ApplicationStatus, _ counts: [ApplicationStatus: Int]) -> CellValue {
        now.knows(step) ? .integer(counts[step] ?? 0) : .missing(words.unknown)
    }

    private var table: Table {
        Table(words.flow, ApplicationStatus.allCases, caption: words.flowCaption(at: quarter.end)) {
            Column(words.stage, { $0.label(in: words.numbers.language) }, isRowHeader: true)
            Column(words.inQuarter, { count($0, now.reachedInPeriod) }, format: .integer)
                .measured { Measure(.applications($0), at: quarter.end, since: quarter.start, of: scheme) }
            Column(words.sinceStart, { count($0, now.reached) }, format: .integer).measured {
                Measure(.applications($0), at: quarter.end, of: scheme)
            }
        }.noted(words.flowNote + " " + words.source(at: quarter.end))
    }
}
