/// Findings of one kind: those of a file and a column that have the same code.
public struct FindingGroup: Hashable, Sendable {
    /// The first of them, as the example.
    public var first: Fault
    /// How many there are.
    public var count: Int
    /// The first lines, in the order in which they were found, at most `lineLimit`.
    public var lines: [Int]
    /// How many rows are left out for it. A row with several findings counts with the first.
    public var rows = 0
    /// Of those rows: what their amounts come to, and how many have one that could be read.
    public var amountCents: Int64 = 0
    public var amounts = 0
    /// What those in other currencies come to; they are among neither.
    public private(set) var foreignAmounts = ForeignAmounts()
    package private(set) var foreignCount = 0

    public var code: String { first.code }

    /// How sure a repair is; nil for other findings.
    public var confidence: Confidence? {
        if case .repair(let kind) = first.finding { kind.confidence } else { nil }
    }

    package static let lineLimit = 4

    package init(_ first: Fault) {
        self.first = first
        count = 1
        lines = first.line.map { [$0] } ?? []
        addAmount(of: first)
    }

    package init(_ first: Fault, count: Int, lines: [Int]) {
        self.first = first
        self.count = count
        self.lines = lines
    }

    package mutating func add(_ fault: Fault) {
        count += 1
        if let line = fault.line, lines.count < Self.lineLimit, !lines.contains(line) { lines.append(line) }
        addAmount(of: fault)
    }

    private mutating func addAmount(of fault: Fault) {
        guard fault.reason != nil else { return }
        rows += 1
        if let amount = fault.foreignAmount {
            foreignAmounts.add(amount)
            foreignCount += 1
        }
        guard let cents = fault.amountCents else { return }
        amounts += 1
        amountCents &+= cents
    }

    /// The gravest first: what refuses a file, then what leaves out most money, then most rows.
    package static func isGraver(_ a: FindingGroup, than b: FindingGroup) -> Bool {
        let (first, second) = (a.first.severity.rank, b.first.severity.rank)
        guard first == second else { return first < second }
        return (a.stake, a.rows, a.count) > (b.stake, b.rows, b.count)
    }

    /// What the rows that are left out come to, or those of whole sheets.
    private var stake: UInt64 { max(amountCents.magnitude, first.finding.sheetCents?.magnitude ?? 0) }
}

extension FindingGroup: Encodable {
    private enum CodingKeys: CodingKey {
        case code, english, first, count, lines, rows, amountCents, amounts, foreignAmounts
    }

    /// With its code and its words in English, which are those of the first.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .code)
        try container.encodeIfPresent(first.english, forKey: .english)
        try container.encode(first, forKey: .first)
        try container.encode(count, forKey: .count)
        try container.encode(lines, forKey: .lines)
        try container.encode(rows, forKey: .rows)
        try container.encode(amountCents, forKey: .amountCents)
        try container.encode(amounts, forKey: .amounts)
        if !foreignAmounts.isEmpty { try container.encode(foreignAmounts.list, forKey: .foreignAmounts) }
    }
}

extension Fault.Severity {
    /// In the order in which findings are told.
    package static let told: [Fault.Severity] = [.fatal, .error, .warning, .repaired]

    package var rank: Int { Self.told.firstIndex(of: self)! }
}

/// Puts findings of one kind together.
package struct FindingCollector {
    package private(set) var groups: [FindingGroup]
    private var places: [Key: Int] = [:]
    /// Many cells have the same finding.
    private var kinds: [Finding: String] = [:]

    private struct Key: Hashable {
        var file: String
        var severity: Fault.Severity
        var column: Fault.Column?
        var kind: String
    }

    /// - Parameter groups: those found so far.
    package init(_ groups: [FindingGroup] = []) {
        self.groups = groups
        for (place, group) in groups.enumerated() { places[key(of: group.first)] = place }
    }

    package mutating func add(_ fault: Fault) {
        let key = key(of: fault)
        if let place = places[key] {
            groups[place].add(fault)
        } else {
            places[key] = groups.count
            groups.append(FindingGroup(fault))
        }
    }

    /// Adds what was counted elsewhere.
    package mutating func add(_ group: FindingGroup) { groups.append(group) }

    /// How many different findings are remembered: one may name what is in the data.
    private static let kindLimit = 1000

    private mutating func key(of fault: Fault) -> Key {
        let kind: String
        if let known = kinds[fault.finding] {
            kind = known
        } else {
            kind = fault.finding.kind
            if kinds.count < Self.kindLimit { kinds[fault.finding] = kind }
        }
        return Key(file: fault.file, severity: fault.severity, column: fault.column, kind: kind)
    }
}
