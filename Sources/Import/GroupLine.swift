import BilanKit
import Intake
import Support

/// A kind of finding as one line: where it stands first, how often, how many rows and how much money it left out, an
/// example, and what to do.
public struct GroupLine {
    private let group: FindingGroup
    /// Whether the file's rows have amounts.
    private let hasAmounts: Bool

    public init(_ group: FindingGroup, in summary: ImportSummary) {
        self.group = group
        hasAmounts = summary.files.contains { file in
            file.name == group.first.file && DossierTable.named(file.table)?.amountColumn != nil
        }
    }

    /// Lines of several groups, those of several files or sheets that say the same in one.
    static func texts(of groups: [FindingGroup], in summary: ImportSummary) -> [String] {
        var first: [String: Int] = [:]
        var lines: [(text: String, others: Int)] = []
        for line in groups.map({ GroupLine($0, in: summary) }) {
            if let place = first[line.words] {
                lines[place].others += 1
            } else {
                first[line.words] = lines.count
                lines.append((line.text, 0))
            }
        }
        return lines.map { text, others in
            others == 0
                ? text
                : text
                    + String(
                        fr: " De même dans \(FrenchNumber.count(others, "autre fichier", "autres fichiers")).",
                        en: " The same in \(EnglishText.count(others, "other file", "other files")).")
        }
    }

    /// In the reader's language, such as
    /// « liste.csv:4, 7, colonne montant (n° 2) : 2 lignes, montant inconnu ; « NC » n’est pas un montant. … »
    public var text: String {
        let fault = group.first
        var text = fault.place
        if !group.lines.isEmpty {
            text += ":" + group.lines.map(String.init).joined(separator: ", ")
            if group.count > group.lines.count { text += "…" }
        }
        return text + words
    }

    /// The same in a language, whatever the reader's.
    public func text(in language: MessageLanguage) -> String { language.speak { text } }

    /// What it says but for the file.
    private var words: String {
        let fault = group.first
        var text = fault.inColumn + Fault.colon
        if let counts {
            text += counts + String(fr: "\u{202F}; ", en: "; ")
            if group.count > 1, fault.value != nil { text += String(fr: "par exemple ", en: "for example ") }
        }
        return text + fault.sentence(valueLimit: 80)
    }

    private var counts: String? {
        switch group.first.severity {
        case .fatal: nil
        case .warning, .repaired:
            group.count > 1
                ? String(
                    fr: FrenchNumber.count(group.count, "fois", "fois"),
                    en: EnglishText.count(group.count, "time", "times")) : nil
        case .error: String(fr: leftOut, en: englishLeftOut)
        }
    }

    private var leftOut: String {
        // A row with several findings counts with the first; in dossiers of the first schemas with none.
        guard group.rows > 0 else {
            return FrenchNumber.count(group.count, "cellule d’une ligne écartée", "cellules de lignes écartées")
        }
        let rows = FrenchNumber.count(group.rows, "ligne")
        guard hasAmounts else { return rows }
        guard group.amounts + group.foreignCount > 0 else { return rows + ", montant inconnu" }
        let euros = group.amounts > 0 ? [FrenchNumber.money(Money(cents: group.amountCents))] : []
        return rows + ", " + (euros + group.foreignAmounts.list.map(\.words)).joined(separator: ", ")
            + (unknown > 0 ? " (\(FrenchNumber.count(unknown, "montant inconnu", "montants inconnus")))" : "")
    }

    private var englishLeftOut: String {
        guard group.rows > 0 else {
            return EnglishText.count(group.count, "cell of a row that is left out", "cells of rows that are left out")
        }
        let rows = EnglishText.count(group.rows, "row", "rows")
        guard hasAmounts else { return rows }
        guard group.amounts + group.foreignCount > 0 else { return rows + ", amount unknown" }
        let euros = group.amounts > 0 ? [EnglishText.money(group.amountCents)] : []
        return rows + ", " + (euros + group.foreignAmounts.list.map(\.english)).joined(separator: ", ")
            + (unknown > 0 ? " (\(EnglishText.count(unknown, "unknown amount", "unknown amounts")))" : "")
    }

    /// Rows whose amount can't be read.
    private var unknown: Int { group.rows - group.amounts - group.foreignCount }
}
