import BilanKit
import Dossier

/// A figure that differs between two states of data, with the rows that make the difference.
public struct FigureDifference: Encodable, Sendable {
    /// A row, or what a row is about, with what it adds to the difference.
    public struct Part: Encodable, Sendable {
        public enum Change: String, Encodable, Sendable {
            case added
            /// Rows that came later change what it adds: a payment of a convention.
            case changed
            case corrected
            case withdrawn
        }

        public var change: Change
        /// Whether it changes what was known at the first state's date: no new event, but a corrected past.
        public var isRevision: Bool
        /// What the row is, in French and in English.
        public var label: String
        public var english: String
        /// Where the row stands: in the second data, or in the first of what was withdrawn.
        public var file: String
        public var line: Int
        /// Cents of an amount, or a count; nil where there was none.
        public var before: Int64?
        public var after: Int64?
        /// Rows that make it, such as a convention's movements.
        public var details: [Part] = []

        /// What the row is, as a person reads it.
        public var shownLabel: String { String(fr: label, en: english) }
        public var difference: Int64 { (after ?? 0) - (before ?? 0) }

        private enum CodingKeys: String, CodingKey {
            case change, isRevision, label, file, line, before, after, difference, details
        }

        public func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(change, forKey: .change)
            try values.encode(isRevision, forKey: .isRevision)
            try values.encode(label, forKey: .label)
            try values.encode(file, forKey: .file)
            try values.encode(line, forKey: .line)
            try values.encode(before, forKey: .before)
            try values.encode(after, forKey: .after)
            try values.encode(difference, forKey: .difference)
            if !details.isEmpty { try values.encode(details, forKey: .details) }
        }
    }

    /// What the figure is called, in French and in English; of a document as it calls it.
    public var label: String
    public var english: String
    /// How the figure is found in rows; nil of one that isn't.
    public var measure: Measure?
    /// Cents of an amount, or a count; nil where the figure isn't there, or is neither.
    public var before: Int64?
    public var after: Int64?
    /// As documents print them; nil of data.
    public var textBefore: String?
    public var textAfter: String?
    /// Their differences add up to the figure's; nil where the rows aren't known.
    public var parts: [Part]?

    private enum CodingKeys: CodingKey { case label, measure, before, after, textBefore, textAfter, parts }

    /// What the figure is called, as a person reads it.
    public var shownLabel: String { String(fr: label, en: english) }
    public var difference: Int64? { before.flatMap { before in after.map { $0 - before } } }
    public var isAmount: Bool { measure?.quantity.isAmount ?? false }
}

/// Finds the rows that make the difference of a figure.
struct RowComparison {
    let before: MeasureTrace
    let after: MeasureTrace
    /// The last day that the first state knows.
    let end: CivilDate
    /// The same of the second: what is later isn't withdrawn, but not there yet.
    let laterEnd: CivilDate

    private typealias Part = FigureDifference.Part

    /// Keys by which entries are found again.
    private struct Keys {
        private var occurrences = Occurrences()

        mutating func key(of entry: TraceEntry) -> Int {
            var hasher = Hasher()
            hasher.combine(entry.key)
            hasher.combine(occurrences.number(of: entry.key))
            return hasher.finalize()
        }
    }

    /// - Returns: both sums, and the rows in the order of the second state, then those that are gone.
    func result() throws -> (before: Int64, after: Int64, parts: [FigureDifference.Part]) {
        var (known, keys) = ([Int: Int64](), Keys())
        let first = try before.walk { known[keys.key(of: $0)] = $0.value }
        var changed: [Int: TraceEntry] = [:]
        var (added, order) = ([Part](), [Int]())
        keys = Keys()
        let second = try after.walk { entry in
            let key = keys.key(of: entry)
            guard let value = known.removeValue(forKey: key) else {
                return added.append(
                    part(.added, entry, before: nil, after: entry.value, details: entry.movements.map(addition)))
            }
            guard value != entry.value else { return }
            changed[key] = entry
            order.append(key)
        }
        var corrected: [Int: Part] = [:]
        var withdrawn: [Part] = []
        if !changed.isEmpty || !known.isEmpty {
            keys = Keys()
            _ = try before.walk { entry in
                let key = keys.key(of: entry)
                if let now = changed[key] {
                    corrected[key] = part(
                        .corrected, now, before: entry.value, after: now.value,
                        details: details(entry.movements, now.movements))
                } else if known[key] != nil {
                    withdrawn.append(
                        part(
                            .withdrawn, entry, before: entry.value, after: nil, details: entry.movements.map(withdrawal)
                        )
                    )
                }
            }
        }
        return (first.value, second.value, added + order.compactMap { corrected[$0] } + withdrawn)
    }

    /// An event that the first state couldn't know is new; all else corrects what it said.
    private func part(
        _ change: Part.Change, _ entry: TraceEntry, before: Int64?, after: Int64?, details: [Part]
    ) -> Part {
        let isNew =
            switch change {
            case .added where details.isEmpty: isLater(entry)
            case .withdrawn where details.isEmpty: isNotYet(entry)
            default: !details.isEmpty && details.allSatisfy { !$0.isRevision }
            }
        return Part(
            change: change == .corrected && isNew ? .changed : change, isRevision: !isNew, label: entry.label,
            english: entry.english,
            file: entry.file, line: entry.line, before: before,
            after: after, details: details)
    }

    private func isLater(_ entry: TraceEntry) -> Bool { entry.day.map { $0 > end } ?? false }

    private func isNotYet(_ entry: TraceEntry) -> Bool { entry.day.map { $0 > laterEnd } ?? false }

    private func addition(_ entry: TraceEntry) -> Part {
        Part(
            change: .added, isRevision: !isLater(entry), label: entry.label, english: entry.english, file: entry.file,
            line: entry.line,
            before: nil,
            after: entry.value)
    }

    private func withdrawal(_ entry: TraceEntry) -> Part {
        Part(
            change: .withdrawn, isRevision: !isNotYet(entry), label: entry.label, english: entry.english,
            file: entry.file, line: entry.line,
            before: entry.value, after: nil)
    }

    /// The rows of an entry that differ.
    private func details(_ before: [TraceEntry], _ after: [TraceEntry]) -> [Part] {
        var (left, keys) = ([Int: TraceEntry](), Keys())
        for entry in before { left[keys.key(of: entry)] = entry }
        keys = Keys()
        var found: [Part] = []
        for entry in after {
            let old = left.removeValue(forKey: keys.key(of: entry))
            guard old?.value != entry.value || old == nil else { continue }
            found.append(
                Part(
                    change: old == nil ? .added : .corrected, isRevision: old != nil || !isLater(entry),
                    label: entry.label, english: entry.english,
                    file: entry.file, line: entry.line, before: old?.value, after: entry.value))
        }
        keys = Keys()
        for entry in before where left[keys.key(of: entry)] != nil {
            found.append(withdrawal(entry))
        }
        return found
    }
}

extension TraceEntry {
    fileprivate var value: Int64 { cents ?? Int64(count ?? 0) }

    /// The rows that it is made of; others only explain it.
    fileprivate var movements: [TraceEntry] { details.filter { $0.day != nil } }
}
