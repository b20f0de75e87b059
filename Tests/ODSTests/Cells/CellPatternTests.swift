import Testing

@testable import ODS

@Suite struct CellPatternTests {
    private static let formats: [NumberFormat] = [
        .text, .integer, .plainInteger, .decimal(0), .decimal(2), .decimal(15), .money, .wholeEuros, .millions,
        .signed(.integer), .signed(.wholeEuros),
        .percent, .date, .longDate, .duration, .yesNo,
    ]

    /// What is written at once of values, and what the writer of any cell makes of the same.
    private func both(
        _ values: [CellValue], _ format: NumberFormat, _ language: NumberLanguage
    ) throws -> (atOnce: [UInt8], oneByOne: [UInt8], count: Int) {
        var theme = Theme()
        theme.numbers.language = language
        let (first, second) = (ByteStore(), ByteStore())
        let xml = XMLStream(first)
        let cells = CellWriter(XMLStream(second), CellStyles(language), theme, Opened.info, DiagnosticLog())
        let patterns = CellPatterns(CellValue.kindCount, xml, theme.numbers)
        var known: Set<Int> = []
        var count = 0
        for value in values where !value.isUnwritable {
            let style = CellStyle(role: .body, format: format)
            let start = cells.prefix(value, style, hasFormula: false)
            if known.insert(value.kind).inserted {
                patterns.set(value.kind, Array("<table:table-cell".utf8) + start, for: value, style.format)
            }
            guard patterns.write(value, 0) else { continue }
            count += 1
            cells.xml.append("<table:table-cell")
            cells.xml.append(start)
            #expect(cells.rest(value, style.format).isEmpty)
        }
        try xml.finish()
        try cells.xml.finish()
        return (first.bytes, second.bytes, count)
    }

    @Test(arguments: formats, [NumberLanguage.french, .english])
    func `a cell written at once has the bytes of one written by itself`(
        format: NumberFormat, language: NumberLanguage
    ) throws {
        var chance = ChanceValues(seed: 3)
        let values = (0..<4000).map { _ in chance.value() }
        let (atOnce, oneByOne, count) = try both(values, format, language)
        #expect(String(decoding: atOnce, as: UTF8.self) == String(decoding: oneByOne, as: UTF8.self))
        #expect(count > 0)
    }

    @Test func `plain values of the usual formats are all written at once`() throws {
        let values: [CellValue] = [
            .text("Fonderie de Pau"), .missing("non communiqué"), .integer(-1_234_567), .decimal(10.98),
            .money(Money(cents: 59_013_862)), .share(Share(0.973)), .date(CivilDate(year: 2018, month: 12, day: 31)!),
            .boolean(true),
        ]
        let formats: [NumberFormat] = [.text, .text, .integer, .decimal(2), .money, .percent, .date, .yesNo]
        for (value, format) in zip(values, formats) { #expect(try both([value], format, .french).count == 1) }
    }

    @Test func `what a cell can't hold, and what isn't plain, is left to the writer of any cell`() throws {
        let patterns = CellPatterns(CellValue.kindCount, XMLStream(ByteStore()), NumberStyles())
        let values: [CellValue] = [
            .integer(1 << 53 + 1), .money(Money(cents: .min)), .decimal(.nan), .share(Share(.infinity)),
            .date(CivilDate(year: 1582, month: 10, day: 14)!), .text(" a"), .text("a  b"), .text("a\nb"), .text("<"),
            .text(""), .text("\u{202E}"), .empty, .link("a", uri: "a:"), .rich("a"), .duration(.zero),
            .text(String(repeating: "a", count: TextFaults.longest + 1)),
        ]
        for value in values {
            patterns.set(value.kind, Array("<table:table-cell>".utf8), for: value, .text)
            #expect(!patterns.write(value, 0))
        }
    }
}
