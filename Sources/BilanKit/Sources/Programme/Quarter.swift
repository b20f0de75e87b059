/// A quarter of a calendar year, the period of a report.
public struct Quarter: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// 1900 to 2200.
    public let year: Int
    /// 1 to 4.
    public let number: Int

    /// Nil where the number is not 1 to 4 or the year outside 1900…2200.
    public init?(year: Int, number: Int) {
        guard (1900...2200).contains(year), (1...4).contains(number) else { return nil }
        (self.year, self.number) = (year, number)
    }

    /// - Throws: `DecodingError` where there is no such quarter: what a document or a message says may be anything.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let (year, number) = (
            try container.decode(Int.self, forKey: .year), try container.decode(Int.self, forKey: .number)
        )
        guard let quarter = Quarter(year: year, number: number) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "\(year)-T\(number)"))
        }
        self = quarter
    }

    private enum CodingKeys: String, CodingKey { case year, number }

    /// Reads `2018-T4`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]),
            parts[1].count == 2, parts[1].first == "T" || parts[1].first == "t",
            let number = Int(parts[1].dropFirst())
        else { return nil }
        self.init(year: year, number: number)
    }

    /// The quarter that a day falls in.
    public init(containing date: CivilDate) {
        (year, number) = (date.year, (date.month + 2) / 3)
    }

    /// As in file names: `2018-T4`.
    public var description: String { "\(year)-T\(number)" }

    /// Its first day.
    public var start: CivilDate { CivilDate(year: year, month: number * 3 - 2, day: 1)! }

    /// Its last day.
    public var end: CivilDate {
        CivilDate(year: year, month: number * 3, day: CivilDate.days(in: number * 3, of: year))!
    }

    /// The quarter before; nil at the calendar's first.
    public var previous: Quarter? {
        number > 1 ? Quarter(year: year, number: number - 1) : Quarter(year: year - 1, number: 4)
    }

    /// The same quarter of the year before; nil in the calendar's first year.
    public var yearBefore: Quarter? { Quarter(year: year - 1, number: number) }

    public static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }
}
