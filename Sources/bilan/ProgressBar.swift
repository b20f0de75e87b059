import BilanHost
import BilanKit
import Import
import Intake
import Support

/// Shows a run's events: a bar on a terminal, finished files as lines, or all as lines of JSON.
actor ProgressBar {
    enum Style: Sendable { case lines, quiet, json }

    private let style: Style
    private let total: Int
    private var finished = 0
    private var current = ""
    private var rows = RowPace()
    /// Documents of the report that is being made: how many are, of how many.
    private var documents = (made: 0, count: 0)
    private var pace = Pace()
    private var isDrawn = false
    /// Of each report, the extent that was told last in JSON.
    private var told: [String: [Int]] = [:]

    /// - Parameter total: reports to make.
    init(style: Style, total: Int) {
        self.style = style
        self.total = total
    }

    func show(_ event: GenerateEvent) {
        if style == .json { return say(event) }
        switch event {
        case .data(let summary):
            guard style != .quiet else { break }
            let groups = summary.groups.filter { $0.first.severity != .repaired }
            for group in groups.prefix(20) { complain(GroupLine(group, in: summary).text) }
            if groups.count > 20 {
                complain(Self.more(groups.count - 20))
            }
            if summary.repairedCount > 0 {
                complain(Self.repaired(summary.repairedCount))
            }
        case .started(let report):
            (current, documents) = (report, (0, 0))
            rows = RowPace()
            pace = Pace()
        case .document(_, let name, let number, let count):
            current = count > 1 ? "\(name) (\(number)/\(count))" : name
            documents = (number - 1, count)
        case .progress(_, let progress): rows.take(progress)
        case .printed(let report, let lines):
            erase()
            for line in lines { Console.remark("\(report) | \(line)") }
        case .made(let file, let paths):
            guard style != .quiet else { break }
            for warning in file.warnings {
                complain((file.names.first ?? file.report) + Self.colon + Self.line(warning))
            }
            say(paths, file)
        case .kept(let report, let documents):
            guard style != .quiet else { break }
            complain(report + Self.colon + Self.kept(documents))
        case .failed(let report, let plugin, let reason):
            // Who sees several plugins wants to know whose fault it is.
            let isTold = reason.contains(String(fr: "« \(plugin) »", en: "“\(plugin)”")) || plugin == report
            let names = isTold ? "" : String(fr: " (extension « \(plugin) »)", en: " (plugin “\(plugin)”)")
            complain(report + names + Self.colon + reason)
        case .empty(let report):
            if style != .quiet { complain(report + Self.colon + GenerateEvent.nothingToMake) }
        case .finished: finished += 1
        case .recipients(let warning): if style != .quiet { complain(warning) }
        case .mailed(let path, _, let files, let bytes):
            guard style != .quiet else { break }
            erase()
            let attached = MessageNumber.count(
                files, fr: ("pièce jointe", "pièces jointes"), en: ("attachment", "attachments"))
            Console.say(
                "\(path)  \(attached)  \(MessageNumber.decimal(Double(bytes) / 1e6, digits: 1)) \(String(fr: "Mo", en: "MB"))"
            )
        case .mailFailed(let part, let reason):
            complain(String(fr: "courriel pour \(part) : \(reason)", en: "mail for \(part): \(reason)"))
        }
        draw()
    }

    /// Takes the bar off the screen.
    func end() { erase() }

    private func say(_ paths: [String], _ file: MadeFile) {
        erase()
        let extent =
            switch file.format {
            case .pdf, .png: MessageNumber.count(file.pages, fr: ("page", "pages"), en: ("page", "pages"))
            case .ods, .fods:
                MessageNumber.count(file.pages, fr: ("feuille", "feuilles"), en: ("sheet", "sheets")) + ", "
                    + MessageNumber.rows(file.rows)
            }
        // The first and the last of a series of pictures tell them all.
        let place = paths.count > 1 ? "\(paths[0]) … \(file.names.last!)" : paths.first ?? ""
        Console.say("\(place)  \(extent)  \(MessageNumber.decimal(file.seconds, digits: 2)) s")
    }

    private func complain(_ message: String) {
        erase()
        Console.complain(message)
    }

    private static func line(_ warning: Diagnostic) -> String {
        let place = [warning.block, warning.page.map { "page \($0)" }].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? warning.message : place + colon + warning.message
    }

    private func draw() {
        guard style == .lines, Console.isInteractive, finished < total else { return }
        let width = 24
        let drawn = rows.progress
        let ofDocument = drawn.allRows.map { Double(min(drawn.rows, $0)) / Double(max(1, $0)) } ?? 0
        let part = (Double(documents.made) + ofDocument) / Double(max(1, documents.count))
        let filled = total == 0 ? 0 : Int((Double(finished) + part) * Double(width)) / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        Console.draw(over: "\(bar) \(finished)/\(total) \(([current] + extent).joined(separator: ", "))")
        isDrawn = true
    }

    /// How much is done, how fast, and how long the rest takes.
    private var extent: [String] {
        func perSecond(_ rate: Double) -> String {
            MessageNumber.decimal(rate, digits: rate < 10 ? 1 : 0) + String(fr: " par seconde", en: " a second")
        }
        if documents.count > 1 {
            let left = pace.left(documents.made, of: documents.count).map(Self.left)
            return [pace.rate(documents.made).map(perSecond), left].compactMap(\.self)
        }
        guard rows.progress.rows > 0 else { return [] }
        return [MessageNumber.rows(rows.progress.rows)]
            + [rows.rate.map(perSecond), rows.left.map(Self.left)].compactMap(\.self)
    }

    private func erase() {
        guard isDrawn else { return }
        Console.draw(over: "")
        isDrawn = false
    }

    // MARK: JSON

    private struct Line: Encodable {
        var event: String
        var report: String?
        var plugin: String?
        /// Of the data, whose mail it is.
        var part: String?
        var file: String?
        var path: String?
        /// All paths, where there are several.
        var paths: [String]?
        var format: ReportFormat?
        var pages: Int?
        var rows: Int?
        var seconds: Double?
        var warnings: [Diagnostic]?
        var reason: String?
        /// What a plugin printed.
        var lines: [String]?
        var number: Int?
        var count: Int?
        /// At the rate so far.
        var secondsLeft: Double?
        var rowsPerSecond: Double?
        var rowsRead: Int?
        var rowsRefused: Int?
        var amountRefusedCents: Int64?
        /// The first findings in the data, in words.
        var findings: [String]?
        /// The same with their codes and their words in English.
        var faults: [Fault]?
    }

    private static func dataLine(_ summary: ImportSummary) -> Line {
        let faults = Array(summary.faults.filter { $0.severity != .repaired }.prefix(20))
        return Line(
            event: "data", rowsRead: summary.rowsRead, rowsRefused: summary.rowsRefused,
            amountRefusedCents: summary.amountRefusedCents, findings: faults.map { $0.text(in: .french) },
            faults: faults)
    }

    private static func tenths(_ value: Double?) -> Double? { value.map { ($0 * 10).rounded() / 10 } }

    private func say(_ event: GenerateEvent) {
        switch event {
        case .started:
            pace = Pace()
            rows = RowPace()
        case .progress(_, let progress): rows.take(progress)
        default: break
        }
        let line: Line =
            switch event {
            case .data(let summary): Self.dataLine(summary)
            case .started(let report): Line(event: "started", report: report)
            case .document(let report, let name, let number, let count):
                Line(
                    event: "document", report: report, file: name, seconds: pace.seconds, number: number, count: count,
                    secondsLeft: Self.tenths(pace.left(number - 1, of: count)))
            case .progress(let report, let progress):
                Line(
                    event: "progress", report: report, pages: progress.pages > 0 ? progress.pages : nil,
                    rows: progress.rows, seconds: pace.seconds,
                    secondsLeft: Self.tenths(rows.left), rowsPerSecond: Self.tenths(rows.rate))
            case .printed(let report, let lines): Line(event: "printed", report: report, lines: lines)
            case .made(let file, let paths):
                Line(
                    event: "made", report: file.report, file: file.names.first, path: paths.first,
                    paths: paths.count > 1 ? paths : nil, format: file.format, pages: file.pages,
                    rows: file.rows, seconds: file.seconds, warnings: file.warnings)
            case .kept(let report, let documents): Line(event: "kept", report: report, count: documents)
            case .failed(let report, let plugin, let reason):
                Line(event: "failed", report: report, plugin: plugin, reason: reason)
            case .empty(let report):
                Line(event: "empty", report: report, reason: GenerateEvent.nothingToMake)
            case .finished(let report): Line(event: "finished", report: report)
            case .recipients(let warning): Line(event: "recipients", reason: warning)
            case .mailed(let path, let part, let files, _):
                Line(event: "mailed", part: part, path: path, count: files)
            case .mailFailed(let part, let reason): Line(event: "mail-failed", part: part, reason: reason)
            }
        if case .progress(let report, let progress) = event {
            // Measuring and resuming tell the same extent again and again.
            guard progress.pages > 0 || progress.rows > 0, told[report] != [progress.pages, progress.rows] else {
                return
            }
            told[report] = [progress.pages, progress.rows]
        }
        Console.say(json: line)
    }
}
