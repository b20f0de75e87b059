import Foundation
import Testing
@testable import Import
@testable import Intake

/// A random list written in any style and read back gives the same rows and the same sum, or a finding that names the column; never
/// another sum.
@Suite struct RandomListTests {
    private let fixture = try! Fixture()

    @Test(arguments: 0..<300) func `a list written in any style is read to the cent, or asked for`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed) &+ 77_000)
        let list = RandomList(&random)
        let path = try fixture.write("liste-\(seed).csv", bytes: list.bytes)
        let summary = try DossierSource.check(path)
        if summary.keptCents == list.cents, summary.rowsRefused == 0, summary.rowsRead == list.amounts.count { return }
        // What isn't read is told with its column, and no other amount takes its place.
        let told = summary.faults.filter { $0.severity == .error || $0.severity == .fatal }
        #expect(!told.isEmpty, "\(summary.keptCents) of \(list.cents) without a word: \(list.text)")
        #expect(told.allSatisfy { $0.column != nil || $0.line != nil }, "\(told)")
        #expect(
            summary.isRefused || list.sums.contains(summary.keptCents), "\(summary.keptCents): \(list.text) \(told)")
    }

    @Test func `nearly all such lists are read`() throws {
        var random = SeededRandom(seed: 4242)
        var read = 0
        for number in 0..<120 {
            let list = RandomList(&random)
            let summary = try DossierSource.check(fixture.write("autre-\(number).csv", bytes: list.bytes))
            if summary.keptCents == list.cents, summary.rowsRefused == 0 { read += 1 }
        }
        #expect(read >= 100, "\(read) of 120")
    }
}

/// Awards, and a file that holds them in a style of its own.
struct RandomList {
    let amounts: [Int64]
    let text: String
    let bytes: [UInt8]

    var cents: Int64 { amounts.reduce(0, +) }
    /// The sums of all rows but some: what is kept where others are refused.
    var sums: Set<Int64> {
        amounts.reduce(into: [0]) { sums, amount in sums.formUnion(sums.map { $0 + amount }) }
    }

    private enum Mark: CaseIterable { case plain, point, comma, spaces, pointGroups, commaGroups }

    init(_ random: inout SeededRandom) {
        let count = Int.random(in: 1...8, using: &random)
        let isWhole = Int.random(in: 0..<3, using: &random) == 0
        amounts = (0..<count).map { _ in
            let euros =
                Int64.random(in: 0..<3, using: &random) == 0
                ? Int64.random(in: 1...999, using: &random) : Int64.random(in: 1000...9_999_999, using: &random)
            return isWhole ? euros * 100 : euros * 100 + Int64.random(in: 0...99, using: &random)
        }
        let mark = Mark.allCases.randomElement(using: &random)!
        let unit = ["", "", " €", "€", " EUR"].randomElement(using: &random)!
        let separator = [",", ";", "\t", "|"].randomElement(using: &random)!
        let quotesAll = Bool.random(using: &random)
        let names = [
            ["dateConvention", "nomBeneficiaire", "montant"], ["Date de décision", "Bénéficiaire", "Montant voté"],
            ["DATE DE LA CONVENTION", "Nom du bénéficiaire", "Montant (en €)"],
            ["Date d'attribution", "Raison sociale", "Montant attribué"],
        ].randomElement(using: &random)!
        let dateForm = Int.random(in: 0..<4, using: &random)
        var lines = Bool.random(using: &random) ? [["Subventions votées", "", ""]] : []
        lines.append(names)
        for (number, amount) in amounts.enumerated() {
            let (month, day) = (Int.random(in: 1...12, using: &random), Int.random(in: 13...28, using: &random))
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let date = [
                "2018-\(two(month))-\(two(day))", "\(two(day))/\(two(month))/2018", "\(two(month))/\(two(day))/2018",
                "\(day).\(month).2018",
            ][dateForm]
            lines.append([date, "Société d’essai n° \(number)", Self.written(amount, mark, isWhole) + unit])
        }
        let end = ["\n", "\r\n"].randomElement(using: &random)!
        text =
            lines.map { line in
                line.map { cell in
                    quotesAll || cell.contains(separator) ? "\"" + cell + "\"" : cell
                }.joined(separator: separator) + end
            }.joined()
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes = [0xEF, 0xBB, 0xBF] as [UInt8] + Array(text.utf8)
        case 1: bytes = Self.windows1252(text)
        case 2:
            let utf16: [UInt8] = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            bytes = [0xFF, 0xFE] + utf16
        default: bytes = Array(text.utf8)
        }
    }

    private static func written(_ cents: Int64, _ mark: Mark, _ isWhole: Bool) -> String {
        let whole = String(cents / 100)
        let rest = cents % 100
        let decimals = isWhole ? "" : (rest < 10 ? "0" : "") + "\(rest)"
        func grouped(_ separator: String) -> String {
            var out = ""
            for (place, digit) in whole.enumerated() {
                if place > 0, (whole.count - place) % 3 == 0 { out += separator }
                out.append(digit)
            }
            return out
        }
        switch mark {
        case .plain, .point: return whole + (isWhole ? "" : "." + decimals)
        case .comma: return whole + (isWhole ? "" : "," + decimals)
        case .spaces: return grouped("\u{A0}") + (isWhole ? "" : "," + decimals)
        case .pointGroups: return grouped(".") + (isWhole ? "" : "," + decimals)
        case .commaGroups: return grouped(",") + (isWhole ? "" : "." + decimals)
        }
    }

    private static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "€": 0x80
            case "’": 0x92
            default: UInt8(exactly: scalar.value) ?? 0x3F
            }
        }
    }
}
