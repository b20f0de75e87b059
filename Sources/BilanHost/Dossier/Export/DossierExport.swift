import BilanKit
import Foundation
internal import GRDB

/// Writes a dossier's tables, so that they can be imported again: what comes back is what went out.
public struct DossierExport {
    let dossier: Dossier
    /// Stands in the properties of a workbook.
    private let producer: String
    private let audience: Audience

    /// - Parameters:
    ///   - dossier: opened by `Dossier.open(readingAt:)`: what others write meanwhile is not seen.
    ///   - audience: public leaves out awards to those who may not be named; of the SCDL form alone.
    public init(_ dossier: Dossier, for audience: Audience = .internal, producer: String = "Bilan") {
        self.dossier = dossier
        self.audience = audience
        self.producer = producer
    }

    /// Writes the dossier in a form. The place holds what it held, or the whole export.
    ///
    /// - Parameter destination: a file, or a folder for the CSV files; for the other forms a folder gets one file.
    /// - Throws: `UserError` where there is nothing to write, or the destination can't be written to or isn't of the
    ///   form; the store's error.
    public func write(_ form: ExportForm, to destination: String) throws -> ExportSummary {
        guard form == .scdl || audience == .internal else {
            throw UserError(
                "--audience public vaut pour la forme scdl : les autres contiennent tout, pour être importées de nouveau."
            )
        }
        try refuseNothing(form)
        var summary = ExportSummary()
        switch form {
        case .scdl:
            let place = try Self.file(destination, named: "subventions.csv", of: ["csv"], form)
            try Self.staged(place) { path in
                summary.written = [
                    ExportSummary.Written(
                        path: place, table: "subventions",
                        rows: try SCDLExport(dossier, for: audience).write(to: path, &summary))
                ]
            }
        case .workbook:
            let place = try Self.file(destination, named: "dossier.ods", of: ["ods", "fods"], form)
            let workbook = try WorkbookExport(dossier, date: lastDay(), producer: producer)
            try Self.staged(place) { path in
                let made = try workbook.write(to: path)
                summary.written = made.tables.map { ExportSummary.Written(path: place, table: $0.name, rows: $0.rows) }
                summary.notes += made.notes
            }
        case .csv: summary.written = try CSVFolderExport(dossier).write(to: destination)
        }
        let refused = try dossier.refusedRowCount()
        if refused > 0 {
            summary.notes.append(
                FrenchNumber.count(
                    refused, "ligne refusée à l’import n’est pas exportée",
                    "lignes refusées à l’import ne sont pas exportées"))
        }
        return summary
    }

    /// An export of nothing would take the place of an earlier one.
    private func refuseNothing(_ form: ExportForm) throws {
        let tables = form == .scdl ? [DossierTable.subventions] : DossierTable.all
        guard try tables.allSatisfy({ try StoredRows(dossier: dossier, table: $0).isEmpty() }) else { return }
        throw UserError(
            "Les données n’ont aucune \(form == .scdl ? "aide" : "ligne") : il n’y a rien à exporter. bilan check dit ce qui y a été refusé.",
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
                "« \(destination) » ne convient pas à la forme \(form.rawValue) : donnez un nom qui finit par "
                    + extensions.map { ".\($0)" }.joined(separator: " ou ") + ", ou un répertoire.")
        }
        return destination + (destination.hasSuffix("/") ? "" : "/") + name
    }
}
