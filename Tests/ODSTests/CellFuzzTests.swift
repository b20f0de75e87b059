import Foundation
import FoundationXML
import Testing

@testable import ODS

/// Texts made by chance out of all that goes wrong in files.
private struct RandomTexts: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) << 32 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static let pieces = [
        "]]>", "<![CDATA[", "<!--", "-->", "<?xml?>", "&amp;", "&#0;", "&", "<", ">", "\"", "'", "=1+1", "=SUM(A1:A9)",
        "+33", "-5", "@A1", "  ", "   ", " ",
        "\t", "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{A0}", "\u{202F}", "\u{FEFF}", "\u{200B}", "\u{FFFD}",
        "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}",
        "e\u{301}", "👩‍👩‍👧", "of:=A1", "{page}", "..", "a",
    ]

    /// Some bytes, among them halves of surrogates, overlong and broken sequences, as `String` takes them in.
    private mutating func bytes() -> String {
        let broken: [[UInt8]] = [
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
            [0xFF],
        ]
        return String(decoding: broken.randomElement(using: &self)!, as: UTF8.self)
    }

    private mutating func scalar() -> String {
        // Of every plane, and of the controls as often.
        let value =
            Bool.random(using: &self)
            ? UInt32.random(in: 0...0x9F, using: &self)
            : UInt32.random(in: 0...16, using: &self) << 16 | UInt32.random(in: 0...0xFFFF, using: &self)
        return Unicode.Scalar(value).map { String(Character($0)) } ?? "?"
    }

    mutating func text() -> String {
        (0..<Int.random(in: 0...12, using: &self)).map { _ in
            switch Int.random(in: 0...5, using: &self) {
            case 0, 1: Self.pieces.randomElement(using: &self)!
            case 2: bytes()
            default: scalar()
            }
        }.joined()
    }
}

@Suite struct CellFuzzTests {
    /// The text as a cell can hold it.
    private func held(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                scalars.append("\n")
            } else if scalar == "\n" {
                if last != "\r" { scalars.append("\n") }
            } else if scalar == "\t" {
                scalars += "    ".unicodeScalars
            } else {
                scalars.append(scalar.isAllowedInXML ? scalar : "\u{FFFD}")
            }
            last = scalar
        }
        return scalars
    }

    private func composition(seed: Int) -> (composition: Composition, texts: [String]) {
        var chance = RandomTexts(seed: seed)
        let texts = (0..<200).map { _ in chance.text() }
        var composition = Composition(chance.text(), subject: chance.text(), keywords: [chance.text()]) {
            TitlePage("P" + chance.text(), subtitle: Text(chance.text()), details: [Text(chance.text())])
            Heading(Text("T" + chance.text()))
            Paragraph("\(strong: "g" + chance.text()) \(emphasis: "e" + chance.text())")
            KeyFigures([
                KeyFigure(
                    "K" + chance.text(), .value(.missing(chance.text())), format: .money,
                    comment: Text(chance.text()))
            ])
            Table("Textes" + chance.text(), Array(texts.enumerated())) {
                Column("N°" + chance.text(), \.offset)
                Column("Texte", { CellValue.text($0.element) })
                Column("Inconnu", { CellValue.missing($0.element) })
                Column("Lien", { CellValue.link($0.element, uri: "https://exemple.fr/") })
                Column("Riche", { Text($0.element) })
            }
        }
        composition.notices = [chance.text()]
        return (composition, texts)
    }

    @Test(arguments: 1...6)
    func `whatever the texts, every part is well-formed and each text comes back`(seed: Int) throws {
        let (composition, texts) = composition(seed: seed)
        let opened = try Opened(composition)
        for name in opened.names where name.hasSuffix(".xml") {
            #expect(XMLParser(data: Data(opened[name].utf8)).parse(), "\(name)")
        }
        let sheet = try #require(opened.sheets.last)
        let rows = sheet.rows.suffix(texts.count)
        for (row, text) in zip(rows, texts) {
            #expect(Array(row[1].text.unicodeScalars) == held(text))
            #expect(row[1].type == "string" && row[1].formula == nil)
            #expect(Array(row[2].text.unicodeScalars) == held(text))
        }
        // The schema judges these files by a script of its own.
        if let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] {
            try Data(opened.bytes).write(to: URL(fileURLWithPath: "\(folder)/fuzz-\(seed).ods"))
            _ = try ODSWriter(theme: Opened.theme, info: Opened.info).writeFlat(
                composition, to: "\(folder)/fuzz-\(seed).fods")
        }
    }

    @Test func `a text of 100,000 characters is kept whole, and whoever has Excel is warned`() throws {
        let text = String(repeating: "é", count: 100_000)
        let opened = try Opened(Sample.values([.text(text), .text(String(repeating: "x", count: 32_767))]))
        #expect(opened.sheet("Valeurs")["B3"].text == text)
        #expect(opened.summary.diagnostics.map(\.block) == ["cellule Valeurs.B3"])
        #expect(opened.summary.diagnostics.first?.message.contains("Excel") == true)
    }
}
