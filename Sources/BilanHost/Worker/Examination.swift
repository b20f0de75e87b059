import BilanKit
import BilanTesting
import Foundation
import Support

/// What came of loading a library to judge it.
struct LibraryExamination: Codable, Sendable {
    /// Why it is no plugin that this host can run; nil where it is one.
    var refusal: PluginRefusal?
    /// What it says of itself, where it is one.
    var plugin: PluginDescription?
    /// How long loading it and asking it took.
    var seconds: Double
    /// How many threads that started.
    var threads: Int

    init(refusal: PluginRefusal? = nil, plugin: PluginDescription? = nil, seconds: Double = 0, threads: Int = 0) {
        self.refusal = refusal
        self.plugin = plugin
        self.seconds = seconds
        self.threads = threads
    }

    /// Loads a library into this process, and asks it.
    init(of library: String) {
        let (started, before) = (DispatchTime.now().uptimeNanoseconds, OwnProcess.threadCount)
        self.init()
        do {
            plugin = PluginDescription(try PluginLibrary(path: library))
        } catch {
            refusal = error as? PluginRefusal ?? .unloadable("\(error)")
        }
        seconds = Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9
        threads = max(0, OwnProcess.threadCount - before)
    }
}

extension PluginDescription {
    init(_ plugin: PluginLibrary) {
        self.init(name: plugin.name, version: plugin.version, reports: plugin.reports.map { $0.described })
    }
}

/// What a worker finds out of a report that it makes to be judged, beside its documents.
enum ReportExamination: Codable, Sendable {
    /// What keeps readers out of the document that was begun last.
    case accessibility([Diagnostic])
    /// Whose the failure is that is told next.
    case failure(FailureOrigin)
    /// The most memory that the worker had so far, in bytes.
    case memory(Int)

    /// Whose a failure is.
    enum FailureOrigin: String, Codable, Sendable {
        /// The report says that it can't be made, in words for its user.
        case report
        /// What the report says can't be drawn or written.
        case document
        /// An error that has no words for a user.
        case other

        init(_ error: any Error) {
            self =
                switch error {
                case is ReportError, is SettingFault: .report
                case is DocumentError: .document
                default: .other
                }
        }
    }

    /// What of it a message holds.
    var shortened: ReportExamination {
        guard case .accessibility(let faults) = self else { return self }
        return .accessibility(
            faults.prefix(20).map { fault in
                Diagnostic(fault.severity, String(fault.message.prefix(1000)), page: fault.page)
            })
    }

    /// What keeps readers out of a composition.
    static func accessibility(of composition: Composition, _ task: ReportTask) -> ReportExamination {
        let rendered = try? RenderedDocument(composition, theme: task.theme, quarter: task.quarter.description)
        return .accessibility(rendered?.accessibilityFaults ?? [])
    }
}
