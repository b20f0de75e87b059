import BilanKit
import Foundation
import Glibc
import Intake
import Support

/// The list of all findings, to be sent back to whoever supplied the data: a CSV file or an ODS workbook.
public struct FindingsFile {
    private let path: String
    private let isWorkbook: Bool
    private let producer: String

    /// - Parameters:
    ///   - path: ends in `.csv` or `.ods`.
    ///   - inputs: the data's paths, which must not be written over.
    ///   - producer: stands in the workbook's properties.
    /// - Throws: `UserError` for another ending, for a place that holds something else than a file, and for the data.
    public init(_ path: String, of inputs: [String], producer: String = "Bilan") throws {
        self.path = path
        self.producer = producer
        switch URL(fileURLWithPath: path).pathExtension.lowercased() {
        case "csv": isWorkbook = false
        case "ods": isWorkbook = true
        default:
            throw UserError(
                fr:
                    "--findings \(path) : la liste des constats s’écrit en CSV ou en ODS. Donnez un nom qui finit par .csv ou .ods.",
                en:
                    "--findings \(path): the list of findings is written as CSV or ODS. Give a name that ends in .csv or .ods."
            )
        }
        try Self.refuseOther(path)
        try Self.refuseData(path, inputs)
    }

    /// Puts the whole list in its place, or leaves what stands there.
    /// - Returns: how many findings it has.
    /// - Throws: `UserError` where it can't be written; the store's error.
    public func write(_ findings: FindingList) throws -> Int {
        let stage = try ExportStage(beside: path, option: "--findings")
        defer { stage.close() }
        let count = try isWorkbook ? writeWorkbook(findings, stage.path(path)) : writeCSV(findings, stage.path(path))
        // Something else may have come there meanwhile.
        try Self.refuseOther(path)
        try stage.accept(path)
        return count
    }

    // MARK: The place

    private static func refuseOther(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        let kind = isLink ? nil : RegularFile.otherKind(of: path, allowsFolders: false)
        let rule =
            isLink
            ? String(fr: "est un lien, et non un fichier", en: "is a link, not a file")
            : String(fr: kind?.french ?? "n’est pas un fichier", en: kind?.english ?? "is not a file")
        throw UserError(
            fr: "--findings \(path) : ce chemin \(rule). Choisissez-en un autre.",
            en: "--findings \(path): this path \(rule). Choose another one.")
    }

    /// The list would take the place of the data that it is about.
    private static func refuseData(_ path: String, _ inputs: [String]) throws {
        guard let own = identity(path) else { return }
        let tables = DossierTable.all.map { $0.name + ".csv" }
        let read = inputs.flatMap { input in [input] + tables.map { input + "/" + $0 } }
        guard read.contains(where: { identity($0).map { $0 == own } == true }) else { return }
        throw UserError(
            fr: "--findings \(path) : ce fichier est l’un de ceux à lire. Donnez un autre nom à la liste.",
            en: "--findings \(path): this file is one of those to read. Give the list another name.")
    }

    private static func identity(_ path: String) -> [UInt64]? {
        var status = stat()
        return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
    }

    // MARK: Its rows

    private static let titles = [
        "Fichier", "Ligne", "Colonne", "N° de colonne", "Cellule", "Lu comme", "Gravité", "Constat", "À faire",
        "Montant écarté", "Code",
    ]

    private static func cells(_ fault: Fault) -> [CellValue] {
        func text(_ text: String?) -> CellValue { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
        let words = fault.words
        return [
            text(fault.file), fault.line.map { .integer($0) } ?? .empty, text(fault.column?.name),
            fault.column?.index.map { .integer($0) } ?? .empty, text(fault.value), text(fault.read),
            text(fault.severity.label), text(FrenchSpacing.applied(to: Fault.onOneLine(words.rule))),
            text(FrenchSpacing.applied(to: Fault.onOneLine(words.remedy))),
            fault.amountCents.map { .money(Money(cents: $0)) } ?? text(fault.foreignAmount?.words), text(fault.code),
        ]
    }

    private func writeCSV(_ findings: FindingList, _ path: String) throws -> Int {
        let output = try CSVOutput(path, option: "--findings")
        try output.write(Self.titles)
        var count = 0
        try findings.forEach { fault in
            try output.write(Self.cells(fault).map(Self.field))
            count += 1
        }
        try output.close()
        return count
    }

    private static func field(_ cell: CellValue) -> String {
        switch cell {
        case .text(let text): FormulaGuard.guarded(ControlCharacters.showingBidirectional(text))
        case .integer(let number): String(number)
        case .money(let money): money.decimalText
        default: ""
        }
    }

    private func writeWorkbook(_ findings: FindingList, _ path: String) throws -> Int {
        let walk = CountedFindings(findings)
        let composition = Composition("Constats sur les données", keywords: ["données", "constats"]) {
            Sheet("constats") { walk.table(Self.titles, Self.cells) }
        }
        // No clock is read.
        let date = CivilDate(year: 2000, month: 1, day: 1)!
        let info = DocumentInfo(quarter: Quarter(containing: date), date: date, producer: producer)
        do {
            var theme = Theme()
            theme.header = Theme.RunningLine(left: "{title}")
            _ = try ODSWriter(theme: theme, info: info).write(composition, to: path)
        } catch let error as DocumentError {
            throw ExportStage.failure(
                String(
                    fr: "La liste des constats ne peut pas être écrite", en: "The list of findings can’t be written"),
                error, in: path)
        }
        if let failure = walk.failure { throw failure }
        return walk.count
    }
}

/// Findings as the workbook's writer walks them, more than once.
private final class CountedFindings {
    private let findings: FindingList
    /// How many the last walk gave.
    private(set) var count = 0
    /// Why a walk ended before its last finding.
    private(set) var failure: (any Error)?

    init(_ findings: FindingList) { self.findings = findings }

    func table(_ titles: [String], _ cells: @escaping (Fault) -> [CellValue]) -> Table {
        let records = Records<[CellValue]> { [self] in
            let walk = findings.walk()
            count = 0
            return { [self] in
                do {
                    guard let fault = try walk.next() else { return nil }
                    count += 1
                    return cells(fault)
                } catch {
                    failure = error
                    return nil
                }
            }
        }
        return Table("constats", records, caption: Text([])) {
            for (place, title) in titles.enumerated() {
                Column(
                    title, { (row: [CellValue]) in row[place] },
                    format: place == titles.count - 2 ? .money : [1, 3].contains(place) ? .integer : .text)
            }
        }
    }
}

extension Fault.Severity {
    /// What becomes of the data, as the list says it.
    var label: String {
        switch self {
        case .fatal: "fichier refusé"
        case .error: "ligne écartée"
        case .warning: "avertissement"
        case .repaired: "réparé"
        }
    }
}
