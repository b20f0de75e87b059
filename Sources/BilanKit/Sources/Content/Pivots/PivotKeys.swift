import Foundation

/// What makes two values one at the head of a row: numbers by what they count, texts whatever their case, as
/// spreadsheet programs have it.
enum PivotKey: Hashable {
    case empty
    case number(Double)
    case text(String)

    init(_ value: CellValue) {
        switch value {
        case .integer, .decimal, .money, .share, .duration:
            self = value.number.map { $0.isFinite ? .number($0) : .empty } ?? .empty
        case .date(let date): self = .number(Double(date.year * 10_000 + date.month * 100 + date.day))
        case .boolean(let value): self = .number(value ? 1 : 0)
        case .rich(let text): self = Self.text(of: text.spelledOut)
        case .text(let text), .missing(let text), .link(let text, _): self = Self.text(of: text)
        case .empty, .figure: self = .empty
        }
    }

    private static func text(of text: String) -> PivotKey { text.isEmpty ? .empty : .text(text.lowercased()) }
}

/// The values that head rows, or columns, in the order in which they are met.
struct PivotKeys {
    /// One value a field.
    private(set) var tuples: [[CellValue]] = []
    private var indices: [[PivotKey]: Int] = [:]
    /// By field.
    private var members: [Level]

    /// What is known of a key.
    private struct Member {
        /// Of first appearance.
        var rank: Int
        /// As it was met first.
        var value: CellValue
        /// The other texts that differ from it by case alone.
        var variants: [String] = []
    }

    init(_ fieldCount: Int) { members = Array(repeating: [:], count: fieldCount) }

    /// Notes values that are met, whether or not they will head a row: the first of those that differ by case is the
    /// one shown.
    mutating func note(_ values: [CellValue]) {
        for (level, value) in values.enumerated() {
            let key = PivotKey(value)
            guard let known = members[level][key] else {
                members[level][key] = Member(rank: members[level].count, value: Self.shown(value))
                continue
            }
            guard case .text = key, known.value != value, case .text(let text) = Self.shown(value),
                known.value != .text(text),
                !known.variants.contains(text)
            else { continue }
            members[level][key]!.variants.append(text)
        }
    }

    /// The number of a tuple of values that were noted, a new one where it is met first.
    mutating func index(of values: [CellValue]) -> Int {
        let keys = values.map(PivotKey.init)
        if let known = indices[keys] { return known }
        let index = tuples.count
        indices[keys] = index
        tuples.append(keys.indices.map { members[$0][keys[$0]]!.value })
        return index
    }

    /// A value at the head of a row: running text as its words, a link too.
    private static func shown(_ value: CellValue) -> CellValue {
        switch value {
        case .rich(let text): .text(text.spelledOut)
        case .link(let text, _), .missing(let text): .text(text)
        case .figure: .empty
        default: value
        }
    }

    /// The tuples' numbers in order.
    func sorted(_ order: Pivot.Order) -> [Int] {
        let ranks = members.map { level in Self.ranks(level, order) }
        let keys = tuples.map { tuple in tuple.indices.map { ranks[$0][PivotKey(tuple[$0])]! } }
        return tuples.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    }

    /// A field's texts in order, each followed by those that differ from it by case; nil where it holds numbers too.
    func texts(_ level: Int, _ order: Pivot.Order) -> [String]? {
        var texts: [String] = []
        for (key, member) in Self.sorted(members[level], order) {
            switch key {
            case .number: return nil
            case .empty: texts.append("")
            case .text: texts += [NumberFormat.text.string(member.value)] + member.variants
            }
        }
        return texts
    }

    private typealias Level = [PivotKey: Member]

    private static func ranks(_ level: Level, _ order: Pivot.Order) -> [PivotKey: Int] {
        Dictionary(uniqueKeysWithValues: sorted(level, order).enumerated().map { ($1.key, $0) })
    }

    private static func sorted(_ level: Level, _ order: Pivot.Order) -> [Level.Element] {
        func folded(_ text: String) -> String {
            text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        }
        return level.sorted { a, b in
            switch (a.key, b.key) {
            case (.number(let x), .number(let y)): return x < y
            case (.text(let x), .text(let y)):
                guard order == .alphabetical else { return a.value.rank < b.value.rank }
                let (first, second) = (folded(x), folded(y))
                return first == second ? a.value.rank < b.value.rank : first < second
            default: return a.key.kind < b.key.kind
            }
        }
    }
}

extension PivotKey {
    fileprivate var kind: Int {
        switch self {
        case .number: 0
        case .text: 1
        case .empty: 2
        }
    }
}
