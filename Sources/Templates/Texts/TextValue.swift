import BilanKit
import Mustache

/// A value that a placeholder stands for, and what may be asked of it behind a point.
final class TextValue: MustacheParent, MustacheCustomRenderable {
    let cell: CellValue
    let format: NumberFormat
    /// Figures alone: what they are called, what they were before, whether they call for action.
    let figure: FigureValue?
    private let writing: TextWriting

    init(_ cell: CellValue, _ format: NumberFormat, _ writing: TextWriting, figure: FigureValue? = nil) {
        self.cell = cell
        self.format = format
        self.writing = writing
        self.figure = figure
    }

    var renderText: String { writing.text(cell, format) }

    /// What counts as no in a condition: nothing, no, zero, what isn't known.
    var isNull: Bool {
        switch cell {
        case .boolean(let value): !value
        default: cell.isUnknown || cell.number == 0
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "euros": shown(.wholeEuros)
        case "millions": shown(.millions)
        case "percent": shown(.percent)
        case "long": shown(.longDate)
        case "s": isPlural ? "s" : ""
        case "code": TextValue(.text(writing.code(cell)), .text, writing)
        case "alert": figure?.isAlert ?? false
        case "label": figure.map { TextValue(.text($0.label), .text, writing) }
        case "before": figure.map { TextValue($0.earlier ?? .empty, format, writing) }
        case "change": figure.map { TextValue($0.change ?? .empty, .signed(format), writing) }
        default: nil
        }
    }

    /// Whether what is counted is several: in French from two on, in English all but one.
    private var isPlural: Bool {
        guard let number = cell.number?.magnitude else { return false }
        return writing.styles.language == .french ? number >= 2 : number != 1
    }

    private func shown(_ format: NumberFormat) -> TextValue { TextValue(cell, format, writing, figure: figure) }
}

/// How values become words: those of a text, or those that conditions compare with.
struct TextWriting {
    let styles: NumberStyles
    /// Whether values are written for conditions: numbers with a point, days as ISO 8601 has them.
    let isForConditions: Bool

    func text(_ cell: CellValue, _ format: NumberFormat) -> String {
        isForConditions ? code(cell) : format.string(cell, styles)
    }

    /// The value as conditions and file names have it.
    func code(_ cell: CellValue) -> String {
        switch cell {
        case .money(let money): money.cents % 100 == 0 ? "\(money.cents / 100)" : "\(money.euros)"
        case .integer(let value): "\(value)"
        case .decimal(let value): "\(value)"
        case .share(let share): "\(share.fraction)"
        case .date(let date): "\(date)"
        case .missing: ""
        default: NumberFormat.text.string(cell)
        }
    }
}
