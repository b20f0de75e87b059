import BilanHost
import BilanKit
import Dossier
import Support

/// Prints what differs: each figure before and after, then the rows that make it.
struct ComparisonPrinter {
    let isJSON: Bool

    func show(_ figure: FigureDifference) {
        if isJSON { return Console.say(json: figure) }
        Console.say(MessageSpacing.applied(to: Self.words(figure)))
        for part in figure.parts ?? [] {
            Console.say("  " + MessageSpacing.applied(to: Self.words(part, figure.isAmount)))
            for detail in part.details {
                Console.say("      " + MessageSpacing.applied(to: Self.words(detail, figure.isAmount)))
            }
        }
    }

    func show(_ data: DataDigest.Difference) {
        if isJSON { return Console.say(json: data) }
        let now = MessageNumber.rows(data.rowsNow)
        let counts =
            data.rowsBefore == data.rowsNow
            ? String(fr: "d’autres valeurs (\(now))", en: "other values (\(now))")
            : "\(MessageNumber.integer(data.rowsBefore)) → \(now)"
        Console.say(
            MessageSpacing.applied(
                to: String(fr: "Données, \(data.table) : \(counts)", en: "Data, \(data.table): \(counts)")))
    }

    func show(_ table: DocumentComparison.TableDifference) {
        if isJSON { return Console.say(json: table) }
        Console.say(MessageSpacing.applied(to: String(fr: "Tableau « \(table.name) »", en: "Table “\(table.name)”")))
        for row in table.rows {
            let cells = row.cells.map { cell in
                let (before, after) = (cell[1].isEmpty ? "–" : cell[1], cell[2].isEmpty ? "–" : cell[2])
                return cell[0] + ProgressBar.colon
                    + (row.change == .corrected ? "\(before) → \(after)" : row.change == .added ? after : before)
            }
            let list = cells.joined(separator: String(fr: " ; ", en: "; "))
            Console.say(MessageSpacing.applied(to: "  \(Self.sign(row.change)) \(row.label)  \(list)"))
        }
    }

    private static func words(_ figure: FigureDifference) -> String {
        let before = figure.textBefore ?? figure.before.map { value($0, figure.isAmount) } ?? "–"
        let after = figure.textAfter ?? figure.after.map { value($0, figure.isAmount) } ?? "–"
        let difference = figure.difference.map { "  (\(signed($0, figure.isAmount)))" } ?? ""
        return "\(figure.shownLabel)\(ProgressBar.colon)\(before) → \(after)\(difference)"
    }

    private static func words(_ part: FigureDifference.Part, _ isAmount: Bool) -> String {
        let values =
            part.change == .corrected || part.change == .changed
            ? "\(value(part.before ?? 0, isAmount)) → \(value(part.after ?? 0, isAmount)) (\(signed(part.difference, isAmount)))"
            : signed(part.difference, isAmount)
        return "\(sign(part.change)) \(part.file):\(part.line)  \(part.shownLabel)  \(values)"
            + (part.isRevision ? String(fr: "  révisé", en: "  revised") : "")
    }

    private static func sign(_ change: FigureDifference.Part.Change) -> String {
        switch change {
        case .added: "+"
        case .changed, .corrected: "~"
        case .withdrawn: "-"
        }
    }

    private static func value(_ value: Int64, _ isAmount: Bool) -> String {
        isAmount
            ? MessageNumber.money(value) : MessageNumber.integer(Int(value))
    }

    private static func signed(_ value: Int64, _ isAmount: Bool) -> String {
        (value > 0 ? "+" : "") + Self.value(value, isAmount)
    }
}
