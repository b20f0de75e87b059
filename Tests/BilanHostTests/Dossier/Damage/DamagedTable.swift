import Foundation
import SpreadsheetSamples
@testable import Intake

/// A table of known awards to which damage is done by chance, with what must come of it.
struct DamagedTable {
    enum Form: CaseIterable { case csv, ods, fods, xlsx }

    private(set) var form: Form
    private(set) var header: [String]
    private(set) var rows: [[String]] = []
    private(set) var titles: [String] = []
    /// What must come of it.
    private(set) var rowsRead = 0
    private(set) var repaired = 0
    private(set) var refused = 0
    private(set) var cents: Int64 = 0
    private(set) var refusedCents: Int64 = 0
    /// How many cells of a column hold nothing of its kind.
    private var foreign: [String: Int] = [:]

    private let separator: String
    private let encoding: Int
    private let end: String

    init(seed: UInt64, form chosen: Form? = nil) {
        var random = SeededRandom(seed: seed)
        form = chosen ?? Form.allCases.randomElement(using: &random)!
        separator = [",", ";", "\t", "|"].randomElement(using: &random)!
        encoding = Int.random(in: 0..<6, using: &random)
        end = ["\n", "\r\n", "\r"].randomElement(using: &random)!
        let order = SCDL.header.indices.shuffled(using: &random)
        header = order.map { Self.name(SCDL.header[$0], &random) }
        if Bool.random(using: &random) { titles = ["Région d’essai", "Subventions versées en 2018", ""] }
        for number in 0..<Int.random(in: 1...25, using: &random) {
            if Int.random(in: 0..<12, using: &random) == 0 { rows.append(Array(repeating: "", count: order.count)) }
            let cells = damagedRow(number, &random)
            rows.append(order.map { cells[$0] })
        }
        // Under another name than the schema's, a column of which half holds something else is not taken, nor is the file.
        for (column, count) in foreign where count * 2 >= rowsRead {
            header[order.firstIndex(of: SCDL.header.firstIndex(of: column)!)!] = column
        }
    }

    private static func name(_ column: String, _ random: inout SeededRandom) -> String {
        let others: [String: [String]] = [
            "montant": ["Montant voté", "Montant total de la subvention", "MONTANT"],
            "nomBeneficiaire": ["Nom du bénéficiaire", "Raison sociale"],
            "idBeneficiaire": ["N° SIRET attributaire", "SIRET ou NIR"],
            "dateConvention": ["Date - Décision", "Date de la\nconvention"],
            "objet": ["Objet de la subvention"], "idAttribuant": ["SIRET attribuant"],
        ]
        guard let list = others[column], Bool.random(using: &random) else { return column }
        return list.randomElement(using: &random)!
    }

    /// One row, with up to three of its cells damaged.
    private mutating func damagedRow(_ number: Int, _ random: inout SeededRandom) -> [String] {
        let amount = Int64.random(in: 1...99_999_999, using: &random)
        let plain = StoredValue.integer(amount).text(as: .amount)
        var changes = ["montant": plain, "referenceDecision": "C\(number)", "objet": "Étude n° \(number)"]
        var isRepaired = false
        var isRefused = false
        var isRead = true
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            switch Int.random(in: 0..<8, using: &random) {
            case 0 where changes["montant"] == plain:
                let euros = String(plain.dropLast(3))
                let decimals = String(plain.suffix(2))
                let grouped = Self.grouped(euros, by: ["\u{A0}", " "].randomElement(using: &random)!)
                changes["montant"] = [
                    "\(grouped),\(decimals)", "\(euros),\(decimals)", "\(grouped),\(decimals) €",
                    "\(euros),\(decimals) euros",
                ].randomElement(using: &random)!
                isRepaired = true
            case 1 where changes["montant"] == plain:
                changes["montant"] = ["NC", "NA", "N82584,28", "à voir", ""].randomElement(using: &random)!
                (isRefused, isRead) = (true, false)
                foreign["montant", default: 0] += 1
            case 2 where changes["dateConvention"] == nil:
                changes["dateConvention"] = ["05/03/2018", "2018/03/05", "43164", "2018", "2018-04", "5 mars 2018"]
                    .randomElement(using: &random)!
                isRepaired = true
            case 3 where changes["dateConvention"] == nil:
                changes["dateConvention"] = ["NC", "31/02/2018", "bientôt", ""].randomElement(using: &random)!
                isRefused = true
                foreign["dateConvention", default: 0] += 1
            case 4 where changes["idBeneficiaire"] == nil:
                changes["idBeneficiaire"] = ["000 000 018 00010", "00000001800010\"", "00000001800010.0"].randomElement(
                    using: &random)!
                isRepaired = true
            case 5 where changes["idBeneficiaire"] == nil:
                changes["idBeneficiaire"] = ["2,24E+13", "21860194600000.0", "123"].randomElement(using: &random)!
            case 6 where changes["pourcentageSubvention"] == nil:
                changes["pourcentageSubvention"] = ["80", "0,8", "80 %"].randomElement(using: &random)!
                changes["notificationUE"] = ["yes", "no", "true", "OUI"].randomElement(using: &random)!
                isRepaired = true
            case 7:
                // Kept as they are.
                changes["objet"] = String(repeating: "é", count: 300)
                changes["datesPeriodeVersement"] = "2018-01-01/fin de l’action"
            default: break
            }
        }
        rowsRead += 1
        if isRefused { refused += 1 } else if isRepaired { repaired += 1 }
        if isRead {
            cents += amount
            if isRefused { refusedCents += amount }
        }
        return SCDL.row(changes)
    }

    private static func grouped(_ digits: String, by separator: String) -> String {
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += separator }
            out.append(digit)
        }
        return out
    }

    /// The file in its form: whole, or the parts of its archive.
    private var content: (bytes: [UInt8], parts: [(name: String, bytes: [UInt8])]) {
        let table = titles.map { [$0] } + [header] + rows
        func packed(_ parts: [(name: String, text: String)]) -> [(name: String, bytes: [UInt8])] {
            parts.map { ($0.name, Array($0.text.utf8)) }
        }
        switch form {
        case .csv:
            // A title row has no separators, as spreadsheets that cut empty cells write it.
            return (
                Self.encoded(
                    table.map { CSVText.line($0, separator: separator, end: end, special: "\t|") }.joined(), encoding),
                []
            )
        case .ods: return ([], packed(SampleODS(SampleODS.table("Liste", table)).parts))
        case .fods: return (Array(SampleODS(SampleODS.table("Liste", table)).flat.utf8), [])
        case .xlsx:
            let body = table.map {
                "<row>" + $0.map { $0.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
                    + "</row>"
            }.joined()
            return ([], packed(SampleXLSX(rows: body).parts))
        }
    }

    func write(to path: String) throws {
        let content = content
        if content.parts.isEmpty {
            try Data(content.bytes).write(to: URL(fileURLWithPath: path))
        } else {
            try SampleArchive.write(content.parts, to: path)
        }
    }

    /// Writes the file with some of its bytes damaged; of an archive those of a part, or its own.
    func writeDamaged(to path: String, _ random: inout SeededRandom) throws {
        let content = content
        if !content.parts.isEmpty, Int.random(in: 0..<4, using: &random) > 0 {
            var parts = content.parts
            let victim = Int.random(in: 0..<parts.count, using: &random)
            parts[victim].bytes = ByteDamage.done(to: parts[victim].bytes, &random)
            try SampleArchive.write(parts, to: path)
            return
        }
        try write(to: path)
        try Data(ByteDamage.done(to: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))), &random)).write(
            to: URL(fileURLWithPath: path))
    }

    private static func encoded(_ text: String, _ encoding: Int) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        switch encoding {
        case 0: return Array(text.utf8)
        case 1: return mark + Array(text.utf8)
        case 2: return EncodingTests.windows(text)
        case 3: return mark + EncodingTests.windows(text)
        case 4: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        default: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}
