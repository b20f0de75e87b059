import BilanKit
import Support

/// What a report's runs took, and how that grows.
struct ReportMeasures {
    private let demo: [TrialRecord]
    private let empty, large, huge: TrialRecord?

    /// Seconds that the demonstration may take.
    private static let demoTime = 10.0
    private static let memoryLimit = 1_000_000_000
    /// A message that is larger isn't taken by most servers; of the huge dossier five times as much is.
    private static let demoSize = 10_000_000
    private static let hugeSize = 50_000_000
    /// Four times the rows may take so much as often, sorting included.
    private static let timeFactor = 7.0
    /// Below it, what else the machine does counts for more than the report. Seconds.
    private static let timeFloor = 0.3
    /// Bytes that each further award may take.
    private static let bytesPerAward = 4000
    static let awardRatio = 4

    private let awards: Int

    init(_ records: ReportRecords) {
        func first(_ dossier: TrialDossier) -> TrialRecord? {
            records[.documents(dossier)].first { $0.omission == nil && $0.ending == nil }
        }
        demo = records[.documents(.demo)].filter { $0.omission == nil }
        (empty, large, huge) = (first(.empty), first(.large), first(.huge))
        awards = records.awards
    }

    private static func pair(_ small: String?, _ great: String?, _ count: Int) -> String? {
        let parts = [
            small,
            great.map {
                String(
                    fr: "\($0) pour \(FrenchNumber.count(count, "aide"))",
                    en: "\($0) for \(EnglishText.count(count, "award", "awards"))")
            },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    var time: Finding {
        let most = demo.map(\.seconds).max() ?? 0
        // Other runs at the same time don't count for it.
        let processor = demo.compactMap(\.processorSeconds).max().map {
            String(fr: "\(TrialWords.seconds($0)) de calcul", en: "\(TrialWords.seconds($0)) of processor time")
        }
        let measure = Self.pair(processor, huge?.processorSeconds.map(TrialWords.seconds), awards)
        return most <= Self.demoTime
            ? .holds(measure)
            : .fails([String(fr: "elle prend \(TrialWords.seconds(most))", en: "it takes \(TrialWords.seconds(most))")])
    }

    var memory: Finding {
        let (small, great) = (demo.compactMap(\.memory).max(), huge?.memory)
        guard let most = [small, great].compactMap(\.self).max() else {
            return .skipped(String(fr: "rien n’a été mesuré", en: "nothing was measured"))
        }
        let measure = Self.pair(small.map(TrialWords.bytes), great.map(TrialWords.bytes), awards)
        return most <= Self.memoryLimit ? .holds(measure) : .fails([measure ?? TrialWords.bytes(most)])
    }

    var size: Finding {
        func largest(_ runs: [TrialRecord]) -> Int { runs.flatMap(\.files).map(\.bytes).max() ?? 0 }
        let (small, great) = (largest(demo), largest([huge].compactMap(\.self)))
        guard small > 0 else { return .skipped(String(fr: "aucun document n’est fait", en: "no document is made")) }
        let measure = Self.pair(
            TrialWords.bytes(small), great > 0 ? TrialWords.bytes(great) : nil, awards)
        return small <= Self.demoSize && great <= Self.hugeSize ? .holds(measure) : .fails([measure ?? ""])
    }

    var timeGrowth: Finding {
        guard let (few, many) = pair(\.processorSeconds), let large, let huge, large.hasMade, huge.hasMade else {
            return .skipped(String(fr: "les deux tailles n’ont pas été faites", en: "the two sizes were not made"))
        }
        // What every run takes, however small its data.
        let base = empty?.processorSeconds ?? 0
        let (little, much) = (max(Self.timeFloor, few - base), max(0, many - base))
        let measure = String(
            fr: "\(TrialWords.seconds(few)), puis \(TrialWords.seconds(many)) pour quatre fois plus d’aides",
            en: "\(TrialWords.seconds(few)), then \(TrialWords.seconds(many)) for four times as many awards")
        return much <= little * Self.timeFactor ? .holds(measure) : .fails([measure])
    }

    var memoryGrowth: Finding {
        guard let (few, many) = pair(\.memory), large?.hasMade == true, huge?.hasMade == true else {
            return .skipped(String(fr: "les deux tailles n’ont pas été faites", en: "the two sizes were not made"))
        }
        let measure = String(
            fr: "\(TrialWords.bytes(few)), puis \(TrialWords.bytes(many)) pour quatre fois plus d’aides",
            en: "\(TrialWords.bytes(few)), then \(TrialWords.bytes(many)) for four times as many awards")
        let allowed = max(20_000_000, (awards - awards / Self.awardRatio) * Self.bytesPerAward)
        return many - few <= allowed ? .holds(measure) : .fails([measure])
    }

    private func pair<Value>(_ value: (TrialRecord) -> Value?) -> (Value, Value)? {
        guard let few = large.flatMap(value), let many = huge.flatMap(value) else { return nil }
        return (few, many)
    }
}
