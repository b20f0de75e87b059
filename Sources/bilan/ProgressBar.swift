import BilanHost
import BilanKit
import Import
import Intake
import Foundation

/// Shows a run's events: a bar on a terminal, finished files as lines, or all as lines of JSON.
actor ProgressBar {
    enum Style: Sendable { case lines, quiet, json }

    private let style: Style
    private let total: Int
    private var finished = 0
    private var current = ""
    private var rows = 0
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
                let more = FrenchNumber.count(groups.count - 20, "autre sorte de constat", "autres sortes de constats")
                complain(FrenchSpacing.applied(to: "… et \(more) : bilan check les montre."))
            }
            if summary.repairedCount > 0 {
                complain(
                    "\(FrenchNumber.count(summary.repairedCount, "valeur réparée", "valeurs réparées")) à la lecture : bilan check les montre."
                )
            }
        case .started(let report):
            (current, rows, documents) = (report, 0, (0, 0))
            pace = Pace()
        case .document(_, let name, let number, let count):
            current = count > 1 ? "\(name) (\(number)/\(count))" : name
            documents = (number - 1, count)
        case .progress(_, let progress): rows = progress.rows
        case .printed(let report, let lines):
            erase()
            for line in lines { Console.remark("\(report) | \(line)") }
        case .made(let file, let paths):
            guard style != .quiet else { break }
            for warning in file.warnings { complain("\(file.names.first ?? file.report) : \(Self.line(warning))") }
            say(paths, file)
        case .kept(let report, let documents):
            guard style != .quiet else { break }
            complain(
                "\(report) : \(FrenchNumber.count(documents, "document déjà fait reste", "documents déjà faits restent")) en place."
            )
        case .failed(let report, let plugin, let reason):
            // Who sees several plugins wants to know whose fault it is.
            let names = reason.contains("« \(plugin) »") || plugin == report ? "" : " (extension « \(plugin) »)"
            complain("\(report)\(names) : \(reason)")
        case .empty(let report):
            if style != .quiet { complain("\(report) : \(GenerateEvent.nothingToMake)") }
        case .finished: finished += 1
        case .recipients(let warning): if style != .quiet { complain(warning) }
        case .mailed(let path, _, let files, let bytes):
            guard style != .quiet else { break }
            erase()
            let attached = FrenchNumber.count(files, "pièce jointe", "pièces jointes")
            Console.say("\(path)  \(attached)  \(FrenchNumber.decimal(Double(bytes) / 1e6, digits: 1)) Mo")
        case .mailFailed(let part, let reason): complain("courriel pour \(part) : \(reason)")
        }
        draw()
    }

    /// Takes the bar off the screen.
    func end() { erase() }

    private func say(_ paths: [String], _ file: MadeFile) {
        erase()
        let extent =
            switch file.format {
            case .pdf, .png: FrenchNumber.count(file.pages, "page")
            case .ods, .fods: FrenchNumber.count(file.pages, "feuille") + ", " + FrenchNumber.count(file.rows, "ligne")
            }
        // The first and the last of a series of pictures tell them all.
        let place = paths.count > 1 ? "\(paths[0]) … \(file.names.last!)" : paths.first ?? ""
        Console.say("\(place)  \(extent)  \(FrenchNumber.decimal(file.seconds, digits: 2)) s")
    }

    private func complain(_ message: String) {
        erase()
        Console.complain(message)
    }

    private static func line(_ warning: Diagnostic) -> String {
        let place = [warning.block, warning.page.map { "page \($0)" }].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? warning.message : "\(place) : \(warning.message)"
    }

    private func draw() {
        guard style == .lines, Console.isInteractive, finished < total else { return }
        let width = 24
        let part = documents.count > 0 ? Double(documents.made) / Double(documents.count) : 0
        let filled = total == 0 ? 0 : Int((Double(finished) + part) * Double(width)) / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        Console.draw(over: "\(bar) \(finished)/\(total) \(([current] + extent).joined(separator: ", "))")
        isDrawn = true
    }

    /// How much is done, how fast, and how long the rest takes.
    private var extent: [String] {
        func perSecond(_ rate: Double) -> String {
            "\(FrenchNumber.decimal(rate, digits: rate < 10 ? 1 : 0)) par seconde"
        }
        if documents.count > 1 {
            let left = pace.left(documents.made, of: documents.count).map { "encore \(Self.duration($0))" }
            return [pace.rate(documents.made).map(perSecond), left].compactMap(\.self)
        }
        guard rows > 0 else { return [] }
        return [FrenchNumber.count(rows, "ligne")] + [pace.rate(rows).map(perSecond)].compactMap(\.self)
    }

    private static func duration(_ seconds: Double) -> String {
        seconds < 90 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded())) min"
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
            amountRefusedCents: summary.amountRefusedCents, findings: faults.map(\.description), faults: faults)
    }

    private func say(_ event: GenerateEvent) {
        if case .started = event { pace = Pace() }
        let line: Line =
            switch event {
            case .data(let summary): Self.dataLine(summary)
            case .started(let report): Line(event: "started", report: report)
            case .document(let report, let name, let number, let count):
                Line(
                    event: "document", report: report, file: name, seconds: pace.seconds, number: number, count: count,
                    secondsLeft: pace.left(number - 1, of: count))
            case .progress(let report, let progress):
                Line(
                    event: "progress", report: report, pages: progress.pages > 0 ? progress.pages : nil,
                    rows: progress.rows, seconds: pace.seconds, rowsPerSecond: pace.rate(progress.rows))
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
