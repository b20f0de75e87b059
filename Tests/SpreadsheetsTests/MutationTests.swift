import Foundation
import SpreadsheetSamples
import Testing

@testable import Spreadsheets

/// Files damaged by chance, the same each time: each is read or refused, none ends the process or lasts.
@Suite struct MutationTests {
    let reading = Reading()
    private static let count = ProcessInfo.processInfo.environment["BILAN_MUTATIONS"].flatMap(Int.init) ?? 400

    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private let tables =
        SampleODS.table("A", [["un", "", "deux"], ["€", "trois"]]) + """
            <table:table table:name="B"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="4" office:value-type="float" office:value="12.5"/>\
            <table:table-cell table:formula="of:=1" office:value-type="date" office:date-value="2018-12-31" table:number-columns-spanned="2"/></table:table-row></table:table>
            """

    private func sheet() -> SampleXLSX {
        var sample = SampleXLSX(
            rows:
                "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43465.5</v></c><c r=\"B1\" t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>a_x000D_</t></is></c><c><f t=\"shared\" si=\"0\">A1</f><v>1E5</v></c></row>"
        )
        sample.strings = "<si><r><t>un</t></r></si>"
        sample.numberFormats = "<numFmt numFmtId=\"170\" formatCode=\"[$-40C]dd/mm/yyyy\"/>"
        sample.cellFormats = [0, 170]
        return sample
    }

    private func damage(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &chance)
            switch Int.random(in: 0..<5, using: &chance) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &chance)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &chance)))
            case 3:
                let piece = Array(bytes[place..<min(bytes.count, place + Int.random(in: 1...80, using: &chance))])
                bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &chance))
            default:
                let digits = Array(
                    ["0", "-1", "99999999999", "1048576", "16384", "NaN", "<", "&#0;"].randomElement(using: &chance)!
                        .utf8)
                bytes.replaceSubrange(place..<min(bytes.count, place + 1), with: digits)
            }
        }
        return bytes
    }

    @Test func `archives with changed bytes are read or refused`() throws {
        var chance = Chance(state: 1)
        let seeds = try [
            SampleArchive.write(SampleODS(tables).parts, to: reading.path("a.ods")),
            SampleArchive.write(SampleODS(tables).parts, to: reading.path("b.ods"), isStored: true),
            SampleArchive.write(sheet().parts, to: reading.path("a.xlsx")),
            SampleArchive.write(sheet().parts, to: reading.path("b.xlsx"), isStored: true),
        ].map { try [UInt8](Data(contentsOf: URL(fileURLWithPath: $0))) }
        var refusals = 0
        for turn in 0..<Self.count {
            let path = try reading.write(damage(seeds[turn % seeds.count], &chance), to: "abime")
            if let failure = try reading.refusal(path) {
                refusals += 1
                #expect(failure.file == "abime")
            }
        }
        #expect(refusals > Self.count / 4)
    }

    @Test func `flat documents with changed bytes are read or refused`() throws {
        var chance = Chance(state: 2)
        let seed = Array(SampleODS(tables).flat.utf8)
        for _ in 0..<Self.count { _ = try reading.refusal(reading.write(damage(seed, &chance), to: "abime.fods")) }
    }

    @Test func `packages with changed parts are read or refused`() throws {
        var chance = Chance(state: 3)
        for turn in 0..<Self.count {
            let parts = turn % 2 == 0 ? SampleODS(tables).parts : sheet().parts
            let victim = Int.random(in: 0..<parts.count, using: &chance)
            let damaged = parts.enumerated().map { index, part in
                (
                    name: part.name,
                    bytes: index == victim ? damage(Array(part.text.utf8), &chance) : Array(part.text.utf8)
                )
            }
            _ = try reading.refusal(SampleArchive.write(damaged, to: reading.path("abime")))
        }
    }
}
