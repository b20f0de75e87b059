import BilanHost
import BilanKit
import Dossier

/// Prints traces: a line a row, its place first, or an object of JSON.
struct TracePrinter {
    let isJSON: Bool

    /// - Returns: what the rows come to.
    func show(_ measure: Measure, in programme: DossierProgramme) throws -> MeasureTrace.Sum {
        let sum = try MeasureTrace(measure, in: programme).walk { entry in
            if isJSON { return Console.say(json: entry) }
            Console.say(Self.line(entry))
            for detail in entry.details { Console.say("    " + Self.line(detail)) }
        }
        if isJSON {
            Console.say(json: Total(measure: measure, rows: sum.rows, value: sum.value))
        } else {
            let total =
                measure.quantity.isAmount
                ? FrenchNumber.money(Money(cents: sum.value)) : FrenchNumber.integer(Int(sum.value))
            Console.say(
                "\(measure.quantity.rawValue) au \(FrenchNumber.date(measure.date)) : \(total) (\(FrenchNumber.count(sum.rows, "ligne", "lignes")))"
            )
        }
        return sum
    }

    private struct Total: Encodable {
        var measure: Measure
        var rows: Int
        var value: Int64
    }

    private static func line(_ entry: TraceEntry) -> String {
        let value =
            entry.cents.map { FrenchNumber.money(Money(cents: $0)) } ?? entry.count.map { FrenchNumber.integer($0) }
        return "\(entry.file):\(entry.line)  \(entry.label)" + (value.map { "  \($0)" } ?? "")
    }

    func show(_ row: SubjectTrace.Row) {
        if isJSON { return Console.say(json: row) }
        Console.say(
            "\(row.file):\(row.line)  \(row.table)  "
                + row.values.map { "\($0.column)=\($0.text)" }.joined(separator: " ; "))
    }

    func show(_ record: TraceRecord) {
        if isJSON { return Console.say(json: record) }
        Console.say("\(record.report), \(record.quarter), diffusion \(record.audience.rawValue)")
        Console.say(lines: "\nDonnées :")
        for file in record.files {
            let refused =
                file.rowsRefused > 0
                ? ", dont \(FrenchNumber.count(file.rowsRefused, "refusée", "refusées"))"
                    + (file.centsRefused.map { " (\(FrenchNumber.money(Money(cents: $0))))" } ?? "") : ""
            Console.say(
                "  \(file.name)  \(file.table)  \(FrenchNumber.count(file.rowsRead, "ligne", "lignes"))\(refused)"
                    + (file.digest.map { "  sha256 \($0)" } ?? ""))
        }
        if !record.figures.isEmpty { Console.say(lines: "\nChiffres :") }
        for figure in record.figures {
            Console.say("  \(figure.label) : \(figure.text)  (\(Self.source(of: figure)))")
        }
        if !record.tables.isEmpty { Console.say(lines: "\nTableaux :") }
        for table in record.tables {
            let kind =
                table.isTraced
                ? ""
                : table.rows?.isEmpty == false
                    ? "  (calculé ; --row et --column en donnent les lignes)" : "  (calculé, sans origine)"
            Console.say("  \(table.name)\(kind)")
        }
    }

    private static func source(of figure: TraceRecord.Figure) -> String {
        if let measure = figure.measure { return measure.quantity.rawValue }
        return figure.rows.map { FrenchNumber.count($0.count, "ligne", "lignes") } ?? "se déduit d’autres chiffres"
    }

    /// Lists the rows behind a figure that no measure finds again.
    func show(_ rows: [String], of figure: TraceRecord.Figure) {
        if isJSON { return Console.say(json: figure) }
        for row in rows { Console.say(row) }
        Console.say("\(figure.label) : \(figure.text) (\(FrenchNumber.count(rows.count, "ligne", "lignes")))")
    }

    func show(_ table: TraceRecord.Table, of document: DocumentTrace) throws {
        var header: [String] = []
        try document.rows(of: table) { cells in
            guard !header.isEmpty else {
                header = cells
                return
            }
            if isJSON {
                return Console.say(json: Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first }))
            }
            // The last column is told before the others.
            let own = table.isTraced ? header.dropLast() : header[...]
            let pairs = zip(own, cells).filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }
            let origin = table.isTraced ? cells.last ?? "" : "(calculé)"
            Console.say("\(origin)  \(pairs.joined(separator: " ; "))")
        }
    }
}
