import BilanHost
import BilanKit
import Dossier
import Support

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
                measure.quantity.isAmount ? MessageNumber.money(sum.value) : MessageNumber.integer(Int(sum.value))
            let rows = MessageNumber.rows(sum.rows)
            Console.say(
                String(
                    fr: "\(measure.quantity.rawValue) au \(FrenchNumber.date(measure.date)) : \(total) (\(rows))",
                    en:
                        "\(measure.quantity.rawValue) on \(measure.date): \(total) (\(rows))"
                ))
        }
        return sum
    }

    private struct Total: Encodable {
        var measure: Measure
        var rows: Int
        var value: Int64
    }

    /// Between values.
    private static var semicolon: String { String(fr: " ; ", en: "; ") }

    private static func line(_ entry: TraceEntry) -> String {
        let value = entry.cents.map(MessageNumber.money) ?? entry.count.map(MessageNumber.integer)
        return "\(entry.file):\(entry.line)  \(entry.shownLabel)" + (value.map { "  \($0)" } ?? "")
    }

    func show(_ row: SubjectTrace.Row) {
        if isJSON { return Console.say(json: row) }
        Console.say(
            "\(row.file):\(row.line)  \(row.table)  "
                + row.values.map { "\($0.column)=\($0.text)" }.joined(separator: Self.semicolon))
    }

    func show(_ record: TraceRecord) {
        if isJSON { return Console.say(json: record) }
        Console.say(
            String(
                fr: "\(record.report), \(record.quarter), diffusion \(record.audience.rawValue)",
                en: "\(record.report), \(record.quarter), audience \(record.audience.rawValue)"))
        Console.say(lines: String(fr: "\nDonnées :", en: "\nData:"))
        for file in record.files {
            let amount = file.centsRefused.map { " (\(MessageNumber.money($0)))" } ?? ""
            let refused =
                file.rowsRefused > 0
                ? String(
                    fr: ", dont \(FrenchNumber.count(file.rowsRefused, "refusée", "refusées"))\(amount)",
                    en: ", of which \(EnglishText.integer(file.rowsRefused)) refused\(amount)") : ""
            Console.say(
                "  \(file.name)  \(file.table)  \(MessageNumber.rows(file.rowsRead))\(refused)"
                    + (file.digest.map { "  sha256 \($0)" } ?? ""))
        }
        if !record.figures.isEmpty { Console.say(lines: String(fr: "\nChiffres :", en: "\nFigures:")) }
        for figure in record.figures {
            Console.say(
                String(
                    fr: "  \(figure.label) : \(figure.text)  (\(Self.source(of: figure)))",
                    en: "  \(figure.label): \(figure.text)  (\(Self.source(of: figure)))"))
        }
        if !record.tables.isEmpty { Console.say(lines: String(fr: "\nTableaux :", en: "\nTables:")) }
        for table in record.tables {
            let kind =
                table.isTraced
                ? ""
                : table.rows?.isEmpty == false
                    ? String(
                        fr: "  (calculé ; --row et --column en donnent les lignes)",
                        en: "  (computed; --row and --column give its lines)")
                    : String(fr: "  (calculé, sans origine)", en: "  (computed, without an origin)")
            Console.say("  \(table.name)\(kind)")
        }
    }

    private static func source(of figure: TraceRecord.Figure) -> String {
        if let measure = figure.measure { return measure.quantity.rawValue }
        return figure.rows.map { MessageNumber.rows($0.count) }
            ?? String(fr: "se déduit d’autres chiffres", en: "derived from other figures")
    }

    /// Lists the rows behind a figure that no measure finds again.
    func show(_ rows: [String], of figure: TraceRecord.Figure) {
        if isJSON { return Console.say(json: figure) }
        for row in rows { Console.say(row) }
        let count = MessageNumber.rows(rows.count)
        Console.say(
            String(
                fr: "\(figure.label) : \(figure.text) (\(count))", en: "\(figure.label): \(figure.text) (\(count))"))
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
            let origin = table.isTraced ? cells.last ?? "" : String(fr: "(calculé)", en: "(computed)")
            Console.say("\(origin)  \(pairs.joined(separator: Self.semicolon))")
        }
    }
}
