/// The styles of a grid's cells.
struct GridStyles {
    private let placement: GridPlacement
    private let plan: WorkbookPlan
    private let formulas: OpenFormula

    init(_ placement: GridPlacement, plan: WorkbookPlan) {
        self.placement = placement
        self.plan = plan
        formulas = OpenFormula(placement: placement, plan: plan)
    }

    /// The style with the format that suits the cell's value.
    func style(_ cell: GridPlan.Cell) -> CellStyle {
        let name = placement.plan.grid.name
        let value = plan.formulas.value(cell, of: name)
        var style = CellStyle(
            role: CellStyle.Role(cell.role), format: value.effectiveFormat(in: cell.cell.format ?? .text),
            alignment: plan.formulas.alignment(of: cell, in: name),
            wraps: cell.role == .columnHeader || cell.columns == 1 && placement.wraps[cell.column])
        switch value {
        case .missing: style.isMissing = true
        case .link: style.isLink = true
        default: break
        }
        style.apply(cell.cell.traits)
        let place = placement.cell(cell.position)
        style.conditions = cell.cell.traits.highlights.map { highlight in
            let own = CellAddress.letters(place.column) + "\(place.row + 1)"
            return CellStyle.Condition(
                test: highlight.test(own: own, column: { _ in nil }, formula: formulas.text), look: highlight.look,
                base: place.address)
        }
        return style
    }
}

extension CellStyle.Role {
    fileprivate init(_ role: GridCell.Role) {
        self =
            switch role {
            case .columnHeader: .header
            case .rowHeader: .rowHeader
            case .body: .body
            case .total: .total
            }
    }
}
