import BilanKit
import Foundation
import Support

/// How a plugin is validated.
public struct ValidationOptions: Sendable {
    public var fence = FencePolicy()
    /// Seconds that loading, and each run of a report, may take.
    public var timeout = 60.0
    /// Runs at a time.
    public var jobs = 2
    /// Awards in the huge dossier.
    public var awards = 10_000
    /// The reports that are judged; empty for all.
    public var reports: [String] = []
    /// What is given to each report that has such a setting.
    public var settings: [String: String] = [:]
    public var theme = Theme()
    public var producer = "Bilan"

    public init() {}
}

/// What happens meanwhile.
public enum ValidationEvent: Sendable {
    /// A dossier is being made, in words that follow “on”.
    case preparing(String)
    /// A report is being run, in words.
    case trial(String)
    /// Other programs judge a report's documents.
    case judging(String)
    /// The checks of the library, then of each report.
    case judged([ValidationResult])
}

/// Judges a plugin that nobody trusts yet: all that is run of it is run in workers behind the fence.
public struct PluginValidation: Sendable {
    private let library: String
    private let options: ValidationOptions
    private let onEvent: @Sendable (ValidationEvent) async -> Void

    /// - Parameter library: the plugin's file.
    public init(
        library: String, options: ValidationOptions, onEvent: @escaping @Sendable (ValidationEvent) async -> Void
    ) {
        self.library = URL(fileURLWithPath: library).standardizedFileURL.path
        self.options = options
        self.onEvent = onEvent
    }

    /// - Throws: `UserError` or `DossierRefusal` where this machine lacks what validating needs.
    public func run() async throws -> ValidationReport {
        let started = DispatchTime.now().uptimeNanoseconds
        var report = ValidationReport(library: library, checks: [], seconds: 0)
        let file = FileRules(library)
        report.checks = file.results
        await onEvent(.judged(file.results))
        if file.isSound {
            let rules = LoadRules(try await loaded())
            report.checks += rules.results
            (report.plugin, report.version) = (rules.declared?.name, rules.declared?.version)
            await onEvent(.judged(rules.results))
            if let plugin = rules.plugin {
                let chosen = try chosen(plugin.reports)
                try checkSettings(of: chosen)
                report.checks += try await judge(chosen)
            }
        }
        report.seconds = Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9
        return report
    }

    /// Loads the library in a worker.
    private func loaded() async throws -> LoadRules.Loaded {
        let heard = Locked(LoadRules.Loaded())
        var worker = WorkerProcess(timeout: options.timeout, fence: options.fence)
        worker.onPrinted = { lines in heard.update { $0.printed += lines } }
        let outcome = try await worker.run(.examine(library: library)) { message in
            switch message {
            case .library(let examination): heard.update { $0.examination = examination }
            case .refused(let plugin): heard.update { $0.explanation = plugin.reason }
            default: break
            }
        }
        var loaded = heard.value
        if let explanation = outcome.ending.explanation(timeout: options.timeout) {
            // What it said before isn't believed.
            loaded.examination = nil
            loaded.explanation =
                explanation
                + (outcome.lastWords.isEmpty ? "" : String(fr: " : ", en: ": ") + outcome.lastWords)
            loaded.hasTimedOut = outcome.ending == .timedOut
        }
        let own = PluginDirectories(environment: [:], executableFolder: Executable.folder)
        let catalogue = try await PluginCatalogue.scan(own, fence: options.fence)
        loaded.builtIn = Dictionary(
            catalogue.entries.filter { FileName.withoutLinks($0.library) != FileName.withoutLinks(library) }
                .map { ($0.info.id, $0.library) }, uniquingKeysWith: { $1 })
        return loaded
    }

    /// - Throws: `UserError` for a report that the plugin doesn't have.
    private func chosen(_ reports: [ReportInfo]) throws -> [ReportInfo] {
        let names = reports.map(\.id)
        for name in options.reports where !names.contains(name) {
            let near = NearestName.of(name, among: names)
            let known = names.joined(separator: ", ")
            throw UserError(
                fr: "--report \(name) : l’extension n’a pas ce rapport. "
                    + (near.map { "Pensiez-vous à « \($0) » ? " } ?? "") + "Rapports : \(known).",
                en: "--report \(name): the plugin doesn’t have this report. "
                    + (near.map { "Did you mean “\($0)”? " } ?? "") + "Reports: \(known).")
        }
        return options.reports.isEmpty ? reports : reports.filter { options.reports.contains($0.id) }
    }

    /// - Throws: `UserError` for a setting that no report has, or that one can't take.
    private func checkSettings(of reports: [ReportInfo]) throws {
        for (name, value) in options.settings {
            let owners = reports.flatMap(\.settings).filter { $0.name == name }
            do {
                guard !owners.isEmpty else {
                    throw SettingFault.unknown(name, known: reports.flatMap(\.settings).map(\.name))
                }
                for setting in owners { _ = try setting.values(of: [value]) }
            } catch let fault as SettingFault {
                throw UserError("\(fault)")
            }
        }
    }

    private func judge(_ reports: [ReportInfo]) async throws -> [ValidationResult] {
        let scratch = try ScratchFolder.makeTemporary()
        defer { TemporaryFiles.remove(scratch) }
        let runner = TrialRunner(library: library, options: options, scratch: scratch, onEvent: onEvent)
        var results: [ValidationResult] = []
        for report in reports {
            var records = try await ReportTrials(report: report, runner: runner).run()
            records.awards = options.awards
            let judged = ReportRules(records).results
            runner.discard(records.all)
            results += judged
            await onEvent(.judged(judged))
        }
        return results
    }
}
