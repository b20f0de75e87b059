import BilanKit
import Dossier
import Intake

/// What a check or an import found, gravest first: what was left out and why, then the decisions to look at, then the
/// rest. A line a kind of finding.
public struct FindingReport {
    private let summary: ImportSummary

    public init(_ summary: ImportSummary) { self.summary = summary }

    /// How many lines each part has at most: all of them, with the verdict, fit on a screen or two.
    private enum Limit {
        static let refusals = 16
        static let decisions = 8
        static let files = 5
        static let warnings = 8
        static let repairs = 4
        static let alerts = 4
    }

    // MARK: The parts

    public var refusals: [FindingGroup] {
        summary.groups.filter { $0.first.severity == .fatal || $0.first.severity == .error }
    }
    public var warnings: [FindingGroup] { summary.groups.filter { $0.first.severity == .warning } }

    /// What isn't certain, in words.
    public var decisions: [String] {
        var lines = summary.files.flatMap { file in
            file.reading?.doubts.map { "\(name(of: file))\u{A0}: \($0)" } ?? []
        }
        for group in repairs(certain: false) {
            guard let confidence = group.confidence else { continue }
            lines.append(GroupLine(group, in: summary).text + " (\(confidence.label))")
        }
        if summary.conventions.doubtful > 0 { lines.append(FrenchSpacing.applied(to: conventions)) }
        return lines
    }

    private func repairs(certain: Bool) -> [FindingGroup] {
        summary.groups.filter { $0.first.severity == .repaired && ($0.confidence == .certain) == certain }
    }

    private func name(of file: ImportSummary.File) -> String { Fault.onOneLine(file.name) }

    private var conventions: String {
        let counted =
            summary.countedCents == summary.statedCents
            ? ""
            : " ; montants gardés \(FrenchNumber.money(Money(cents: summary.statedCents))), dont comptés "
                + FrenchNumber.money(Money(cents: summary.countedCents))
        return summary.conventions.inWords + counted
    }

    // MARK: Printing

    /// All of it in few lines.
    public func say(to say: (String) -> Void) {
        section(
            refusalTitle, refusals.map { GroupLine($0, in: summary).text }, atMost: Limit.refusals,
            other: "autre raison", to: say)
        section("Décisions à vérifier", decisions, atMost: Limit.decisions, other: "autre décision", to: say)
        var rest: [String] = []
        rest += limited(readings, to: Limit.files, other: "autre fichier")
        if summary.conventions.severalLines > 0, summary.conventions.doubtful == 0 {
            rest.append(FrenchSpacing.applied(to: conventions))
        }
        rest += limited(
            GroupLine.texts(of: warnings, in: summary), to: Limit.warnings, other: "autre avertissement")
        rest += limited(
            GroupLine.texts(of: repairs(certain: true), in: summary), to: Limit.repairs,
            other: "autre sorte de réparation")
        rest += limited(
            summary.alerts.map(\.description), to: Limit.alerts, other: "autre alerte", of: summary.alertCount)
        section("Le reste", rest, to: say)
    }

    /// Each finding in a line of its own.
    public func sayAll(_ findings: FindingList, to say: (String) -> Void) throws {
        var hasTold = false
        func tellDecisions() {
            guard !hasTold else { return }
            hasTold = true
            section("Décisions à vérifier", decisions, to: say)
            say("")
            say("Le reste\u{A0}:")
            for file in summary.files {
                guard let lines = file.reading?.words(file.repairs), !lines.isEmpty else { continue }
                say("  \(name(of: file))\u{A0}: \(lines[0])")
                for line in lines.dropFirst() { say("      \(line)") }
            }
            if summary.conventions.severalLines > 0 { say("  " + FrenchSpacing.applied(to: conventions)) }
        }
        if !refusals.isEmpty {
            say("")
            say(refusalTitle + "\u{A0}:")
        }
        try findings.forEach { fault in
            if fault.severity != .fatal, fault.severity != .error { tellDecisions() }
            let money = fault.amountCents.map { FrenchNumber.money(Money(cents: $0)) } ?? fault.foreignAmount?.words
            let amount = money.map { " [\($0)]" } ?? ""
            say("  \(fault)\(amount)")
        }
        tellDecisions()
        for alert in summary.alerts { say("  \(alert)") }
    }

    private var refusalTitle: String {
        summary.isRefused ? "Données refusées, rien n’est pris" : "Écarté, par raison"
    }

    /// How each file is written.
    private var readings: [String] {
        summary.files.compactMap { file in
            guard let opening = file.reading?.opening, !opening.isEmpty else { return nil }
            return "\(name(of: file))\u{A0}: \(opening)"
        }
    }

    /// - Parameter other: what a line beyond the limit is called.
    private func section(
        _ title: String, _ lines: [String], atMost limit: Int = .max, other: String = "", to say: (String) -> Void
    ) {
        guard !lines.isEmpty else { return }
        say("")
        say(title + "\u{A0}:")
        for line in limited(lines, to: limit, other: other) { say("  " + line) }
    }

    /// - Parameter count: how many there are in all, where the lines are not all of them.
    private func limited(_ lines: [String], to limit: Int, other: String, of count: Int? = nil) -> [String] {
        let more = max(count ?? 0, lines.count) - limit
        // Words such as « autre raison » take their plural in both.
        let plural = other.split(separator: " ", maxSplits: 1).map { $0 + "s" }.joined(separator: " ")
        guard more > 0 else { return lines }
        return lines.prefix(limit)
            + [FrenchSpacing.applied(to: "… et \(FrenchNumber.count(more, other, plural)) : --all montre tout.")]
    }
}

extension ImportSummary.Conventions {
    /// How the amounts of conventions with several lines were read.
    var inWords: String {
        var kinds: [String] = []
        if totals > 0 {
            kinds.append("\(FrenchNumber.count(totals, "répète son total", "répètent leur total")), compté une fois")
        }
        if shares > 0 { kinds.append(FrenchNumber.count(shares, "porte des parts", "portent des parts")) }
        let doubts = doubtful > 0 ? " (\(FrenchNumber.count(doubtful, "à décider", "à décider")) avec --amounts)" : ""
        return
            "\(FrenchNumber.count(severalLines, "convention", "conventions")) à plusieurs lignes : \(kinds.joined(separator: ", "))\(doubts)"
    }
}
