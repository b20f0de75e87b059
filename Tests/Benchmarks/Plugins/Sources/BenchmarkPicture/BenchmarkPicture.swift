import BilanKit
import Foundation

/// The picture of what `make bench` measured: for each work a chart with a bar a program, in multiples of Bilan's time.
struct BenchmarkPicture: Report {
    static let about = ReportInfo(
        id: "benchmark-picture", title: "Bilan beside other programs",
        summary: "ce que make bench a mesuré, en une image", formats: [.pdf])

    func compose(_ request: ReportRequest) throws -> Composition {
        let works = Self.works(try String(contentsOfFile: request.resource("ratios.csv"), encoding: .utf8))
        let charts = works.map { BarsOfWork(work: $0).body }
        let lines = stride(from: 0, to: charts.count, by: 3).map { Array(charts[$0..<min($0 + 3, charts.count)]) }
        return Composition(Self.about.title) {
            Landscape {
                Heading("Bilan beside other programs")
                Paragraph("Seconds on the clock, in multiples of Bilan’s: a bar shorter than 1 is a faster program.")
                for line in lines {
                    SideBySide(line + Array(repeating: [], count: 3 - line.count))
                }
            }
        }.language("en-GB")
    }

    /// What was measured of one work: programs with their time over Bilan's.
    struct Work {
        var title: String
        var programs: [Program] = []
    }

    struct Program {
        var name: String
        var multiple: Double
    }

    /// The works of the lines « work;program;multiple », in their order.
    private static func works(_ text: String) -> [Work] {
        var works: [Work] = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: ";").map(String.init)
            guard fields.count == 3, let multiple = Double(fields[2]) else { continue }
            if works.last?.title != fields[0] { works.append(Work(title: fields[0])) }
            works[works.count - 1].programs.append(Program(name: fields[1], multiple: multiple))
        }
        return works
    }
}

private struct BarsOfWork: Section {
    let work: BenchmarkPicture.Work

    var body: [Block] {
        let name = Column("Program", \BenchmarkPicture.Program.name, isRowHeader: true)
        let multiple = Column("Bilan = 1", \BenchmarkPicture.Program.multiple)
        let table = Table(work.title, work.programs) {
            name
            multiple
        }
        Chart(.bars, work.title, of: table, category: name, series: [multiple], alternative: described)
            .direction(.horizontal).height(34 + 17 * Double(work.programs.count)).axes(category: "", value: "")
            .valueLabels(.shown)
    }

    /// The bars in words, for whoever can't see them.
    private var described: String {
        let bars = work.programs.map { "\($0.name) takes \($0.multiple) times as long as Bilan" }
        return "\(work.title): \(bars.joined(separator: ", "))."
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "benchmark-picture", version: "1.0.0") { Plugin.reports([BenchmarkPicture.self]) }
}
