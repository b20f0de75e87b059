import Foundation
internal import GRDB
import Spreadsheets

/// Puts the rows of one file into its table, and what can't be taken into `anomalies`.
struct TableLoader {
    let file: InputFile
    /// The import's row, which the file's rows name as their origin.
    let origin: Int64
    let db: Database

    /// How many rows pass between two calls of `progress`.
    private static let progressStep = 10_000

    /// - Parameter progress: receives the count of rows read; what it throws ends the import.
    /// - Returns: the rows read and refused.
    func load(progress: (Int) throws -> Void) throws -> (read: Int, refused: Int) {
        do {
            if let sheet = file.sheet {
                var rows = try SheetSource(sheet.rows(), format: sheet.workbook.format)
                return try load(&rows, progress)
            }
            if let relation = file.relation {
                var reader = try relation.rows()
                return try load(&reader, progress)
            }
            var reader = CSVReader(try FileBytes(path: file.path))
            return try load(&reader, progress)
        } catch let failure as SpreadsheetFailure {
            try log(failure.fault())
            return (0, 0)
        } catch let error as CocoaError where error.code != .userCancelled {
            try log(InputFile.unreadable(file.name))
            return (0, 0)
        }
    }

    private func load<Source: RowSource>(
        _ reader: inout Source, _ progress: (Int) throws -> Void
    ) throws -> (read: Int, refused: Int) {
        var counts = (read: 0, refused: 0)
        var names: [String] = []
        do {
            var record = InputRow()
            guard let header = try readHeader(&reader, &record) else { return counts }
            names = header.names
            guard !header.places.allSatisfy({ $0 == nil }) else { return counts }

            var check = RowCheck(table: file.table, header: header, file: file.name)
            let insertion = try RowInsertion(table: file.table, origin: origin, db)
            let twins = try file.table.warnsOfTwins ? TwinLog(db) : nil
            var values: [StoredValue] = []
            var faults: [Fault] = []
            while try reader.next(into: &record) {
                if record.isBlank { continue }
                counts.read += 1
                check.read(record, into: &values, faults: &faults)
                for fault in faults { try log(fault) }
                if header.isFatal || faults.contains(where: { $0.severity == .error }) {
                    counts.refused += 1
                } else if let earlier = try insertion.insert(values, line: record.line) {
                    try StoredFault.insert(duplicate(earlier, record, header), origin: origin, awaitsOthers: earlier.file != file.name, db)
                    counts.refused += 1
                } else {
                    try twins?.note(record)
                }
                if counts.read % Self.progressStep == 0 { try progress(counts.read) }
            }
            for finding in reader.findings(header) { try log(finding) }
            try twins?.finish { line, first in
                try log(
                    Fault(
                        file: file.name, line: line, rule: "cette ligne répète la ligne \(first)",
                        remedy: "Elle est gardée : supprimez-la si c’est une erreur.", severity: .warning))
            }
            if counts.read == 0 {
                try log(
                    Fault(
                        file: file.name, line: 1, rule: (file.sheet == nil ? "le fichier" : "la feuille") + " n’a que son en-tête",
                        remedy: "Ajoutez-y des lignes, ou supprimez-" + (file.sheet == nil ? "le." : "la."), severity: .warning))
            }
        } catch let failure as CSVFailure {
            try log(failure.fault(in: file.name, header: names))
        } catch let failure as SpreadsheetFailure {
            try log(failure.fault())
        }
        return counts
    }

    /// The first row that isn't blank; nil, after a fault, where there is none.
    private func readHeader<Source: RowSource>(
        _ reader: inout Source, _ record: inout InputRow
    ) throws -> Header? {
        repeat {
            guard try reader.next(into: &record) else {
                try log(
                    Fault(
                        file: file.name, rule: file.sheet == nil ? "le fichier est vide" : "la feuille est vide",
                        remedy: "Mettez-y une ligne d’en-tête et des données.", severity: .fatal))
                return nil
            }
        } while record.isBlank
        let header = Header(record, of: file.table, file: file.name)
        reader.setWidth(header.names.count)
        for fault in header.faults { try log(fault) }
        return header
    }

    private func duplicate(_ earlier: RowInsertion.Earlier, _ record: InputRow, _ header: Header) -> Fault {
        let columns = earlier.key.columns
        let cells = columns.map { name -> String in
            file.table.index(of: name).flatMap { header.places[$0] }.map { record.trimmed($0) } ?? ""
        }
        let place = file.table.index(of: columns[0]).flatMap { header.places[$0] }
        let isHere = earlier.file == file.name
        return Fault(
            file: file.name, line: place.map { record.lines[$0] } ?? record.line,
            column: Fault.Column(name: columns.joined(separator: ", "), index: place.map { $0 + 1 }),
            value: cells.joined(separator: ", "),
            rule: "est déjà " + (isHere ? "ligne \(earlier.line)" : "dans \(earlier.file), ligne \(earlier.line)"),
            remedy: "Gardez une seule des deux lignes.")
    }

    private func log(_ fault: Fault) throws { try StoredFault.insert(fault, origin: origin, db) }
}
