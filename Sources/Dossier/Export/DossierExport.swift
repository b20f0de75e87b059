import BilanKit
import Foundation
internal import GRDB
import Intake
import Support

/// Writes a dossier's tables, so that they can be imported again: what comes back is what went out.
public struct DossierExport {
    let dossier: Dossier
    /// Stands in the properties of a workbook.
    private let producer: String

    /// - Parameter dossier: opened by `Dossier.open(readingAt:)`: what others write meanwhile is not seen. For the
    ///   public, the one of a `DossierSource` that was opened for it: rows that are about those who may not be named
    ///   are left out, except that their awards stay, without their names and numbers, in the forms that allow it.
    public init(_ dossier: Dossier, producer: String = "Bilan") {
        self.dossier = dossier
        self.producer = producer
    }

    /// Writes the dossier in a form. The place holds what it held, or the whole export.
    ///
    /// - Parameter destination: a file, or a folder for the CSV files; for the other forms a folder gets one file.
    /// - Throws: `UserError` where there is nothing to write, or the destination can't be written to or isn't of the
    ///   form; the store's error.
    public func write(_ form: ExportForm, to destination: String) throws -> ExportSummary {
        try refuseNothing(form)
        var summary = ExportSummary()
        switch form {
        case .scdl:
            let place = try Self.file(destination, named: "subventions.csv", of: ["csv"], form)
            try Self.staged(place) { path in
                summary.written = [
                    ExportSummary.Written(
                        path: place, table: "subventions",
                        rows: try SCDLExport(dossier).write(to: path, &summary))
                ]
            }
        case .workbook:
            let place = try Self.file(destination, named: "dossier.ods", of: ["ods", "fods"], form)
            let workbook = try WorkbookExport(dossier, date: lastDay(), producer: producer)
            try Self.staged(place) { path in
                let made = try workbook.write(to: path)
                summary.written = made.tables.map { ExportSummary.Written(path: place, table: $0.name, rows: $0.rows) }
                summary.told += made.notes
            }
        case .csv: summary.written = try CSVFolderExport(dossier).write(to: destination)
        }
        if form != .scdl { try noteMasked(&summary) }
        let refused = try dossier.refusedRowCount()
        if refused > 0 { summary.told.append(.refusedRows(count: refused)) }
        return summary
    }

    /// What a public export of everything holds of those who may not be named.
    private func noteMasked(_ summary: inout ExportSummary) throws {
        guard try PublicDossier.isPublic(dossier) else { return }
        let (awards, companies) = try dossier.queue.unsafeReentrantRead { db in
            (
                try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM subventions WHERE \(MaskCode.condition("idBeneficiaire"))") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM entreprises WHERE \(MaskCode.condition("siren"))") ?? 0
            )
        }
        if awards > 0 { summary.told.append(.beneficiariesMasked(count: awards)) }
        if companies > 0 { summary.told.append(.companiesLeftOut(count: companies)) }
    }

    /// An export of nothing would take the place of an earlier one.
    private func refuseNothing(_ form: ExportForm) throws {
        let tables = form == .scdl ? [DossierTable.subventions] : DossierTable.all
        guard try tables.allSatisfy({ try StoredRows(dossier: dossier, table: $0).isEmpty() }) else { return }
        throw UserError(
            fr:
                "Les données n’ont aucune \(form == .scdl ? "aide" : "ligne") : il n’y a rien à exporter. bilan check dit ce qui y a été refusé.",
            en:
                "The data has no \(form == .scdl ? "award" : "row"): there is nothing to export. bilan check says what was refused in it.",
            kind: .data)
    }

    /// The last dated fact's day, which the workbook bears: no clock is read.
    private func lastDay() throws -> CivilDate {
        try dossier.lastQuarter()?.end ?? CivilDate(year: 2000, month: 1, day: 1)!
    }

    private static func staged(_ place: String, _ write: (String) throws -> Void) throws {
        let stage = try ExportStage(beside: place)
        defer { stage.close() }
        try write(stage.path(place))
        try stage.accept(place)
    }

    /// The file that a destination stands for.
    private static func file(
        _ destination: String, named name: String, of extensions: [String], _ form: ExportForm
    ) throws -> String {
        let ending = URL(fileURLWithPath: destination).pathExtension.lowercased()
        if extensions.contains(ending) { return destination }
        guard ending.isEmpty || ExportStage.isFolder(destination) else {
            throw UserError(
                fr: "« \(destination) » ne convient pas à la forme \(form.rawValue) : donnez un nom qui finit par "
                    + extensions.map { ".\($0)" }.joined(separator: " ou ") + ", ou un répertoire.",
                en: "“\(destination)” doesn’t suit the form \(form.rawValue): give a name that ends in "
                    + extensions.map { ".\($0)" }.joined(separator: " or ") + ", or a folder.")
        }
        return destination + (destination.hasSuffix("/") ? "" : "/") + name
    }
}
