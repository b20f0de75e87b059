import BilanHost
import BilanKit
import Support

/// Shows a validation as it goes on: what is being tried, then a table of the checks, what failed and what mends it.
actor ValidationTable {
    private let isJSON: Bool
    private var isDrawn = false
    private var trials = 0
    private var lastHeading = ""

    private static let idWidth = ValidationCheck.all.map(\.id.count).max() ?? 0
    private static let verdictWidth = 9
    private static let timeWidth = 8
    private static let textWidth = 100

    init(isJSON: Bool) { self.isJSON = isJSON }

    func show(_ event: ValidationEvent) {
        switch event {
        case .preparing(let words): step(String(fr: "Bilan prépare \(words)", en: "Bilan is preparing \(words)"))
        case .trial(let words):
            trials += 1
            step(String(fr: "essai \(trials) : \(words)", en: "trial \(trials): \(words)"))
        case .judging(let report):
            step(
                String(
                    fr: "d’autres programmes jugent les documents de \(report)",
                    en: "other programs are judging the documents of \(report)"))
        case .judged(let results):
            erase()
            guard !isJSON else { return }
            for result in results { tell(result) }
        }
    }

    /// The verdict, once all is known.
    func end(_ report: ValidationReport) {
        erase()
        if isJSON { return Console.say(json: report) }
        for (status, title) in [
            (ValidationResult.Status.failed, String(fr: "Échecs", en: "Failures")),
            (.warned, String(fr: "Avertissements", en: "Warnings")),
        ] {
            let results = report.checks.filter { $0.status == status }
            guard !results.isEmpty else { continue }
            say("", title)
            for line in Self.lines(results) { Console.say(line) }
        }
        say("", Self.verdict(report))
    }

    private func tell(_ result: ValidationResult) {
        let heading = Self.heading(of: result)
        if heading != lastHeading { say(lastHeading.isEmpty ? heading : "\n" + heading) }
        lastHeading = heading
        Console.say(Self.line(result))
    }

    private static func heading(of result: ValidationResult) -> String {
        switch result.check.id.prefix(while: { $0 != "." }) {
        case "file": String(fr: "Fichier", en: "File")
        case "load": String(fr: "Chargement", en: "Loading")
        case "record": String(fr: "Fiche", en: "Record")
        case "reports": String(fr: "Déclaration", en: "Declaration")
        default: String(fr: "Rapport « \(result.report ?? "") »", en: "Report “\(result.report ?? "")”")
        }
    }

    private func say(_ lines: String...) {
        for line in lines.flatMap({ $0.split(separator: "\n", omittingEmptySubsequences: false) }) {
            Console.say(String(line))
        }
    }

    // MARK: Lines

    private static func line(_ result: ValidationResult) -> String {
        let (mark, word) =
            switch result.status {
            case .passed: ("✓", String(fr: "réussi", en: "passed"))
            case .failed: ("✗", String(fr: "échoué", en: "failed"))
            case .warned: ("⚠", String(fr: "à voir", en: "warning"))
            case .skipped: ("–", String(fr: "sauté", en: "skipped"))
            }
        let time = result.seconds.map { Self.seconds($0, digits: 2) } ?? ""
        let text = (result.measure ?? result.details.first ?? "").split(separator: "\n").first ?? ""
        let shown = text.count > textWidth ? text.prefix(textWidth) + "…" : text
        let gap = String(repeating: " ", count: max(0, timeWidth - time.count))
        let line =
            "  \(padded(result.check.id, idWidth))  \(mark) \(padded(word, verdictWidth))\(gap)\(time)   \(shown)"
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// What failed, why and what mends it: once where one cause fails several checks of a report.
    private static func lines(_ results: [ValidationResult]) -> [String] {
        var groups: [[ValidationResult]] = []
        for result in results {
            if let place = groups.firstIndex(where: {
                $0[0].report == result.report && $0[0].details == result.details
            }) {
                groups[place].append(result)
            } else {
                groups.append([result])
            }
        }
        return groups.flatMap { group in
            let place = group[0].report.map { " (\($0))" } ?? ""
            let ids = group.map(\.check.id).joined(separator: ", ")
            let title = group.count > 1 ? "" : String(fr: " : \(group[0].check.title)", en: ": \(group[0].check.title)")
            return [MessageSpacing.applied(to: "  \(ids)\(place)\(title)")]
                + group[0].details.flatMap { $0.split(separator: "\n").map { "      \($0)" } }
                + ["      → \(group[0].check.remedy)"]
        }
    }

    private static func verdict(_ report: ValidationReport) -> String {
        String(fr: frenchVerdict(report), en: englishVerdict(report))
    }

    private static func frenchVerdict(_ report: ValidationReport) -> String {
        let parts = [
            (report.count(.passed), "réussie", "réussies"), (report.count(.failed), "échouée", "échouées"),
            (report.count(.warned), "à voir", "à voir"), (report.count(.skipped), "sautée", "sautées"),
        ].filter { $0.0 > 0 }.map { FrenchNumber.count($0.0, $0.1, $0.2) }
        let name = [report.plugin, report.version].compactMap(\.self).joined(separator: " ")
        let subject = name.isEmpty ? "Cette bibliothèque" : "L’extension « \(name) »"
        let words = report.isFit ? "peut servir" : "ne peut pas servir telle quelle"
        let count = FrenchNumber.count(report.checks.count, "vérification")
        let time = seconds(report.seconds, digits: 1)
        return FrenchSpacing.applied(
            to: "\(subject) \(words) : \(count), \(parts.joined(separator: ", ")) ; \(time).")
    }

    private static func englishVerdict(_ report: ValidationReport) -> String {
        let parts = [
            (report.count(.passed), "passed", "passed"), (report.count(.failed), "failed", "failed"),
            (report.count(.warned), "warning", "warnings"), (report.count(.skipped), "skipped", "skipped"),
        ].filter { $0.0 > 0 }.map { EnglishText.count($0.0, $0.1, $0.2) }
        let name = [report.plugin, report.version].compactMap(\.self).joined(separator: " ")
        let subject = name.isEmpty ? "This library" : "The plugin “\(name)”"
        let words = report.isFit ? "can be used" : "can’t be used as it is"
        let count = EnglishText.count(report.checks.count, "check", "checks")
        let time = seconds(report.seconds, digits: 1)
        return "\(subject) \(words): \(count), \(parts.joined(separator: ", ")); \(time)."
    }

    private static func seconds(_ value: Double, digits: Int) -> String {
        MessageNumber.decimal(value, digits: digits) + "\u{A0}s"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    // MARK: Progress

    /// On a terminal, over the last line.
    private func step(_ words: String) {
        guard !isJSON, Console.isInteractive else { return }
        Console.draw(over: String(words.prefix(Self.textWidth)))
        isDrawn = true
    }

    private func erase() {
        guard isDrawn else { return }
        Console.draw(over: "")
        isDrawn = false
    }
}
