import BilanKit
import Dossier
import Intake
import Support

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

    /// What isn't certain, in words of the reader's language.
    public var decisions: [String] {
        var lines = summary.files.flatMap { file in
            file.reading?.doubts.map { name(of: file) + Fault.colon + $0 } ?? []
        }
        for group in repairs(certain: false) {
            guard let confidence = group.confidence else { continue }
            lines.append(GroupLine(group, in: summary).text + " (\(confidence.label))")
        }
        if summary.conventions.doubtful > 0 { lines.append(conventions) }
        return lines
    }

    private func repairs(certain: Bool) -> [FindingGroup] {
        summary.groups.filter { $0.first.severity == .repaired && ($0.confidence == .certain) == certain }
    }

    private func name(of file: ImportSummary.File) -> String { Fault.onOneLine(WorkbookSheet.shownName(file.name)) }

    private var conventions: String {
        let (stated, counted) = (summary.statedCents, summary.countedCents)
        return String(
            fr: FrenchSpacing.applied(
                to: summary.conventions.french
                    + (counted == stated
                        ? ""
                        : " ; montants gardés \(FrenchNumber.money(Money(cents: stated))), dont comptés "
                            + FrenchNumber.money(Money(cents: counted)))),
            en: summary.conventions.english
                + (counted == stated
                    ? ""
                    : "; amounts kept \(EnglishText.money(stated)), of which \(EnglishText.money(counted)) are counted")
        )
    }

    // MARK: Printing

    /// What the lines beyond a limit are called.
    private struct Others {
        let french: String
        let english: (one: String, many: String)

        init(_ french: String, _ english: (one: String, many: String)) {
            (self.french, self.english) = (french, english)
        }

        static let refusals = Others("autre raison", ("other reason", "other reasons"))
        static let decisions = Others("autre décision", ("other decision", "other decisions"))
        static let files = Others("autre fichier", ("other file", "other files"))
        static let warnings = Others("autre avertissement", ("other warning", "other warnings"))
        static let repairs = Others("autre sorte de réparation", ("other kind of repair", "other kinds of repair"))
        static let alerts = Others("autre alerte", ("other alert", "other alerts"))

        /// That there are more.
        func words(_ count: Int) -> String {
            // Words such as « autre raison » take their plural in both.
            let plural = french.split(separator: " ", maxSplits: 1).map { $0 + "s" }.joined(separator: " ")
            return String(
                fr: FrenchSpacing.applied(
                    to: "… et \(FrenchNumber.count(count, french, plural)) : --all montre tout."),
                en: "… and \(EnglishText.count(count, english.one, english.many)): --all shows everything.")
        }
    }

    /// All of it in few lines.
    public func say(to say: (String) -> Void) {
        section(
            refusalTitle, refusals.map { GroupLine($0, in: summary).text }, atMost: Limit.refusals,
            others: .refusals, to: say)
        section(decisionTitle, decisions, atMost: Limit.decisions, others: .decisions, to: say)
        var rest: [String] = []
        rest += limited(readings, to: Limit.files, others: .files)
        if summary.conventions.severalLines > 0, summary.conventions.doubtful == 0 { rest.append(conventions) }
        rest += limited(GroupLine.texts(of: warnings, in: summary), to: Limit.warnings, others: .warnings)
        rest += limited(
            GroupLine.texts(of: repairs(certain: true), in: summary), to: Limit.repairs, others: .repairs)
        rest += limited(
            summary.alerts.map(\.description), to: Limit.alerts, others: .alerts, of: summary.alertCount)
        section(restTitle, rest, to: say)
    }

    /// Each finding in a line of its own.
    public func sayAll(_ findings: FindingList, to say: (String) -> Void) throws {
        var hasTold = false
        func tellDecisions() {
            guard !hasTold else { return }
            hasTold = true
            section(decisionTitle, decisions, to: say)
            say("")
            say(restTitle + Self.colon)
            for file in summary.files {
                guard let lines = file.reading?.words(file.repairs), !lines.isEmpty else { continue }
                say("  " + name(of: file) + Fault.colon + lines[0])
                for line in lines.dropFirst() { say("      \(line)") }
            }
            if summary.conventions.severalLines > 0 { say("  " + conventions) }
        }
        if !refusals.isEmpty {
            say("")
            say(refusalTitle + Self.colon)
        }
        try findings.forEach { fault in
            if fault.severity != .fatal, fault.severity != .error { tellDecisions() }
            let amount = Self.money(of: fault).map { " [\($0)]" } ?? ""
            say("  \(fault)\(amount)")
        }
        tellDecisions()
        for alert in summary.alerts { say("  \(alert)") }
    }

    /// What a row that is left out comes to.
    private static func money(of fault: Fault) -> String? {
        let foreign = fault.foreignAmount
        return fault.amountCents.map { cents in
            MessageNumber.money(cents)
        } ?? foreign.map { amount in String(fr: amount.words, en: amount.english) }
    }

    private var refusalTitle: String {
        summary.isRefused
            ? String(fr: "Données refusées, rien n’est pris", en: "Data refused, nothing is taken")
            : String(fr: "Écarté, par raison", en: "Left out, by reason")
    }
    private var decisionTitle: String { String(fr: "Décisions à vérifier", en: "Decisions to check") }
    private var restTitle: String { String(fr: "Le reste", en: "The rest") }

    /// Behind a title.
    private static var colon: String { String(fr: "\u{A0}:", en: ":") }

    /// How each file is written.
    private var readings: [String] {
        summary.files.compactMap { file in
            guard let opening = file.reading?.opening, !opening.isEmpty else { return nil }
            return name(of: file) + Fault.colon + opening
        }
    }

    /// - Parameter others: what the lines beyond the limit are called.
    private func section(
        _ title: String, _ lines: [String], atMost limit: Int = .max, others: Others? = nil, to say: (String) -> Void
    ) {
        guard !lines.isEmpty else { return }
        say("")
        say(title + Self.colon)
        for line in limited(lines, to: limit, others: others) { say("  " + line) }
    }

    /// - Parameter count: how many there are in all, where the lines are not all of them.
    private func limited(_ lines: [String], to limit: Int, others: Others?, of count: Int? = nil) -> [String] {
        let more = max(count ?? 0, lines.count) - limit
        guard let others, more > 0 else { return lines }
        return lines.prefix(limit) + [others.words(more)]
    }
}

extension ImportSummary.Conventions {
    /// How the amounts of conventions with several lines were read, in French.
    var french: String {
        var kinds: [String] = []
        if totals > 0 {
            kinds.append("\(FrenchNumber.count(totals, "répète son total", "répètent leur total")), compté une fois")
        }
        if shares > 0 { kinds.append(FrenchNumber.count(shares, "porte des parts", "portent des parts")) }
        let doubts = doubtful > 0 ? " (\(FrenchNumber.count(doubtful, "à décider", "à décider")) avec --amounts)" : ""
        return
            "\(FrenchNumber.count(severalLines, "convention", "conventions")) à plusieurs lignes : \(kinds.joined(separator: ", "))\(doubts)"
    }

    /// The same in English.
    var english: String {
        var kinds: [String] = []
        if totals > 0 {
            kinds.append(
                EnglishText.count(totals, "repeats its total", "repeat their total") + ", which is counted once")
        }
        if shares > 0 { kinds.append(EnglishText.count(shares, "bears parts", "bear parts")) }
        let doubts = doubtful > 0 ? " (\(EnglishText.integer(doubtful)) to decide with --amounts)" : ""
        return EnglishText.count(severalLines, "convention", "conventions") + " with several lines: "
            + kinds.joined(separator: ", ") + doubts
    }
}
