import BilanKit
import CCairo
import Foundation

/// Compositions made by chance, the same for the same seed: every kind of block, every size, and words that tell
/// whether they
/// came out.
///
/// A word such as `w17q` stands once in the whole composition. Words that a document rightly repeats (headings in
/// contents,
/// headers of tables) are kept apart.
struct RandomComposition {
    private(set) var composition: Composition
    /// Each must come out once.
    private(set) var once: Set<String> = []
    /// Each must come out, once or more.
    private(set) var repeated: Set<String> = []

    private var chance: Chance
    private var count = 0
    private var tables = 0
    private var level = 0
    private var labels: [String] = []

    init(seed: UInt64) {
        chance = Chance(seed: seed)
        composition = Composition("Hasard") {}
        var blocks: [Block] = []
        if chance.of(30) { blocks.append(.titlePage(TitlePage(repeatedWord(), subtitle: text(4), details: [text(3)]))) }
        if chance.of(40) { blocks.append(.contents(Contents(.headings(depth: chance.int(1...6)), title: text(2)))) }
        for _ in 0..<chance.int(1...14) { blocks += block(depth: 0) }
        var made = composition
        made.title = "Hasard \(seed)"
        made.blocks = blocks
        composition = made
    }

    // MARK: Words

    private mutating func word() -> String {
        count += 1
        let word = "w\(count)q"
        once.insert(word)
        return word
    }

    private mutating func repeatedWord() -> String {
        count += 1
        let word = "w\(count)q"
        repeated.insert(word)
        return word
    }

    private static let fillers = [
        "subvention", "l’entreprise", "accompagnement", "à", "42,5 %", "(région)", "anticonstitutionnellement",
        "2018-2020", "« guillemets »",
        "n° 12", "C’est", "été ; hiver", "A/B", "…", "Œuvre", "123 456,78 €",
    ]

    private mutating func words(_ most: Int) -> String {
        var parts: [String] = []
        for _ in 0..<chance.int(1...max(1, most)) {
            parts.append(chance.of(50) ? word() : chance.pick(Self.fillers))
            if chance.of(2) { parts.append(word() + String(repeating: "x", count: chance.int(30...300)) + word()) }
        }
        return parts.joined(separator: chance.of(5) ? "\n" : " ")
    }

    private mutating func text(_ most: Int, notes: Bool = false) -> Text {
        var text = Text(chance.of(4) ? "" : words(most))
        for _ in 0..<(chance.of(30) ? chance.int(1...6) : 0) {
            let piece = words(3)
            switch chance.int(0...6) {
            case 0: text = text + " \(strong: piece) "
            case 1: text = text + " \(emphasis: piece) "
            case 2: text = text + " \(code: piece) "
            case 3: text = text + " \(link: piece, to: "https://example.org/\(count)") "
            case 4: text = text + " \(piece, language: "en") "
            case 5: text = text + " \(abbreviation: piece, "une abréviation") "
            default: text = text + (notes ? "\(footnote: Text(piece))" : " \(smallCaps: piece) ")
            }
        }
        return text
    }

    // MARK: Blocks

    private mutating func block(depth: Int) -> [Block] {
        switch chance.int(0...(depth == 0 ? 17 : 11)) {
        case 0, 1: return [heading()]
        case 2, 3: return [.paragraph(Paragraph(text(chance.of(10) ? 900 : 60, notes: true)))]
        case 4: return [.list(List((0..<chance.int(0...12)).map { _ in text(20) }, isNumbered: chance.of(50)))]
        case 5:
            return [
                .note(
                    Note(text(40), kind: chance.of(50) ? .warning : .information, title: chance.of(40) ? text(4) : nil))
            ]
        case 6: return [.keyFigures(keyFigures())]
        case 7: return [.drawing(drawing())]
        case 8: return [.formula(FormulaText(Text(word() + " = 2"), alternative: "une formule"))]
        case 9: return [.code(CodeBlock((0..<chance.int(1...20)).map { _ in word() + "  {" }.joined(separator: "\n")))]
        case 10, 11: return [.table(table(isSmall: depth > 0))]
        case 12: return [.chart(chart())]
        case 13: return [.pageBreak]
        case 14: return [.landscape(blocks(depth))]
        case 15:
            return [
                .columns(
                    Columns(chance.int(2...3)) { [.paragraph(Paragraph(text(80))), .list(List([text(5), text(5)]))] })
            ]
        case 16:
            return [
                .sideBySide(
                    SideBySide {
                        [.paragraph(Paragraph(text(12)))]
                    } end: {
                        [.note(Note(text(8)))]
                    })
            ]
        default:
            return [chance.of(50) ? .keepTogether(blocks(depth)) : .sheet(Sheet("Feuille \(count)") { blocks(depth) })]
        }
    }

    private mutating func blocks(_ depth: Int) -> [Block] {
        (0..<chance.int(0...3)).flatMap { _ in block(depth: depth + 1) }
    }

    private mutating func heading() -> Block {
        level = chance.int(1...min(6, level + 1))
        return .heading(Heading(Text(repeatedWord()) + " " + Text(chance.pick(Self.fillers)), level: level))
    }

    private mutating func keyFigures() -> KeyFigures {
        KeyFigures(
            (0..<chance.int(0...7)).map { _ in
                KeyFigure(word(), chance.int(0...1_000_000), comment: chance.of(50) ? Text(words(4)) : nil)
            })
    }

    private mutating func drawing() -> Drawing {
        let (word, x) = (word(), Double(chance.int(0...200)))
        return Drawing(
            height: Double(chance.int(20...300)), alternative: chance.of(80) ? "Un dessin" : "",
            caption: chance.of(50) ? text(5) : nil
        ) {
            cairo_rectangle($0.context, x, 5, 40, 10)
            cairo_stroke($0.context)
            $0.text(word, x: x, y: 14, size: 9, colour: $0.theme.colours.text, alignment: .start, isBold: false)
        }
    }

    private mutating func table(isSmall: Bool) -> Table {
        tables += 1
        var table = Table("Table \(tables)", [0]) { Column("x", { $0 }) }
        let columns = chance.of(8) ? chance.int(13...40) : chance.int(1...9)
        table.columns = (0..<columns).map { index in
            var column = TableColumn(
                title: repeatedWord(), format: index > 0 && chance.of(40) ? .money : .text,
                total: chance.of(20) ? .count : nil, isRowHeader: index == 0)
            if chance.of(10) { column.headings = ["Titre \(index / 2)"] }
            return column
        }
        let isGrouped = chance.of(30)
        if isGrouped { table.groupings = ["Groupe"] }
        let rows = isSmall ? chance.int(0...6) : chance.of(10) ? chance.int(100...300) : chance.int(0...50)
        let most = columns > 9 ? 1 : chance.of(10) ? 30 : 3
        var made: [TableRow] = []
        for row in 0..<rows {
            let spans = columns > 3 && chance.of(5) ? [1: 2] : [:]
            let cells = table.columns.enumerated().map { index, column -> CellValue in
                if !spans.isEmpty, index == 1 || index == 2 { return index == 1 ? .text(word()) : .empty }
                if column.format == .money {
                    return .money(Money(cents: Int64(chance.int(-1_000_000...1_000_000_000))))
                }
                return chance.of(8)
                    ? .empty : chance.of(10) ? .rich(text(most)) : .text(columns > 9 ? word() : words(most))
            }
            made.append(TableRow(cells: cells, keys: isGrouped ? ["Clé \(row * 3 / rows)"] : [], spans: spans))
        }
        table.rows = Records(made)
        table.hasGrandTotal = table.columns.contains { $0.total != nil }
        table.caption = chance.of(70) ? text(6) : nil
        table.note = chance.of(30) ? text(6) : nil
        table.prefersLandscape = !isSmall && chance.of(10)
        return table
    }

    private mutating func chart() -> Chart {
        tables += 1
        let values = (0..<chance.int(0...14)).map { _ in (chance.int(-50...500), chance.int(0...500)) }
        let table = Table("Table \(tables)", Array(values.enumerated())) {
            Column("Nom", { "n\($0.offset)" })
            Column("a", { $0.element.0 })
            Column("b", { $0.element.1 })
        }
        let series = ["a", "b"].prefix(chance.int(1...2))
        return Chart(
            chance.pick([.bars, .stackedBars, .lines, .areas, .stackedAreas]), word(), of: table, category: "Nom",
            series: Array(series))
    }
}

/// Steele, Lea and Flood's generator: the same numbers on every machine.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// True `percent` times in a hundred.
    mutating func of(_ percent: Int) -> Bool { int(0...99) < percent }

    mutating func pick<T>(_ choices: [T]) -> T { choices[int(0...choices.count - 1)] }
}
