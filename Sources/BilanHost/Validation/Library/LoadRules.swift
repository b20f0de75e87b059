import BilanKit
import Support

/// Judges what came of loading a library in a worker: the loading itself, the record, what it declares.
struct LoadRules {
    /// What is known of it.
    struct Loaded: Sendable {
        /// Nil where the worker ended before it answered.
        var examination: LibraryExamination?
        /// How the worker ended, where that wasn't as it should.
        var explanation: String?
        var hasTimedOut = false
        var printed: [String] = []
        /// The reports of other libraries that come with Bilan, and those libraries.
        var builtIn: [String: String] = [:]
    }

    private let loaded: Loaded
    private(set) var results: [ValidationResult] = []

    /// The checks of the record, in the order in which its fields are compared.
    private static let recordOrder: [ValidationCheck] = [.hasRecord, .hasLength, .hasForm, .hasCompiler, .hasInterface]

    init(_ loaded: Loaded) {
        self.loaded = loaded
        judgeLoading()
        judgeRecord()
        judgeDeclaration()
    }

    /// What it says of itself, be it right or wrong.
    var declared: PluginDescription? { loaded.examination?.plugin }

    /// The plugin, where its reports can be made.
    var plugin: PluginDescription? {
        results.contains { $0.status == .failed } ? nil : loaded.examination?.plugin
    }

    private mutating func add(_ check: ValidationCheck, _ finding: Finding) {
        results.append(ValidationResult(check, finding))
    }

    private static let loadingLimit = 1.0

    private mutating func judgeLoading() {
        guard let examination = loaded.examination else {
            let cause: ValidationCheck = loaded.hasTimedOut ? .endsLoading : .survives
            for check in ValidationCheck.loading {
                add(
                    check,
                    check == cause
                        ? .fails([
                            loaded.explanation
                                ?? String(fr: "elle n’a rien dit d’elle-même", en: "it said nothing of itself")
                        ])
                        : check == .loadsQuietly
                            ? Finding(loaded.printed) : .skipped(String(fr: "voir \(cause.id)", en: "see \(cause.id)")))
            }
            return
        }
        if case .unloadable(let reason)? = examination.refusal {
            add(.loads, .fails([reason]))
        } else {
            add(.loads, .holds())
        }
        add(.survives, .holds())
        add(.endsLoading, .holds())
        let time = TrialWords.seconds(examination.seconds)
        add(
            .loadsFast,
            examination.seconds < Self.loadingLimit
                ? .holds(time) : .fails([String(fr: "il prend \(time)", en: "it takes \(time)")]))
        add(.loadsQuietly, Finding(loaded.printed))
        add(
            .startsNoThread,
            examination.threads == 0
                ? .holds()
                : .fails([
                    String(
                        fr: "il en lance \(FrenchNumber.integer(examination.threads))",
                        en: "it starts \(EnglishText.integer(examination.threads))")
                ]))
    }

    private mutating func judgeRecord() {
        let refusal = loaded.examination?.refusal
        let cause = Self.check(of: refusal)
        guard loaded.examination != nil, cause != .loads else {
            for check in ValidationCheck.record {
                add(check, .skipped(String(fr: "elle ne se charge pas", en: "it doesn’t load")))
            }
            return
        }
        let reached = cause.flatMap { Self.recordOrder.firstIndex(of: $0) } ?? Self.recordOrder.count
        for (index, check) in Self.recordOrder.enumerated() {
            if index == reached, let refusal {
                add(check, .fails([refusal.fault]))
            } else {
                add(
                    check,
                    index < reached
                        ? .holds()
                        : .skipped(
                            String(
                                fr: "voir \(Self.recordOrder[reached].id)", en: "see \(Self.recordOrder[reached].id)")))
            }
        }
        let plugin = loaded.examination?.plugin
        for (check, subject, shown) in [
            (ValidationCheck.hasName, DeclarationFault.Subject.name, plugin?.name),
            (.hasVersion, .version, plugin?.version),
        ] {
            add(
                check,
                plugin.map { Self.finding($0, subject, shown) }
                    ?? .skipped(String(fr: "la fiche ne peut pas être lue", en: "the record can’t be read")))
        }
    }

    /// The check that a refusal fails.
    private static func check(of refusal: PluginRefusal?) -> ValidationCheck? {
        switch refusal {
        case .unloadable?: .loads
        case .noEntry?, .noRecord?: .hasRecord
        case .otherLength?: .hasLength
        case .otherRecord?: .hasForm
        case .otherCompiler?: .hasCompiler
        case .otherInterface?: .hasInterface
        case .noReports?, .tooLong?, nil: nil
        }
    }

    private static func finding(
        _ plugin: PluginDescription, _ subject: DeclarationFault.Subject, _ measure: String? = nil
    ) -> Finding {
        Finding(plugin.declarationFaults.filter { $0.subject == subject }.map(\.words), measure: measure)
    }

    private mutating func judgeDeclaration() {
        guard let plugin = loaded.examination?.plugin else {
            let refusal = loaded.examination?.refusal
            let isOwn = refusal.map { Self.check(of: $0) == nil } ?? false
            for check in ValidationCheck.declaration {
                add(
                    check,
                    check == .hasReports && isOwn
                        ? .fails([refusal!.fault])
                        : .skipped(String(fr: "la fiche ne peut pas être lue", en: "the record can’t be read"))
                )
            }
            return
        }
        let reports = String(
            fr: FrenchNumber.count(plugin.reports.count, "rapport"),
            en: EnglishText.count(plugin.reports.count, "report", "reports"))
        add(.hasReports, Self.finding(plugin, .reports, reports))
        add(.hasIDs, Self.finding(plugin, .ids))
        add(.hasTitles, Self.finding(plugin, .titles))
        let silent = plugin.reports.filter { $0.summary.isEmpty }.map {
            String(fr: "« \($0.id) » n’en a pas", en: "“\($0.id)” has none")
        }
        let faults = plugin.declarationFaults.filter { $0.subject == .summaries }.map(\.words)
        add(.hasSummaries, Finding(silent + faults))
        add(.hasFormats, Self.finding(plugin, .formats))
        let count = plugin.reports.reduce(0) { $0 + $1.settings.count }
        let settings = String(
            fr: FrenchNumber.count(count, "réglage"), en: EnglishText.count(count, "setting", "settings"))
        add(.hasSettings, Self.finding(plugin, .settings, settings))
        let taken = plugin.reports.compactMap { report in
            loaded.builtIn[report.id].map {
                String(fr: "« \(report.id) » est déjà celui de \($0)", en: "“\(report.id)” is already that of \($0)")
            }
        }
        add(.hidesNone, Finding(taken))
    }
}
