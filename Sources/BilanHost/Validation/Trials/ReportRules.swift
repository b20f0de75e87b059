import BilanKit
import Support

/// Judges a report by its runs.
struct ReportRules {
    private let records: ReportRecords
    private(set) var results: [ValidationResult] = []

    init(_ records: ReportRecords) {
        self.records = records
        judgeDocuments()
        judgeContent()
        judgeSettings()
        judgeMeasures()
        let order = ValidationCheck.report
        results.sort { order.firstIndex(of: $0.check)! < order.firstIndex(of: $1.check)! }
    }

    private mutating func add(_ check: ValidationCheck, _ finding: Finding, of runs: [TrialRecord] = []) {
        let ran = runs.filter { $0.omission == nil }
        results.append(
            ValidationResult(
                check, finding, report: records.report.id,
                seconds: ran.isEmpty ? nil : ran.reduce(0) { $0 + $1.seconds }))
    }

    /// Adds what is found out of some runs; where there are none, why not.
    private mutating func add(
        _ check: ValidationCheck, of runs: [TrialRecord], isTimed: Bool = false, _ finding: ([TrialRecord]) -> Finding
    ) {
        let ran = runs.filter { $0.omission == nil }
        // Of a report that didn't come to its end nothing else is known.
        if let omission = records.omission, !ValidationCheck.documents.contains(check), check != .makesSomething {
            return add(check, .skipped(omission))
        }
        guard !ran.isEmpty else {
            return add(
                check,
                .skipped(
                    runs.first?.omission ?? records.omission
                        ?? String(fr: "aucun essai ne s’y prête", en: "no trial is suited to it")))
        }
        add(check, finding(ran), of: isTimed ? ran : [])
    }

    // MARK: Documents

    private mutating func judgeDocuments() {
        let available = ReportFormat.available(of: records.report.formats)
        for dossier in ValidationCheck.triedDossiers {
            for format in ReportFormat.allCases {
                let check = ValidationCheck.documents(on: dossier, as: format)
                guard available.contains(format) else {
                    add(
                        check,
                        .skipped(String(fr: "le rapport n’a pas ce format", en: "the report doesn’t have this format")))
                    continue
                }
                let isPreview = dossier == .huge && format.isMadeOnRequest
                let runs = records[isPreview ? .previews : .documents(dossier)]
                add(check, of: runs, isTimed: true) { Finding($0.map { DocumentOutcome(of: format, in: $0) }) }
            }
        }
        add(.worksForPublic, of: records[.documents(.masked)], isTimed: true, Self.allFormats)
        add(.worksEarly, of: records[.early], isTimed: true, Self.allFormats)
        add(.makesSomething, of: records[.documents(.demo)]) { runs in
            guard !runs.contains(where: \.hasMade) else { return .holds() }
            // What went wrong is told with the format that it went wrong in.
            guard Self.allFormats(runs).faults.isEmpty else {
                return .skipped(String(fr: "voir report.demo", en: "see report.demo"))
            }
            let reasons = runs.flatMap(\.failures).map(\.reason)
            return .fails(reasons.isEmpty ? [GenerateEvent.nothingToMake] : reasons)
        }
    }

    private static func allFormats(_ runs: [TrialRecord]) -> Finding {
        Finding(runs.flatMap { run in run.trial.formats.map { DocumentOutcome(of: $0, in: run) } })
    }

    // MARK: What is in them

    private mutating func judgeContent() {
        add(.warnsOfNothing, of: records[.documents(.demo)]) { runs in
            Finding(
                runs.flatMap(\.files).flatMap { file in
                    file.warnings.map {
                        String(fr: "\(file.format.rawValue) : \($0.words)", en: "\(file.format.rawValue): \($0.words)")
                    }
                })
        }
        let compared = [records.reference].compactMap(\.self) + records[.again]
        add(.isDeterminate, of: records[.again], isTimed: true) { _ in Self.differences(compared) }
        let tried = records.all.filter { $0.omission == nil }
        add(.speaksPlainly, of: tried) { runs in
            Finding(
                runs.flatMap(\.failures).filter { !PlainWords.areThere(in: $0.reason) }.map {
                    String(fr: "« \($0.reason) »", en: "“\($0.reason)”")
                })
        }
        add(.isQuiet, of: tried) { runs in
            // The last words of a process that was ended are told with its end.
            Finding(runs.filter { $0.ending == nil }.flatMap(\.printed).map { String(fr: "« \($0) »", en: "“\($0)”") })
        }
        add(.staysInside, of: tried) { runs in
            Finding(runs.flatMap(\.failures).map(\.reason).filter { $0.contains("--no-sandbox") })
        }
        add(.isAccessible, of: tried) { runs in Finding(runs.flatMap(\.accessibility).map(\.words)) }
        for (check, format) in [(ValidationCheck.isArchivable, ReportFormat.pdf), (.isOpenDocument, .ods)] {
            let hasFormat = records.report.formats.contains(format)
            add(
                check,
                !hasFormat
                    ? .skipped(String(fr: "le rapport n’a pas ce format", en: "the report doesn’t have this format"))
                    : records.judgements[format]
                        ?? .skipped(
                            records.omission
                                ?? String(fr: "aucun document n’est à juger", en: "there is no document to judge")))
        }
    }

    /// Which formats aren't the same in two runs.
    private static func differences(_ runs: [TrialRecord]) -> Finding {
        guard runs.count == 2 else {
            return .skipped(String(fr: "aucun document n’est à comparer", en: "there is no document to compare"))
        }
        let (first, second) = (runs[0].documents, runs[1].documents)
        guard first.map(\.name) == second.map(\.name) else {
            return .fails([String(fr: "les documents ne sont pas les mêmes", en: "the documents are not the same")])
        }
        var count = 0
        var faults: [String] = []
        for (one, other) in zip(first, second) {
            for file in one.files where file.fault == nil {
                guard let same = other.files.first(where: { $0.format == file.format }), same.fault == nil else {
                    faults.append(
                        String(
                            fr: "\(one.name).\(file.format.rawValue) n’est fait qu’une fois",
                            en: "\(one.name).\(file.format.rawValue) is made only once"))
                    continue
                }
                count += 1
                if same.digest != file.digest {
                    faults.append(
                        String(
                            fr: "\(one.name).\(file.format.rawValue) diffère",
                            en: "\(one.name).\(file.format.rawValue) differs"))
                }
            }
        }
        guard count + faults.count > 0 else {
            return .skipped(String(fr: "aucun document n’est à comparer", en: "there is no document to compare"))
        }
        let measure = String(
            fr: FrenchNumber.count(count, "document comparé", "documents comparés"),
            en: EnglishText.count(count, "document compared", "documents compared"))
        return Finding(faults, measure: measure)
    }

    // MARK: Settings

    private mutating func judgeSettings() {
        guard !records.report.settings.isEmpty else {
            let reason = String(fr: "le rapport n’a pas de réglage", en: "the report has no setting")
            add(.takesSettings, .skipped(reason))
            add(.refusesSettings, .skipped(reason))
            return
        }
        add(.takesSettings, of: records[.setting], isTimed: true) { runs in
            let outcomes = runs.flatMap { run in run.trial.formats.map { DocumentOutcome(of: $0, in: run) } }
            let faults = outcomes.flatMap(\.faults)
            let measure = String(
                fr: FrenchNumber.count(runs.count, "valeur essayée", "valeurs essayées"),
                en: EnglishText.count(runs.count, "value tried", "values tried"))
            return Finding(faults, measure: measure)
        }
        add(.refusesSettings, Finding(records.refusalFaults))
    }

    // MARK: Time, memory, size

    private mutating func judgeMeasures() {
        let measures = ReportMeasures(records)
        let runs = records[.documents(.demo)]
        add(.isFast, of: runs) { _ in measures.time }
        add(.isSmall, of: runs) { _ in measures.memory }
        add(.isLight, of: runs) { _ in measures.size }
        let sizes = records[.documents(.large)] + records[.documents(.huge)]
        add(.growsInTime, of: sizes) { _ in measures.timeGrowth }
        add(.growsInMemory, of: sizes) { _ in measures.memoryGrowth }
    }
}

extension Diagnostic {
    var words: String {
        let place = [block, page.map { "page \($0)" }].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? message : String(fr: "\(place) : \(message)", en: "\(place): \(message)")
    }
}
