import BilanKit
import Foundation

/// Which runs a report is tried by.
struct ReportTrials {
    let report: ReportInfo
    let runner: TrialRunner

    /// Those in which every report is tried.
    private var formats: [ReportFormat] { ReportFormat.available(of: report.formats) }
    /// Those that it names itself.
    private var ownFormats: [ReportFormat] { formats.filter { !$0.isMadeOnRequest } }

    /// Runs all of them.
    ///
    /// - Throws: `UserError` or `DossierRefusal` where a dossier can't be made.
    func run() async throws -> ReportRecords {
        let demo = try await runner.data(.demo)
        let settings = SettingTrials(report.settings, demo)
        let fixed = fixed
        var records = ReportRecords(report: report, refusalFaults: settings.refusalFaults)
        records.all = try await runner.run(
            ([[:]] + (settings.given.isEmpty ? [] : [settings.given])).map {
                trial(.documents(.demo), on: .demo, settings: fixed.merging($0) { fixed, _ in fixed })
            })
        // What ends the worker on the demonstration ends it on the others, each time as late.
        guard records.all[0].ending == nil else {
            records.omission = String(
                fr: "le rapport ne finit pas sur la démonstration", en: "the report doesn’t end on the demonstration")
            return records
        }
        let needsSettings = !records.all[0].hasMade && records.all.contains(where: \.hasMade)
        records.base = records.all[needsSettings ? 1 : 0].trial.settings
        records.all += try await runner.run(try await small(settings, records.base))
        // Other programs judge the small documents while the great ones are made.
        await runner.onEvent(.judging(report.id))
        let judges = DocumentJudges()
        let (pages, workbooks) = (records.judged(.pdf), records.judged(.fods))
        async let judgedPages = Self.apart { judges.pdf(pages) }
        async let judgedWorkbooks = Self.apart { judges.workbooks(workbooks) }
        records.all += try await great(needsSettings)
        records.judgements = [.pdf: await judgedPages, .ods: await judgedWorkbooks]
        return records
    }

    /// What the user gave for it.
    private var fixed: [String: String] {
        runner.options.settings.filter { given in report.settings.contains { $0.name == given.key } }
    }

    /// That, and a value for each other setting: each dossier has companies of its own.
    private func given(on dossier: TrialDossier) async throws -> [String: String] {
        SettingTrials(report.settings, try await runner.data(dossier)).given.merging(fixed) { $1 }
    }

    /// Does what waits for another program, on a thread that no task needs.
    private static func apart(_ body: @escaping @Sendable () -> Finding) async -> Finding {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: body()) }
        }
    }

    private func trial(
        _ purpose: Trial.Purpose, on dossier: TrialDossier, _ formats: [ReportFormat]? = nil,
        settings: [String: String] = [:]
    ) -> Trial {
        Trial(
            purpose: purpose, report: report.id, dossier: dossier, formats: formats ?? self.formats, settings: settings)
    }

    /// Those on small data, after the demonstration.
    private func small(_ demo: SettingTrials, _ base: [String: String]) async throws -> [Trial] {
        var trials: [Trial] = []
        for dossier in [TrialDossier.hostile, .empty] {
            trials.append(trial(.documents(dossier), on: dossier, settings: fixed))
            let given = try await given(on: dossier)
            if given != fixed { trials.append(trial(.documents(dossier), on: dossier, settings: given)) }
        }
        trials.append(trial(.again, on: .demo, settings: base))
        trials.append(trial(.documents(.masked), on: .masked, ownFormats, settings: base))
        trials.append(trial(.early, on: .demo, ownFormats, settings: base))
        for (name, value) in demo.values {
            var trial = trial(.setting, on: .demo, ownFormats, settings: base.merging([name: value]) { $1 })
            let setting = report.settings.first { $0.name == name }
            trial.hasOddText = setting?.type == .text && setting?.defaults.contains(value) == false
            trials.append(trial)
        }
        return trials
    }

    /// Runs those on many rows.
    private func great(_ needsSettings: Bool) async throws -> [TrialRecord] {
        var trials: [Trial] = []
        for dossier in [TrialDossier.huge, .large] {
            let settings = needsSettings ? try await given(on: dossier) : fixed
            trials.append(trial(.documents(dossier), on: dossier, ownFormats, settings: settings))
        }
        var records = try await runner.run(trials)
        var previews = trial(.previews, on: .huge, formats.filter(\.isMadeOnRequest))
        previews.settings = records[0].trial.settings
        records.append(
            records[0].ending == nil
                ? try await runner.run(previews)
                : TrialRecord(
                    previews,
                    omission: String(
                        fr: "les autres formats ne finissent pas sur ce dossier",
                        en: "the other formats don’t end on this dossier")))
        return records
    }
}
