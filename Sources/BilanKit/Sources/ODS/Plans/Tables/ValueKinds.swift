/// The kinds of value that a column holds.
struct ValueKinds {
    private var bits = 0

    mutating func insert(_ value: CellValue) { bits |= 1 << value.kind }

    mutating func insert(_ values: [CellValue]) { for value in values { insert(value) } }

    /// A value of each kind.
    var examples: [CellValue] { Self.all.filter { bits >> $0.kind & 1 == 1 } }

    private static let all: [CellValue] = [
        .empty, .text("a"), .missing("a"), .link("a", uri: "a:"), .integer(0), .decimal(0), .money(.zero),
        .share(Share(0)),
        .date(CivilDate(year: 2000, month: 1, day: 1)!), .boolean(true), .duration(.zero),
    ]

    /// What formulas come to.
    static let results: [CellValue] = [
        .empty, .integer(0), .decimal(0), .money(.zero), .share(Share(0)), .duration(.zero),
    ]
}
