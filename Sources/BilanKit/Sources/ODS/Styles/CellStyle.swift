/// How a cell looks: what it is for, and how its value is shown.
struct CellStyle: Hashable {
    /// What the cell is for.
    enum Role: Hashable {
        case title, subtitle, detail
        case heading(Int)
        case paragraph, note, warning, link
        case tableTitle, headerGroup, header, rowHeader, body, zebra
        case group(Int)
        case subtotal(Int)
        case total
        case keyLabel, keyFigure, keyComment
    }

    var role: Role
    var format: NumberFormat = .text
    var alignment: TableColumn.Alignment = .start
    /// Whether the value isn't known: set in italics.
    var isMissing = false
    var isLink = false
    var wraps = false
    /// What the report changes of the role's look.
    var look = CellAppearance.template
    var protection = Protection.whole
    /// Looks that the value brings about, in order.
    var conditions: [Condition] = []

    /// What a protected sheet guards of the cell.
    enum Protection: String, Hashable {
        case whole = "protected"
        case nothing = "none"
        case wholeAndUnseen = "protected formula-hidden"
    }

    /// A look that the cell has while a test is met.
    struct Condition: Hashable {
        /// As `style:condition` has it.
        var test: String
        var look: CellAppearance
        /// The cell from which addresses in the test are counted.
        var base: String
    }

    /// The same, whatever the value.
    var unconditional: CellStyle {
        var style = self
        style.conditions = []
        return style
    }

    /// Takes on what a cell or column has beside its values; conditions apart, which depend on the place.
    mutating func apply(_ traits: CellOptions) {
        look = traits.look
        if let wraps = traits.look.wraps { self.wraps = wraps }
        protection = traits.isEditable ? .nothing : traits.hidesFormula ? .wholeAndUnseen : .whole
    }
}

extension CellStyle.Role {
    /// Letter size in points, from the template's body size.
    func size(_ body: Double) -> Double {
        switch self {
        case .title: body * 1.8
        case .subtitle: body * 1.3
        case .heading(let level): body * max(1.05, 1.55 - 0.15 * Double(level - 1))
        case .tableTitle: body * 1.3
        case .keyFigure: body * 1.4
        case .note, .warning, .keyComment: body * 0.95
        default: body
        }
    }

    /// Whether it says what comes under it, and never ends a page.
    var isHeading: Bool {
        switch self {
        case .heading, .tableTitle: true
        default: false
        }
    }

    var isBold: Bool {
        switch self {
        case .title, .heading, .tableTitle, .headerGroup, .header, .rowHeader, .group, .subtotal, .total, .keyFigure:
            true
        default: false
        }
    }
}
