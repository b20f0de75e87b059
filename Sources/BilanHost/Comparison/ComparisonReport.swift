import BilanKit
import Dossier
import Foundation
import Support

/// A comparison of data as a document like any other.
public struct ComparisonReport {
    /// The figures that differ.
    public var figures: [FigureDifference]
    /// What is compared, as the title page says it.
    public var before: String
    public var after: String
    /// What every document made from the data must say.
    public var notices: [String]
    public var language = NumberLanguage.french

    public init(_ figures: [FigureDifference], from before: String, to after: String, notices: [String]) {
        self.figures = figures
        self.before = before
        self.after = after
        self.notices = notices
    }

    /// Makes the document's files.
    ///
    /// - Parameters:
    ///   - name: the files' name, without an ending.
    ///   - folder: made where it isn't there.
    /// - Returns: their paths.
    /// - Throws: `UserError`, `DocumentError`.
    public func write(
        _ formats: [ReportFormat], to folder: String, name: String, theme: Theme, info: DocumentInfo
    ) throws -> [String] {
        let output = try OutputFolder(folder)
        defer { output.close() }
        let scratch = try output.workerFolder()
        let maker = DocumentMaker(
            composition(info), theme: theme, info: info, folder: scratch.path, stem: name, formats: formats)
        do {
            return try formats.flatMap { format in
                let made = try maker.make(format)
                return try output.accept(
                    MadeFile(
                        names: made.names, report: "comparison", format: format, pages: made.summary.pages,
                        rows: made.summary.rows, seconds: 0, warnings: made.summary.diagnostics), from: scratch)
            }
        } catch {
            throw UserError(
                output.explained("\(error)", of: scratch), kind: output.isFull ? .temporary : .failed)
        }
    }

    func composition(_ info: DocumentInfo) -> Composition {
        let words = language == .english ? Words.english : Words.french
        var composition = Composition(words.title, subject: "\(before) → \(after)", keywords: [words.title]) {
            TitlePage(words.title, subtitle: "\(before) → \(after)", details: [words.made(info.date)])
            Heading(words.figures, label: "figures")
            if figures.isEmpty { Paragraph(words.nothing) }
            for (title, isAmount) in [(words.amounts, true), (words.counts, false)] {
                let own = figures.filter { $0.isAmount == isAmount }
                if !own.isEmpty { summary(title, of: own, areAmounts: isAmount, words) }
            }
            for figure in figures where figure.parts?.isEmpty == false {
                Heading(Text(name(of: figure)), level: 2)
                rows(of: figure, words)
            }
        }.language(language.tag)
        composition.notices = notices
        return composition
    }

    private func name(of figure: FigureDifference) -> String {
        language == .english ? figure.english : figure.label
    }

    private func summary(
        _ title: String, of figures: [FigureDifference], areAmounts isAmount: Bool, _ words: Words
    ) -> Table {
        Table(title, figures, caption: Text(title)) {
            Column(words.figure, { name(of: $0) }, isRowHeader: true)
            if isAmount {
                Column(words.before) { $0.before.map(Money.init(cents:)) }
                Column(words.after) { $0.after.map(Money.init(cents:)) }
                Column(words.difference) { $0.difference.map(Money.init(cents:)) }
            } else {
                Column(words.before) { $0.before.map { Int($0) } }
                Column(words.after) { $0.after.map { Int($0) } }
                Column(words.difference) { $0.difference.map { Int($0) } }
            }
            Column(words.rows) { $0.parts?.count ?? 0 }
            Column(words.revisions) { $0.parts?.count(where: \.isRevision) ?? 0 }
        }
    }

    private func rows(of figure: FigureDifference, _ words: Words) -> Table {
        let isAmount = figure.isAmount
        let name = name(of: figure)
        return Table(name, figure.parts ?? [], caption: Text(words.rows(of: name))) {
            Column(words.row, language == .english ? \.english : \.label, width: 140...260, isRowHeader: true)
            Column(words.change) { words.change($0) }
            Column(words.place) { "\($0.file):\($0.line)" }
            if isAmount {
                Column(words.before) { $0.before.map(Money.init(cents:)) }
                Column(words.after) { $0.after.map(Money.init(cents:)) }
                Column(words.difference, { Money(cents: $0.difference) }, total: .sum)
            } else {
                Column(words.before) { $0.before.map { Int($0) } }
                Column(words.after) { $0.after.map { Int($0) } }
                Column(words.difference, { Int($0.difference) }, total: .sum)
            }
        }
    }
}

extension ComparisonReport {
    /// What the document says.
    struct Words {
        var title, figures, amounts, counts, figure, before, after, difference, rows, revisions: String
        var row, change, place, nothing, madeOn, rowsOf: String
        var added, changed, corrected, withdrawn, revised: String

        func made(_ date: CivilDate) -> Text { "\(madeOn) \(date)" }
        func rows(of figure: String) -> String { "\(rowsOf) \(figure)" }

        func change(_ part: FigureDifference.Part) -> String {
            let word =
                switch part.change {
                case .added: added
                case .changed: changed
                case .corrected: corrected
                case .withdrawn: withdrawn
                }
            return part.isRevision ? "\(word), \(revised)" : word
        }

        static let french = Words(
            title: "Comparaison", figures: "Chiffres qui diffèrent", amounts: "Montants", counts: "Nombres",
            figure: "Chiffre", before: "Avant", after: "Après", difference: "Différence", rows: "Lignes",
            revisions: "Révisées", row: "Ligne", change: "Changement", place: "Fichier",
            nothing: "Aucun chiffre ne diffère.", madeOn: "Document établi le",
            rowsOf: "Lignes derrière la différence :",
            added: "ajoutée", changed: "modifiée", corrected: "corrigée", withdrawn: "retirée", revised: "révisé")

        static let english = Words(
            title: "Comparison", figures: "Figures that differ", amounts: "Amounts", counts: "Counts", figure: "Figure",
            before: "Before", after: "After", difference: "Difference", rows: "Rows", revisions: "Revised", row: "Row",
            change: "Change", place: "File", nothing: "No figure differs.", madeOn: "Document drawn up on",
            rowsOf: "Rows behind the difference:", added: "added", changed: "changed", corrected: "corrected",
            withdrawn: "withdrawn",
            revised: "revised")
    }
}
