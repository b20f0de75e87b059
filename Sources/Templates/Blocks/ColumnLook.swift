import BilanKit

/// How a column of a template's table looks beside its format.
struct ColumnLook {
    /// What values are set apart: « >= 90 % ».
    var highlight: PlacedText?
    /// Whether bars stand before its figures.
    var hasBars = false

    static func read(_ item: TemplateSection, like format: NumberFormat, _ reading: ReadingContext) -> ColumnLook {
        var look = ColumnLook()
        look.highlight = item.text("highlight", reading)
        if let highlight = look.highlight { item.check([highlight], like: format, called: "highlight") }
        item.boolean("bars") { look.hasBars = $0 }
        return look
    }

    /// The column with its look.
    func applied<Row>(
        to column: Column<Row>, _ format: NumberFormat, _ context: BlockContext, _ scope: TextScope
    ) throws -> Column<Row> {
        var column = hasBars ? column.barred() : column
        guard let highlight else { return column }
        guard let test = try scope.test([highlight], like: format, called: "highlight") else { return column }
        let condition = test.highlight { literal in
            switch literal {
            case .number(let number):
                format.currency != nil && number.magnitude < 9e16
                    ? .money(Money(cents: Int64((number * 100).rounded()))) : .decimal(number)
            case .date(let date): .date(date)
            case .text(let text): .text(text)
            }
        }
        guard let condition else {
            throw scope.error(
                String(fr: "« highlight » demande une seule valeur.", en: "“highlight” needs exactly one value."),
                highlight)
        }
        let colours = context.template.theme.colours
        column = column.highlighted(
            when: condition, CellAppearance(bold: true, colour: colours.warning, background: colours.warningBackground))
        return column
    }
}
