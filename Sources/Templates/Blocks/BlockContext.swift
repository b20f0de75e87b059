import BilanKit

/// What the blocks of one document are made from, and what they share.
final class BlockContext {
    let request: ReportRequest
    let template: Template
    /// The state at the quarter's end.
    let data: DataContext
    let styles: NumberStyles
    /// The names of all tables.
    private(set) var tables: Set<String> = []
    /// The columns of tables that pivots may sum up: their titles by what they are called in the data, and by themselves.
    var columns: [String: [String: String]] = [:]
    /// Figures that running texts tell.
    var stated: [KeyFigure] = []

    init(_ request: ReportRequest, _ template: Template) {
        self.request = request
        self.template = template
        data = DataContext(request.programme, at: request.quarter.end, request.language)
        var styles = template.theme.numbers
        styles.language = request.language
        self.styles = styles
    }

    var isFrench: Bool { request.language == .french }

    /// A table's name that none has yet.
    func unique(_ name: String) -> String {
        var (unique, number) = (name, 1)
        while !tables.insert(unique).inserted {
            number += 1
            unique = "\(name) (\(number))"
        }
        return unique
    }

    /// What is told of rows that aren't all shown.
    func cutNote(_ shown: Int, of all: Int) -> String {
        let numbers = LocalizedNumberFormatter(styles)
        return isFrench
            ? "\(numbers.integer(shown)) lignes montrées sur \(numbers.integer(all))."
            : "\(numbers.integer(shown)) rows shown of \(numbers.integer(all))."
    }

    /// What is told of rows without a value, that nobody takes a sum for the whole.
    func unknownNote(_ unknown: [Int: Int], of table: DataTable) -> [String] {
        unknown.sorted { $0.key < $1.key }.map { field, count in
            let label = table.fields[field].label(request.language)
            let words = count == 1 ? table.rowWords.one : table.rowWords.several
            let number = LocalizedNumberFormatter(styles).integer(count)
            return isFrench
                ? "\(label) : non communiqué pour \(number) \(words.french), qui ne comptent pas."
                : "\(label): not disclosed for \(number) \(words.english), which don’t count."
        }
    }
}

extension Text {
    /// Sentences that stand under a block, one after the other; nil where there are none.
    init?(notes: [String]) {
        guard !notes.isEmpty else { return nil }
        self.init(notes.joined(separator: " "))
    }
}
