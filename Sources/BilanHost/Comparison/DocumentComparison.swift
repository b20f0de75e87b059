import BilanKit
import Dossier
import Foundation
import Import
import Support

/// Compares two documents by what they carry: their figures, their tables, and the rows where both carry them.
public struct DocumentComparison {
    /// What differs.
    public struct Result: Encodable, Sendable {
        public var figures: [FigureDifference] = []
        public var tables: [TableDifference] = []
        /// The tables of the data that differ, where both documents carry their rows.
        public var data: [DataDigest.Difference] = []

        public var isEmpty: Bool { figures.isEmpty && tables.isEmpty && data.isEmpty }
    }

    /// A table of which rows differ.
    public struct TableDifference: Encodable, Sendable {
        public struct Row: Encodable, Sendable {
            public var change: FigureDifference.Part.Change
            /// The row's first cell.
            public var label: String
            /// The columns that differ: the column, before, after.
            public var cells: [[String]]
        }

        public var name: String
        public var rows: [Row]
    }

    private let before: DocumentTrace
    private let after: DocumentTrace
    private let paths: [String]

    /// - Throws: `UserError` for a file that is no PDF of Bilan's.
    public init(_ before: String, _ after: String) throws {
        self.before = try DocumentTrace(path: before)
        self.after = try DocumentTrace(path: after)
        paths = [before, after]
        let reports = [self.before.record.report, self.after.record.report]
        guard reports[0] == reports[1] else {
            throw UserError(
                fr:
                    "Ces documents ne sont pas du même rapport : « \(reports[0]) » et « \(reports[1]) ». Comparez deux documents d’un rapport.",
                en: "These documents are not of the same report: “\(reports[0])” and “\(reports[1])”. Compare two "
                    + "documents of one report."
            )
        }
    }

    private func data(_ programmes: [DossierProgramme]?) throws -> [DataDigest.Difference] {
        guard let programmes else { return [] }
        return try programmes[1].dossier.dataDigest().differences(from: programmes[0].dossier.dataDigest())
    }

    /// - Throws: `UserError` for a document whose files can't be read.
    public func result() throws -> Result {
        let programmes = try self.programmes()
        defer { withExtendedLifetime(programmes) {} }
        return Result(figures: try figures(programmes), tables: try tables(), data: try data(programmes?.1))
    }

    // MARK: Figures

    /// The documents' rows; nil where one carries none.
    private func programmes() throws -> (sources: [DossierSource], [DossierProgramme])? {
        var sources: [DossierSource] = []
        for (path, record) in zip(paths, [before.record, after.record]) {
            do {
                guard let rows = try AttachmentProcess.bytes(of: RecipeTask.rowsName, in: path) else { return nil }
                sources.append(try DossierSource.carried(rows, for: record.audience))
            } catch let failure as AttachmentProcess.Failure {
                throw failure.error(of: path)
            }
        }
        return (sources, try sources.map { try DossierProgramme(Dossier.open(readingAt: $0.path)) })
    }

    private struct Place: Hashable {
        var label: String
        /// Figures of one name are told apart by their order.
        var number: Int
    }

    private static func places(_ figures: [TraceRecord.Figure]) -> [(place: Place, figure: TraceRecord.Figure)] {
        var occurrences = Occurrences()
        return figures.map { (Place(label: $0.label, number: occurrences.number(of: $0.label)), $0) }
    }

    private func figures(_ programmes: (sources: [DossierSource], [DossierProgramme])?) throws -> [FigureDifference] {
        let (old, new) = (Self.places(before.record.figures), Self.places(after.record.figures))
        let known = Dictionary(uniqueKeysWithValues: old.map { ($0.place, $0.figure) })
        let there = Set(new.map(\.place))
        let pairs =
            new.map { (known[$0.place], Optional($0.figure)) }
            + old.filter { !there.contains($0.place) }.map {
                (Optional($0.figure), nil)
            }
        return try pairs.compactMap { then, now in
            guard then?.text != now?.text || then?.value != now?.value, let any = now ?? then else { return nil }
            var found = FigureDifference(
                label: any.label, english: any.label, measure: now?.measure ?? then?.measure, before: then?.value,
                after: now?.value,
                textBefore: then?.text, textAfter: now?.text)
            if let programmes = programmes?.1, let old = then?.measure, let new = now?.measure {
                found.parts = try RowComparison(
                    before: MeasureTrace(old, in: programmes[0]), after: MeasureTrace(new, in: programmes[1]),
                    end: before.record.quarter.end, laterEnd: after.record.quarter.end
                ).result().parts
            }
            return found
        }
    }

    // MARK: Tables

    private func tables() throws -> [TableDifference] {
        let (old, new) = (before.record.tables, after.record.tables)
        let names = old.map(\.name) + new.map(\.name).filter { name in !old.contains { $0.name == name } }
        return try names.compactMap { name in
            let rows = TableRows.differences(
                try old.first { $0.name == name }.map { try TableRows($0, of: before) },
                try new.first { $0.name == name }.map { try TableRows($0, of: after) })
            return rows.isEmpty ? nil : TableDifference(name: name, rows: rows)
        }
    }
}

/// The rows of a document's table, known again by their first cells.
private struct TableRows {
    let header: [String]
    private(set) var rows: [(label: String, cells: [String])] = []

    /// Where a row comes from is no part of what it says.
    init(_ table: TraceRecord.Table, of document: DocumentTrace) throws {
        var (header, rows) = ([String](), [(label: String, cells: [String])]())
        try document.rows(of: table) { cells in
            let own = table.isTraced ? Array(cells.dropLast()) : cells
            if header.isEmpty { header = own } else { rows.append((own.first ?? "", own)) }
        }
        (self.header, self.rows) = (header, rows)
    }

    private var keyed: [(key: String, cells: [String])] {
        var occurrences = Occurrences()
        return rows.map { ("\($0.label)\u{0}\(occurrences.number(of: $0.label))", $0.cells) }
    }

    typealias Row = DocumentComparison.TableDifference.Row

    static func differences(_ before: TableRows?, _ after: TableRows?) -> [Row] {
        let (old, new) = (before?.keyed ?? [], after?.keyed ?? [])
        var left = Dictionary(uniqueKeysWithValues: old.map { ($0.key, $0.cells) })
        var found: [Row] = []
        for (key, cells) in new {
            let label = cells.first ?? ""
            guard let then = left.removeValue(forKey: key) else {
                found.append(Row(change: .added, label: label, cells: pairs(after?.header ?? [], nil, cells)))
                continue
            }
            let (columns, now) = (before?.header ?? [], after?.header ?? [])
            let changed = now.enumerated().compactMap { index, name -> [String]? in
                let place = columns.firstIndex(of: name)
                let was = place.flatMap { $0 < then.count ? then[$0] : nil } ?? ""
                let value = index < cells.count ? cells[index] : ""
                return was == value ? nil : [name, was, value]
            }
            if !changed.isEmpty { found.append(Row(change: .corrected, label: label, cells: changed)) }
        }
        for (key, cells) in old where left[key] != nil {
            found.append(
                Row(change: .withdrawn, label: cells.first ?? "", cells: pairs(before?.header ?? [], cells, nil)))
        }
        return found
    }

    private static func pairs(_ header: [String], _ before: [String]?, _ after: [String]?) -> [[String]] {
        header.indices.dropFirst().compactMap { index in
            func cell(_ cells: [String]?) -> String { cells.flatMap { index < $0.count ? $0[index] : nil } ?? "" }
            let pair = [header[index], cell(before), cell(after)]
            return pair[1] == pair[2] ? nil : pair
        }
    }
}
