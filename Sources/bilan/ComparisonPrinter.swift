import BilanHost
import BilanKit
import Dossier
import Support

/// Prints what differs: each figure before and after, then the rows that make it.
struct ComparisonPrinter {
    let isJSON: Bool

    func show(_ figure: FigureDifference) {
        if isJSON { return Console.say(json: figure) }
        Console.say(FrenchSpacing.applied(to: Self.words(figure)))
        for part in figure.parts ?? [] {
            Console.say("  " + FrenchSpacing.applied(to: Self.words(part, figure.isAmount)))
            for detail in part.details {
                Console.say("      " + FrenchSpacing.applied(to: Self.words(detail, figure.isAmount)))
            }
        }
    }

    func show(_ data: DataDigest.Difference) {
        if isJSON { return Console.say(json: data) }
        let counts =
            data.rowsBefore == data.rowsNow
            ? "d’autres valeurs (\(FrenchNumber.count(data.rowsNow, "ligne", "lignes")))"
            : "\(FrenchNumber.integer(data.rowsBefore)) → \(FrenchNumber.count(data.rowsNow, "ligne", "lignes"))"
        Console.say(FrenchSpacing.applied(to: "Données, \(data.table) : \(counts)"))
    }

    func show(_ table: DocumentComparison.TableDifference) {
        if isJSON { return Console.say(json: table) }
        Console.say(FrenchSpacing.applied(to: "Tableau « \(table.name) »"))
        for row in table.rows {
            let cells = row.cells.map { cell in
                let (before, after) = (cell[1].isEmpty ? "–" : cell[1], cell[2].isEmpty ? "–" : cell[2])
                return row.change == .corrected
                    ? "\(cell[0]) : \(before) → \(after)" : "\(cell[0]) : \(row.change == .added ? after : before)"
            }
            Console.say(
                FrenchSpacing.applied(to: "  \(Self.sign(row.change)) \(row.label)  \(cells.joined(separator: " ; "))"))
        }
    }

    private static func words(_ figure: FigureDifference) -> String {
        let before = figure.textBefore ?? figure.before.map { value($0, figure.isAmount) } ?? "–"
        let after = figure.textAfter ?? figure.after.map { value($0, figure.isAmount) } ?? "–"
        let difference = figure.difference.map { "  (\(signed($0, figure.isAmount)))" } ?? ""
        return "\(figure.label) : \(before) → \(after)\(difference)"
    }

    private static func words(_ part: FigureDifference.Part, _ isAmount: Bool) -> String {
        let values =
            part.change == .corrected || part.change == .changed
            ? "\(value(part.before ?? 0, isAmount)) → \(value(part.after ?? 0, isAmount)) (\(signed(part.difference, isAmount)))"
            : signed(part.difference, isAmount)
        return "\(sign(part.change)) \(part.file):\(part.line)  \(part.label)  \(values)"
            + (part.isRevision ? "  révisé" : "")
    }

    private static func sign(_ change: FigureDifference.Part.Change) -> String {
        switch change {
        case .added: "+"
        case .changed, .corrected: "~"
        case .withdrawn: "-"
        }
    }

    private static func value(_ value: Int64, _ isAmount: Bool) -> String {
        isAmount ? FrenchNumber.money(Money(cents: value)) : FrenchNumber.integer(Int(value))
    }

    private static func signed(_ value: Int64, _ isAmount: Bool) -> String {
        (value > 0 ? "+" : "") + Self.value(value, isAmount)
    }
}
